"""A work as a reader sees it in a note or in a bibliography: one line of HTML.

The order is the same for all works, and what is not known is left out: names (date), title,
container, publisher, pages, numbers by which it is found. Signs and words are the language's.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup, escape

from press.frozen import frozen
from press.render.dates import date_text
from press.values.work import Work

Words = Mapping[str, str]
"""Interface words of the page's language."""


@frozen
class Tongue:
    """How a page speaks."""

    language: str
    """Its code."""
    words: Words
    date_format: str = ""
    """The book's own for days, in Go's notation; the language's where it is empty."""

    def day(self, year: int, month: int, day: int) -> str:
        """A day, a month or a year, as exact as it is known."""
        if not month:
            return str(year)
        usual = self.words.get("date_format", "2 January 2006")
        monthly = self.words.get("month_format", "January 2006")
        layout = (self.date_format or usual) if day else monthly
        return date_text(dt.datetime(year, month, day or 1, tzinfo=dt.UTC), layout, self.words)


NAMES_IN_NOTE = 3
"""Where there are more, a note names the first one alone."""
OTHERS = re.compile(r"(?:et al|and others)\.?", re.IGNORECASE)
PAGES = re.compile(r"\d+|[ivxlc]+|(?:\d+|[ivxlc]+)\s*(?:--|-|–)\s*(?:\d+|[ivxlc]+)")
"""A page or a range of pages, and nothing else."""
APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


def reference(work: Work, tongue: Tongue, *, at: str = "", listed: bool = False) -> Markup:
    """The work as one line of HTML, without a full stop.

    Args:
        work: To be named.
        tongue: The page's.
        at: Where in the work: pages (``433``), or words of the author's (``ch. 2``).
        listed: For a list in which readers look for family names: all names are there, and
            the first one begins with the family name.
    """
    words = tongue.words
    names = _names(work.authors, words, listed=listed)
    title = _title(work, tongue)
    date = f"({escape(tongue.day(work.year, work.month, work.day))})" if work.year else ""
    head = f"{names} {date}" if names else f"{title} {date}"
    parts = [head.strip(), title if names else ""]
    parts += [_container(work, words), str(escape(work.publisher)), _note(work, tongue.language)]
    parts += [_where(work, at, words), *_numbers(work), *_access(work, tongue)]
    return Markup(", ".join(part for part in parts if part))  # noqa: S704 -- all parts are escaped


def sorting(work: Work) -> tuple[str, int, str]:
    """What a bibliography is sorted by: names as they are written, year, title.

    A work of unknown authors stands where its title does.
    """
    names = "; ".join(name for name in work.authors if not OTHERS.fullmatch(name))
    return names or work.title, work.year, work.title


def _names(authors: Sequence[str], words: Words, *, listed: bool) -> str:
    """The authors, as people say their names.

    >>> _names(("Turing, Alan M.", "Gödel, Kurt"), {}, listed=True)
    'Turing, Alan M. and Kurt Gödel'
    """
    known = [name for name in authors if not OTHERS.fullmatch(name)]
    others = f"<i>{escape(words.get('source_others', 'et al.'))}</i>"
    if not known:
        return ""
    first = str(escape(known[0] if listed else spoken(known[0])))
    if len(known) < len(authors) or (not listed and len(known) > NAMES_IN_NOTE):
        shown = known if listed else known[:1]
        rest = "".join(f", {escape(spoken(name))}" for name in shown[1:])
        return f"{first}{rest} {others}"
    return _joined([first, *(str(escape(spoken(name))) for name in known[1:])], words)


def _joined(names: Sequence[str], words: Words) -> str:
    """Names as a language lists them: ``A, B and C``."""
    *before, last = names
    if not before:
        return last
    return _set(words, "source_and", "{names} and {last}", names=", ".join(before), last=last)


def spoken(name: str) -> str:
    """A name as it is said.

    >>> spoken("Lovelace, Ada"), spoken("King, Martin Luther, Jr."), spoken("OpenAI")
    ('Ada Lovelace', 'Martin Luther King, Jr.', 'OpenAI')
    """
    family, *rest = (part.strip() for part in name.split(","))
    return ", ".join((f"{rest[0]} {family}", *rest[1:])) if rest else family


