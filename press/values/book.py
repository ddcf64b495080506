"""The book: all pages with their addresses, in order."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from press.config.schema import Config, Language
from press.errors import Place
from press.frozen import frozen
from press.spell import Sealed
from press.values.document import Document
from press.values.front import FrontMatter, MenuEntry
from press.values.source import File

Kind = Literal["home", "section", "page", "taxonomy", "term", "404"]


@frozen
class Entry:
    """What one page shows of itself elsewhere: in the menu, in lists and links."""

    title: str
    """Plain text."""
    url: str
    """Site-relative, with the language: ``/es/docs/``. Empty: shown without a link.
    Outside addresses are whole: ``https://example.org/``."""
    style: Literal["", "flat", "collapse", "earlier", "later"] = ""
    """``flat`` and ``collapse`` are looks of sections. ``earlier`` and ``later`` stand for entries
    left out of a folded menu: the title is their number, the address that of a list of them."""
    icon: str = ""
    external: bool = False
    """Leads out of the book, or is to be opened apart (``bookHref``)."""
    children: tuple["Entry", ...] = ()
    open: bool = False
    """A collapsible section that starts open."""
    page: str = ""
    """Site-relative address of the page it stands for, also where ``url`` is empty or leads
    elsewhere: the entry is the current one on that page."""


Menu: TypeAlias = tuple[Entry, ...]
"""The sidebar: the book's parts and chapters in reading order."""


@frozen
class Neighbour:
    """The page before or after, as the pager shows it."""

    title: str
    url: str
    teaser: str = ""
    """Its description or lead."""


@frozen
class Translation:
    """The same page in another language, or that language's home where there is none."""

    language: Language
    url: str
    exact: bool
    """False when ``url`` is only the home page of the language."""


@frozen
class Moved:
    """A heading that stood on a page and stands on another one now."""

    id: str
    """As it was called there."""
    title: str
    """Plain text."""
    url: str
    """Site-relative, with the id it has now."""


@frozen
class Page:
    """A document with its address; or a list page that no file stands for."""

    kind: Kind
    language: str
    name: str
    """Logical source path, unique in its language: ``docs/content/06.md``; a section, home,
    taxonomy or term is ``docs/_index.md``, ``_index.md``, ``tags/_index.md``,
    ``tags/gpt/_index.md`` whether the file exists or not."""
    url: str
    """Site-relative, language included: ``/es/docs/content/06/``; not escaped."""
    output: str
    """File below the output folder: ``es/docs/content/06/index.html``."""
    title: str
    """As shown in the tab and above a list; never empty on a page with a file."""
    link_title: str
    """As shown in menus."""
    front: FrontMatter = FrontMatter()
    """With everything handed down by sections above."""
    document: Sealed[Document] | None = None
    parent: str = ""
    """Name of the section it belongs to; empty for the home page."""
    children: tuple[str, ...] = ()
    """Names of the pages listed in it, in order."""
    aliases: tuple[str, ...] = ()
    """Old site-relative addresses, resolved."""
    translations: tuple[Translation, ...] = ()
    """All other languages of the book, in their order."""
    previous: Neighbour | None = None
    next: Neighbour | None = None
    trail: tuple[Entry, ...] = ()
    """Breadcrumbs from the home page down, itself left out."""
    menu: Sealed[Menu] | None = None
    """The sidebar beside it; in a big book folded to where the page stands."""
    moved: tuple[Moved, ...] = ()
    """Headings that left it."""
    render: bool = True
    """False: no file is written (headless, ``build.render``), but links may name it."""
    terms: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """Taxonomy (plural) to the terms of this page."""
    resources: tuple[File, ...] = ()
    """Files of the page's bundle."""


@frozen
class Volume:
    """The book in one language."""

    language: Language
    pages: tuple[Page, ...]
    """All pages, lists included, in a stable order."""
    menu: Menu = ()
    """The whole sidebar."""
    menus: Mapping[str, tuple[MenuEntry, ...]] = field(default_factory=dict)
    """``before``, ``after``, ``home`` (and others the site has), urls resolved, in order."""
    home: str = "/"
    """Site-relative address of its home page."""
    order: tuple[str, ...] = ()
    """Names of the pages with a text in the order of the menu, its section first."""


@frozen
class Redirect:
    """An old address that leads to a page."""

    url: str
    target: str
    language: str
    origin: str
    """Source path of the page that asked for it."""
    place: Place | None = None
    """Where it was asked for; None for those nobody wrote."""


@frozen
class Book:
    """Everything that is published, before any HTML is made."""

    config: Config
    volumes: tuple[Volume, ...]
    """In the order of the configuration's languages."""
    redirects: tuple[Redirect, ...] = ()
    files: tuple[File, ...] = ()
    """Of ``static/`` and ``assets/`` and those of ``content/`` outside bundles."""
