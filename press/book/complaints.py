"""What there is to say about links: nothing there, too many there, not allowed."""

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from press.book.links import Written
from press.book.nearby import Words, near
from press.config.schema import Config, Language
from press.errors import Problem, Severity, did_you_mean, warning
from press.markdown.naming import FORM
from press.values.book import Page
from press.values.document import Link


def asked(page: Page, config: Config) -> str:
    """What the site itself says about ``BookPortableLinks``; empty where it says nothing."""
    keys = ("params.bookportablelinks", f"languages.{page.language}.params.bookportablelinks")
    if not any(key in config.places for key in keys):
        return ""
    return _language(page, config).book.portable_links


def _language(page: Page, config: Config) -> Language:
    return next(known for known in config.languages if known.code == page.language)


def level(link: Link, written: Written, page: Page, config: Config) -> Severity | None:
    """How bad a link to nothing is; None where the site does not want to know.

    ``ref`` and ``relref`` fail as in Hugo. A Markdown link is what the site says; where it
    says nothing, naming a file that is not there is an error too.
    """
    if link.kind in ("ref", "relref"):
        return Severity.ERROR
    if link.kind == "raw":
        return Severity.WARNING
    match asked(page, config):
        case "error":
            return Severity.ERROR
        case "false":
            return None if written.chapter else Severity.WARNING
        case "warning":
            return Severity.WARNING
        case _:
            return Severity.ERROR if written.chapter else Severity.WARNING


def unspoken(link: Link, known: Iterable[str]) -> Problem:
    """The complaint about a reference to a language that the book has not."""
    message, hint = f"no language '{link.language}'", did_you_mean(link.language, known)
    return Problem(link.place, "language-unknown", message, hint)


def missing(
    link: Link,
    written: Written,
    page: Page,
    paths: Mapping[str, Mapping[str, Page]],
    known: Words,
    config: Config,
) -> tuple[Problem, ...]:
    """The complaint about a link to nothing, as far as the site wants to hear it.

    Args:
        link: As written.
        written: The same, taken apart.
        page: Where it stands.
        paths: Of `press.book.references.Index`.
        known: Names and paths of the pages of the language.
        config: Of the site.
    """
    severity = level(link, written, page, config)
    if severity is None:
        return ()
    named = written.chapter or link.kind in ("ref", "relref")
    message = f"no chapter '{written.path}'" if named else f"nothing at '{written.path}'"
    hint = _elsewhere(written, page, paths, config) or _near(written, known)
    return (Problem(link.place, "link-missing", message, hint, severity),)


def _elsewhere(
    written: Written, page: Page, paths: Mapping[str, Mapping[str, Page]], config: Config
) -> str:
    """That the page is there in another language."""
    path = "/" + _bare(written.path).strip("/")
    for language in config.languages:
        if language.code != page.language and path in paths.get(language.code, {}):
            return f"it exists only in {language.name or language.code}"
    return ""


def _near(written: Written, known: Words) -> str:
    """The closest name of a page, spelled the way the author spells names."""
    start = "/" if written.path.startswith("/") else ""
    ending = ".md" if written.chapter else ""
    word = _bare(written.path).strip("/")
    alike = (name for name in near(word, known) if start or ("/" in name) == ("/" in word))
    hint = did_you_mean(written.path.lower(), (start + name + ending for name in alike))
    return hint if hint.startswith("did you mean") else ""


def _bare(path: str) -> str:
    return path.lower().removesuffix(".md")


def anchor(link: Link, fragment: str, page: Page) -> tuple[Problem, ...]:
    """The complaint about a ``#fragment`` that names nothing on a page.

    Pages without a text, and what browsers understand by themselves (``#top``), pass. So do
    names of paragraphs: they change with the text, and other pages need not be looked at again
    for that; ``check`` asks the finished pages.
    """
    own = fragment in ("", "top") or fragment.startswith(":~:") or FORM.fullmatch(fragment)
    if own or page.document is None or fragment in page.document.value.anchors:
        return ()
    message = f"no heading '#{fragment}' in '{page.document.value.path}'"
    hint = did_you_mean(fragment, page.document.value.anchors)
    severity = Severity.ERROR if link.kind in ("ref", "relref") else Severity.WARNING
    return (Problem(link.place, "anchor-missing", message, hint, severity),)


def ambiguous(link: Link, name: str, pages: Iterable[Page]) -> Problem:
    """The complaint about a bare name that several pages have."""
    names = sorted(f"'{page.name}'" for page in pages)
    message = f"'{name}' may be {', '.join(names[:-1])} or {names[-1]}"
    return Problem(link.place, "link-ambiguous", message, "write the path from the content folder")


def unpublished(link: Link, page: Page) -> Problem:
    """The complaint about a link to a page that is written nowhere."""
    message = f"'{page.name}' is not published, so nothing can lead there"
    return warning(link.place, "link-missing", message)


def empty(link: Link) -> Problem:
    """The complaint about a link without an address."""
    return warning(link.place, "link-empty", "the link has no address", "write one in the brackets")


def outside(link: Link, scheme: str) -> tuple[Problem, ...]:
    """The complaint about an address outside of the book that no reader can follow."""
    if scheme == "file" or len(scheme) == 1:
        message = f"'{link.target}' is a file of your own machine"
        return (warning(link.place, "link-local", message, "put it into the book and link to it"),)
    if scheme in ("http", "https", "//"):
        try:
            host = urlsplit(link.target.strip()).hostname
        except ValueError:  # a bracket that is not closed
            host = None
        if not host:
            message = f"'{link.target}' is not an address of a website"
            return (warning(link.place, "link-broken", message, "as in https://example.org/"),)
    return ()


def unsafe(link: Link, scheme: str) -> Problem:
    """The complaint about an address that could run a program."""
    message = f"addresses that begin with '{scheme}:' are not allowed here"
    return warning(link.place, "link-unsafe", message, "allowed are https, mailto and tel")
