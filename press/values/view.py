"""What a layout sees: everything one page's HTML depends on, decided beforehand."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from press.config.schema import Language
from press.frozen import frozen
from press.spell import Sealed
from press.values.book import Entry, Kind, Menu, Moved, Neighbour, Translation
from press.values.front import FrontMatter, MenuEntry
from press.values.grammar import MarkdownSettings
from press.values.picture import StyledPicture


@frozen
class TocEntry:
    """A heading in the table of contents, with those below it."""

    id: str
    html: str
    children: tuple["TocEntry", ...] = ()


@frozen
class Change:
    """The last change of a page's source, from git."""

    date: dt.datetime
    hash: str
    author: str
    subject: str = ""
    url: str = ""
    """Where the commit can be seen; empty when not configured."""


@frozen
class Card:
    """A page as shown in a list: section index, posts, terms."""

    title: str
    url: str
    description: str = ""
    date: dt.datetime | None = None
    picture: StyledPicture | None = None
    terms: tuple[tuple[Entry, ...], ...] = ()
    """By taxonomy."""
    count: int = 0
    """For terms and sections: how many pages it lists."""


@frozen
class Dress:
    """The stylesheet, for pages that carry it themselves."""

    css: str = ""
    """Minified, its addresses as seen from the top of the site; empty where pages link to it."""
    always: frozenset[str] = frozenset()
    """Classes and elements, ``.hint`` and ``table``, that scripts may put on a page."""
    most: int = 0
    """Characters of it that a page may carry."""


@frozen
class SearchPlace:
    """Where the search of a language is."""

    page: str
    """Site-relative address of its page."""
    index: str
    """Published path of the index, a script; empty where Pagefind makes one."""
    style: str
    """Published path of its style sheet."""
    pagefind: str = ""
    """Site-relative address of Pagefind's folder; empty where the search is our own."""


@frozen
class Site:
    """What all pages of one language share."""

    title: str
    base_url: str
    base_path: str
    """With slashes at both ends."""
    language: Language
    languages: tuple[Language, ...]
    home: str
    """Site-relative address of this language's home page."""
    menus: Mapping[str, tuple[MenuEntry, ...]]
    copyright: str
    """HTML."""
    params: Mapping[str, object]
    words: Mapping[str, str]
    """Interface words in this language, every key of ``layouts/strings/en.yaml`` present."""
    stylesheet: str
    """Published path below the site: ``css/book.3f2a90bc12de.css``."""
    dress: Dress = Dress()
    """The same, to be laid into the pages."""
    menu: Menu = ()
    """The whole sidebar, for layouts of the author's that name it; empty where none does."""
    scripts: Mapping[str, str] = field(default_factory=dict)
    """Script name to published path: ``{"search": "js/search.3f2a90bc12de.js"}``; those that are
    in no bundle, the author's among them."""
    first: str = ""
    """The script that runs before the first paint; it may stand in a page as it is."""
    end: str = ""
    """The script at the end of the page, in the same form."""
    bundle: str = ""
    """Published path of all other scripts of ours, in one; empty without any."""
    search: SearchPlace | None = None
    """None where there is none (``params.BookSearch: false``)."""
    icons: Mapping[str, str] = field(default_factory=dict)
    """Icon use to published path: ``icon``, ``apple-touch-icon``, ``manifest`` ..."""
    styles: tuple[str, ...] = ()
    """Folders of the visual styles that banners come in; empty without."""
    looks: tuple[str, ...] = ("ink",)
    """Names of the visual styles that readers choose from, one for each folder, the default first;
    never empty."""
    offline: str = ""
    """Published path of the list of what a reader's device keeps; empty where that is not
    offered."""
    feed: str = ""
    """Site-relative address of this language's feed; empty without one."""
    relative: bool = False
    """Links are written relative to the page."""
    markdown: MarkdownSettings = MarkdownSettings()
    """How titles and captions are read."""
    untrusted: bool = False
    """Chapters may come from strangers: what acts is kept out of the text."""
    embed_videos: bool = False
    """Films are shown in frames of their sites, not as links."""
    author: str = ""
    """Of the whole book, for metadata."""
    license_url: str = ""
    """Address of the book's licence, for metadata."""
    minify: bool = False
    """HTML is made as small as it can be."""
    toc_ordered: bool = False
    """Tables of contents are numbered lists (Hugo's ``markup.tableOfContents.ordered``)."""
    data: Mapping[str, object] = field(default_factory=dict)
    """The files of ``data/``, by folder and name."""
    drawings: Mapping[str, str] = field(default_factory=dict)
    """Name to SVG: the author's drawings for menus."""
    injected: Mapping[str, str] = field(default_factory=dict)
    """Place in a page to HTML, from a Hugo site's ``layouts/partials/docs/inject/``."""


@frozen
class View:
    """One page, ready to be laid out. Layouts see it as ``page``."""

    kind: Kind
    layout: str
    """Name of the layout without ``.html``: ``page``, ``section``, ``home``, ``landing``,
    ``posts``, ``post``, ``taxonomy``, ``term``, ``404``."""
    url: str
    """Site-relative."""
    canonical: str
    """Absolute."""
    title: str
    """As the tab shows it, plain text: Hugo's ``linkTitle`` where there is one."""
    heading: str
    """Shown as ``<h1>`` by the layout; empty when the text brings its own."""
    description: str
    """Plain text, at most about 160 characters."""
    front: FrontMatter
    params: Mapping[str, object]
    source: str
    """Path of its document; empty for a list that no file stands for."""
    toc: tuple[TocEntry, ...] = ()
    trail: tuple[Entry, ...] = ()
    menu: Sealed[Menu] | None = None
    """The sidebar beside it; layouts get it laid out from ``menu()``."""
    previous: Neighbour | None = None
    next: Neighbour | None = None
    translations: tuple[Translation, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()
    """``hreflang`` and absolute address, ``x-default`` last; empty in one-language books."""
    texts: tuple[str, ...] = ()
    """Site-relative addresses of the page as plain text."""
    banner: StyledPicture | None = None
    banner_alt: str = ""
    cards: tuple[Card, ...] = ()
    pages: tuple[tuple[str, str], ...] = ()
    """Pager of a long list: label and site-relative address of each page of it."""
    page_number: int = 1
    pagefind: bool = False
    """Its text is to be read by Pagefind."""
    terms: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    date: dt.datetime | None = None
    lastmod: dt.datetime | None = None
    minutes: int = 0
    """To read, at about 220 words a minute; 0 for list pages."""
    edit_url: str = ""
    change: Change | None = None
    share_image: str = ""
    """Absolute address of the picture for share cards."""
    share_width: int = 0
    """In pixels; 0 when unknown."""
    share_height: int = 0
    structured: str = ""
    """JSON-LD, safe inside ``<script>``."""
    features: frozenset[str] = frozenset()
    moved: tuple[Moved, ...] = ()
    """Headings that left the page: links to them are sent on."""
    parts: tuple["Part", ...] = ()
    """Texts of other pages on this one: all chapters of the book (``layout: book``), or the
    first words of the posts in a list, one for each card."""


@frozen
class Part:
    """A page's text as it stands on another page."""

    id: str
    """Of its section; empty where nothing leads to it."""
    view: View
    teaser: bool = False
    """Only its first words."""
