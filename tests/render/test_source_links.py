"""hugo-book's link templates."""

import pytest

from press.config.book_settings import BookSettings
from press.errors import Place
from press.render.source_links import change_url, edit_url, unreadable

REPO = "https://example.org/me/book"
EDIT = "{{ .Site.Params.BookRepo }}/edit/main/{{ .Path }}"
COMMIT = "{{- .Site.Params.BookRepo -}}/commit/{{ .GitInfo.Hash }}"
HASH = "0123456789abcdef0123456789abcdef01234567"


def test_a_template_names_the_repository_and_the_file():
    settings = BookSettings(repo=REPO, edit_link=EDIT)
    assert edit_url(settings, "content/a.md", {}) == f"{REPO}/edit/main/content/a.md"


def test_a_template_may_name_any_parameter_of_the_site():
    settings = BookSettings(edit_link="{{ .Site.Params.Host }}/{{ .Path }}")
    assert edit_url(settings, "a.md", {"host": "https://example.org"}) == "https://example.org/a.md"


def test_the_older_way_joins_repository_path_and_file():
    settings = BookSettings(repo=REPO, edit_path="edit/main/book", commit_path="commit")
    assert edit_url(settings, "content/a.md", {}) == f"{REPO}/edit/main/book/content/a.md"
    assert change_url(settings, "content/a.md", {}, HASH) == f"{REPO}/commit/{HASH}"


def test_a_commit_is_named_whole_or_short():
    settings = BookSettings(repo=REPO, last_change_link=COMMIT)
    assert change_url(settings, "a.md", {}, HASH) == f"{REPO}/commit/{HASH}"
    short = BookSettings(last_change_link=f"{REPO}/c/{{{{ .GitInfo.AbbreviatedHash }}}}")
    assert change_url(short, "a.md", {}, HASH) == f"{REPO}/c/0123456"


def test_slashes_are_not_doubled_and_names_are_escaped():
    settings = BookSettings(repo=REPO + "/", edit_link=EDIT)
    assert edit_url(settings, "content/más 1#.md", {}) == (
        f"{REPO}/edit/main/content/m%C3%A1s%201%23.md"
    )


@pytest.mark.parametrize(
    "template",
    [
        "",
        EDIT,
        "{{ .Site.Params.Nowhere }}/{{ .Path }}",
        "javascript:alert(1)//{{ .Path }}",
        "https://example.org/{{ path.Base .Path }}",
    ],
)
def test_a_link_that_would_lead_nowhere_is_none(template):
    assert edit_url(BookSettings(edit_link=template), "a.md", {}) == ""


def test_a_template_that_computes_is_named_with_its_place():
    place = Place("config.yaml", 7, 3)
    assert unreadable(EDIT, place) == ()
    (problem,) = unreadable("https://x/{{ path.Base .Path }}", place)
    assert problem.place == place
    assert "path.Base .Path" in problem.message
