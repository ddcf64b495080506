"""What an author may write between the ``---`` lines."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from press.errors import Place
from press.frozen import frozen

Plain = object
"""A value of YAML, TOML or JSON: text, number, truth value, None, list or mapping of these."""


@frozen
class MenuEntry:
    """A place in a site menu (``before``, ``after``, ``home``), from configuration or a page."""

    menu: str
    name: str = ""
    url: str = ""
    page_ref: str = ""
    identifier: str = ""
    parent: str = ""
    weight: int = 0
    title: str = ""
    pre: str = ""
    post: str = ""
    params: Mapping[str, Plain] = field(default_factory=dict)
    place: Place = Place("")


@frozen
class Cascade:
    """Front matter a section hands down to the pages below it."""

    values: Mapping[str, Plain] = field(default_factory=dict)
    """Raw keys and values, lower case, as if written in each page below."""
    target: Mapping[str, str] = field(default_factory=dict)
    """Which pages: ``path`` (glob), ``kind``, ``lang``; empty means all."""
    place: Place = Place("")


@frozen
class FrontMatter:
    """A page's settings. The defaults are the manual.

    Names are Hugo's and hugo-book's, in our spelling (``linkTitle`` is
    ``link_title``). Keys we do not know are kept in ``params``.
    """

    title: str = ""
    """In the browser's tab, in lists and, without a `linkTitle`, in the menu."""
    link_title: str = ""
    """Short title for menus; ``title`` when empty."""
    description: str = ""
    """For search engines, share cards and lists; without one, the text's first sentences."""
    summary: str = ""
    """Shown in lists of posts in place of the text's beginning."""
    weight: int = 0
    """Position among siblings: smaller first, 0 last."""
    date: dt.datetime | None = None
    """When it was written; a page dated ahead waits for its day."""
    publish_date: dt.datetime | None = None
    """The day it appears, where that is not ``date``."""
    expiry_date: dt.datetime | None = None
    """The day it disappears."""
    lastmod: dt.datetime | None = None
    """When it was last changed; git tells where this is silent."""
    draft: bool = False
    """Left out unless drafts are asked for."""
    headless: bool = False
    """Not published itself; its files may be used by others."""
    slug: str = ""
    """The last part of its address."""
    url: str = ""
    """The whole of its address, below the language."""
    aliases: tuple[str, ...] = ()
    """Old addresses that lead here."""
    type: str = ""
    """``posts`` makes a post of it wherever it lies."""
    layout: str = ""
    """Name of its layout: ``landing`` for a wide first page."""
    translation_key: str = ""
    """Pages of different languages with one key are translations of each other."""
    keywords: tuple[str, ...] = ()
    """For metadata, and for readers who look for them."""
    image: str = ""
    """The banner: a path below the page, ``assets/`` or ``static/``; may hold ``_din_style``."""
    image_alt: str = ""
    """What the banner shows, for those who cannot see it."""
    focal: tuple[float, float] | None = None
    """The part of the banner that must stay visible, in percent from left and top."""
    outputs: tuple[str, ...] = ()
    """Formats it is published in, where they differ from the site's."""
    build_render: str = "always"
    """``always``, ``never`` or ``link``."""
    build_list: str = "always"
    """``always``, ``never`` or ``local``."""
    build_publish_resources: bool = True
    """Whether files beside it are published."""
    cascade: tuple[Cascade, ...] = ()
    """Front matter for the pages below it."""
    menus: tuple[MenuEntry, ...] = ()
    """Site menus it is an entry of: ``before``, ``after``, ``home``."""
    sitemap_disable: bool = False
    """Not named in the sitemap."""
    markup: str = ""
    """What it is written in, where its file name does not say so."""
    cjk: bool | None = None
    """Whether each Chinese, Japanese or Korean character counts as a word; None: as the site
    says."""
    # hugo-book's page parameters
    book_flat_section: bool = False
    """A part whose chapters stand below its title, not indented."""
    book_collapse_section: bool = False
    """A part that folds."""
    book_hidden: bool = False
    """Not in the menu and not between other chapters; still published."""
    book_href: str = ""
    """Its place in the menu leads to this address instead."""
    book_toc: bool | None = None
    """Whether it has a table of contents beside it."""
    book_comments: bool | None = None
    """Whether there is room for comments."""
    book_search_exclude: bool = False
    """Readers who search do not find it."""
    book_icon: str = ""
    """Name of a drawing shown before its title in the menu."""
    book_post_thumbnail: str = ""
    """Picture of a post in lists."""
    copyright: str = ""
    """Its own line of rights, Markdown, in place of the book's."""
    # ours
    anchors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a heading to the names it had before, on this page or as ``/docs/old/#name`` on
    another: links to those keep leading to it."""
    kicker: str = ""
    """A short line above the title: the kind of page, its part, its level."""
    subtitle: str = ""
    """A line below the title, Markdown."""
    license: str = ""
    """Licence of this page where it differs from the book's, Markdown."""
    source: str = ""
    """Where the page was adapted from, Markdown; shown in the footer."""
    params: Mapping[str, Plain] = field(default_factory=dict)
    """Everything else, keys in lower case; carried for layouts and ``param``.
    Taxonomy terms (``tags``, ``categories`` ...) are here too."""
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each key was written, by its lower-case name."""
    raw: Mapping[str, Plain] = field(default_factory=dict)
    """All keys as written but in lower case, before any of them was understood."""
