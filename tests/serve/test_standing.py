"""What is shown after a build, as a matter of values."""

from pathlib import Path

from press.errors import Place, Problem
from press.serve.standing import Standing, follow, stay
from press.values.plan import Edition
from press.values.request import Result

OLD = {"a/index.html": b"old a", "b/index.html": b"old b", "css/1.css": b"1"}
NEW = {"a/index.html": b"new a", "b/index.html": b"new b", "css/2.css": b"2"}
ORIGINS = {"a/index.html": "a.md", "b/index.html": "b.md", "css/2.css": "static/css"}
NOTHING: dict[str, Path] = {}


def result(files, *faulty, base_path="/"):
    """A build with an error in each of these files."""
    problems = tuple(Problem(Place(file), "link-missing", "no") for file in faulty)
    edition = Edition(files, problems)
    return Result(edition, "public", origins=ORIGINS, base_path=base_path)


def test_an_edition_without_mistakes_takes_the_place_of_the_one_before():
    shown = follow(Standing(OLD, round=4), result(NEW), NOTHING)
    assert shown.files == NEW
    assert shown.round == 5


def test_a_page_that_stays_keeps_the_stylesheet_of_its_day():
    shown = follow(Standing(OLD), result(NEW, "a.md"), NOTHING)
    assert shown.files == NEW | {"a/index.html": b"old a", "css/1.css": b"1"}
    assert follow(shown, result(NEW), NOTHING).files == NEW


def test_a_page_that_could_not_be_made_at_all_is_still_there():
    made = {path: data for path, data in NEW.items() if path != "a/index.html"}
    poor = follow(Standing(), result(NEW, "a.md"), NOTHING)
    assert follow(poor, result(made, "layouts/page.html"), NOTHING).files["a/index.html"]


def test_pages_that_never_were_good_go_on():
    poor = follow(Standing(), result(OLD, "a.md"), NOTHING)
    assert poor.poor == {"a/index.html"}
    shown = follow(poor, result(NEW, "a.md"), NOTHING)
    assert shown.files["a/index.html"] == b"new a"
    assert follow(shown, result(NEW), NOTHING).poor == frozenset()


def test_a_mistake_that_belongs_to_no_page_holds_all_of_them_and_their_address():
    before = Standing(OLD, base_path="/book/")
    shown = follow(before, result(NEW, "config.yaml", base_path="/"), NOTHING)
    assert (shown.files["a/index.html"], shown.files["b/index.html"]) == (b"old a", b"old b")
    assert shown.base_path == "/book/"


def test_what_cannot_be_built_leaves_everything_but_the_problems():
    problem = Problem(Place("config.yaml"), "yaml-syntax", "no")
    shown = stay(Standing(OLD, round=2), (problem,))
    assert (shown.files, shown.errors, shown.round) == (OLD, (problem,), 3)


def test_a_build_is_about_a_page_when_only_that_changed():
    root = Path("/book")
    one = {"a.md": root / "a.md"}
    assert follow(Standing(), result(NEW), one).visit == "a/index.html"
    assert follow(Standing(), result(NEW), one | {"b.md": root / "b.md"}).visit == ""
    assert follow(Standing(), result(NEW), {"static/css": root / "static/css"}).visit == ""


def test_a_file_that_is_served_from_disk_is_new_when_it_changed_there():
    picture = Path("/book/static/a.svg")
    built = result({"a.svg": picture})
    shown = follow(Standing(round=6), built, {"static/a.svg": picture})
    assert shown.touched == {"a.svg": 7}
    assert follow(shown, built, NOTHING).touched == {"a.svg": 7}
