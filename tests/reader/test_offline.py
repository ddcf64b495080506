"""A book on the reader's own device: asked for, whole, up to date, and gone when told so."""

import json
import threading
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer

import pytest

from tests.reader.conftest import Handler, Reader
from tests.reader.test_place import BOOK, CONFIG

RAIN, SNOW = "docs/rain/", "docs/snow/"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'
FILES = BOOK | {
    "static/drop.svg": PICTURE,
    "static/lost.svg": PICTURE,
    "content/en/docs/hail.md": "---\ntitle: Hail\n---\n\n![A drop](/drop.svg) ![Lost](/lost.svg)\n",
}
CACHES = "caches.keys()"
WORKERS = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"


class Server:
    """Serves a book until it is stopped."""

    def __init__(self, workshop):
        handler = partial(Handler, directory=str(workshop.out))
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@contextmanager
def opened(browser, workshop, path=RAIN):
    server = Server(workshop)
    try:
        with Reader(browser, server.address).visit(path) as visit:
            yield visit, server
    finally:
        if server.thread.is_alive():
            server.stop()


def offered(visit):
    visit.page.mouse.move(9, 9)
    box = visit.page.locator(".offline")
    box.wait_for()
    box.locator("summary").click()
    box.locator("button:visible").wait_for()
    return box


def keep(visit):
    box = offered(visit)
    box.locator("button:visible").click()
    box.locator("[data-when=kept]").first.wait_for(timeout=20_000)
    return box


def text(visit, address):
    visit.page.goto(address)
    return visit.page.locator("main").inner_text()


def test_a_kept_book_opens_when_the_server_is_gone(browser, book):
    with opened(browser, book(FILES).built()) as (visit, server):
        keep(visit)
        server.stop()
        for path, words in ((RAIN, "Part 5.8"), (SNOW, "Part 5.8"), ("", "Welcome"), ("docs/", "")):
            assert words in text(visit, server.address + path)
        assert "Part 5.8" in text(visit, server.address + "docs/snow/?from=mail")
        margin = visit.ask("getComputedStyle(document.querySelector('.bar')).display")
        assert margin == "flex"
        text(visit, server.address + "docs/hail/")
        assert visit.ask("document.images[0].naturalWidth") == 40
        visit.page.keyboard.press("/")
        visit.page.wait_for_selector("dialog[open] input:focus")
        visit.page.keyboard.type("swallows")
        visit.page.locator("dialog[open] a[href*='docs/rain']").first.wait_for()


def test_nothing_is_kept_unasked_and_the_size_is_told_before(browser, book):
    workshop = book(FILES).built()
    told = json.loads(workshop.text("offline/en.json"))["files"]
    size = sum(row[2] for row in told)
    with opened(browser, workshop) as (visit, _):
        box = offered(visit)
        assert f"({size / 1e3:,.1f} kB)" in box.inner_text() or "MB)" in box.inner_text()
        assert visit.ask(CACHES) == []
        assert visit.ask(WORKERS) == 0
    assert all(len((workshop.out / row[0]).read_bytes()) == row[2] for row in told if "." in row[0])
    assert not any(row[0].startswith("es/") for row in told)
    spanish = {row[0] for row in json.loads(workshop.text("offline/es.json"))["files"]}
    assert {"es/docs/rain/", "es/search/"} <= spanish
    assert not {"search/", "search.js"} & spanish


def test_a_book_is_removed_and_others_are_left_alone(browser, book):
    with opened(browser, book(FILES).built()) as (visit, server):
        visit.ask("caches.open('of somebody else')")
        box = keep(visit)
        assert len(visit.ask(CACHES)) == 2
        box.locator("button:visible").click()
        box.get_by_role("button", name="Keep this book").wait_for()
        assert visit.ask(CACHES) == ["of somebody else"]
        assert visit.ask(WORKERS) == 0
        assert "Part 1.1" in text(visit, server.address + RAIN)


