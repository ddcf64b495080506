"""A book whose search another program makes, of the finished site."""

import re

import pytest
import yaml

from press.workflows import SERVERS
from tests.reader.conftest import reading
from tests.search.library import BOOK, CONFIG

PAGEFIND = CONFIG.replace("{BookSection: docs}", "{BookSection: docs, press: {search: pagefind}}")
INDEXED = {**BOOK, "config.yaml": PAGEFIND}
MARK = "data-pagefind-body"
COMMAND = "python -m pagefind --site public --exclude-selectors .anchor"
LEFT = {
    "pagefind-ui.css": "",
    "pagefind-ui.js": """
class PagefindUI {
  constructor({ element, bundlePath }) {
    element.innerHTML = `<input placeholder="Search" title="${bundlePath}"><p></p>`;
  }
  triggerSearch(words) {
    document.querySelector("[data-search-here] p").textContent = words;
  }
}
""",
}
"""What that program leaves behind, as far as we say something to it."""


def run_over(workshop):
    folder = workshop.out / "pagefind"
    folder.mkdir()
    for name, text in LEFT.items():
        (folder / name).write_text(text, encoding="utf-8")


def test_texts_are_marked_where_readers_may_find_them(book):
    workshop = book(INDEXED).built("--strict")
    marked = {name for name, data in workshop.files().items() if MARK.encode() in data}
    chapters = {"docs/clouds", "docs/wind", "es/docs/mar", "ar/docs/clouds", "zh/docs/clouds"}
    homes = {"index.html", "es/index.html", "ar/index.html", "zh/index.html"}
    assert marked == {f"{name}/index.html" for name in (*chapters, "zh/docs/wind")} | homes
    body = workshop.text("docs/clouds/").partition(MARK)[2].partition("</article>")[0]
    assert "Luke Howard" in body
    assert "<nav" not in body


def test_the_text_of_a_list_is_marked_on_its_first_page_alone(book):
    posts = {f"content/en/posts/{n}.md": f"---\ntitle: P{n}\n---\n\nA post.\n" for n in range(2)}
    part = {"content/en/posts/_index.md": "---\ntitle: Posts\n---\n\nWhat we wrote.\n"}
    config = {"config.yaml": f"pagination: {{pagerSize: 1}}\n{PAGEFIND}"}
    workshop = book({**BOOK, **part, **posts, **config}).built()
    assert MARK in workshop.text("posts/")
    assert MARK in workshop.text("posts/0/")
    assert MARK not in workshop.text("posts/page/2/")


def test_our_index_and_our_script_are_not_made(book):
    workshop = book(BOOK).built()
    before = set(workshop.files())
    assert "search.js" in before
    assert MARK not in workshop.text("docs/wind/")
    turned = workshop.write({"config.yaml": PAGEFIND}).built()
    lost = {re.sub(r"\.\w{12}\.", ".", one) for one in before - set(turned.files())}
    assert {"search.js", "es/search.js", "js/search.js"} <= lost
    assert "data-search=" not in turned.text("docs/wind/")
    assert b'"css/book.' in turned.files()["offline/en.json"]
    assert turned.files() == book(INDEXED).built().files()


def test_no_book_is_too_large_for_it(book, monkeypatch):
    monkeypatch.setattr("press.outputs.search.MOST", 10)
    assert "search-large" in book(BOOK).build().err
    assert "search-large" not in book(INDEXED).build().err


def test_its_folder_outlives_builds_and_cleaning(book):
    workshop = book(INDEXED).built()
    run_over(workshop)
    workshop.write({"content/en/docs/wind.md": "---\ntitle: Breeze\n---\n\nNew.\n"}).built()
    assert "New." in workshop.text("docs/wind/")
    assert set(LEFT) == {path.name for path in (workshop.out / "pagefind").iterdir()}
    assert "address-dead" not in workshop.run("check").err
    assert workshop.run("clean", "-d", str(workshop.out)).code == 0
    assert set(workshop.files()) == {f"pagefind/{name}" for name in LEFT}


def test_the_link_and_the_key_lead_to_its_search(book, browser):
    workshop = book(INDEXED).built()
    run_over(workshop)
    with reading(browser, workshop) as reader:
        with reader.visit("es/docs/mar/") as visit:
            page = visit.page
            page.mouse.move(5, 5)
            page.keyboard.press("/")
            page.wait_for_url("**/es/search/")
            field = page.get_by_role("textbox", name="Search")
            field.wait_for()
            assert page.evaluate("document.activeElement.placeholder") == "Search"
            assert field.get_attribute("title") == "/pagefind/"
            assert visit.complaints == []
        with reader.visit("search/?q=nimbus") as visit:
            visit.page.wait_for_selector("[data-search-here] p >> text=nimbus")


@pytest.mark.parametrize("scripts", [True, False])
def test_until_it_was_run_the_page_is_the_list_of_contents(book, browser, scripts):
    workshop = book(INDEXED).built()
    with (
        reading(browser, workshop) as reader,
        reader.visit("docs/wind/", scripts=scripts) as visit,
    ):
        visit.page.click("a.search-open")
        visit.page.wait_for_url("**/search/")
        assert visit.page.locator("[data-search-here] *").count() == 0
        visit.page.click(".search-contents >> text=Clouds")
        assert visit.page.url.endswith("/docs/clouds/")


def test_it_is_looked_for_below_the_path_of_the_book(book):
    config = PAGEFIND.replace("example.org/", "example.org/weather/")
    workshop = book({**BOOK, "config.yaml": config}).built()
    assert 'data-search-here="/weather/pagefind/"' in workshop.text("zh/search/")


@pytest.mark.parametrize("server", SERVERS)
def test_a_workflow_has_it_run_behind_the_build(book, server):
    workshop = book(INDEXED)
    words = ("new", "workflow", server, "--install", "x")
    assert workshop.run(*words).code == 0
    path = workshop.root / SERVERS[server][0]
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))
    steps = jobs["jobs"]["build"]["steps"] if "jobs" in jobs else jobs["book"]["script"]
    said = [one if isinstance(one, str) else one.get("run", "") for one in steps]
    said = [one.strip() for one in said if one]
    index = said.index(COMMAND)
    assert said[index - 1].startswith("python -m pip install 'pagefind[extended]==")
    assert " build " in said[index - 2]

    workshop.write({"config.yaml": CONFIG})
    assert workshop.run(*words, "--force").code == 0
    assert "pagefind" not in path.read_text(encoding="utf-8")
