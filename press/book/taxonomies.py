"""Tags, categories and whatever else the site sorts its pages by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from posixpath import normpath

from press.book.sheets import Sheet, index_of, logical
from press.book.titles import capitalize
from press.config.schema import Config
from press.decode.fields import shown, spelled
from press.errors import Place, Problem, warning
from press.values.book import Entry, Kind, Page
from press.values.front import FrontMatter, Plain

PART = 250
"""Bytes a part of a path may have: what file systems take, without an ending."""


def kind_of(folder: str, config: Config) -> Kind:
    """What the list page of a folder lists: pages, terms, or the pages of one term."""
    top, _, rest = folder.partition("/")
    if top not in config.taxonomies.values():
        return "section" if folder else "home"
    return "term" if rest else "taxonomy"


def worn(front: FrontMatter, taxonomy: str) -> tuple[str, ...]:
    """The terms of one taxonomy a page gives itself, as written, each once.

    >>> worn(FrontMatter(params={"tags": ["Go Lang", "go lang", ""]}), "tags")
    ('Go Lang',)
    """
    listed = reversed([*_listed(front, taxonomy).values()])
    written = (" ".join(spelled(term).split()) for term in listed if term is not None)
    return tuple({logical(term): term for term in written if _fits(term)}.values())[::-1]


def _listed(front: FrontMatter, taxonomy: str) -> Mapping[str, Plain]:
    """What stands under a taxonomy's key, each by the way to it; one value is a list of one."""
    key = taxonomy.lower()
    value: Plain = front.keywords if key == "keywords" else front.params.get(key)
    if isinstance(value, list | tuple):
        return {f"{key}.{number}": term for number, term in enumerate(value)}
    return {key: value}


def _fits(term: Plain) -> bool:
    """Whether a value can be a term: text that gives a path of its own."""
    if isinstance(term, dict | list) or term is None:
        return False
    path = f"at/{logical(' '.join(spelled(term).split()))}"
    return normpath(path) == path and all(len(p.encode()) <= PART for p in path.split("/"))


def misfits(sheets: Iterable[Sheet], config: Config) -> Iterator[Problem]:
    """Values under a taxonomy's key that cannot be terms; they are left out."""
    for sheet in sheets:
        for taxonomy in config.taxonomies.values():
            for trail, term in _listed(sheet.front, taxonomy).items():
                if term is None or term == "" or _fits(term):
                    continue
                key = trail.partition(".")[0]
                at = sheet.front.places.get(trail) or sheet.front.places.get(key)
                message = f"{key}: {shown(term)} cannot be a term"
                hint = f"write {key}: [one, another]"
                yield warning(at or Place(sheet.name), "value-type", message, hint)


def list_of(taxonomy: str, term: str) -> str:
    """Name of a term's list page: ``tags/go-lang/_index.md``."""
    return index_of(f"{taxonomy}/{logical(term)}")


def with_terms(
    sheets: Mapping[str, Sheet], language: str, config: Config
) -> tuple[dict[str, Sheet], dict[str, tuple[str, ...]]]:
    """The pages and list pages for the terms in use; and the pages of each list, by name.

    A taxonomy nobody uses gets no page, unless its author wrote one.
    """
    lists: dict[str, list[str]] = {}
    out = dict(sheets)
    for sheet in sheets.values():
        if sheet.kind in ("taxonomy", "term") or not sheet.listed:
            continue
        for taxonomy in config.taxonomies.values():
            for term in worn(sheet.front, taxonomy):
                name = list_of(taxonomy, term)
                lists.setdefault(name, []).append(sheet.name)
                _ensure(out, "taxonomy", taxonomy, "", language, config)
                _ensure(out, "term", taxonomy, term, language, config)
    off = config.disable_kinds & {"taxonomy", "term"}
    wanted = {name: sheet for name, sheet in out.items() if sheet.kind not in off}
    for name, sheet in wanted.items():
        if sheet.kind == "term":
            lists.setdefault(sheet.parent, []).append(name)
    return wanted, {name: tuple(pages) for name, pages in lists.items()}


def _ensure(
    sheets: dict[str, Sheet],
    kind: Kind,
    taxonomy: str,
    term: str,
    language: str,
    config: Config,
) -> None:
    """Put in the list page of a taxonomy or term, as far as nobody wrote one."""
    name = list_of(taxonomy, term) if term else index_of(taxonomy)
    parent = index_of(taxonomy) if term else index_of("")
    written = sheets.get(name)
    if written is None:
        title = term or taxonomy.replace("-", " ")
        front = FrontMatter(title=capitalize(title) if config.capitalize_list_titles else title)
        folder = f"{taxonomy}/{term}" if term else taxonomy
        sheets[name] = Sheet(kind, language, name, folder, "", front, parent=parent)
    elif written.parent != parent:
        sheets[name] = replace(written, parent=parent)


def entries(
    sheet: Sheet, pages: Mapping[str, Page], config: Config
) -> dict[str, tuple[Entry, ...]]:
    """The terms of a page with their addresses, by taxonomy, in the order of their names."""
    found: dict[str, tuple[Entry, ...]] = {}
    for taxonomy in sorted(config.taxonomies.values()):
        names = [list_of(taxonomy, term) for term in worn(sheet.front, taxonomy)]
        if known := [pages[name] for name in names if name in pages]:
            found[taxonomy] = tuple(Entry(page.title, page.url) for page in known)
    return found
