"""What an address is answered with."""

from tests.conftest import CONFIG
from tests.images.negatives import data_of, photograph

SUB_PATH = CONFIG.replace("https://example.org/", "https://example.org/book/")


def test_pages_come_with_their_type_and_are_kept_by_nobody(serve, chapters):
    answer = serve(chapters).ask("/docs/one/")
    assert answer.status == 200
    assert "The first word." in answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_pages_carry_our_script_and_no_other_file_does(serve, chapters):
    serving = serve(chapters)
    assert serving.text("/docs/one/").count("/_press/client.js") == 1
    assert "_press" not in serving.text("/robots.txt")
    assert "_press" not in serving.text("/sitemap.xml")
    assert serving.ask("/_press/client.js").headers["content-type"].startswith("text/javascript")


def test_a_page_of_the_authors_own_making_carries_it_too(serve, chapters):
    chapters.write({"static/own.html": "<p>Without an end"})
    assert serve(chapters).text("/own.html").startswith("<p>Without an end<script")


def test_nothing_is_written_but_what_is_remembered(serve, chapters):
    before = sorted(path for path in chapters.root.rglob("*"))
    serve(chapters).ask("/")
    assert sorted(path for path in chapters.root.rglob("*")) == before


def test_an_address_without_its_slash_leads_to_the_one_with_it(serve, chapters):
    answer = serve(chapters).ask("/docs/one?a=b")
    assert answer.status == 307
    assert answer.headers["location"] == "/docs/one/?a=b"


def test_folders_without_a_page_are_not_listed(serve, chapters):
    chapters.write({"static/files/a.txt": "a"})
    serving = serve(chapters)
    assert serving.text("/files/a.txt") == "a"
    assert serving.ask("/files/").status == 404
    assert serving.ask("/files").status == 404


def test_what_is_not_there_is_answered_with_the_books_own_page(serve, chapters):
    answer = serve(chapters).ask("/nowhere/")
    assert answer.status == 404
    assert 'data-kind="404"' in answer.text


def test_every_language_has_its_own_page_for_what_is_not_there(serve, book):
    config = (
        "baseURL: /\ntitle: B\nlanguages:\n"
        "  en: {contentDir: content/en, weight: 1}\n"
        "  es: {contentDir: content/es, weight: 2}\n"
    )
    home = "---\ntitle: H\n---\n"
    files = {"content/en/_index.md": home, "content/es/_index.md": home}
    serving = serve(book(files, config=config))
    assert '<html lang="es"' in serving.text("/es/nada/")
    assert '<html lang="en"' in serving.text("/nothing/")


def test_without_a_page_for_it_the_answer_is_plain(serve, book):
    config = CONFIG + "disableKinds: ['404']\n"
    answer = serve(book({}, config=config)).ask("/nowhere/")
    assert (answer.status, answer.text) == (404, "There is nothing here.\n")


def test_a_book_below_a_path_stands_below_it_here_too(serve, chapters):
    chapters.write({"config.yaml": SUB_PATH})
    serving = serve(chapters)
    page = serving.text("/book/docs/one/")
    assert 'href="/book/docs/two/"' in page
    assert f'<link rel="canonical" href="{serving.address}book/docs/one/">' in page
    assert serving.ask("/").headers["location"] == "/book/"
    assert serving.ask("/book").headers["location"] == "/book/"
    assert serving.ask("/docs/one/").status == 404


def test_an_address_given_for_the_book_stays(serve, chapters):
    serving = serve(chapters, "-b", "https://tunnel.example/a/")
    page = serving.ask("/a/docs/one/", Host="tunnel.example")
    assert '<link rel="canonical" href="https://tunnel.example/a/docs/one/">' in page.text


def test_drafts_are_served_to_those_who_ask(serve, chapters):
    assert serve(chapters).ask("/docs/later/").status == 404
    assert "Not yet." in serve(chapters, "-D").text("/docs/later/")


def test_settings_are_those_of_development(serve, chapters):
    chapters.write({"config/development/params.yaml": "description: At my desk\n"})
    assert "At my desk" in serve(chapters).text("/")


def test_pictures_are_made_when_somebody_looks(serve, chapters, tmp_path):
    chapters.write({"content/docs/wall.png": data_of(photograph(900, 600))})
    chapters.edit("content/docs/one.md", "The first word.", "![A wall](wall.png)")
    serving = serve(chapters)
    address = serving.text("/docs/one/").partition('<img src="')[2].partition('"')[0]
    finished = tmp_path / "cache/pictures"
    assert [path.name for path in finished.glob("*-*")] == []
    for _ in range(2):
        answer = serving.ask(address)
        assert answer.headers["content-type"] == "image/webp"
        assert answer.body[8:12] == b"WEBP"
    assert len(list(finished.glob("*-*"))) == 1


def test_a_part_of_a_long_file_can_be_asked_for(serve, chapters):
    chapters.write({"static/talk.mp4": b"0123456789"})
    answer = serve(chapters).ask("/talk.mp4", Range="bytes=2-4")
    assert (answer.status, answer.body) == (206, b"234")
