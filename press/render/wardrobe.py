"""A page's dress: of the book's stylesheet the rules that can apply to something on the page.

A rule stays when the classes and elements that one of its selectors cannot do without occur in
the page, or in a script of the book, which may put them there. In doubt it stays.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from press.frozen import frozen
from press.render.selectors import Demand, demands
from press.values.view import Dress

INLINED = re.compile(r"<link\b[^>]*?\sdata-inline(?:=\"\"|=)?(?=[\s>/])[^>]*>")
"""How a layout names the stylesheet where it may stand in the page itself."""
MARK = re.compile(r"\sdata-inline(?:=\"\"|=)?(?=[\s>/])")

OWN = re.compile(r"(?<=[{;])(--[\w-]+):[^{};\"']*(?:;|(?=\}))")
"""A custom property that is set to something simple."""
VALUES = re.compile(r"--[\w-]+(?![\w-]|:)")
"""A custom property that is asked for."""

CLASSES = re.compile(r'class="([^"]*)"')
"""As nearly all of them are written; what begins with letters is found in no time."""
OTHERS = re.compile(r"""\bclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE)
SPACED = re.compile(rb"class\s+=")
ELEMENTS = re.compile(r"<([a-zA-Z][\w-]*)")

PIECES = re.compile(
    r"""(?P<skip>/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)"']*\)|\\.)"""
    r"""|(?P<sign>[{};])""",
    re.DOTALL,
)
"""What the end of a rule must be told apart from."""

ADDRESS = re.compile(r"""url\((["']?)(?!["']|[a-z]+:|/|#)""", re.IGNORECASE)
"""Begins an address below the top of the site."""

GROUPS = ("@layer", "@media", "@supports", "@container")
"""At-rules that hold other rules."""


@frozen
class Rule:
    """A statement, a declaration, or a rule that is kept or left out as a whole."""

    css: str
    demands: tuple[Demand, ...] = ()
    """For each of its selectors what has to be there; empty for what always stays."""


@frozen
class Group:
    """Rules under a condition, in a layer, or nested in another rule."""

    head: str
    inner: tuple["Rule | Group", ...]
    demands: tuple[Demand, ...] = ()


Sheet = tuple[Rule | Group, ...]


def dressed(html: str, dress: Dress, root: str) -> str:
    """The page with its own part of the stylesheet in it; with a link where that is too much.

    Args:
        html: The page.
        dress: The stylesheet.
        root: What leads from the page to the top of the site.
    """
    if not (found := INLINED.search(html)):
        return html
    css = _needed(dress.css, words(html) & _named(dress.css) | dress.always) if dress.css else ""
    link = MARK.sub("", found[0])
    fits = css and len(css) <= dress.most
    inside = f"<style>{_from(root, css)}</style>" if fits else link
    return html[: found.start()] + inside + html[found.end() :]


def said(css: str, scripts: str) -> frozenset[str]:
    """What a stylesheet asks for and scripts may put on a page: each of their words."""
    found = set(re.findall(r"[\w-]+", scripts))
    return _named(css) & frozenset(found.union(f".{word}" for word in found))


@lru_cache(64)
def _from(root: str, css: str) -> str:
    return ADDRESS.sub(lambda found: found[0] + root, css)


def words(html: str) -> frozenset[str]:
    """Classes and elements of a page, as selectors name them, and custom properties: ``--hint``."""
    found = CLASSES.findall(html)
    lists = set(found)
    small = html.encode(errors="replace").lower()  # bytes in a tenth of the time of letters
    if small.count(b"class=") != len(found) or SPACED.search(small):
        lists |= {"".join(groups) for groups in OTHERS.findall(html)}
    names = {f".{name}" for text in lists for name in text.split()}
    names.update(name.lower() for name in set(ELEMENTS.findall(html)))
    return frozenset(names.union(VALUES.findall(html)))


@lru_cache(512)
def _needed(css: str, there: frozenset[str]) -> str:
    kept = "".join(_kept(_sheet(css), there))
    asked = there.union(VALUES.findall(kept))
    return OWN.sub(lambda found: found[0] if found[1] in asked else "", kept)


@lru_cache(8)
def _sheet(css: str) -> Sheet:
    return tuple(_rules(css))


@lru_cache(8)
def _named(css: str) -> frozenset[str]:
    """Everything that selectors of a stylesheet ask for, and the properties it sets."""
    return frozenset(OWN.findall(css)).union(*_wants(_sheet(css)))


def _wants(sheet: Sheet) -> Iterator[frozenset[str]]:
    for one in sheet:
        yield from (names for demand in one.demands for names in demand)
        if isinstance(one, Group):
            yield from _wants(one.inner)


def _kept(sheet: Sheet, there: frozenset[str]) -> Iterator[str]:
    for one in sheet:
        if not one.demands or _met(one.demands, there):
            if isinstance(one, Rule):
                yield one.css
            elif inner := "".join(_kept(one.inner, there)):
                yield f"{one.head}{{{inner}}}"


def _met(demands: tuple[Demand, ...], there: frozenset[str]) -> bool:
    """Whether all is there that one of the selectors asks for; hundreds are asked for a page."""
    for demand in demands:
        for names in demand:
            if names.isdisjoint(there):
                break
        else:
            return True
    return False


def _rules(css: str) -> Iterator[Rule | Group]:
    """The rules of a text, one after the other; what is not closed belongs to the last one."""
    at = 0
    while at < len(css):
        opened, end = _extent(css, at)
        text = css[at:end]
        if opened < 0:
            if text.strip("; \n"):
                yield Rule(text)
        else:
            yield _rule(css[at:opened].strip(), text, css[opened + 1 : end - 1])
        at = end


def _rule(head: str, text: str, inside: str) -> Rule | Group:
    if head.startswith("@"):
        return Group(head, tuple(_rules(inside))) if head.startswith(GROUPS) else Rule(text)
    asked = demands(head)
    return Group(head, tuple(_rules(inside)), asked) if "{" in inside else Rule(text, asked)


def _extent(css: str, start: int) -> tuple[int, int]:
    """Where the block of the rule that begins here opens, -1 without one; and where it ends."""
    depth, opened = 0, -1
    for found in PIECES.finditer(css, start):
        sign = found["sign"]
        if sign == "{":
            opened, depth = (found.start() if depth == 0 else opened), depth + 1
        elif sign == "}":
            depth -= 1
            if depth <= 0:
                return opened, found.end()
        elif sign == ";" and depth == 0:
            return -1, found.end()
    return opened, len(css)
