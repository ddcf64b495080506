"""Where a reader is: found again, and told."""

import pytest

from tests.conftest import Workshop
from tests.reader.conftest import reading

CONFIG = """\
baseURL: https://example.org/
title: The Weather Book
defaultContentLanguage: en
languages:
  en: {label: English, contentDir: content/en, weight: 1}
  es: {label: Español, contentDir: content/es, weight: 2}
params: {BookSection: docs}
"""
SENTENCE = "It rains on the hill long before it rains in the valley, and swallows know more. "
OTHER = "Llueve en el monte mucho antes que en el valle, y las golondrinas saben más que nadie. "


def chapter(title, sentence, heading, weight):
    parts = [f"---\ntitle: {title}\nweight: {weight}\n---\n\n# {title}\n\n{sentence * 6}\n"]
    for part in range(1, 6):
        texts = (f"{heading} {part}.{n}: {sentence * (4 + n % 3)}\n" for n in range(1, 9))
        parts += [f"## {heading} {part}\n", *texts]
    return "\n".join(parts)


BOOK = {
    "config.yaml": CONFIG,
    "content/en/_index.md": "---\ntitle: The Weather Book\n---\n\nWelcome.\n",
    "content/en/docs/_index.md": "---\ntitle: Weather\n---\n",
    "content/en/docs/rain.md": chapter("Rain", SENTENCE, "Part", 1),
    "content/en/docs/snow.md": chapter("Snow", SENTENCE, "Part", 2),
    "content/es/_index.md": "---\ntitle: El tiempo\n---\n\nHola.\n",
    "content/es/docs/_index.md": "---\ntitle: Tiempo\n---\n",
    "content/es/docs/rain.md": chapter("Lluvia", OTHER, "Parte", 1),
}
RAIN, SNOW = "docs/rain/", "docs/snow/"

TOP = """
(() => {
  const all = [...document.querySelectorAll(".markdown p")];
  const at = all.find((p) => p.getBoundingClientRect().top > -9);
  return [at.textContent.split(":")[0], at.getBoundingClientRect().top];
})()
"""
LINE = 32


