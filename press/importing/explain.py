"""The whole page about a foreign site, as headings with lines below them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from press.config.find import find
from press.desk.gathered import Gathered
from press.errors import Problem, Severity
from press.frozen import frozen
from press.importing.settings import differing, older
from press.importing.shortcodes import DIFFERENT, Origin, Used, shortcodes
from press.importing.theme import theme
from press.values.book import Volume

MOST = 8
"""Lines a list has before it is cut."""


@frozen
class Part:
    """A heading and what stands below it."""

    title: str
    lines: tuple[str, ...]


def explain(gathered: Gathered, root: Path) -> tuple[Part, ...]:
    """What was found, what works, what will differ and what needs a hand.

    Args:
        gathered: The site as read; nothing was built.
        root: Its folder.
    """
    files = frozenset(
        path.relative_to(root).as_posix() for _, path in find(root, gathered.config.environment)
    )
    used = shortcodes(gathered)
    pinned = theme(root, gathered.config)
    parts = (
        Part("Found", tuple(_found(gathered, files))),
        Part(
            "Theme",
            (
                f"{pinned.name or 'none is named'}: {pinned.pin}",
                f"the text in {{{{< hint >}}}} and its kin is {pinned.meaning}",
            ),
        ),
        Part("Shortcodes", tuple(_table(used))),
        Part("Templates of its own", tuple(_templates(gathered))),
        Part("Works", tuple(_works(gathered, used))),
        Part("Will differ", tuple(_differs(gathered, files, used))),
        Part("Needs a hand", tuple(_hand(gathered, files, used))),
    )
    return tuple(part for part in parts if part.lines)


def _found(gathered: Gathered, files: Iterable[str]) -> Iterator[str]:
    config, tree = gathered.config, gathered.tree
    yield f"settings   {', '.join(sorted(files))}: {config.title or 'no title'}, {config.base_url}"
    for volume in gathered.book.volumes:
        yield _language(volume)
    kinds = Counter(file.root for file in tree.files if not file.path.startswith("press:"))
    told = ", ".join(f"{count} in {kind}" for kind, count in sorted(kinds.items()))
    yield f"files      {told or 'none'}"
    for name, sources in (("data", tree.data), ("i18n", tree.strings)):
        own = [one for one in sources if not one.path.startswith("press:")]
        if own:
            yield f"{name:10} {_listed(one.path for one in own)}"


def _language(volume: Volume) -> str:
    language = volume.language
    written = [page for page in volume.pages if page.document]
    kinds = Counter(page.kind for page in written)
    tops = [page.name.removesuffix("/_index.md") for page in volume.pages if _is_top(page.name)]
    direction = ", right to left" if language.direction == "rtl" else ""
    name = f"{language.code} {language.name}".strip()
    return (
        f"language   {name}{direction}: {len(written)} files, pages {kinds['page']}, "
        f"sections {kinds['section']} ({_listed(tops) or 'none'} at the top), "
        f"menu from {language.book.section}"
    )


def _is_top(name: str) -> bool:
    """Whether a list stands right below the home page."""
    return name.endswith("/_index.md") and name.count("/") == 1


def _table(used: Iterable[Used]) -> Iterator[str]:
    for one in used:
        signs = f"{{{{% {one.percent}, {{{{< {one.angle}"
        note = f"; {one.note}" if one.note else ""
        origin = one.origin if one.works else f"{one.origin}, first at {one.first}"
        yield f"{one.name:14} {one.uses:>5} in {one.files:<4} {signs:16} {origin}{note}"


def _templates(gathered: Gathered) -> Iterator[str]:
    """Go templates of the site by kind; what its theme brings is not its own."""
    kinds: dict[str, list[str]] = {}
    for one in gathered.tree.go_templates:
        if one.path.startswith("layouts/"):
            kinds.setdefault(_kind(one.path), []).append(one.path.removeprefix("layouts/"))
    for kind, names in sorted(kinds.items()):
        yield f"{kind:14} {len(names):>3}: {_listed(sorted(names))}"


def _kind(path: str) -> str:
    if "/_markup/" in path:
        return "render hooks"
    if path.startswith(("layouts/shortcodes/", "layouts/_shortcodes/")):
        return "shortcodes"
    return "partials" if "partials/" in path else "layouts"


def _works(gathered: Gathered, used: tuple[Used, ...]) -> Iterator[str]:
    total, works = sum(one.uses for one in used), sum(one.uses for one in used if one.works)
    if total:
        yield f"{works} of {total} uses of shortcodes"
    sources = {content.source.path for content in gathered.tree.content}
    wrong = {p.place.file for p in gathered.problems if p.severity is Severity.ERROR} & sources
    yield f"{len(sources) - len(wrong)} of {len(sources)} chapters have no error"


def _differs(gathered: Gathered, files: frozenset[str], used: Iterable[Used]) -> Iterator[str]:
    for key, what in differing(gathered.config):
        place = gathered.config.places.get(key)
        yield f"{key}{f' ({place.file}:{place.line})' if place else ''}: {what}"
    for key, instead in older(gathered.config):
        yield f"{key}: newer Hugo wants '{instead}'; both are read here"
    for problem in gathered.problems:
        if problem.place.file in files and problem.code == "key-removed":
            yield f"{problem.place.file}:{problem.place.line}: {problem.message}; {problem.hint}"
        if problem.code in ("render-hook", "layout-foreign") or "/_markup/" in problem.place.file:
            yield f"{problem.place.file}: {problem.hint}"
    for one in used:
        if one.name in DIFFERENT and one.origin in (Origin.BOOK, Origin.HUGO):
            yield f"{one.name}: {one.note}"


def _hand(gathered: Gathered, files: frozenset[str], used: Iterable[Used]) -> Iterator[str]:
    for one in used:
        if not one.works:
            yield f"{one.name} ({one.uses} uses): {one.note or f'first at {one.first}'}"
    told = {"key-removed", "render-hook", "layout-foreign", "shortcode-unknown", "hugo-missing"}
    by_code: dict[str, list[Problem]] = {}
    for problem in gathered.problems:
        if problem.code not in told:
            by_code.setdefault(problem.code, []).append(problem)
    for code, problems in sorted(by_code.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        first = min(problems, key=lambda problem: problem.order)
        kind = "in the settings" if first.place.file in files else "in the chapters"
        yield f"{code}: {len(problems)} {kind}, first {first.place}: {first.message}"


def _listed(names: Iterable[str]) -> str:
    """Names with commas between them; a long list is cut."""
    every = list(names)
    more = f" and {len(every) - MOST} more" if len(every) > MOST else ""
    return ", ".join(every[:MOST]) + more
