"""Charts: drawn from their tables when the book is built."""

import pytest

from tests.conftest import CONFIG, HOME, Workshop
from tests.reader.conftest import reading

TABLE = "| Year | Large | Small |\n|---|---:|---:|\n| 1957 | 1 000 | 4 |\n| 1997 | 4,000.0 | 8 |\n"
CALL = '{{{{% chart title="Moves" {} %}}}}\n{}{{{{% /chart %}}}}\n'
FILES = {
    "content/_index.md": HOME,
    "content/docs/a.md": f"---\ntitle: A\n---\n\n{CALL.format('', TABLE)}",
    "content/docs/b.md": f"---\ntitle: B\n---\n\n{CALL.format('type=line log=true', TABLE)}",
}
BARS = """
[...document.querySelectorAll('.chart rect')].map((one) => one.getBoundingClientRect().toJSON())
"""
INSIDE = """
[...document.querySelectorAll('.chart svg text, .chart rect, .chart polyline')].every((one) => {
  const box = one.getBoundingClientRect();
  return box.left >= 0 && box.right <= innerWidth;
})
"""


@pytest.fixture(scope="module")
def charts(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("charts")
    tongue = "languages: {ar: {languageDirection: rtl}}\ndefaultContentLanguage: ar\n"
    made = {"ltr": CONFIG, "rtl": CONFIG + tongue}
    books = [
        Workshop(folder / name, folder / name / "public").write({"config.yaml": said, **FILES})
        for name, said in made.items()
    ]
    with reading(browser, books[0].built()) as one, reading(browser, books[1].built()) as other:
        yield {"ltr": one, "rtl": other}


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [320, 1440])
def test_bars_are_as_long_as_their_numbers(charts, direction, width):
    with charts[direction].visit("docs/a/", width=width, scripts=False) as visit:
        bars = visit.ask(BARS)
        long = [bar["width"] for bar in bars]
        assert long[2] / long[0] == pytest.approx(4, rel=0.05)
        side = "left" if direction == "ltr" else "right"
        assert len({round(bar[side]) for bar in bars}) == 1
        assert visit.ask(INSIDE)


def test_lines_are_drawn_over_a_grid(charts):
    with charts["ltr"].visit("docs/b/", width=320, scripts=False) as visit:
        points = visit.page.locator("polyline").evaluate_all(
            "(all) => all.map((one) => one.getAttribute('points').split(' ').length)"
        )
        assert points == [2, 2]
        words = visit.page.locator(".chart svg > text").all_text_contents()
        assert {"1", "10", "100", "1957", "1997"} <= {one.strip() for one in words}
        assert visit.ask(INSIDE)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", ["docs/a/", "docs/b/"])
def test_the_table_stays_for_those_who_cannot_see_it(charts, axe, path, theme):
    with charts["ltr"].visit(path, theme=theme) as visit:
        assert visit.page.get_by_role("img", name="Moves").count() == 1
        visit.page.locator(".chart summary").click()
        assert visit.page.get_by_role("cell", name="1 000").is_visible()
        assert axe(visit.page) == []


@pytest.mark.parametrize(
    ("how", "table", "said"),
    [
        ("", "| A | B |\n|---|---|\n| x | many |\n", "'many' is no number"),
        ("", "Nothing.\n", "a chart needs a table"),
        ("", "| A | B |\n|---|---|\n| x | -1 |\n", "no number may be below it"),
        ("type=line log=true", "| A | B |\n|---|---|\n| x | 0 |\n", "logarithmic"),
    ],
)
def test_what_cannot_be_drawn_is_told_where_it_stands(book, how, table, said):
    text = f"---\ntitle: A\n---\n\n{CALL.format(how, table)}"
    run = book({"content/docs/a.md": text}).build()
    assert run.code == 1
    assert "content/docs/a.md:5:1: error[shortcode-failed]: chart: " in run.err
    assert said in run.err


def test_strangers_may_draw(book):
    config = "title: T\nparams: { BookSection: docs, press: { untrusted: true } }\n"
    page = book(FILES, config=config).built("--strict").text("docs/b/")
    assert page.count("<polyline") == 2
    assert 'preserveAspectRatio="none"' in page
