"""Names of links: a reader who hears only the links of a page must know where each leads."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from press.checks.inspection import Inspection, Sheet
from press.checks.rule import Rule
from press.decode.read import read
from press.errors import Place, Problem, warning

WORDS = Path(__file__).with_name("vague.yaml")


def find(inspection: Inspection) -> Iterator[Problem]:
    """A warning for each link of a text that has no name, or one that says nothing."""
    heard: set[tuple[Place, str]] = set()
    for sheet in inspection.sheets:
        vague = said_in(sheet.language)
        for anchor in sheet.facts.anchors:
            if not anchor.inside or anchor.furniture:
                continue
            word = " ".join(anchor.name.split()).strip(" .…:!→»>").casefold()
            if not word:
                problem = _nameless(anchor.address, sheet, inspection)
            elif word in vague:
                problem = _vague(anchor.name, sheet, inspection)
            else:
                continue
            if (problem.place, problem.message) not in heard:
                heard.add((problem.place, problem.message))
                yield problem


def _nameless(address: str, sheet: Sheet, inspection: Inspection) -> Problem:
    place = inspection.spot(sheet.origin, address)
    message = f"the link to '{address}' has no text"
    return warning(place, "link-nameless", message, "write where it leads; a picture needs its alt")


def _vague(name: str, sheet: Sheet, inspection: Inspection) -> Problem:
    place = inspection.spot(sheet.origin, f"[{name}](", f"[{name}][", f">{name}<", name)
    message = f"'{name}' does not say where the link leads"
    hint = "name the page it leads to: many readers hear the links of a page without its text"
    return warning(place, "link-vague", message, hint)


def said_in(language: str) -> frozenset[str]:
    """Names that say nothing in a language, in small letters."""
    words = _words()
    return words.get(language.lower(), words.get(language.lower().partition("-")[0], frozenset()))


@cache
def _words() -> Mapping[str, frozenset[str]]:
    decoded, _ = read(WORDS.read_text(encoding="utf-8"), Place(WORDS.name))
    return {
        str(code): frozenset(str(word).casefold() for word in words)
        for code, words in decoded.values.items()
        if isinstance(words, list)
    }


RULE = Rule("names", "links whose text does not say where they lead", find)
