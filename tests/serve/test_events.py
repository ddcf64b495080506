"""What an open page is told, and what it is not."""

from contextlib import ExitStack

from tests.serve.serving import served

CSS = "p { color: teal; }\n"


def told(events, *names):
    """The next message of these kinds."""
    return next(event for event in events if event.name in names)


def test_a_page_that_says_something_else_is_loaded_anew(serve, chapters):
    serving = serve(chapters)
    with serving.listening("/docs/one/", serving.seen("/docs/one/")) as events:
        assert told(events, "notices", "reload").name == "notices"
        chapters.edit("content/docs/one.md", "first", "newest")
        assert told(events, "reload", "styles", "visit").name == "reload"


def test_other_pages_are_left_alone(serve, chapters):
    serving = serve(chapters)
    with serving.listening("/nowhere/", serving.seen("/nowhere/")) as events:
        chapters.edit("content/docs/one.md", "first", "newest")
        serving.until("content/docs/one.md")
        chapters.edit("content/docs/two.md", "The second word.", "[x](no.md)")
        assert [event.name for event in (next(events), next(events))] == ["notices", "notices"]


def test_a_page_that_is_older_than_the_server_is_told_at_once(serve, chapters):
    serving = serve(chapters)
    old = serving.seen("/docs/one/")
    chapters.edit("content/docs/one.md", "first", "newest")
    serving.until("content/docs/one.md")
    with serving.listening("/docs/one/", old) as events:
        assert next(events).name == "reload"


def test_a_new_stylesheet_is_put_on_without_a_reload(serve, chapters):
    serving = serve(chapters)
    with serving.listening("/docs/one/", serving.seen("/docs/one/")) as events:
        chapters.write({"static/css/custom.css": CSS})
        styles = told(events, "reload", "styles", "visit")
    assert styles.name == "styles"
    [address] = styles.value()["addresses"]
    assert "teal" in serving.text(address)


def test_a_stylesheet_that_keeps_its_name_gets_a_new_address(serve, chapters):
    chapters.write(
        {
            "static/own.css": CSS,
            "layouts/inject/head.html": '<link rel="stylesheet" href="/own.css">',
        }
    )
    serving = serve(chapters)
    with serving.listening("/docs/one/", serving.seen("/docs/one/")) as events:
        chapters.write({"static/own.css": CSS.replace("teal", "navy")})
        styles = told(events, "reload", "styles", "visit")
    assert styles.name == "styles"
    address = styles.value()["addresses"][-1]
    assert address.startswith("/own.css?")
    assert "navy" in serving.text(address)


def test_a_file_that_pages_may_show_has_them_loaded_anew(serve, chapters):
    chapters.write({"static/tool.js": "1"})
    serving = serve(chapters)
    with serving.listening("/docs/one/", serving.seen("/docs/one/")) as events:
        chapters.write({"static/tool.js": "2"})
        assert told(events, "reload", "styles", "visit").name == "reload"


def test_a_chapter_that_comes_into_being_takes_the_place_of_the_empty_page(serve, chapters):
    serving = serve(chapters, "-D")
    with serving.listening("/docs/three/", serving.seen("/docs/three/")) as events:
        chapters.write({"content/docs/three.md": "# Three\n"})
        assert told(events, "reload").name == "reload"


def test_pages_are_led_to_what_changed_when_that_is_wanted(serve, chapters):
    serving = serve(chapters, "-N")
    with (
        serving.listening("/", serving.seen("/")) as elsewhere,
        serving.listening("/docs/two/", serving.seen("/docs/two/")) as there,
    ):
        next(elsewhere), next(there)
        chapters.edit("content/docs/two.md", "second", "last")
        visit = told(elsewhere, "reload", "visit")
        assert (visit.name, visit.value()) == ("visit", "/docs/two/")
        assert told(there, "reload", "visit").name == "reload"


def test_nothing_is_told_twice_over_a_restart(serve, chapters):
    with served(chapters) as first:
        before = first.seen("/docs/one/")
    again = serve(chapters, port=first.port)
    assert again.port == first.port
    with again.listening("/docs/one/", before) as events:
        assert next(events).name == "notices"


def test_the_stream_ends_with_the_server(chapters):
    with ExitStack() as stack:
        with served(chapters) as serving:
            events = stack.enter_context(serving.listening("/", serving.seen("/")))
            next(events)
        assert list(events) == []