def test_a_missing_file_is_done_without(browser, book):
    workshop = book(FILES).built()
    (workshop.out / "lost.svg").unlink()
    with opened(browser, workshop) as (visit, server):
        keep(visit)
        server.stop()
        text(visit, server.address + "docs/hail/")
        assert visit.ask("[...document.images].map((one) => one.naturalWidth)") == [40, 0]


def test_a_new_edition_takes_the_place_of_the_old_one(browser, book):
    workshop = book(FILES).built()
    with opened(browser, workshop) as (visit, server):
        keep(visit)
        before = visit.ask(CACHES)
        workshop.edit("content/en/docs/snow.md", "Part 1.1:", "Sleet 1.1:").built()
        assert "Sleet" in text(visit, server.address + SNOW)
        visit.page.wait_for_function(
            "(before) => caches.keys().then((now) => now.length === 1 && now[0] !== before)",
            arg=before[0],
        )
        server.stop()
        assert "Sleet" in text(visit, server.address + SNOW)
        assert "Part 1.1" in text(visit, server.address + RAIN)


def test_an_edit_of_one_text_leaves_the_list_a_clean_build_makes(book):
    workshop = book(FILES).built()
    run = workshop.edit("content/en/docs/snow.md", "Part 1.1:", "Sleet 1.1:").build()
    assert "(1 read, 1 laid out)" in run.out
    soon = workshop.text("offline/en.json")
    workshop.built("--no-cache")
    assert soon == workshop.text("offline/en.json")


@pytest.mark.parametrize("said", ["press: {offline: false}", "BookServiceWorker: false"])
def test_a_book_may_offer_nothing(book, said):
    config = CONFIG.replace("{BookSection: docs}", f"{{BookSection: docs, {said}}}")
    workshop = book(FILES | {"config.yaml": config}).built()
    assert 'class="offline"' not in workshop.text(RAIN)
    assert not {"sw.js", "offline/en.json"} & workshop.files().keys()


@pytest.mark.parametrize("said", ["true", "precache"])
def test_what_hugo_book_did_unasked_becomes_an_offer(browser, book, said):
    config = CONFIG.replace("{BookSection: docs}", f"{{BookServiceWorker: {said}}}")
    with opened(browser, book(FILES | {"config.yaml": config}).built()) as (visit, _):
        assert offered(visit).is_visible()
        assert visit.ask(CACHES) == []


def test_what_hugo_book_has_kept_is_thrown_away_with_its_worker(browser, book):
    with opened(browser, book(FILES).built()) as (visit, server):
        visit.ask("caches.open('/sw.js')")
        visit.ask("navigator.serviceWorker.register('/sw.js')")
        visit.page.wait_for_function("caches.keys().then((all) => all.length === 0)")
        visit.page.goto(server.address + SNOW)
        visit.page.wait_for_function(f"{WORKERS}.then((count) => count === 0)")


def test_a_worker_of_the_authors_own_is_left_to_them(book):
    workshop = book(FILES | {"static/sw.js": "// mine\n"}).built()
    assert workshop.text("sw.js") == "// mine\n"
    assert 'class="offline"' not in workshop.text(RAIN)


def test_where_it_is_not_possible_it_is_not_offered(browser, book):
    workshop = book(FILES).built()
    server = Server(workshop)
    with Reader(browser, server.address).visit(RAIN, scripts=False) as visit:
        assert not visit.page.locator(".offline").is_visible()
    with Reader(browser, server.address).visit(RAIN) as visit:
        visit.page.add_init_script("delete Navigator.prototype.serviceWorker")
        visit.page.reload()
        visit.page.mouse.move(9, 9)
        visit.page.get_by_role("button", name="Keyboard shortcuts").wait_for()
        assert not visit.page.locator(".offline").is_visible()
        assert visit.complaints == []
    server.stop()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_in_the_offer(browser, book, axe, theme, width):
    server = Server(book(FILES).built())
    with Reader(browser, server.address).visit(RAIN, theme=theme, width=width) as visit:
        offered(visit)
        assert axe(visit.page) == []
        assert visit.ask("document.documentElement.scrollWidth") <= width
    server.stop()
