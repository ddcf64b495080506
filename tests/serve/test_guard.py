"""Who is turned away, and what nobody gets."""

import socket

import pytest

from press.serve.doors import Doors
from press.serve.news import EVENTS


@pytest.mark.parametrize("host", ["localhost", "localhost:1313", "127.0.0.1:80", "[::1]:1313"])
def test_our_own_names_are_welcome(host):
    assert Doors().admit(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "localhost.evil.example",
        "localhost@evil.example",
        "evil.example/localhost",
        "127.0.0.1.evil.example",
        "192.168.1.7",
        "0x7f000001",
        "[::1",
    ],
)
def test_other_names_are_not(host):
    assert not Doors().admit(host)


def test_an_open_door_takes_numbers_but_no_names():
    doors = Doors(frozenset({"localhost", "desk.example"}), loopback=False)
    assert doors.admit("192.168.1.7:1313")
    assert doors.admit("desk.example")
    assert not doors.admit("evil.example")


@pytest.mark.parametrize("path", ["/", "/docs/one/", "/_press/client.js", EVENTS, "/nowhere"])
def test_a_name_that_was_made_to_point_here_gets_nothing(serve, chapters, path):
    answer = serve(chapters).ask(path, Host="evil.example")
    assert answer.status == 403
    assert "word" not in answer.text


@pytest.mark.parametrize("origin", ["http://evil.example", "http://localhost:1", "null"])
def test_scripts_of_other_sites_hear_nothing(serve, chapters, origin):
    assert serve(chapters).ask(EVENTS, Origin=origin).status == 403


def test_our_own_scripts_do(serve, chapters):
    serving = serve(chapters)
    own = f"localhost:{serving.port}"
    assert serving.ask("/", Host=own, Origin=f"http://{own}").status == 200


def test_no_answer_may_be_embedded_elsewhere(serve, chapters):
    serving = serve(chapters)
    for path in ("/", "/nowhere", "/docs/one", "/_press/client.js"):
        assert serving.ask(path).headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize(
    "path",
    [
        "/../config.yaml",
        "/../../../../etc/passwd",
        "/%2e%2e/config.yaml",
        "/docs/%2e%2e/%2e%2e/config.yaml",
        "/..%2fconfig.yaml",
        "/..%5cconfig.yaml",
        "//etc/passwd",
        "/%00",
        "/docs/one/index.html%00.txt",
        "/%ff%fe",
        "/content/docs/one.md",
        "/config.yaml",
        "/_press/",
        "/_press/../config.yaml",
    ],
)
def test_only_the_edition_can_be_had(serve, chapters, path):
    answer = serve(chapters).ask(path)
    assert answer.status == 404
    assert "Traceback" not in answer.text
    assert "baseURL" not in answer.text
    assert "root:" not in answer.text


def test_redirects_lead_to_ourselves_only(serve, chapters):
    serving = serve(chapters)
    for path in ("//evil.example/docs/one", "/%2fevil.example/docs/one", "/\\evil.example/docs"):
        assert serving.ask(path).status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_done_but_read(serve, chapters, method):
    assert serve(chapters).ask("/docs/one/", method).status == 405


def test_a_head_is_the_head_of_the_page(serve, chapters):
    answer = serve(chapters).ask("/docs/one/", "HEAD")
    assert (answer.status, answer.body) == (200, b"")


def test_visitors_who_never_finish_asking_keep_nobody_waiting(serve, chapters):
    serving = serve(chapters)
    slow = [socket.create_connection(("127.0.0.1", serving.port)) for _ in range(100)]
    try:
        for one in slow:
            one.sendall(b"GET / HT")
        assert "The first word." in serving.text("/docs/one/")
    finally:
        for one in slow:
            one.close()
