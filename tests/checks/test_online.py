"""Links to other sites are followed politely, and only when it is asked for."""

import pytest

from press.checks.visits import DAY, Answer, Visitor
from tests.checks.server import serving


@pytest.fixture(autouse=True)
def direct(monkeypatch):
    """No proxy stands between the test and its own server."""
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def visit(tmp_path):
    def ask(*addresses, now=1000.0):
        return Visitor(tmp_path / "answers.json", now, pause=0.0).visit(addresses)

    return ask


def test_what_is_there_what_is_gone_and_what_has_moved_for_good(visit):
    replies = {
        "/a": (200, "a"), "/old": (301, "/a"), "/now": (302, "/a"), "/gone": (410, ""),
    }  # fmt: skip
    with serving(replies) as site:
        found = visit(*(site.url + path for path in (*replies, "/nowhere")))
        said = {address.removeprefix(site.url): one for address, one in found.items()}
        assert said["/old"] == Answer(200, moved=f"{site.url}/a")
    assert said["/a"] == said["/now"] == Answer(200)
    assert said["/gone"].lost
    assert said["/nowhere"].lost
    assert not said["/old"].lost


def test_a_page_that_answers_only_to_readers_is_asked_once_more(visit):
    with serving({"/a": (403, "")}) as site:
        answer = visit(f"{site.url}/a")[f"{site.url}/a"]
        assert site.asked[1:] == ["HEAD /a", "GET /a"]
    assert not answer.lost, "a door closed to programs may be open to readers"


def test_where_programs_are_not_wanted_they_do_not_go(visit):
    robots = "User-agent: *\nDisallow: /private/\n"
    with serving({"/robots.txt": (200, robots), "/a": (200, "")}) as site:
        found = visit(f"{site.url}/private/x", f"{site.url}/a")
        assert site.asked == ["GET /robots.txt", "HEAD /a"]
        assert not found[f"{site.url}/private/x"].lost


def test_an_answer_is_remembered_for_a_day(visit):
    with serving({"/a": (200, "")}) as site:
        for now in (0.0, DAY - 1.0):
            visit(f"{site.url}/a#x", now=now)
        assert site.asked == ["GET /robots.txt", "HEAD /a"]
        visit(f"{site.url}/a", now=DAY + 1.0)
        assert len(site.asked) == 4


def test_a_server_that_is_not_there_is_asked_again_next_time(visit):
    with serving({}) as site:
        address = f"{site.url}/a"
    assert visit(address)[address].status == 0
    assert visit(address)[address].lost


def test_a_damaged_memory_is_forgotten(visit, tmp_path):
    for text in ("{", "[1]", '{"a": 1}', '{"a": [1, 2]}', "null"):
        (tmp_path / "answers.json").write_text(text, encoding="utf-8")
        with serving({"/a": (200, "")}) as site:
            assert visit(f"{site.url}/a")[f"{site.url}/a"] == Answer(200)


def test_a_lost_link_is_told_at_its_place_with_a_copy(book, monkeypatch, tmp_path):
    monkeypatch.setenv("PRESS_CACHE_DIR", str(tmp_path / "cache"))
    with serving({"/": (200, "")}) as site:
        text = f"---\ntitle: A\n---\n\nSee [the paper]({site.url}/paper#p2).\n"
        workshop = book({"content/docs/a.md": text})
        run = workshop.run("check", "--online")
        assert f"content/docs/a.md:5:17: warning[link-lost]: '{site.url}/paper#p2' answers 404" in (
            run.err
        )
        assert f"a copy may be at https://web.archive.org/web/{site.url}/paper" in run.err
        asked = len(site.asked)
        workshop.built()
        workshop.run("check")
        assert len(site.asked) == asked, "neither a build nor a plain check goes out"
