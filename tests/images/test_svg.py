"""Drawings: their size, and what they must not carry."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from press.images import svg
from press.images.fault import PictureError
from press.images.pixels import measure

START = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(attributes: str = "", inside: str = "") -> bytes:
    return f"{START} {attributes}>{inside}</svg>".encode()


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="40" height="30"', (40, 30)),
        ('width="40px" height="30.4px"', (40, 30)),
        ('width="72pt" height="1in"', (96, 96)),
        ('width="2.54cm" height="25.4mm"', (96, 96)),
        ('width="40" viewBox="0 0 20 10"', (40, 20)),
        ('height="10" viewBox="0,0,20,10"', (20, 10)),
        ('viewBox="0 0 24 24"', (0, 0)),
        ('width="100%" height="50%" viewBox="0 0 20 10"', (0, 0)),
        ('width="100%" height="5"', (0, 0)),
        ('width="999999999" height="5"', (0, 0)),
        ('width="-4" height="5"', (0, 0)),
        ('width="1e400" height="5"', (0, 0)),
        ('width="5" height="5" viewBox="0 0 0 0"', (5, 5)),
        ("", (0, 0)),
    ],
)
def test_the_size_is_the_one_the_root_gives(attributes, size):
    told = svg.measure(drawing(attributes), "a.svg")
    assert (told.width, told.height) == size
    assert (told.format, told.problems) == ("svg", ())


@pytest.mark.parametrize(
    ("attributes", "inside", "names"),
    [
        ("", "<script>alert(1)</script>", "<script>"),
        ("", "\n  <g><SCRIPT/></g>", "<SCRIPT>"),
        ('onload="alert(1)"', "", "onload"),
        ("", '<rect onClick="x()"/>', "onClick"),
        ("", "<foreignObject><p>x</p></foreignObject>", "<foreignObject>"),
        ("", '<image href="https://example.org/a.png"/>', "href"),
        ("", '<image xlink:href="//example.org/a.png"/>', "xlink:href"),
        ("", '<use href="http://example.org/a.svg#x"/>', "href"),
        ("", '<a href="java&#10;script:alert(1)"><text>x</text></a>', "href"),
        ("", '<rect style="fill:url(https://example.org/a.svg#f)"/>', "style"),
        ("", "<rect fill=\"url('//example.org/a.svg#f')\"/>", "fill"),
        ("", "<style>@import 'a.css';</style>", "style sheet"),
        ("", "<style><![CDATA[p{fill:url(https://x.org/a)}]]></style>", "style sheet"),
    ],
)
def test_scripts_and_outside_addresses_are_named_at_their_place(attributes, inside, names):
    (problem,) = svg.measure(drawing(attributes, inside), "static/evil.svg").problems
    assert problem.code == "svg-script"
    assert problem.severity == "warning"
    assert "script" in problem.message
    assert names in problem.message
    assert problem.place.file == "static/evil.svg"
    assert problem.place.line == (2 if inside.startswith("\n") else 1)


def test_many_offences_are_one_warning():
    told = svg.measure(drawing('onload="x"', "<script/><script/>"), "a.svg")
    assert len(told.problems) == 1


def test_a_style_sheet_by_instruction_is_an_outside_address():
    data = b'<?xml version="1.0"?><?xml-stylesheet href="a.css"?>' + drawing()
    assert [problem.code for problem in svg.measure(data, "a.svg").problems] == ["svg-script"]


@pytest.mark.parametrize(
    "inside",
    [
        '<a href="https://example.org/"><text>x</text></a>',
        '<use href="#shape"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<rect fill="url(#gradient)"/>',
        "<style>.a { fill: url(#b) }</style><desc>on load: see https://example.org</desc>",
        "<metadata>javascript</metadata>",
    ],
)
def test_what_a_drawing_may_carry_is_not_complained_of(inside):
    assert svg.measure(drawing("", inside), "a.svg").problems == ()


def test_entities_are_refused_before_they_grow():
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY e0 "ha">{levels}]>'
    with pytest.raises(PictureError) as caught:
        svg.measure(bomb.encode() + drawing("", "<text>&e9;</text>"), "a.svg")
    assert caught.value.code == "image-broken"
    assert caught.value.line == 2
    outside = b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(PictureError):
        svg.measure(outside + drawing("", "<text>&x;</text>"), "a.svg")


def test_a_plain_doctype_is_no_offence():
    old = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">\n'
    assert svg.measure(old + drawing('width="4" height="4"'), "a.svg").width == 4


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (drawing("", "\n<g>\n</p>"), "image-broken", 3),
        (drawing()[:-3], "image-broken", 1),
        (b"<html><body/></html>", "image-format", 1),
        (b"just words", "image-broken", 1),
        (b'<?xml version="1.0" encoding="klingon"?><svg/>', "image-broken", 1),
        (b"", "image-broken", 1),
    ],
)
def test_what_is_no_drawing_is_refused_at_its_line(data, code, line):
    with pytest.raises(PictureError) as caught:
        measure(data, "a.svg")
    assert (caught.value.code, caught.value.line) == (code, line)


def test_a_drawing_is_known_by_its_bytes_too():
    assert measure(drawing('width="4" height="2"'), "logo").format == "svg"
    assert measure(b"<?xml version='1.0'?>\n" + drawing(), "logo.png").format == "svg"


def test_a_drawing_in_two_byte_letters_is_read():
    data = f'<?xml version="1.0" encoding="UTF-16"?>{START} width="7" height="5"/>'
    assert svg.measure(data.encode("utf-16"), "a.svg").width == 7


@settings(deadline=None)
@given(some.text(max_size=200))
def test_any_text_inside_is_a_drawing_or_a_picture_error(text):
    with suppress(PictureError):
        assert svg.measure(drawing("", text), "a.svg").format == "svg"
