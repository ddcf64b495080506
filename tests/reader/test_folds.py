"""Text that folds away: says how long it is, and opens for whoever looks for something in it."""

import pytest

from tests.conftest import CONFIG, HOME, Workshop
from tests.reader.conftest import reading

LONG = "It rains on the hill long before it rains in the valley, and in the valley too. " * 40
FILES = {
    "content/docs/a.md": (
        "---\ntitle: A\n---\n\nText.\n\n"
        '{{% details "Short" %}}\nA few words.\n{{% /details %}}\n\n'
        f'{{{{% details "Long" %}}}}\n{LONG}\n\n## Zebra\n\nStripes of a zebra.\n'
        "{{% /details %}}\n\n[On](b.md)\n"
    ),
    "content/docs/b.md": "---\ntitle: B\n---\n\nText.\n",
}
OPEN = "[...document.querySelectorAll('article details')].map((one) => one.open)"


@pytest.fixture(scope="module")
def folds(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("folds")
    files = {"config.yaml": CONFIG, "content/_index.md": HOME, **FILES}
    with reading(browser, Workshop(folder / "b", folder / "p").write(files).built()) as one:
        yield one


def test_a_long_one_says_how_long_it_is(folds):
    with folds.visit("docs/a/", scripts=False) as visit:
        said = [
            one.get_attribute("data-size") for one in visit.page.locator("article summary").all()
        ]
        assert said == [None, "3 min"]
        size = "getComputedStyle(document.querySelector('[data-size]'), '::after').content"
        assert "data-size" in str(visit.ask(size)) or "3 min" in str(visit.ask(size))


@pytest.mark.parametrize("address", ["#zebra", "#:~:text=Stripes%20of"])
def test_it_opens_for_an_address_in_it(folds, address):
    with folds.visit(f"docs/a/{address}", scripts=False) as visit:
        visit.page.wait_for_timeout(500)
        assert visit.ask(OPEN) == [False, True]
        box = visit.page.locator("#zebra").bounding_box()
        assert 0 <= box["y"] < 900


def test_it_is_all_on_paper(folds):
    with folds.visit("docs/a/", scripts=False) as visit:
        visit.page.emulate_media(media="print")
        assert visit.page.locator("#zebra").is_visible()
        assert visit.page.get_by_text("A few words.").is_visible()


def test_it_looks_like_an_aside_and_opens_with_a_key(folds):
    with folds.visit("docs/a/", scripts=False) as visit:
        fold = visit.page.locator("article details").first
        tint = "(element) => getComputedStyle(element).backgroundColor"
        assert fold.evaluate(tint) not in (visit.page.locator("body").evaluate(tint), "transparent")
        fold.locator("summary").focus()
        visit.page.keyboard.press("Enter")
        assert visit.ask(OPEN) == [True, False]
