"""The order of siblings: weight, date, title, path."""

from press.book.collation import collation


def order(bound, section="docs/_index.md"):
    return [name.removeprefix("docs/") for name in bound.page(section).children]


def page(**front):
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in front.items()) + "---\nx"


def test_weights_come_first_and_no_weight_last(bind):
    files = {
        "content/docs/a.md": page(title="A"),
        "content/docs/b.md": page(title="B", weight=10),
        "content/docs/c.md": page(title="C", weight=2),
        "content/docs/d.md": page(title="D", weight=-5),
        "content/docs/e.md": page(title="E", weight=0),
    }
    assert order(bind(files)) == ["d.md", "c.md", "b.md", "a.md", "e.md"]


def test_of_equal_weight_the_newest_comes_first(bind):
    files = {
        "content/docs/a.md": page(title="A", date="2020-01-01"),
        "content/docs/b.md": page(title="B", date="2024-01-01T10:00:00+02:00"),
        "content/docs/c.md": page(title="C", lastmod="2022-01-01"),
        "content/docs/d.md": page(title="D"),
    }
    assert order(bind(files)) == ["b.md", "c.md", "a.md", "d.md"]


def test_a_section_is_as_new_as_the_newest_page_in_it(bind):
    files = {
        "content/docs/_index.md": page(title="Docs"),
        "content/docs/a/_index.md": page(title="A"),
        "content/docs/a/x.md": page(date="2020-01-01"),
        "content/docs/b/_index.md": page(title="B"),
        "content/docs/b/deep/_index.md": page(title="Deep"),
        "content/docs/b/deep/x.md": page(date="2024-01-01"),
        "content/docs/c.md": page(title="C", date="2022-01-01"),
    }
    assert order(bind(files)) == ["b/_index.md", "c.md", "a/_index.md"]


def test_titles_sort_by_the_short_one_and_nameless_pages_first(bind):
    files = {
        "content/docs/a.md": page(title="Zed", linkTitle="Alpha"),
        "content/docs/b.md": page(title="Beta"),
        "content/docs/z.md": "x",
    }
    assert order(bind(files)) == ["z.md", "a.md", "b.md"]


def test_equal_titles_sort_by_path(bind):
    files = {f"content/docs/{name}.md": page(title="Same") for name in ("b", "A", "c")}
    assert order(bind(files)) == ["A.md", "b.md", "c.md"]


def in_order(titles, language="en"):
    return sorted(titles, key=lambda title: collation(title, language))


def test_signs_come_before_digits_and_digits_before_letters():
    titles = [
        "_x",
        "-dash",
        "!bang",
        "(paren)",
        "#hash",
        "+plus",
        "$money",
        "1 one",
        "10",
        "2",
        "a",
    ]
    assert in_order(reversed(titles)) == titles


def test_accents_and_case_count_only_between_equals():
    titles = ["ahm", "ähm", "azm", "echo", "Echo", "éclair", "nu", "ñu", "nz", "ore", "Øre", "oz"]
    assert in_order(reversed(titles)) == titles


def test_languages_have_letters_of_their_own():
    assert in_order(["oso", "ñandú", "nz"], "es") == ["nz", "ñandú", "oso"]
    assert in_order(["örlig", "ål", "zebra", "ask"], "sv") == ["ask", "zebra", "ål", "örlig"]
    assert in_order(["iz", "chata", "háv", "cz"], "cs") == ["cz", "háv", "chata", "iz"]
    assert in_order(["яма", "їжак", "йод", "іва"], "uk") == ["іва", "їжак", "йод", "яма"]


def test_chinese_characters_sort_as_their_readers_look_them_up():
    assert in_order(["中文", "安全", "北京"], "zh") == ["安全", "北京", "中文"]
    assert in_order(["便利", "定義"], "ja") == ["定義", "便利"]


def test_a_prolonged_syllable_counts_as_its_vowel():
    assert in_order(["コメント", "コード"], "ja") == ["コード", "コメント"]
