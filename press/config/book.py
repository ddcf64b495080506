"""hugo-book's parameters, under their new and old names."""

from press.config.book_settings import BookSettings
from press.decode.fields import Fields, spelled

DEFAULT = BookSettings()


def book(params: Fields) -> BookSettings:
    """What ``params`` say about the book; other parameters are the author's own."""
    return BookSettings(
        theme=params.text("booktheme", default=DEFAULT.theme),
        toc=params.flag("booktoc", "bookshowtoc", default=DEFAULT.toc),
        logo=params.text("booklogo"),
        favicon=params.text("bookfavicon", default=DEFAULT.favicon),
        section=params.text("booksection", default=DEFAULT.section),
        menu_bundle=params.text("bookmenubundle"),
        repo=params.text("bookrepo"),
        last_change_link=params.text("booklastchangelink"),
        edit_link=params.text("bookeditlink"),
        commit_path=params.text("bookcommitpath"),
        edit_path=params.text("bookeditpath"),
        date_format=params.text("bookdateformat", default=DEFAULT.date_format),
        search=params.flag("booksearch", default=DEFAULT.search),
        comments=params.flag("bookcomments", default=DEFAULT.comments),
        portable_links=_portable(params),
        service_worker=_worker(params),
        translated_only=params.flag("booktranslatedonly"),
    )


def _portable(params: Fields) -> str:
    """``true`` is what ``warning`` was called before."""
    match params.values.get("bookportablelinks"):
        case None:
            return DEFAULT.portable_links
        case bool() as wanted:
            return "warning" if wanted else "false"
        case _:
            choices = ("false", "warning", "error")
            return params.choice("bookportablelinks", choices, DEFAULT.portable_links)


def _worker(params: Fields) -> str:
    value = params.values.get("bookserviceworker")
    return "" if value in (None, "") else spelled(value).lower()
