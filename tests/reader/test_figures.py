"""Pictures of the text: a press shows them as large as the screen."""

import io

import pytest
from PIL import Image

from tests.conftest import CONFIG, HOME, Workshop
from tests.reader.conftest import reading

OPEN = "document.querySelector('dialog.plate').open"


def picture():
    out = io.BytesIO()
    Image.radial_gradient("L").resize((1600, 900)).save(out, "PNG")
    return out.getvalue()


@pytest.fixture(scope="module")
def gallery(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("gallery")
    text = (
        '---\ntitle: A\n---\n\n{{< figure src="a.png" alt="A hill" caption="The *hill*" >}}\n\n'
        "![A valley](a.png)\n\n[![A way](a.png)](b.md)\n\n![](a.png)\n"
    )
    files = {
        "config.yaml": CONFIG,
        "content/_index.md": HOME,
        "content/docs/a.md": text,
        "content/docs/b.md": "---\ntitle: B\n---\n\nText.\n",
        "static/a.png": picture(),
    }
    with reading(browser, Workshop(folder / "b", folder / "p").write(files).built()) as one:
        yield one


def ready(visit):
    visit.page.mouse.move(5, 5)
    visit.page.wait_for_selector("img[role=button]")


@pytest.mark.parametrize("width", [390, 1440])
def test_a_press_enlarges_and_escape_gives_the_focus_back(gallery, axe, width):
    with gallery.visit("docs/a/", width=width) as visit:
        ready(visit)
        hill = visit.page.get_by_role("button", name="A hill")
        small = hill.bounding_box()["width"]
        hill.click()
        large = visit.page.locator(".plate img")
        assert visit.ask("document.querySelector('.plate img').alt") == "A hill"
        assert large.bounding_box()["width"] >= min(small * 1.05, width - 40)
        assert "The hill" in visit.page.locator(".plate").inner_text()
        box = large.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= 900
        assert axe(visit.page) == []
        visit.page.keyboard.press("Escape")
        assert not visit.ask(OPEN)
        assert visit.ask("document.activeElement.alt") == "A hill"


def test_the_largest_rendition_that_the_screen_can_show_is_fetched(gallery):
    with gallery.visit("docs/a/") as visit:
        ready(visit)
        visit.page.get_by_role("button", name="A hill").click()
        current = "document.querySelector('.plate img')"
        visit.page.wait_for_function(f"{current}.complete && {current}.naturalWidth > 1300")


def test_keys_do_the_same(gallery):
    with gallery.visit("docs/a/") as visit:
        ready(visit)
        visit.page.get_by_role("button", name="A valley").focus()
        visit.page.keyboard.press("Enter")
        assert visit.ask(OPEN)
        visit.page.get_by_role("button", name="Close").click()
        assert not visit.ask(OPEN)


def test_pictures_that_lead_somewhere_or_say_nothing_stay_as_they_are(gallery):
    with gallery.visit("docs/a/") as visit:
        ready(visit)
        assert visit.page.locator("img[role=button]").count() == 2
        visit.page.get_by_alt_text("A way").click()
        assert visit.page.url.endswith("docs/b/")


def test_nothing_is_promised_without_scripts(gallery):
    with gallery.visit("docs/a/", scripts=False) as visit:
        cursor = "getComputedStyle(document.querySelector('figure img')).cursor"
        assert visit.ask(cursor) == "auto"
