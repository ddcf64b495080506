"""What an author may write between the ``---`` lines."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from press.errors import Place

Plain = object
"""A value of YAML, TOML or JSON: text, number, truth value, None, list or mapping of these."""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Cascade:
    """Front matter a section hands down to the pages below it."""

    values: Mapping[str, Plain] = field(default_factory=dict)
    """Raw keys and values, lower case, as if written in each page below."""
    target: Mapping[str, str] = field(default_factory=dict)
    """Which pages: ``path`` (glob), ``kind``, ``lang``; empty means all."""
    place: Place = Place("")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A page's settings. The defaults are the manual.

    Names are Hugo's and hugo-book's, in our spelling (``linkTitle`` is
    ``link_title``). Keys we do not know are kept in ``params``.
    """

    title: str = ""
    link_title: str = ""
    """Short title for menus; ``title`` when empty."""
    description: str = ""
    summary: str = ""
    weight: int = 0
    """Position among siblings: smaller first, 0 last."""
    date: dt.datetime | None = None
    publish_date: dt.datetime | None = None
    expiry_date: dt.datetime | None = None
    lastmod: dt.datetime | None = None
    draft: bool = False
    headless: bool = False
    slug: str = ""
    url: str = ""
    aliases: tuple[str, ...] = ()
    type: str = ""
    layout: str = ""
    translation_key: str = ""
    keywords: tuple[str, ...] = ()
    image: str = ""
    """The banner: a path below the page, ``assets/`` or ``static/``; may hold ``_din_style``."""
    image_alt: str = ""
    focal: tuple[float, float] | None = None
    """The part of the banner that must stay visible, in percent from left and top."""
    outputs: tuple[str, ...] = ()
    build_render: str = "always"
    """``always``, ``never`` or ``link``."""
    build_list: str = "always"
    """``always``, ``never`` or ``local``."""
    build_publish_resources: bool = True
    cascade: tuple[Cascade, ...] = ()
    menus: tuple[MenuEntry, ...] = ()
    sitemap_disable: bool = False
    markup: str = ""
    cjk: bool | None = None
    """Whether each Chinese, Japanese or Korean character counts as a word; None: as the site
    says."""
    # hugo-book's page parameters
    book_flat_section: bool = False
    book_collapse_section: bool = False
    book_hidden: bool = False
    book_href: str = ""
    book_toc: bool | None = None
    book_comments: bool | None = None
    book_search_exclude: bool = False
    book_icon: str = ""
    book_post_thumbnail: str = ""
    copyright: str = ""
    # ours
    kicker: str = ""
    """A short line above the title: the kind of page, its part, its level."""
    subtitle: str = ""
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
