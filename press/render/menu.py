"""The book's menu beside one page: laid out once for many, and marked where the page stands.

A layout writes a sign where only some pages say something. The sign is replaced for each page,
which is some thousand times quicker than laying the menu out again.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from markupsafe import Markup

from press.render.layouts import Layouts
from press.render.remembered import remembered
from press.render.setting import Setting, setting
from press.render.tidy import tidy
from press.spell import Sealed
from press.values.book import Entry, Menu
from press.values.view import Site, View

SIGN = re.compile("\ufdd0([0-9]+)\ufdd1")
"""Noncharacters are never text."""


def menu(view: View, around: Setting) -> Markup:
    """The menu as a page shows it: what stands inside of its list; empty without entries."""
    if view.menu is None or not view.menu.value:
        return Markup()
    if around.site.relative:  # every link says something else on every page
        stencil = Stencil(view.menu.value, around)
    else:
        stencil = _stencil(view.menu, around.sealed, around.layouts)
    return stencil.marked(view)


class Stencil:
    """A menu laid out for all pages that show it."""

    def __init__(self, entries: Menu, around: Setting) -> None:
        self._here: defaultdict[str, list[int]] = defaultdict(list)
        self._above: defaultdict[str, list[int]] = defaultdict(list)
        self._texts: list[str] = []
        own = {"entries": entries, "here": self._sign_here, "within": self._sign_within}
        html = around.apply("partials/entries.html", own)
        self._pieces = SIGN.split(tidy(str(html)))
        places = {int(sign): number for number, sign in enumerate(self._pieces[1::2])}
        self._places = [2 * places[sign] + 1 for sign in range(len(self._texts))]
        self._pieces[1::2] = [""] * len(self._pieces[1::2])

    def marked(self, view: View) -> Markup:
        """The menu with everything a page says in it."""
        pieces = list(self._pieces)
        signs = [*self._here.get(view.url, ())]
        for step in view.trail:
            signs += self._above.get(step.url, ())
        for sign in signs:
            pieces[self._places[sign]] = self._texts[sign]
        return Markup("".join(pieces))  # noqa: S704 -- our own HTML

    def _sign_here(self, entry: Entry, text: str) -> Markup:
        """A sign for what is said on the page of an entry only."""
        return self._sign(text, {entry.page} if entry.page else set())

    def _sign_within(self, entry: Entry, text: str) -> Markup:
        """A sign for what is said on the page of an entry and on all pages below it."""
        if entry.page:
            self._above[entry.page].append(len(self._texts))
        return self._sign(text, set(_pages((entry,))))

    def _sign(self, text: str, pages: set[str]) -> Markup:
        number = len(self._texts)
        self._texts.append(text)
        for page in pages:
            self._here[page].append(number)
        return Markup(f"\ufdd0{number}\ufdd1")  # noqa: S704 -- a number


@remembered(64)
def _stencil(entries: Sealed[Menu], site: Sealed[Site], layouts: Sealed[Layouts]) -> Stencil:
    return Stencil(entries.value, setting(site, layouts, ""))


def _pages(entries: Menu) -> Iterator[str]:
    """Addresses of the pages that entries and those below them stand for."""
    for entry in entries:
        if entry.page:
            yield entry.page
        yield from _pages(entry.children)
