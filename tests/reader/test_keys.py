"""Keys: one press does one thing, and only where nothing else wants it."""

import pytest

from tests.reader.chapters import CHAPTER

WIND = "docs/wind/"


def list_keys(visit):
    visit.page.mouse.move(9, 9)  # scripts come when there is somebody
    visit.page.get_by_role("button", name="Keyboard shortcuts").click()


def address(visit):
    visit.page.wait_for_timeout(150)
    visit.page.wait_for_load_state()
    return visit.page.url


def test_arrows_turn_to_the_next_chapter_and_back(reader):
    with reader.visit(CHAPTER) as visit:
        visit.page.keyboard.press("ArrowRight")
        visit.page.wait_for_url(reader.address + WIND)
        visit.page.keyboard.press("ArrowLeft")
        visit.page.wait_for_url(reader.address + CHAPTER)
        assert visit.complaints == []


def test_arrows_are_mirrored_where_text_runs_from_right_to_left(reader):
    with reader.visit("ar/docs/clouds/") as visit:
        visit.page.keyboard.press("ArrowLeft")
        visit.page.wait_for_url(reader.address + "ar/docs/wind/")
        visit.page.keyboard.press("ArrowRight")
        visit.page.wait_for_url(reader.address + "ar/docs/clouds/")


@pytest.mark.parametrize("held", ["Shift", "Control", "Alt", "Meta"])
def test_a_key_with_another_one_is_somebody_elses(reader, held):
    with reader.visit(CHAPTER) as visit:
        visit.ask("addEventListener('keydown', e => window.taken = e.defaultPrevented)")
        visit.ask(
            f"""document.body.dispatchEvent(new KeyboardEvent('keydown',
            {{key: 'ArrowRight', bubbles: true, cancelable: true,
              {held.lower().replace("control", "ctrl")}Key: true}}))"""
        )
        assert visit.ask("window.taken") is False
        assert address(visit) == reader.address + CHAPTER


@pytest.mark.parametrize(
    "tag", ["input", "textarea", "select", "p contenteditable", "b role=slider"]
)
def test_nothing_happens_while_somebody_types(reader, tag):
    with reader.visit(CHAPTER) as visit:
        field = f"<{tag} tabindex=0 id=here>"
        visit.ask(f"document.querySelector('article').insertAdjacentHTML('beforeend', '{field}')")
        visit.page.locator("#here").focus()
        for key in ("ArrowRight", "?", "/"):
            visit.page.keyboard.press(key)
        assert address(visit) == reader.address + CHAPTER
        assert not visit.page.locator("#press-keys").is_visible()


@pytest.mark.parametrize("box", [".table-scroll", "pre"])
def test_arrows_scroll_a_wide_box_that_has_the_focus(reader, box):
    with reader.visit(CHAPTER, width=390) as visit:
        visit.ask(f"document.querySelector('article {box}').tabIndex = 0")
        visit.page.locator(f"article {box}").first.focus()
        visit.page.keyboard.press("ArrowRight")
        assert address(visit) == reader.address + CHAPTER


def test_a_question_mark_lists_the_keys_and_escape_closes_the_list(reader):
    with reader.visit(CHAPTER) as visit:
        visit.page.keyboard.press("?")
        shown = visit.page.locator("#press-keys")
        assert shown.is_visible()
        visit.page.keyboard.press("ArrowRight")
        assert address(visit) == reader.address + CHAPTER
        visit.page.keyboard.press("Escape")
        assert not shown.is_visible()


def test_a_slash_opens_the_search_if_there_is_one(reader):
    with reader.visit(CHAPTER) as visit:
        visit.ask("document.querySelectorAll('[aria-keyshortcuts=\"/\"]').forEach(e => e.remove())")
        visit.page.keyboard.press("/")
        assert visit.complaints == []
        button = '<button aria-keyshortcuts="/" onclick="window.found = true">'
        visit.ask(f"document.body.insertAdjacentHTML('beforeend', `{button}`)")
        visit.page.keyboard.press("/")
        visit.page.wait_for_function("window.found")  # the scripts come with the first key


def test_keys_can_be_switched_off_and_stay_off_until_they_are_wanted(reader):
    with reader.visit(CHAPTER) as visit:
        list_keys(visit)
        visit.page.get_by_role("checkbox").uncheck()
        visit.page.get_by_role("button", name="Close").click()
        for _ in ("at once", "on the next page"):
            visit.page.keyboard.press("ArrowRight")
            assert address(visit) == reader.address + CHAPTER
            visit.page.reload()
        list_keys(visit)
        visit.page.get_by_role("checkbox").check()
        visit.page.keyboard.press("Escape")
        visit.page.keyboard.press("ArrowRight")
        visit.page.wait_for_url(reader.address + WIND)


def test_without_scripts_nothing_promises_keys(reader):
    with reader.visit(CHAPTER, scripts=False) as visit:
        assert visit.page.get_by_role("button", name="Keyboard shortcuts").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_in_the_list_of_keys(reader, axe, theme, width):
    with reader.visit(CHAPTER, width=width, theme=theme) as visit:
        list_keys(visit)
        assert axe(visit.page) == []
        assert visit.ask("document.documentElement.scrollWidth") <= width
