"""What a workflow is written from: branches, origins, and what lies there already."""

import pytest

from press.workflows.origins import origin
from tests.conftest import Workshop
from tests.workflows.repositories import git, lay, repository

NAME = ".github/workflows/book.yml"
INSTALL = ("--install", "press==1")


def written(folder, *words):
    run = Workshop(folder, folder).run("new", "workflow", *words)
    assert run.code == 0, run.err
    return (folder / NAME).read_text(encoding="utf-8")


def test_nothing_is_written_over_unless_asked_for(tmp_path):
    folder = repository(tmp_path / "book")
    lay(folder, {NAME: "mine"})
    run = Workshop(folder, folder).run("new", "workflow", *INSTALL)
    assert run.code == 1
    assert "'book.yml' is there already; nothing was written" in run.err
    assert (folder / NAME).read_text() == "mine"
    assert "actions/checkout" in written(folder, *INSTALL, "--force")


def test_the_default_branch_is_the_one_the_remote_names(tmp_path):
    source = repository(tmp_path / "source", branch="live")
    git(tmp_path, "clone", "-q", str(source), "clone")
    git(tmp_path / "clone", "checkout", "-q", "-b", "main")
    assert "branches: [live]" in written(tmp_path / "clone", *INSTALL)


def test_without_a_remote_it_is_the_usual_one_or_the_one_at_hand(tmp_path):
    folder = repository(tmp_path / "a", branch="master")
    git(folder, "checkout", "-q", "-b", "topic")
    assert "github.ref == 'refs/heads/master'" in written(folder, *INSTALL)
    assert "branches: [novel]" in written(repository(tmp_path / "b", branch="novel"), *INSTALL)


def test_a_branch_of_any_name_is_written_so_that_it_is_read_as_that(tmp_path):
    text = written(repository(tmp_path / "a"), *INSTALL, "--branch", "it's #1")
    assert 'branches: ["it\'s #1"]' in text
    assert "github.ref == 'refs/heads/it''s #1'" in text


def test_themes_and_large_files_are_fetched_where_there_are_any(tmp_path):
    folder = repository(tmp_path / "book")
    assert "submodules" not in written(folder, *INSTALL)
    lay(folder, {".gitmodules": "", ".gitattributes": "*.png filter=lfs diff=lfs\n"})
    text = written(folder, *INSTALL, "--force")
    assert "submodules: recursive" in text
    assert "lfs: true" in text


@pytest.mark.parametrize("line", ["press==1.2", "press [hugo] >= 1", "Press @ https://x.org/p.whl"])
def test_the_books_own_pins_decide_what_is_installed(tmp_path, line):
    folder = repository(tmp_path / "book", "my-book")
    lay(folder, {"my-book/requirements.txt": f"pressure==3\n{line}\n"})
    Workshop(folder / "my-book", folder).run("new", "workflow")
    text = (folder / NAME).read_text(encoding="utf-8")
    assert "- run: python3 -m pip install -r my-book/requirements.txt\n" in text
    assert "cache-dependency-path: my-book/requirements.txt\n" in text
    assert "run: press build -s my-book --baseURL" in text


@pytest.mark.parametrize(("words", "code", "said"), [
    (("workflow", "circle"), 1, "no workflow for 'circle': github or gitlab"),
    (("chapter",), 2, "a chapter needs a name"),
])  # fmt: skip
def test_words_that_do_not_fit_are_said(book, words, code, said):
    run = book({}).run("new", *words)
    assert run.code == code
    assert said in run.err


def test_what_runs_from_a_clone_is_installed_from_where_that_was_cloned(tmp_path):
    program, mine = repository(tmp_path / "program"), repository(tmp_path / "mine")
    assert origin(program, mine, mine) is None  # nobody could fetch it: its author has to say
    git(program, "remote", "add", "origin", "git@example.org:us/press.git")
    found = origin(program, mine, mine)
    assert found
    commit = git(program, "rev-parse", "HEAD")
    wanted = f"press @ git+https://example.org/us/press.git@{commit}"
    assert found.install == f"python3 -m pip install '{wanted}'"
