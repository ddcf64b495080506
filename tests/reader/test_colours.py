"""Every theme in every visual style: enough contrast for everybody, and no glare."""

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from tests.reader.chapters import CHAPTER
from tests.reader.test_access import contrast

CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
THEMES, STYLES = ("light", "sepia", "dark"), ("ink", "dusk", "paper")


def dressed(visit, theme: str, style: str) -> None:
    visit.ask(
        f"Object.assign(document.documentElement.dataset, {{theme: '{theme}', style: '{style}'}})"
    )


@pytest.mark.parametrize("path", ["", CHAPTER, "docs/", "posts/", "404.html"])
@pytest.mark.parametrize("width", [390, 1440])
def test_everything_can_be_read_in_all_of_them(reader, path, width):
    with reader.visit(path, width=width) as visit:
        visit.ask("document.querySelectorAll('details').forEach(one => one.open = true)")
        for theme in THEMES:
            for style in STYLES:
                dressed(visit, theme, style)
                found = Axe().run(visit.page, options=CONTRAST).response["violations"]
                assert (
                    theme,
                    style,
                    [node["html"] for rule in found for node in rule["nodes"]],
                ) == (
                    theme,
                    style,
                    [],
                )


@pytest.mark.parametrize("theme", THEMES)
def test_ink_and_paper_are_neither_faint_nor_harsh(reader, theme):
    with reader.visit(CHAPTER) as visit:
        for style in STYLES:
            dressed(visit, theme, style)
            ink = visit.ask("getComputedStyle(document.querySelector('article p')).color")
            link = visit.ask("getComputedStyle(document.querySelector('article p a')).color")
            paper = visit.ask("getComputedStyle(document.body).backgroundColor")
            assert 10 <= contrast(ink, paper) <= 15
            assert contrast(link, paper) >= 5


def test_who_asks_for_more_contrast_gets_it(reader):
    with reader.visit(CHAPTER) as visit:
        visit.page.emulate_media(contrast="more")
        for theme in THEMES:
            dressed(visit, theme, "ink")
            ink = visit.ask("getComputedStyle(document.querySelector('article p')).color")
            paper = visit.ask("getComputedStyle(document.body).backgroundColor")
            assert contrast(ink, paper) >= 20


def test_forced_colours_leave_nothing_out(reader):
    with reader.visit(CHAPTER, width=390) as visit:
        visit.page.emulate_media(forced_colors="active")
        for part in (".bar__title", ".look__open", "nav.menu summary", "h1", ".pager__card"):
            assert visit.page.locator(part).first.is_visible()
        edge = "getComputedStyle(document.querySelector('.pager__card')).borderTopStyle"
        assert visit.ask(edge) == "solid"
