"""Front matter handed down: from the site and from sections to the pages below."""

import re
from collections.abc import Mapping
from functools import lru_cache

from press.book.sheets import INDEX, Sheet, logical
from press.config.schema import Config
from press.errors import Place, Problem
from press.frozen import replace
from press.markdown.frontmatter import front_matter
from press.values.front import Cascade, FrontMatter, Plain


def hand_down(
    sheets: Mapping[str, Sheet], config: Config
) -> tuple[dict[str, Sheet], tuple[Problem, ...]]:
    """Every page with what the sections above it, and the site, hand down to it.

    What a page says itself wins, then the nearest section; the site comes last.
    """
    problems: list[Problem] = []
    handed: dict[str, tuple[Cascade, ...]] = {}
    out: dict[str, Sheet] = {}
    for sheet in sorted(sheets.values(), key=_from_the_top):
        inherited = sheet.front.cascade + handed.get(sheet.parent, config.cascade)
        if sheet.kind in ("home", "section"):
            handed[sheet.name] = inherited
        fitting = tuple(cascade for cascade in inherited if _fits(cascade, sheet, config))
        front, complaints = _merged(sheet.front, fitting)
        out[sheet.name] = sheet if front is sheet.front else replace(sheet, front=front)
        told = sheet.document.value.problems if sheet.document else ()
        problems += [problem for problem in complaints if problem not in told]
    return {name: out[name] for name in sheets}, tuple(problems)


def _from_the_top(sheet: Sheet) -> tuple[bool, bool, int]:
    return sheet.kind != "home", sheet.kind == "page", sheet.folder.count("/")


def _fits(cascade: Cascade, sheet: Sheet, config: Config) -> bool:
    """Whether a cascade is meant for this page."""
    seen = {
        "path": _path(sheet.name),
        "kind": sheet.kind,
        "lang": sheet.language,
        "environment": config.environment,
    }
    wanted = {key.lower(): str(value) for key, value in cascade.target.items()}
    return all(
        _glob(value.lower()).fullmatch(seen[key]) is not None
        for key, value in wanted.items()
        if key in seen
    )


def _path(name: str) -> str:
    """A name as Hugo's globs see it: ``/docs/x`` for ``docs/x.md``."""
    path = "/" + logical(name)
    if path.endswith("/" + INDEX):
        return path.removesuffix("/" + INDEX) or "/"
    return path.removesuffix("/index.md").removesuffix(".md")


@lru_cache(maxsize=256)
def _glob(glob: str) -> re.Pattern[str]:
    """A pattern of Hugo's: ``*`` within a folder, ``**`` across folders, ``{a,b}``."""
    parts = re.split(r"(\*\*|\*|\?|\{|\}|,|\[[^]]*\])", glob)
    inside = 0
    out = ""
    for part in parts:
        inside += (part == "{") - (part == "}")
        out += _sign(part, choice=inside > 0)
    return re.compile(out if inside == 0 else re.escape(glob))


def _sign(part: str, *, choice: bool) -> str:
    fixed = {"**": ".*", "*": "[^/]*", "?": "[^/]", "{": "(?:", "}": ")"}
    if part == "," and choice:
        return "|"
    if part.startswith("[") and part.endswith("]") and len(part) > 2:
        return part.replace("[!", "[^")
    return fixed.get(part, re.escape(part))


def _merged(
    front: FrontMatter, cascades: tuple[Cascade, ...]
) -> tuple[FrontMatter, tuple[Problem, ...]]:
    """Front matter with the values of these cascades, nearest first, where it has none."""
    if not cascades:
        return front, ()
    values: dict[str, Plain] = dict(front.raw)
    places: dict[str, Place] = dict(front.places)
    for cascade in cascades:
        for key, value in cascade.values.items():
            if key == "params" and isinstance(value, Mapping):
                mine = values.get("params")
                values["params"] = {**value, **(mine if isinstance(mine, Mapping) else {})}
            elif key not in values:
                values[key] = value
                places[key] = cascade.place
    if values == front.raw:
        return front, ()
    return front_matter(values, places)
