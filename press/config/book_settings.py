"""hugo-book's settings of a book. The defaults are the manual."""

from press.frozen import frozen


@frozen
class BookSettings:
    """hugo-book's site parameters (``params.Book…``), old names understood too."""

    theme: str = "auto"
    """``light``, ``dark`` or ``auto``."""
    toc: bool = True
    """Show the table of contents beside a chapter."""
    logo: str = ""
    """Picture beside the title: a path below ``static/``."""
    favicon: str = "favicon.png"
    """Icon in the browser's tab: a path below ``static/``."""
    section: str = "docs"
    """The section whose pages make the menu; ``/`` or ``*`` for the whole site."""
    menu_bundle: str = ""
    """A page whose list made the menu up to hugo-book 10; read, but folders make it."""
    repo: str = ""
    """Address of the repository, for the two templates below."""
    last_change_link: str = ""
    """Hugo template; reads ``{{ .Site.Params.X }}``, ``{{ .GitInfo.X }}`` and ``{{ .Path }}``."""
    edit_link: str = ""
    """Template like the one above, for a link that leads to the chapter's source."""
    commit_path: str = ""
    """The older way: joined with ``repo`` and the hash of the last change."""
    edit_path: str = ""
    """The older way: joined with ``repo`` and the file's path."""
    date_format: str = ""
    """How dates look, in Go's way: ``2 January 2006``."""
    search: bool = True
    """Readers can look for words; a page with ``bookSearchExclude`` is not found."""
    comments: bool = True
    """Show what ``layouts/inject/comments.html`` holds; a page may say otherwise."""
    portable_links: str = "warning"
    """``false``, ``warning`` or ``error``: what a Markdown link to a missing page is."""
    service_worker: str = ""
    """In the theme, ``true`` keeps pages that were read and ``precache`` the whole book, unasked.
    Here nothing is kept unasked: both, and saying nothing, mean the offer of
    ``params.press.offline``; ``false`` means none."""
    translated_only: bool = False
    """Offer only languages in which a page exists."""
