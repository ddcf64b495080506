"""Front matter, split off and understood."""

import pytest

from press.markdown.frontmatter import split
from press.values.source import Source

PATH = "content.en/docs/content/02.md"


def read(text):
    return split(Source(PATH, text))


def front(keys):
    found, _, _, problems = read(f"---\n{keys}\n---\n")
    assert [str(p) for p in problems] == []
    return found


def complaints(text):
    return [(p.place.line, p.severity.value, p.code) for p in read(text)[3]]


@pytest.mark.parametrize(
    ("text", "title", "markdown", "line"),
    [
        ("---\ntitle: X\n---\nText\n", "X", "Text\n", 4),
        ("+++\ntitle = 'X'\n+++\nText\n", "X", "Text\n", 4),
        ('{"title": "X"}\nText\n', "X", "Text\n", 2),
        ('{\n "title": "X}"\n}\n\nText\n', "X}", "\nText\n", 4),
        ("\n\n---\ntitle: X\n---\nText\n", "X", "Text\n", 6),
        ("\ufeff---\ntitle: X\n---\nText\n", "X", "Text\n", 4),
        ("\ufeff\n---\ntitle: X\n---\nText\n", "X", "Text\n", 5),
        ("---\r\ntitle: X\r\n---\r\nText\r\n", "X", "Text\n", 4),
        ("---  \ntitle: X\n--- \nText\n", "X", "Text\n", 4),
        ("---\ntitle: X\n---", "X", "", 3),
        ("---\n---\nText", "", "Text", 3),
        ("Text\n---\nmore\n", "", "Text\n---\nmore\n", 1),
        ("{{< card >}}\n", "", "{{< card >}}\n", 1),
        ("\ufeffText", "", "Text", 1),
        ("", "", "", 1),
    ],
)
def test_front_matter_is_split_from_the_text(text, title, markdown, line):
    found, rest, place, problems = read(text)
    assert (found.title, rest, place.line) == (title, markdown, line)
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: x\n\n# Body\n", 1),
        ("\n\n---\ntitle: x", 3),
        ("+++\ntitle = 'x'\n", 1),
        ('{"title": "x"\n\nText', 1),
    ],
)
def test_front_matter_that_is_never_closed_is_an_error_at_its_fence(text, line):
    assert complaints(text) == [(line, "error", "front-matter-open")]
    assert read(text)[1] == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: One\nweight: 2\ntitle: Two\n---\n", (4, "error", "key-duplicate")),
        ("---\ntitle: One\nTitle: Two\n---\n", (3, "error", "key-duplicate")),
        ("+++\ntitle = 'a'\ntitle = 'b'\n+++\n", (3, "error", "key-duplicate")),
        ("---\nweight: second\n---\n", (2, "error", "value-type")),
        ("---\nweight: 1:30\n---\n", (2, "error", "value-type")),
        ("---\nweight: [1]\n---\n", (2, "error", "value-type")),
        ("---\ndraft: maybe\n---\n", (2, "error", "value-type")),
        ("---\ndraft: yes\n---\n", (2, "warning", "value-type")),
        ("---\ntitle: [a]\n---\n", (2, "error", "value-type")),
        ("---\ndate: 2024-13-45\n---\n", (2, "error", "value-date")),
        ("---\nexpiryDate: soon\n---\n", (2, "error", "value-date")),
        ("---\nmenus: {home: x}\n---\n", (2, "error", "value-type")),
        ("---\ncascade: x\n---\n", (2, "error", "value-type")),
        ("---\nbuild: {render: nver}\n---\n", (2, "error", "value-unknown")),
        ("---\nbuild: {rendr: never}\n---\n", (2, "warning", "key-unknown")),
        ("---\ntitle: x\nwieght: 2\n---\n", (3, "warning", "key-unknown")),
        ("---\nbookHiden: true\n---\n", (2, "warning", "key-unknown")),
        ("---\nparams:\n  bookHiden: true\n---\n", (3, "warning", "key-unknown")),
        ("---\n_build: {render: never}\n---\n", (2, "warning", "key-removed")),
        ("---\nfocal: left\n---\n", (2, "warning", "value-type")),
        ("---\nimage: {src: x}\n---\n", (2, "warning", "value-type")),
        ("---\ntitle: x\n---\na\nb\x08\n", (5, "warning", "character-control")),
        ("---\ntitle: x\n---\na\u202eb\n", (4, "warning", "character-hidden")),
    ],
)
def test_a_mistake_is_located_at_its_key(text, expected):
    assert complaints(text) == [expected]


@pytest.mark.parametrize(
    "keys",
    [
        "url: ../../../escaped/",
        "url: /a/../../b/",
        "url: '%2e%2e/%2e%2e/x'",
        "url: '..\\..\\x'",
        "url: https://evil.example/",
        "url: javascript:alert(1)",
        "url: //evil.example/x",
        "slug: ../../escaped",
        "slug: ..",
        "aliases: [../../escaped]",
        "aliases: /../escaped",
        "aliases: [/fine/, 'http://evil.example/']",
        "image: ../../../../../../etc/passwd",
        "image: /../secret.png",
        "image: file:///etc/passwd",
        "image: data:image/png;base64,AAAA",
        "layout: ../../../etc/passwd",
        "layout: /etc/passwd",
        "type: '..'",
    ],
)
def test_a_path_that_leads_out_of_the_book_is_an_error_at_its_key(keys):
    text = f"---\ntitle: x\n{keys}\n---\n"
    found, _, _, problems = read(text)
    assert [(p.place.line, p.code) for p in problems] == [(3, "path-outside")]
    assert (found.url, found.slug, found.image, found.layout, found.type) == ("",) * 5
    assert found.aliases in ((), ("/fine/",))


def test_nul_in_an_address_is_an_error_at_its_key():
    assert complaints('---\ntitle: x\nurl: "a\\0b"\n---\n') == [(3, "error", "character-forbidden")]


def test_addresses_inside_the_book_are_kept():
    found = front(
        "url: /a/b.html\nslug: ein-kapitel\naliases: [../old/, /x/, y]\nimage: ../a/b.png"
    )
    assert (found.url, found.slug) == ("/a/b.html", "ein-kapitel")
    assert found.aliases == ("../old/", "/x/", "y")
    assert found.image == "../a/b.png"


def test_an_address_that_would_run_a_script_is_left_out():
    found, _, _, problems = read("---\nbookHref: 'java\tscript:alert(1)'\n---\n")
    assert found.book_href == ""
    assert [p.code for p in problems] == ["address-runs-script"]


def test_control_characters_leave_a_space_so_that_places_stay_true():
    assert read("a\x08b")[1] == "a b"