@pytest.fixture(scope="module", name="weather")
def published(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("place")
    book = Workshop(folder / "book", folder / "public").write(BOOK).built()
    with reading(browser, book) as one:
        yield one


def scroll(visit, paragraph):
    """Read on to a paragraph as somebody does who uses a wheel."""
    visit.page.mouse.move(9, 9)
    visit.page.wait_for_function("document.querySelector('script[src*=book]')?.isConnected")
    visit.page.wait_for_timeout(150)
    visit.ask(
        f"""scrollBy(0, [...document.querySelectorAll(".markdown p")]
        .find((p) => p.textContent.startsWith("{paragraph}")).getBoundingClientRect().top - 40)"""
    )
    visit.page.wait_for_timeout(250)


def go(visit, weather, path):
    visit.page.goto(weather.address + path)
    visit.page.wait_for_timeout(400)


@pytest.mark.parametrize(("width", "later"), [(390, 1440), (1440, 390), (1440, 1440)])
def test_a_chapter_opens_where_it_was_left_whatever_the_width(weather, width, later):
    with weather.visit(RAIN, width=width) as visit:
        scroll(visit, "Part 3.4")
        go(visit, weather, SNOW)
        assert visit.ask("scrollY") == 0
        visit.page.set_viewport_size({"width": later, "height": 900})
        go(visit, weather, RAIN)
        paragraph, top = visit.ask(TOP)
        assert paragraph == "Part 3.4"
        assert abs(top - 40) <= 2 * LINE
        assert visit.complaints == []


def test_who_goes_up_for_the_menu_keeps_the_place(weather):
    with weather.visit(RAIN) as visit:
        scroll(visit, "Part 3.4")
        visit.ask("scrollTo(0, 400)")
        visit.page.wait_for_timeout(250)
        visit.ask("scrollTo(0, 0)")
        visit.page.wait_for_timeout(250)
        go(visit, weather, SNOW)
        go(visit, weather, RAIN)
        assert visit.ask(TOP)[0] == "Part 3.4"


def test_a_place_survives_edits_around_it(weather):
    with weather.visit(RAIN) as visit:
        scroll(visit, "Part 3.4")
        go(visit, weather, SNOW)
        visit.ask(
            """(() => {
              const kept = JSON.parse(localStorage["press:place:/"]);
              kept.at["/docs/rain/"][0] = "p-gone";
              localStorage["press:place:/"] = JSON.stringify(kept);
            })()"""
        )
        go(visit, weather, RAIN)
        assert visit.ask(TOP)[0] == "Part 3.4"


@pytest.mark.parametrize(
    ("fragment", "paragraph"), [("#part-1", "Part 1.1"), ("#:~:text=Part%204.2", "")]
)
def test_a_link_to_a_spot_leads_to_that_spot(weather, fragment, paragraph):
    with weather.visit(RAIN) as visit:
        scroll(visit, "Part 3.4")
        go(visit, weather, SNOW)
        go(visit, weather, RAIN + fragment)
        found = visit.ask(TOP)[0]
        assert found != "Part 3.4"
        assert found == (paragraph or found)


def test_back_and_reload_are_the_browsers_own(weather):
    with weather.visit(RAIN) as visit:
        scroll(visit, "Part 3.4")
        visit.page.reload()
        visit.page.wait_for_timeout(400)
        visit.ask("scrollTo(0, 700)")
        visit.page.wait_for_timeout(200)
        visit.page.locator(".pager a[rel=next]").evaluate("e => e.click()")
        visit.page.wait_for_url("**/snow/")
        visit.page.go_back()
        visit.page.wait_for_timeout(400)
        assert visit.ask("scrollY") == 700


def test_the_first_page_offers_to_go_on(weather):
    with weather.visit("") as visit:
        assert not visit.page.locator(".continue").is_visible()
        go(visit, weather, RAIN)
        scroll(visit, "Part 2.3")
        go(visit, weather, "")
        offer = visit.page.locator(".continue a")
        assert offer.inner_text() == "Rain, Part 2"
        offer.click()
        visit.page.wait_for_url("**/rain/")
        visit.page.wait_for_timeout(400)
        assert visit.ask(TOP)[0] == "Part 2.3"
        go(visit, weather, "es/")
        assert not visit.page.locator(".continue").is_visible()


def test_a_finished_chapter_is_ticked_and_opens_at_its_beginning(weather):
    with weather.visit(RAIN) as visit:
        scroll(visit, "Part 5.8")
        visit.page.wait_for_timeout(2300)
        go(visit, weather, SNOW)
        tick = visit.page.locator(".menu a", has_text="Rain").locator(".tick")
        assert tick.get_attribute("aria-label") == "read"
        assert visit.page.locator(".menu .tick").count() == 1
        go(visit, weather, "")
        assert visit.page.locator(".continue a").inner_text() == "Snow"
        go(visit, weather, RAIN)
        assert visit.ask("scrollY") == 0


def test_the_text_says_how_long_the_rest_takes(weather):
    with weather.visit(RAIN) as visit:
        visit.page.mouse.move(9, 9)
        visit.page.wait_for_selector("h2[data-left]")
        told = visit.ask(
            "[...document.querySelectorAll('h2[data-left]')].map(h => parseInt(h.dataset.left))"
        )
        assert told == sorted(told, reverse=True)
        assert 1 <= told[-1] < told[0]
        first = "getComputedStyle(document.querySelector('h2[data-left]'), '::before').content"
        assert visit.ask(first).startswith('"')
        assert "min left" in visit.ask(first)


def test_nothing_moves_when_the_scripts_come(weather):
    with weather.visit(RAIN) as visit:
        visit.ask(
            """(window.seen = [], new PerformanceObserver((list) => seen.push(...list.getEntries()
              .map((entry) => entry.value))).observe({type: "layout-shift"}))"""
        )
        visit.page.mouse.move(500, 500)
        for _ in range(10):
            visit.page.mouse.wheel(0, 900)
            visit.page.wait_for_timeout(60)
        assert visit.ask("seen") == []


def test_the_contents_follow_the_reader(weather):
    marked = "[...document.querySelectorAll('.toc [aria-current]')].map(a => a.textContent)"
    with weather.visit(RAIN) as visit:
        scroll(visit, "Part 2.3")
        assert visit.ask(marked) == ["Part 2"]
        visit.ask("document.getElementById('part-5').scrollIntoView()")
        visit.page.wait_for_timeout(200)
        assert visit.ask(marked) == ["Part 5"]
        visit.ask("scrollTo(0, 0)")
        visit.page.wait_for_timeout(200)
        assert visit.ask(marked) == []


@pytest.mark.parametrize("width", [390, 1440])
def test_another_language_opens_at_the_same_paragraph(weather, width):
    with weather.visit(RAIN, width=width) as visit:
        scroll(visit, "Part 4.2")
        visit.ask("scrollTo(0, 0)")
        visit.page.wait_for_timeout(200)
        visit.page.locator(".languages a").first.click()
        visit.page.wait_for_url("**/es/docs/rain/")
        visit.page.wait_for_timeout(400)
        assert visit.ask(TOP)[0] == "Parte 4.2"


def test_a_chapter_that_is_not_translated_says_so(weather, axe):
    for scripts in (True, False):
        with weather.visit(SNOW, scripts=scripts) as visit:
            visit.page.get_by_role("button", name="Español").click()
            notice = visit.page.locator(".languages [popover]")
            assert "Not translated yet" in notice.inner_text()
            if scripts:
                assert axe(visit.page) == []
            notice.locator("a").click()
            assert visit.page.url == weather.address + "es/"
