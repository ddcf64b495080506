"""Dates from git: right or absent."""

import datetime as dt
import os
import subprocess

import pytest

from press.history import history


class Repository:
    """A repository on disk, one commit a day."""

    def __init__(self, root):
        self.root = root
        self.day = 0
        root.mkdir(parents=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *words):
        self.day += 1
        when = f"2024-01-{self.day:02}T12:00:00+02:00"
        names = {"GIT_AUTHOR_NAME": "Zoë", "GIT_COMMITTER_NAME": "Other"}
        mails = {"GIT_AUTHOR_EMAIL": "z@example.org", "GIT_COMMITTER_EMAIL": "o@example.org"}
        dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        subprocess.run(
            ["git", *words],  # noqa: S607 -- any git will do
            cwd=self.root,
            check=True,
            capture_output=True,
            env={**os.environ, **names, **mails, **dates},
        )

    def commit(self, files, subject="Change"):
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", subject)
        return self


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "repository")


def days(found):
    return {path: change.date.day for path, change in found.items()}


def test_the_newest_commit_of_each_file_is_its_last_change(repository):
    repository.commit({"a.md": "1", "b.md": "1"}).commit({"a.md": "2"}, 'Say "more"')
    found = history(repository.root, ["a.md", "b.md"])
    assert days(found) == {"a.md": 5, "b.md": 3}
    change = found["a.md"]
    assert (change.author, change.subject) == ("Zoë", 'Say "more"')
    assert len(change.hash) == 40
    assert change.date == dt.datetime.fromisoformat("2024-01-05T12:00:00+02:00")


def test_names_with_spaces_accents_and_quotes_are_found(repository):
    names = ["content/está aquí.md", 'content/"q".md', "content/R.md", "content/日本.md"]
    repository.commit(dict.fromkeys(names, "x"))
    assert set(history(repository.root, names)) == set(names)


def test_a_file_that_was_never_committed_has_no_date(repository):
    repository.commit({"a.md": "1"})
    (repository.root / "new.md").write_text("x")
    assert set(history(repository.root, ["a.md", "new.md"])) == {"a.md"}


def test_moving_a_file_does_not_change_it(repository):
    repository.commit({"old.md": "text"}).commit({"other.md": "x"})
    repository.git("mv", "old.md", "new.md")
    repository.commit({}, "Move")
    assert days(history(repository.root, ["new.md"])) == {"new.md": 3}


def test_a_new_file_at_the_place_of_a_moved_one_keeps_its_own_date(repository):
    repository.commit({"a.md": "text"})
    repository.git("mv", "a.md", "b.md")
    repository.commit({}, "Move").commit({"a.md": "another text"})
    found = days(history(repository.root, ["a.md", "b.md"]))
    assert found["b.md"] == 3
    assert found["a.md"] > found["b.md"]


def test_a_book_in_a_folder_of_a_repository_finds_its_own_files(repository):
    repository.commit({"book/content/a.md": "1", "a.md": "1"}).commit({"a.md": "2"})
    found = history(repository.root / "book", ["content/a.md", "a.md"])
    assert days(found) == {"content/a.md": 3}


def test_a_merge_counts_through_the_commits_it_brought(repository):
    repository.commit({"a.md": "1"})
    repository.git("checkout", "-q", "-b", "side")
    repository.commit({"b.md": "1"})
    repository.git("checkout", "-q", "main")
    repository.commit({"c.md": "1"})
    repository.git("merge", "-q", "--no-ff", "-m", "Merge", "side")
    found = days(history(repository.root, ["a.md", "b.md", "c.md"]))
    assert found["a.md"] < found["b.md"] < found["c.md"]


def test_a_shallow_clone_gives_no_date_it_does_not_know(repository, tmp_path):
    repository.commit({"old.md": "1"}).commit({"middle.md": "1"}).commit({"new.md": "1"})
    clone = tmp_path / "clone"
    address = f"file://{repository.root}"
    words = ["git", "clone", "-q", "--depth", "2", address, clone]
    subprocess.run(words, check=True)
    assert set(history(clone, ["old.md", "middle.md", "new.md"])) == {"new.md"}


def test_a_folder_without_a_repository_has_no_history(tmp_path):
    (tmp_path / "a.md").write_text("x")
    assert history(tmp_path, ["a.md"]) == {}


def test_a_repository_without_commits_has_no_history(repository):
    assert history(repository.root, ["a.md"]) == {}


def test_a_machine_without_git_has_no_history(repository, monkeypatch):
    repository.commit({"a.md": "1"})
    monkeypatch.setenv("PATH", str(repository.root))
    assert history(repository.root, ["a.md"]) == {}


def test_a_hook_of_another_repository_does_not_lead_astray(repository, tmp_path, monkeypatch):
    repository.commit({"a.md": "1"})
    other = Repository(tmp_path / "other").commit({"b.md": "1"})
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.root / ".git" / "index"))
    assert set(history(repository.root, ["a.md", "b.md"])) == {"a.md"}
