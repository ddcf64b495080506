"""Bare addresses become links where Goldmark links them, and nowhere else."""

import re

import pytest

from press.values.grammar import MarkdownSettings
from tests.markdown.filling import RAW, html


def linked(text, settings=RAW):
    return re.findall(r'<a href="([^"]*)">([^<]*)</a>', html(f"{text}\n", settings))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("go to https://example.org/a?b=c#d now", "https://example.org/a?b=c#d"),
        ("(https://example.org/a)", "https://example.org/a"),
        ("https://example.org/a_(b) x", "https://example.org/a_(b)"),
        ("https://example.org/a).", "https://example.org/a"),
        ("https://example.org/a?!.", "https://example.org/a"),
        ("https://example.org/a!) x", "https://example.org/a!"),
        ("https://example.org/a&lt; x", "https://example.org/a"),
        ("ftp://example.org/file", "ftp://example.org/file"),
        ("**https://example.org**", "https://example.org"),
        ("*a*https://example.org", "https://example.org"),
        ("~~~https://example.org", "https://example.org"),
        ("``https://example.org", "https://example.org"),
        ("http://example.org:8080/x", "http://example.org:8080/x"),
    ],
)
def test_an_address_is_a_link(text, address):
    assert linked(f"x {text}") == [(address, address)]


@pytest.mark.parametrize(
    "text",
    [
        "Comma.ai and X.AI",
        "http://localhost:1313",
        "http://127.0.0.1/",
        "见https://example.org/x",
        "HTTPS://EXAMPLE.ORG",
        "https://例え.jp/x",
        "xhttps://example.org",
        "[never closed https://example.org",
        "`https://example.org`",
        "\\(https://example.org",
        "file:///etc/passwd",
        "a@b",
        "a@b.c-",
        "x,a@b.cd",
    ],
)
def test_anything_else_stays_text(text):
    assert linked(f"x {text} y") == []


def test_www_gets_the_scheme_of_the_settings():
    assert linked("www.example.org.") == [("https://www.example.org", "www.example.org")]
    older = MarkdownSettings(linkify_protocol="http")
    assert linked("www.example.org", older)[0][0] == "http://www.example.org"


def test_mail_addresses_are_links():
    assert linked("write to ada.l+x@example.org.") == [
        ("mailto:ada.l+x@example.org", "ada.l+x@example.org")
    ]


def test_inside_a_link_or_a_picture_nothing_is_linked_again():
    assert html("[https://example.org](x)\n") == '<p><a href="x">https://example.org</a></p>'
    assert 'alt="https://example.org/a"' in html("![https://example.org/a](x.png)\n")


def test_it_can_be_switched_off():
    assert linked("https://example.org a@b.cd", MarkdownSettings(linkify=False)) == []
