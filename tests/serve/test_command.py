"""``python3 build.py serve`` as an author types it."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.serve.serving import PATIENCE

BUILD = Path(__file__).parents[2] / "build.py"
BROWSER = """\
#!{}
import socket, sys
with socket.create_connection({}) as told:
    told.sendall(sys.argv[1].encode())
"""
"""One that tells us where it was sent."""
ADDRESS = re.compile(r"(http://\S+) shows the book until you press Ctrl-C")


@contextmanager
def typed(workshop, *words, **variables):
    """The program, running; ended if the test has not."""
    with subprocess.Popen(
        [sys.executable, str(BUILD), *words, "-s", str(workshop.root)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"} | variables,
    ) as process:
        timer = threading.Timer(PATIENCE, process.kill)
        timer.start()
        try:
            yield process
        finally:
            timer.cancel()
            process.kill()


def address(process):
    """Where it says that it serves."""
    return next(found[1] for line in process.stdout if (found := ADDRESS.match(line)))


@pytest.mark.parametrize("verb", ["serve", "server"])
def test_it_serves_until_ctrl_c_and_leaves_nothing_behind(chapters, verb):
    with typed(chapters, verb, "-p", "0") as process:
        with urllib.request.urlopen(address(process) + "docs/one/") as answer:  # noqa: S310
            assert b"The first word." in answer.read()
        process.send_signal(signal.SIGINT)
        said, complained = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
    assert (said, complained.strip()) == ("", "")
    assert not (chapters.root / "public").exists()


def test_what_strangers_send_is_not_the_authors_business(chapters):
    with typed(chapters, "serve", "-p", "0") as process:
        port = int(address(process).split(":")[2].strip("/"))
        for request in (b"nonsense", b"GET / HTTP/1.1", b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: a"):
            with socket.create_connection(("127.0.0.1", port)) as visitor:
                visitor.sendall(request + b"\r\nConnection: close\r\n\r\n")
                assert visitor.recv(100).startswith(b"HTTP/1.1 4")
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=PATIENCE)[1].strip() == ""


def test_it_says_what_changed_how_long_it_took_and_what_is_wrong(chapters):
    with typed(chapters, "serve", "-p", "0") as process:
        address(process)
        chapters.edit("content/docs/one.md", "The first word.", "[x](no.md)")
        line = process.stdout.readline()
        assert re.fullmatch(
            r"content/docs/one\.md: \d+ files? new, 1 error, \d+\.\d\d s\n", line
        ), line
        assert process.stderr.readline().startswith("content/docs/one.md:8:5: error[link-missing]")
        chapters.edit("content/docs/one.md", "[x](no.md)", "Mended.")
        assert "no problems" in process.stdout.readline()


def test_what_is_wrong_is_said_once(chapters):
    chapters.edit("content/docs/one.md", "The first word.", "[x](no.md)")
    with typed(chapters, "serve", "-p", "0") as process:
        address(process)
        chapters.edit("content/docs/two.md", "second", "last")
        assert "1 error" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=PATIENCE)[1].count("link-missing") == 1


def test_a_port_that_is_taken_is_said(chapters):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with typed(chapters, "serve", "-p", str(port)) as process:
            assert str(port) not in address(process)
            assert f"port {port} is taken" in process.stderr.readline()


def test_an_open_door_is_warned_of(chapters):
    with typed(chapters, "serve", "-p", "0", "--bind", "0.0.0.0") as process:  # noqa: S104
        assert "everybody who reaches this machine" in process.stderr.readline()
        assert address(process).startswith("http://localhost:")


def test_the_browser_is_opened_at_the_book(chapters, tmp_path):
    chapters.edit("config.yaml", "https://example.org/", "https://example.org/book/")
    with socket.create_server(("127.0.0.1", 0)) as told:
        told.settimeout(PATIENCE)
        browser = tmp_path / "browser"
        browser.write_text(BROWSER.format(sys.executable, told.getsockname()), encoding="utf-8")
        browser.chmod(0o755)
        with typed(chapters, "serve", "-p", "0", "-O", BROWSER=str(browser)) as process:
            visitor, _ = told.accept()
            with visitor, visitor.makefile(encoding="utf-8") as said:
                opened = said.read()
            assert opened == address(process)
            assert opened.endswith("/book/")


@pytest.mark.parametrize("editor", ["nonesuch", "my://{file}", "my://{path}{"])
def test_an_editor_nobody_knows_is_told(chapters, editor):
    run = chapters.run("serve", "--editor", editor)
    assert run.code == 1
    assert "error[editor-unknown]: no way to open files" in run.err


@pytest.mark.parametrize("port", ["x", "-1", "65536"])
def test_a_port_is_a_number_that_exists(chapters, port):
    with pytest.raises(SystemExit) as stopped:
        chapters.run("serve", f"--port={port}")
    assert stopped.value.code == 2


def test_an_address_that_is_not_ours_is_told(chapters):
    run = chapters.run("serve", "--bind", "192.0.2.1")
    assert run.code == 1
    assert "error[port-refused]" in run.err
