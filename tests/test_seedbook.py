"""A small book shows the furniture and the blocks of five kinds of pages."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from press.cli import main

BOOK = Path(__file__).parent / "seedbook"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The book, built once: a function that gives a page by its path."""
    out = tmp_path_factory.mktemp("seedbook") / "public"
    assert main(["build", "-s", str(BOOK), "-d", str(out), "--strict", "--quiet"]) == 0

    def page(path: str) -> LexborHTMLParser:
        return LexborHTMLParser((out / path / "index.html").read_text(encoding="utf-8"))

    return page


def texts(page: LexborHTMLParser, selector: str) -> list[str]:
    """Texts without the sign that links to a heading."""
    return [" ".join(node.text().split()).rstrip("#") for node in page.css(selector)]


def test_every_page_begins_with_a_way_to_its_text(site):
    for name in ("one-keeper", "trinity-lamp", "field-notes", "guide", "harbour-lights"):
        page = site(f"docs/{name}")
        first = page.css_first("body a")
        assert first.attributes["href"] == f"#{page.css_first('main').attributes['id']}"
        assert len(page.css("h1")) == 1


class TestStory:
    def test_the_banner_comes_in_every_style_and_no_placeholder_is_left(self, site):
        page = site("docs/one-keeper")
        banner = page.css_first("article img")
        assert banner.attributes["alt"].startswith("A lighthouse")
        assert banner.attributes["width"] == "640"
        assert "_din_style" not in page.html

    def test_details_are_folded_and_keep_their_markdown(self, site):
        details = site("docs/one-keeper").css_first("article details")
        assert "open" not in details.attributes
        assert details.css_first("summary").text().strip() == "Three keepers, three opinions"
        assert [em.text() for em in details.css("em")] == ["west", "east"]
        assert len(details.css("p")) == 2

    def test_lines_are_broken_where_the_author_broke_them(self, site):
        assert len(site("docs/one-keeper").css("article p br")) == 3

    def test_title_and_heading_may_differ(self, site):
        page = site("docs/one-keeper")
        assert page.css_first("title").text().startswith("01 – One Keeper")
        assert texts(page, "h1") == ["One Keeper for Three Signals"]


class TestWikiPage:
    def test_the_lead_describes_the_page(self, site):
        lead = site("docs/trinity-lamp").css_first('meta[name="description"]')
        assert lead.attributes["content"].startswith("The Trinity lamp is a harbour beacon")

    def test_an_ordered_pipeline_stays_ordered(self, site):
        stations = site("docs/trinity-lamp").css("article > ol > li")
        assert len(stations) == 3

    def test_licence_and_provenance_stand_below_the_text(self, site):
        page = site("docs/trinity-lamp")
        below = page.css_first(".colophon").text()
        assert "MIT, unlike the rest of this book" in below
        assert "notice board of the harbour office" in below
        link = page.css_first(".colophon a[href*=opensource]")
        assert link.text() == "MIT"


class TestDeveloperPost:
    def test_two_ways_stand_side_by_side(self, site):
        columns = site("docs/field-notes").css("article .book-columns li")
        assert [column.css_first("h3").text().strip(" #") for column in columns] == [
            "Before",
            "Trinity",
        ]

    def test_tables_keep_alignment_and_emoji(self, site):
        page = site("docs/field-notes")
        capabilities, prices = page.css("article table")
        assert [cell.text() for cell in capabilities.css("tbody tr")[1].css("td")] == [
            "Colour",
            "❌",
            "✅ (inner channel only)",
            "1 mile",
        ]
        assert prices.css("th")[-1].attributes["style"].replace(" ", "") == "text-align:right"
        assert len(prices.css("th")) == 9

    def test_code_knows_its_language(self, site):
        languages = {
            code.attributes["data-lang"] for code in site("docs/field-notes").css("code[data-lang]")
        }
        assert languages == {"text", "python", "javascript", "bash"}

    def test_the_last_word_is_a_quotation(self, site):
        assert "all at once" in site("docs/field-notes").css("article blockquote")[-1].text()

    def test_tags_lead_to_their_pages(self, site):
        tags = [a for a in site("docs/field-notes").css("a") if "/tags/" in a.attributes["href"]]
        assert [tag.text() for tag in tags] == ["Lamp", "Wiring"]
        listed = texts(site("tags/lamp"), "a")
        assert "Harbour lights" in listed


class TestGuide:
    def test_kicker_chips_and_summary_come_first(self, site):
        page = site("docs/guide")
        assert texts(page, ".kicker") == ["Guide · Beginner 1 min"]
        assert len(page.css(".book-badge")) == 2
        assert page.css_first("aside.facts").attributes["aria-label"] == "In short"

    def test_events_say_their_dates_to_people_and_machines(self, site):
        times = site("docs/guide").css("ol.timeline time")
        assert [time.attributes["datetime"] for time in times] == [
            "1931-03-21",
            "1931-07",
            "1932-01",
            "1958",
        ]
        assert times[0].text() == "21 March 1931"
        assert times[3].text() == "1958"

    def test_questions_fold_and_have_addresses(self, site):
        questions = site("docs/guide").css("section.faq > details")
        assert [question.attributes["id"] for question in questions] == [
            "question-1",
            "still-lit",
            "question-3",
        ]
        assert all(q.attributes["itemtype"].endswith("/Question") for q in questions)
        assert questions[0].css_first("summary em").text() == "Trinity"

    def test_source_cards_lead_somewhere(self, site):
        cards = site("docs/guide").css("article .book-card")
        assert len(cards) == 2
        assert cards[0].css_first("time").attributes["datetime"] == "1931-03-22"


class TestEncyclopediaArticle:
    def test_subtitle_and_key_facts_lead(self, site):
        page = site("docs/harbour-lights")
        assert texts(page, ".standfirst") == ["Seen, heard and sent"]
        assert len(page.css("aside.facts li")) == 3

    def test_sources_are_never_an_empty_heading(self, site):
        page = site("docs/harbour-lights")
        assert len(page.css("h2#sources + ol > li")) == 2

    def test_the_series_goes_on(self, site):
        page = site("docs/harbour-lights")
        assert page.css_first("h2#series") is not None
        targets = [a.attributes["href"] for a in page.css("article .book-card a, a.book-card")]
        assert targets == ["/alder/docs/one-keeper/", "/alder/docs/guide/"]
