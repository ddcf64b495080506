"""Mistakes are told, and what was good before stays in sight."""

import json

BROKEN = "See [nobody](nowhere.md)."


def notices(serving, page="/docs/one/"):
    """What the panel of a page would say now."""
    with serving.listening(page, serving.seen(page)) as events:
        return json.loads(next(event.data for event in events if event.name == "notices"))


def test_a_chapter_with_a_mistake_stays_as_it_was_and_others_go_on(serve, chapters):
    serving = serve(chapters)
    chapters.edit("content/docs/one.md", "The first word.", BROKEN)
    told = serving.until("content/docs/one.md")
    assert [problem.code for problem in told.problems] == ["link-missing"]
    assert "The first word." in serving.text("/docs/one/")
    chapters.edit("content/docs/two.md", "second", "last")
    serving.until("content/docs/two.md")
    assert "The first word." in serving.text("/docs/one/")
    assert "The last word." in serving.text("/docs/two/")
    chapters.edit("content/docs/one.md", BROKEN, "Mended.")
    assert serving.until("content/docs/one.md").problems == ()
    assert "Mended." in serving.text("/docs/one/")


def test_the_panel_says_what_the_terminal_says_and_leads_into_the_editor(serve, chapters):
    serving = serve(chapters)
    chapters.edit("content/docs/one.md", "The first word.", BROKEN)
    serving.until("content/docs/one.md")
    said = notices(serving)
    assert said["title"] == "1 error in the book"
    assert said["about"] == "What you see is the last good edition."
    [[text, place, link]] = said["notices"]
    assert chapters.build().err.startswith(text)
    assert place == "content/docs/one.md:8:14"
    assert link == f"vscode://file{chapters.root}/content/docs/one.md:8:14"


def test_another_editor_can_be_named(serve, chapters):
    chapters.edit("content/docs/one.md", "The first word.", BROKEN)
    serving = serve(chapters, "--editor", "my://{path}?{line}")
    assert notices(serving)["notices"][0][2] == f"my://{chapters.root}/content/docs/one.md?8"


def test_what_never_was_good_is_shown_as_it_is(serve, chapters):
    chapters.edit("content/docs/one.md", "The first word.", BROKEN)
    serving = serve(chapters)
    assert "nobody" in serving.text("/docs/one/")
    assert notices(serving)["about"] == "There is no good edition yet."
    chapters.edit("content/docs/one.md", "nobody", "somebody")
    serving.until("content/docs/one.md")
    assert "somebody" in serving.text("/docs/one/")


def test_a_mistake_in_a_layout_holds_the_whole_site(serve, chapters):
    chapters.write({"layouts/inject/content-before.html": "<p>{{ page.title }}</p>"})
    serving = serve(chapters)
    chapters.edit("layouts/inject/content-before.html", "page.title", "page.titel")
    serving.until("layouts/inject/content-before.html")
    assert serving.text("/docs/two/").count("<p>Two</p>") == 1
    assert notices(serving)["notices"] != []
    chapters.edit("layouts/inject/content-before.html", "page.titel", "page.url")
    serving.until("layouts/inject/content-before.html")
    assert "<p>/docs/two/</p>" in serving.text("/docs/two/")


def test_settings_that_cannot_be_read_leave_everything_as_it_was(serve, chapters):
    serving = serve(chapters)
    before = serving.text("/docs/one/")
    chapters.write({"config.yaml": "title: [unclosed\n"})
    told = serving.until("config.yaml")
    assert told.result is None
    assert serving.text("/docs/one/") == before
    assert notices(serving)["notices"][0][0].startswith("config.yaml:")


def test_a_book_that_cannot_be_read_at_all_says_so_until_it_can(serve, chapters):
    good = (chapters.root / "config.yaml").read_text(encoding="utf-8")
    chapters.write({"config.yaml": "title: [unclosed\n"})
    serving = serve(chapters)
    answer = serving.ask("/docs/one/")
    assert answer.status == 503
    assert "There is no good edition yet." in answer.text
    assert "config.yaml:" in answer.text
    chapters.write({"config.yaml": good})
    serving.until("config.yaml")
    assert "The first word." in serving.text("/docs/one/")


def test_many_mistakes_are_counted_not_piled_up(serve, chapters):
    links = "\n".join(f"[x](no{number}.md)" for number in range(30))
    chapters.edit("content/docs/one.md", "The first word.", links)
    said = notices(serve(chapters))
    assert said["title"] == "30 errors in the book"
    assert len(said["notices"]) == 21
    assert said["notices"][-1][0] == "… and 10 more, on the terminal"
