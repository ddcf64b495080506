"""What Hugo has answered is remembered, and takes no more room than it may."""

from press.hugo.answers import Answers


def published(folder, name):
    """What Hugo published for one answer."""
    public = folder / name
    public.mkdir()
    (public / f"{name}.svg").write_text(f"<svg>{name}</svg>", encoding="utf-8")
    return public


def answered(answers, folder, name):
    files = answers.take(published(folder, name), f"/{name}.svg", ())
    answers.keep(name, (f"<img src='/{name}.svg'>",), files)


def test_an_answer_is_found_with_its_files(tmp_path):
    answered(Answers(tmp_path / "cache"), tmp_path, "one")
    found = Answers(tmp_path / "cache").find("one", 1)
    assert found is not None
    assert [file.name for file in found.files] == ["one.svg"]


def test_answers_nobody_asked_for_go_first_and_their_files_with_them(tmp_path):
    for name in ("old", "used"):
        answered(Answers(tmp_path / "cache"), tmp_path, name)
    last = Answers(tmp_path / "cache", most=400)
    assert last.find("used", 1) is not None
    answered(last, tmp_path, "new")
    last.trim()
    now = Answers(tmp_path / "cache")
    assert now.find("old", 1) is None
    assert now.find("used", 1) is not None
    assert now.find("new", 1) is not None
    assert len([path for path in (tmp_path / "cache").iterdir() if path.is_dir()]) == 2


def test_nothing_goes_while_there_is_room(tmp_path):
    for name in ("old", "new"):
        answered(Answers(tmp_path / "cache"), tmp_path, name)
    Answers(tmp_path / "cache").trim()
    assert Answers(tmp_path / "cache").find("old", 1) is not None
