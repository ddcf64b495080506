"""When scripts arrive: before the first paint, at the first sign of a reader, or when asked for.

No script of a feature is used here, so that this says nothing about any of them: a book may
replace ours with its own.
"""

from tests.reader.conftest import reading

LATE = """\
// counts what it is told
document.body.dataset.ran = "yes";
addEventListener("keydown", (event) => { document.body.dataset.key = event.key; });
const button = document.querySelector("article button");
button?.addEventListener("click", () => { document.body.dataset.clicked = "yes"; });
"""
CHAPTER = "---\ntitle: A\n---\n\nText.\n\n<button type=button>Press</button>\n\n" + "Long.\n\n" * 99
DIAGRAM = "---\ntitle: B\n---\n\n```mermaid\ngraph LR\n```\n"
FILES = {"content/docs/a.md": CHAPTER, "content/docs/b.md": DIAGRAM}


def made(book, script=LATE):
    return book({**FILES, "static/js/diagrams.js": script}).built()


def scripts(visit):
    return [address for address in visit.requests if address.endswith(".js")]


def ran(visit):
    visit.page.wait_for_function("document.body.dataset.ran === 'yes'")
    return True


def test_nothing_is_fetched_before_there_is_a_sign_of_a_reader(book, browser):
    with reading(browser, made(book)) as reader, reader.visit("docs/a/") as visit:
        visit.page.wait_for_timeout(500)
        assert scripts(visit) == []
        visit.page.mouse.move(50, 50)
        assert ran(visit)
        visit.page.mouse.wheel(0, 500)
        assert len(scripts(visit)) == 1


def test_the_first_key_and_the_first_click_are_not_lost(book, browser):
    with reading(browser, made(book)) as reader:
        with reader.visit("docs/a/") as visit:
            visit.page.keyboard.press("g")
            assert ran(visit)
            visit.page.wait_for_function("document.body.dataset.key === 'g'")
        with reader.visit("docs/a/") as visit:
            visit.ask("document.querySelector('article button').click()")
            visit.ask("scrollTo(0, 300)")
            visit.page.wait_for_function("document.body.dataset.clicked === 'yes'")


def test_a_book_that_remembers_its_reader_fetches_them_when_all_else_is_there(book, browser):
    with reading(browser, made(book)) as reader, reader.visit("docs/a/") as visit:
        visit.ask("localStorage.setItem('press:theme', 'dark')")
        visit.page.reload()
        assert ran(visit)


def test_a_script_that_fails_leaves_the_others_alone(book, browser):
    workshop = made(book, "throw new Error('on purpose')")
    assert "on purpose" in next(
        text.decode() for name, text in workshop.files().items() if name.startswith("js/book.")
    )
    with reading(browser, workshop) as reader, reader.visit("docs/a/") as visit:
        with visit.page.expect_event("pageerror") as fault:
            visit.page.mouse.move(50, 50)
        assert "on purpose" in str(fault.value)


def test_what_decides_how_a_page_looks_runs_before_the_first_paint(book, browser):
    script = "// load: first\nif (!document.body) document.documentElement.dataset.soon = 'yes';"
    with reading(browser, made(book, script)) as reader, reader.visit("docs/a/") as visit:
        assert visit.ask("document.documentElement.dataset.soon") == "yes"
        assert scripts(visit) == []


def test_a_script_may_lie_at_the_root_of_the_site(book):
    workshop = made(book, "// load: root\nself.addEventListener('fetch', () => {});")
    assert "fetch" in workshop.text("diagrams.js")


def test_a_script_is_only_in_books_that_need_it(book):
    def bundled(workshop):
        texts = (text for name, text in workshop.files().items() if name.startswith("js/"))
        return any(b"dataset.ran" in text for text in texts)

    assert bundled(made(book, "// needs: mermaid\n" + LATE))
    assert not bundled(book({"content/docs/b.md": CHAPTER}).built())


def test_a_script_that_cannot_be_read_is_an_error_at_its_place(book):
    run = book({**FILES, "static/js/diagrams.js": "if (a {"}).build()
    assert run.code == 1
    assert "static/js/diagrams.js" in run.err
    assert "script-unreadable" in run.err


def test_a_way_to_load_that_does_not_exist_is_told(book):
    run = book({**FILES, "static/js/diagrams.js": "// load: aprt\n"}).build()
    assert "script-way" in run.err
    assert "did you mean 'apart'?" in run.err


def test_a_style_sheet_that_scripts_alone_need_comes_with_them(book, browser):
    css = "/* load: late */ @layer prose { body { outline: 3px solid teal } }"
    workshop = book({**FILES, "static/css/code.css": css, "static/js/diagrams.js": LATE}).built()
    assert "teal" not in workshop.text("docs/a/")
    with reading(browser, workshop) as reader, reader.visit("docs/a/") as visit:
        visit.page.mouse.move(50, 50)
        assert ran(visit)
        assert visit.ask("getComputedStyle(document.body).outlineWidth") == "3px"


def test_the_next_chapter_is_ready_for_whoever_stays(book, browser):
    came = "performance.getEntriesByType('navigation')[0].deliveryType"
    with reading(browser, made(book)) as reader, reader.visit("docs/a/") as visit:
        visit.page.wait_for_selector("head > script[type=speculationrules]", state="attached")
        visit.page.wait_for_timeout(1000)  # the page comes from this machine
        visit.page.locator("a[rel=next]").click()
        visit.page.wait_for_url("**/docs/b/")
        assert visit.ask(came) == "navigational-prefetch"
        assert visit.complaints == []
