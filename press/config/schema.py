"""The settings of a book. The defaults are the manual.

Keys are Hugo's, so that the same file builds with Hugo; what is ours alone
stands under ``params.press`` and is `PressSettings` here.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from press.config.book_settings import BookSettings
from press.config.press_settings import PressSettings
from press.errors import Place
from press.frozen import frozen
from press.values.front import Cascade, MenuEntry, Plain
from press.values.grammar import MarkdownSettings


@frozen
class Language:
    """One language of the book (Hugo's ``languages.CODE``)."""

    code: str
    name: str = ""
    """As its readers write it: ``Español``."""
    locale: str = ""
    """For ``lang`` attributes: ``es`` or ``pt-BR``; the code when empty."""
    direction: str = "ltr"
    """``ltr`` or ``rtl``: the way its script runs."""
    weight: int = 0
    """Position among the languages: smaller first, 0 last."""
    title: str = ""
    """Of the book in this language."""
    content_dir: str = "content"
    """Where its chapters lie. Languages may share a folder; then ``about.es.md`` is
    Spanish."""
    copyright: str = ""
    """Markdown, for the foot of its pages; the site's where it says nothing."""
    disabled: bool = False
    """Left out of the book."""
    params: Mapping[str, Plain] = field(default_factory=dict)
    """The site's ``params`` with this language's laid over them, keys in lower case."""
    book: BookSettings = BookSettings()
    """hugo-book's parameters for this language."""
    menus: tuple[MenuEntry, ...] = ()
    """The language's own menus, or the site's where it has none."""
    disable_kinds: frozenset[str] = frozenset()
    """Kinds of pages this language goes without; the site's where it says nothing."""


@frozen
class Mount:
    """A folder that stands in for another one (Hugo's ``module.mounts``)."""

    source: str
    """Below the project root."""
    target: str
    """Where its files appear: ``content``, ``content/docs``, ``static``, ``assets``, ``layouts``,
    ``i18n`` or ``data``, and folders below."""
    language: str = ""
    """For content: whose it is; empty for all."""


@frozen
class Permalinks:
    """Hugo's ``permalinks``: section to pattern, by page kind."""

    page: Mapping[str, str] = field(default_factory=dict)
    """For pages."""
    section: Mapping[str, str] = field(default_factory=dict)
    """For the sections themselves."""
    term: Mapping[str, str] = field(default_factory=dict)
    """For terms, by taxonomy."""


@frozen
class Config:
    """The whole configuration of one site."""

    base_url: str = "/"
    """Where the book will live: ``https://example.org/book/``."""
    title: str = ""
    """Of the whole book."""
    languages: tuple[Language, ...] = (Language("en"),)
    """In weight order, disabled ones left out; never empty."""
    switched_off: tuple[Language, ...] = ()
    """Languages that are disabled; their files are passed over."""
    default_language: str = "en"
    """Its pages lie at the root of the site; English when there is one, else the first."""
    default_in_subdir: bool = False
    """Put the default language into a folder of its own, too."""
    publish_dir: str = "public"
    """Where the site is written."""
    static_dirs: tuple[str, ...] = ("static",)
    """Folders of files that are published as they are."""
    asset_dir: str = "assets"
    """Folder of files that are published when a page uses them."""
    mounts: tuple[Mount, ...] = ()
    """Folders in other places than usual. A kind of folder named here has no usual place."""
    ignore_files: tuple[str, ...] = ()
    """Regular expressions for paths that are passed over (Hugo's ``ignoreFiles``)."""
    theme: str = ""
    """Name of a Hugo theme; understood so that the file builds with Hugo, else unused."""
    copyright: str = ""
    """Markdown, for the foot of each page."""
    disable_kinds: frozenset[str] = frozenset()
    """Of ``home section page taxonomy term 404 sitemap rss robotstxt``, lower case."""
    disable_path_to_lower: bool = False
    """Keep capital letters in addresses."""
    remove_path_accents: bool = False
    """Leave accents out of addresses."""
    ugly_urls: bool = False
    """``guide.html`` in place of ``guide/``."""
    relative_urls: bool = False
    """Links work from a folder on disk, too."""
    canonify_urls: bool = False
    """Links are written out with the base address."""
    permalinks: Permalinks = Permalinks()
    """Patterns of addresses by section: ``posts: /:year/:slug/``."""
    taxonomies: Mapping[str, str] = field(
        default_factory=lambda: {"tag": "tags", "category": "categories"}
    )
    """Singular to plural."""
    build_drafts: bool = False
    """Publish drafts."""
    build_future: bool = False
    """Publish pages whose date has not come."""
    build_expired: bool = False
    """Publish pages whose time is over."""
    now: dt.datetime | None = None
    """What "now" is for future and expired pages: ``SOURCE_DATE_EPOCH`` when set, else the day
    the build runs on, at midnight UTC."""
    enable_git_info: bool = False
    """Show when a chapter was last changed."""
    enable_robots: bool = False
    """Understood so that the file builds with Hugo; ``robots.txt`` is always written."""
    page_size: int = 10
    """Posts on one page of a list (Hugo's ``pagination.pagerSize``)."""
    pluralize_list_titles: bool = True
    """Sections without a title are named in the plural."""
    capitalize_list_titles: bool = True
    """Sections without a title begin with a capital letter."""
    title_case_style: str = "ap"
    """Understood so that the file builds with Hugo; titles made from names follow ``ap``."""
    outputs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Page kind to output formats, lower case; a kind that is not here has its default."""
    cascade: tuple[Cascade, ...] = ()
    """Front matter for all pages, or for those that a ``target`` names."""
    time_zone: str = "UTC"
    """Zone of dates that name none."""
    minify: bool = False
    """Leave white space out of the pages."""
    environment: str = "production"
    """Name of the folder below ``config/`` that is read last."""
    raw: Mapping[str, Plain] = field(default_factory=dict)
    """All keys as written but in lower case, before any of them was understood."""
    markdown: MarkdownSettings = MarkdownSettings()
    press: PressSettings = PressSettings()
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each key was written, dotted and in lower case: ``params.press.styles``."""

    @property
    def base_path(self) -> str:
        """Path of ``base_url``, with slashes at both ends: ``/`` or ``/my-book/``."""
        rest = self.base_url.partition("://")[2] if "://" in self.base_url else self.base_url
        path = rest.partition("/")[2].strip("/") if "://" in self.base_url else rest.strip("/")
        return f"/{path}/" if path else "/"
