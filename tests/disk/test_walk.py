"""Folders that would lead astray."""

import os
import unicodedata

import pytest

from press.disk.names import hidden_file, hidden_page, shown, wrong_name
from press.disk.walk import Walker


@pytest.fixture
def walked(tmp_path):
    """What a walk through ``book/content`` finds and notes."""
    root = tmp_path / "book"
    (root / "content").mkdir(parents=True)
    (root / "content" / "a.md").write_text("a", encoding="utf-8")
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")

    def walk():
        walker = Walker(root.resolve())
        found = walker.walk("content", hidden_page)
        return [one.name for one in found], [f"{p.place} {p.code}" for p in walker.problems]

    return root / "content", walk


def test_files_are_found_in_the_order_of_their_names(walked):
    content, walk = walked
    for name in ("b/_index.md", "b/x.md", "B.md", "é.md"):
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_text("x", encoding="utf-8")
    assert walk() == (["B.md", "a.md", "b/_index.md", "b/x.md", "é.md"], [])


@pytest.mark.parametrize(
    ("name", "target", "code"),
    [
        ("out.md", "../../secret.md", "link-outside"),
        ("out.md", "/etc/passwd", "link-outside"),
        ("out", "..", "link-loop"),
        ("out", "/", "link-outside"),
        ("loop", ".", "link-loop"),
        ("self", "self", "link-loop"),
        ("gone.md", "nowhere.md", "link-dangling"),
    ],
)
def test_a_link_that_leads_astray_is_an_error_at_its_place(walked, name, target, code):
    content, walk = walked
    (content / name).symlink_to(target)
    names, said = walk()
    assert names == ["a.md"]
    assert said == [f"content/{name}:1:1 {code}"]


def test_links_inside_the_project_are_followed(walked):
    content, walk = walked
    (content.parent / "shared").mkdir()
    (content.parent / "shared" / "s.md").write_text("s", encoding="utf-8")
    (content / "one").symlink_to("../shared")
    (content / "two").symlink_to("../shared")
    (content / "b.md").symlink_to("a.md")
    assert walk() == (["a.md", "b.md", "one/s.md", "two/s.md"], [])


def test_folders_that_link_to_each_other_are_walked_once(walked):
    content, walk = walked
    for name, other in (("x", "y"), ("y", "x")):
        (content / name).mkdir()
        (content / name / "f.md").write_text("f", encoding="utf-8")
        (content / name / "to").symlink_to(f"../{other}")
    names, said = walk()
    assert names == ["a.md", "x/f.md", "x/to/f.md", "y/f.md", "y/to/f.md"]
    assert sorted(said) == ["content/x/to/to:1:1 link-loop", "content/y/to/to:1:1 link-loop"]


def test_a_pipe_is_not_opened(walked):
    content, walk = walked
    os.mkfifo(content / "pipe.md")
    assert walk() == (["a.md"], ["content/pipe.md:1:1 file-special"])


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("a\nb.md", r"content/a\nb.md:1:1"),
        ("a\x1bb.md", r"content/a\x1bb.md:1:1"),
        ("a\u2028b.md", r"content/a\u2028b.md:1:1"),
        ("a\\b.md", r"content/a\b.md:1:1"),
        ("con.md", "content/con.md:1:1"),
        ("COM1", "content/COM1:1:1"),
    ],
)
def test_a_name_no_website_can_carry_is_an_error(walked, name, place):
    content, walk = walked
    (content / name).write_text("x", encoding="utf-8")
    assert walk() == (["a.md"], [f"{place} name-forbidden"])


def test_a_name_that_is_not_utf_8_is_an_error(walked):
    content, walk = walked
    with open(os.fsencode(content) + b"/b\xff.md", "wb"):  # noqa: PTH123 -- a name of bytes
        pass
    assert walk() == (["a.md"], [r"content/b\xff.md:1:1 name-forbidden"])


def test_two_names_that_look_equal_are_an_error_at_the_second(walked):
    content, walk = walked
    for form in ("NFC", "NFD"):
        (content / unicodedata.normalize(form, "café.md")).write_text(form, encoding="utf-8")
    names, said = walk()
    assert names == ["a.md", "café.md"]
    (only,) = said
    assert only.startswith("content/caf")
    assert only.endswith("name-twice")


def test_a_folder_that_cannot_be_read_is_an_error(walked):
    content, walk = walked
    content.rename(content.parent / "old")
    content.write_text("a file", encoding="utf-8")
    assert walk() == ([], ["content:1:1 file-unreadable"])


def test_spaces_and_scripts_in_names_are_fine():
    for name in (
        "über uns.md",
        "第一章.md",
        "a\u00a0b.md",
        "C++.md",
        "é.md",
        "what?.md",
        "aux-1.md",
    ):
        assert wrong_name(name) == ""
        assert shown(name) == name


def test_hidden_files_are_those_of_hugo():
    assert all(
        map(hidden_page, (".DS_Store", ".gitbook.yaml", "#draft.md", "old.md~", ".obsidian"))
    )
    assert not any(map(hidden_page, ("_index.md", "a.md", "_drafts")))
    assert all(map(hidden_file, (".DS_Store", "Thumbs.db", ".git", ".gitkeep", "x~")))
    assert not any(map(hidden_file, (".nojekyll", ".well-known", ".htaccess", "#x")))
