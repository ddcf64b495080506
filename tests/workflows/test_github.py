"""The workflow for GitHub: its shape, and what comes of it, step by step."""

import subprocess
import sys

import pytest
import yaml

from tests.conftest import Workshop
from tests.workflows.repositories import CONFIG, ROOT, commit, git, repository, wheel
from tests.workflows.servers import GitHub

NAME = ".github/workflows/book.yml"


def begin(folder, *words):
    """Let the program in the repository write the workflow; commit it."""
    command = (sys.executable, "build.py", "new", "workflow", *words)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return commit(folder)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A repository like ours, on the server."""
    folder = tmp_path_factory.mktemp("github")
    return GitHub(begin(repository(folder / "book", program=True)), folder)


def test_our_own_workflow_is_what_the_command_writes(server):
    ours = (ROOT / NAME).read_text(encoding="utf-8")
    assert ours == (server.source / NAME).read_text(encoding="utf-8")


def test_a_push_is_published_a_pull_request_is_not(server):
    server.caches.clear()
    assert server.push(), server.said
    page = server.published["docs/a/index.html"].decode()
    assert 'href="https://us.example.org/book/docs/a/"' in page
    assert "<time" in page  # of the last change, which the history knows
    assert ".well-known/security.txt" in server.published
    assert "6 laid out" in server.said[-1]  # the search has a page, too
    assert len(server.caches) == 1

    assert server.push(), server.said
    assert "(0 read, 0 laid out)" in server.said[-1]  # for all was handed over
    assert len(server.caches) == 1  # nothing is new, so nothing is saved

    before, server.published = server.published, {}
    path = server.source / "content/docs/b.md"
    path.write_text("---\ntitle: B\n---\n\n[here](https://example.com/c)\n", encoding="utf-8")
    commit(server.source)
    assert server.push("refs/pull/7/merge", "pull_request"), server.said
    assert "::warning file=content/docs/b.md,line=5,col=1" in "".join(server.said)
    assert not server.artifact
    assert not server.published
    assert len(server.caches) == 2

    path.write_text("---\ntitle: B\n---\n\n[a](gone.md)\n", encoding="utf-8")
    commit(server.source)
    server.published = before
    assert not server.push()
    assert "::error file=content/docs/b.md,line=5," in "".join(server.said)
    assert server.published is before
    git(server.source, "reset", "-q", "--hard", "HEAD~2")


def test_nothing_is_allowed_that_is_not_needed():
    workflow = yaml.safe_load((ROOT / NAME).read_text(encoding="utf-8"))
    build, deploy = workflow["jobs"]["build"], workflow["jobs"]["deploy"]
    assert workflow["permissions"] == {}
    assert build["permissions"] == {"contents": "read", "pages": "read"}
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert deploy["needs"] == "build"
    assert deploy["if"] == "github.ref == 'refs/heads/main'"
    triggers = workflow[True]  # YAML 1.1 takes the word "on" for a truth
    assert set(triggers) == {"push", "pull_request", "workflow_dispatch"}
    assert triggers["push"] == {"branches": ["main"]}
    assert workflow["concurrency"]["group"] == "book-${{ github.ref }}"
    for step in (*build["steps"], *deploy["steps"]):
        assert "${{" not in step.get("run", "")  # nothing from outside becomes a program


def test_a_book_in_a_folder_installs_press_as_a_package(tmp_path, book):
    config = CONFIG.replace("enableGitInfo: true\n", "publishDir: site\n")
    folder = repository(tmp_path / "theirs", "my book", "it's", config=config)
    install = wheel(tmp_path).as_uri()
    run = book({}).run("new", "workflow", "-s", str(folder / "my book"), "--install", install)
    assert run.code == 0, run.err
    assert "fetch-depth" not in (folder / NAME).read_text(encoding="utf-8")
    server = GitHub(commit(folder), tmp_path, python=tmp_path / "python")
    assert server.push("refs/heads/it's"), server.said
    assert "https://us.example.org/book/docs/a/" in server.published["docs/a/index.html"].decode()


def test_the_doctor_finds_nothing_wrong_with_it(tmp_path):
    config = CONFIG.replace("https://example.org/", "http://localhost:1313/")
    folder = repository(tmp_path / "book", branch="trunk", config=config)
    workshop = Workshop(folder, tmp_path / "out")
    for words in ((), ("gitlab",)):
        run = workshop.run("new", "workflow", *words, "--install", "press==0.1.0")
        assert run.code == 0, run.err
    said = workshop.run("check", "--doctor").err
    assert "base-url-local" in said
    assert "workflow" not in said