def _title(work: Work, tongue: Tongue) -> str:
    """In italics for what stands on its own, in quotation marks for a part of something."""
    title = escape(APOSTROPHE.sub("’", work.title))
    same = not work.language or _bare(work.language) == _bare(tongue.language)
    lang = "" if same else f' lang="{escape(work.language)}"'
    if is_part(work):
        text = f"<span{lang}>{title}</span>" if lang else str(title)
        html = _set(tongue.words, "quoted", "“{title}”", title=text)
    else:
        html = f"<cite{lang}>{title}</cite>"
    return _link(work.url, html) if work.url else html


def _bare(code: str) -> str:
    """The language of a code without its region."""
    return code.partition("-")[0].lower()


def is_part(work: Work) -> bool:
    """Whether a work is part of something: an article, a chapter, a page of a site, a preprint."""
    alone = work.publisher or work.isbn or not work.url
    return bool(work.container or (work.arxiv and not work.publisher) or not alone)


def _container(work: Work, words: Words) -> str:
    """``Mind 59(236)``, and who edited it."""
    container = f"<cite>{escape(APOSTROPHE.sub('’', work.container))}</cite>"
    issue = work.volume + (f"({work.number})" if work.volume and work.number else "")
    parts = [f"{container} {escape(issue)}".strip() if work.container else str(escape(issue))]
    if work.number and not work.volume:
        parts.append(_set(words, "source_number", "no. {n}", n=str(escape(work.number))))
    if work.editors:
        names = _joined([str(escape(spoken(name))) for name in work.editors], words)
        parts.append(_set(words, "source_edited", "ed. {names}", names=names))
    return ", ".join(part for part in parts if part)


def _note(work: Work, language: str) -> str:
    notes = work.note
    text = notes.get(language.lower()) or notes.get(_bare(language)) or notes.get("", "")
    return str(escape(APOSTROPHE.sub("’", text.rstrip("."))))


def _where(work: Work, at: str, words: Words) -> str:
    """The pages of the work, and those that are meant."""
    whole = _pages(work.pages, words)
    here = _pages(at, words)
    if whole and here:
        return f"{whole}, {_set(words, 'source_here', 'here {at}', at=here)}"
    return whole or here


def _pages(text: str, words: Words) -> str:
    """Pages with the word for them, in one line; other words as they are."""
    text = text.strip()
    if not PAGES.fullmatch(text):
        return str(escape(text))
    text = re.sub(r"\s*(?:--|-|–)\s*", "–", text)
    key, usual = ("source_pages", "pp. {n}") if "–" in text else ("source_page", "p. {n}")
    return _set(words, key, usual, n=text).replace(" ", "\u00a0")


def _numbers(work: Work) -> Iterator[str]:
    """What the work is found by; the digits need no words."""
    if work.doi:
        yield _link(f"https://doi.org/{work.doi}", f"doi:{escape(work.doi)}")
    if work.arxiv:
        yield _link(f"https://arxiv.org/abs/{work.arxiv}", f"arXiv:{escape(work.arxiv)}")
    if work.isbn:
        yield f"ISBN {escape(work.isbn)}"


def _access(work: Work, tongue: Tongue) -> Iterator[str]:
    if work.archive:
        yield _link(work.archive, str(escape(tongue.words.get("source_archived", "archived copy"))))
    if work.accessed:
        year, month, day = (int(part) for part in work.accessed.split("-"))
        when = str(escape(tongue.day(year, month, day)))
        yield _set(tongue.words, "source_accessed", "accessed {date}", date=when)


def _link(address: str, html: str) -> str:
    return f'<a href="{escape(address)}">{html}</a>'


def _set(words: Words, key: str, usual: str, **html: str) -> str:
    """A phrase of the language with HTML in its gaps."""
    text = str(escape(words.get(key, usual)))
    for name, value in html.items():
        text = text.replace("{" + name + "}", value)
    return text
