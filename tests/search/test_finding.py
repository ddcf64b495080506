"""What is found, and how it is shown."""

import json
import re

import pytest

from tests.conftest import HOME
from tests.search.library import FIELD, asking, found, note


def test_nothing_is_fetched_before_somebody_goes_to_the_search(library):
    with library.visit("docs/wind/") as visit:
        visit.page.mouse.move(9, 9)
        visit.page.wait_for_timeout(300)
        assert not [address for address in visit.requests if "search" in address]
        visit.page.focus("a[data-search]")
        visit.page.wait_for_selector("link[href*='css/search']", state="attached")
        asked = [address for address in visit.requests if "search" in address]
    assert [re.sub(r"\.\w{12}\.", ".", one).rpartition("/")[2] for one in asked] == [
        "search.js",  # the script
        "search.js",  # the index
        "search.css",
    ]


def test_a_hit_shows_its_section_and_the_words_around_what_was_looked_for(library):
    with asking(library, "docs/wind/") as page:
        (hit,) = found(page, "rained")
    (passage,) = hit["passages"]
    assert (hit["title"], passage["heading"]) == ("Clouds", "Of water")
    assert "It rained for a year" in passage["text"]
    assert passage["marks"] == ["rain", "rained", "rain"]


def test_a_chapter_named_so_comes_before_one_that_only_has_the_word(library):
    with asking(library, "") as page:
        assert [hit["title"] for hit in found(page, "wind")] == ["Wind"]
        assert [hit["title"] for hit in found(page, "cirrus")] == ["Clouds"]


@pytest.mark.parametrize(
    ("path", "query", "title", "shown"),
    [
        ("", "hydrolgoist", "Clouds", "hydrologist"),
        ("", "cirus", "Clouds", "cirrus"),
        ("", "eight kilometers", "Clouds", "eight kilometres"),
        ("es/", "propagasion", "El mar", "propagación"),
        ("ar/", "المدرسه", "الغيوم", ""),
        ("ar/", "تمطر", "الغيوم", ""),
        ("es/", "propagacion", "El mar", ""),
        ("es/", "PROPAGACIÓN", "El mar", ""),
        ("es/", "capturar", "El mar", ""),
        ("", "hydrol", "Clouds", ""),
        ("", "well known", "Clouds", ""),
        ("", "always so", "Clouds", ""),
        ("", "nephology", "Clouds", ""),
        ("zh/", "人工智能", "云", ""),
        ("zh/", "机器学习", "云", ""),
        ("zh/", "学校", "风", ""),
        ("zh/", "风", "风", ""),
    ],
)
def test_slips_accents_endings_and_beginnings_find_the_chapter(library, path, query, title, shown):
    with asking(library, path) as page:
        assert found(page, query)[0]["title"] == title
        said = note(page)
    assert (shown in said) if shown else (":" in said or "：" in said)


def test_a_correction_is_not_silent(library):
    with asking(library, "") as page:
        found(page, "cirus")
        assert note(page) == "Showing results for cirrus"
        found(page, "cirrus")
        assert note(page) == "Chapters found: 1"
        assert found(page, "zebra") == []
        assert note(page) == "Nothing found for “zebra”"


def test_drafts_and_pages_that_want_no_search_stay_out(library):
    with asking(library, "") as page:
        assert found(page, "monsoon") == []


def test_a_hit_leads_to_its_paragraph_and_the_words_in_it(library):
    with asking(library, "docs/wind/") as page:
        hit = found(page, "nimbus brings rain")[0]
        page.click(".search__passage")
        page.wait_for_url("**/docs/clouds/**")
        seen = page.evaluate("document.querySelector(':target')?.textContent")
    assert "The nimbus" in seen or "Of water" in seen
    assert hit["passages"][0]["href"].endswith(":~:text=The-,nimbus%20brings")


def test_a_hit_in_a_fold_opens_it(library):
    with asking(library, "docs/wind/") as page:
        found(page, "hydrologist")
        page.click(".search__passage")
        page.wait_for_selector("details[open]")


def test_a_text_cannot_act(book, browser):
    from tests.reader.conftest import reading

    text = (
        "A <b>bold</b> `<img src=x onerror=alert(1)>` one &lt;script&gt;alert(2)&lt;/script&gt;.\n"
    )
    files = {"content/docs/_index.md": "---\ntitle: D\n---\n", "content/docs/a.md": text}
    with reading(browser, book(files).built()) as reader, asking(reader, "") as page:
        page.on("dialog", lambda _: pytest.fail("it acted"))
        (hit,) = found(page, "onerror")
    assert "<img src=x onerror=alert(1)> one <script>" in hit["passages"][0]["text"]


def test_every_word_of_every_chapter_finds_it(library):
    """The index is read as the script reads it: by looking for each word."""
    with asking(library, "") as page:
        for path in ("docs/clouds/", "docs/wind/"):
            text = page.evaluate(
                """async (path) => {
                  const html = await (await fetch(path)).text();
                  const page = new DOMParser().parseFromString(html, "text/html");
                  return page.querySelector(".markdown").innerText;
                }""",
                f"/{path}",
            )
            for word in set(re.findall(r"\w{2,}", text)):
                hits = found(page, word, passages=False)
                assert f"/{path}" in str([hit["href"] for hit in hits]), word


def test_a_book_may_have_no_search(book):
    config = "baseURL: https://example.org/\nparams: {BookSearch: false}\n"
    workshop = book({"content/_index.md": HOME}, config=config).built()
    assert not [name for name in workshop.files() if name.startswith("search") or "search." in name]
    assert 'href="/search/"' not in workshop.text("")


def test_the_words_of_the_search_are_those_of_the_language(weather):
    said = weather.text("es/search.js")
    told, _ = json.JSONDecoder().raw_decode(said, said.index("{detail:") + 8)
    assert told["say"]["search_close"] == "Cerrar"
    assert [title for _, title, _ in told["pages"]] == ["El mar", "El libro del tiempo"]
    assert told["pages"][0][0] == "docs/mar/"


def test_who_waits_for_the_first_letter_gets_no_list(library):
    with asking(library, "") as page:
        assert found(page, "  ") == []
        assert note(page) == ""
        assert page.input_value(FIELD) == "  "


def test_a_very_large_index_is_not_made_in_silence(book, monkeypatch):
    text = "word " * 300
    files = {f"content/docs/{n}.md": f"---\ntitle: {n}\n---\n\n{text}\n" for n in range(4)}
    workshop = book(files)
    assert "search-large" not in workshop.build().err
    monkeypatch.setattr("press.outputs.search.MOST", 1000)
    workshop.write({"content/docs/5.md": "---\ntitle: 5\n---\n\nMore.\n"})
    assert "warning[search-large]: 1,202 words (en) make a search index" in workshop.build().err
