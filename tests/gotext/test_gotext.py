"""The subset of Go templates: what is filled, and what is left to Hugo."""

import pytest

from press.gotext.evaluate import Call, filled, template
from press.gotext.nodes import BeyondError


def fill(text, *positional, inner="", **named):
    call = Call("x", named or positional, inner)
    return filled(template(text), call, lambda markdown, block: f"[{markdown}|{block}]")


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("<b>{{ .Get 0 }}</b>", "<b>R&amp;D&#43;</b>"),
        ("{{ .Get 0 | safeHTML }}", "R&D+"),
        ('<i title="{{ .Get 0 }}">', '<i title="R&amp;D&#43;">'),
        ("a {{- .Get 1 -}} b", "atwob"),
        ("{{ .Get 7 }}{{ .Get `name` }}", ""),
        ("{{ with .Get 7 }}yes{{ else }}no{{ end }}", "no"),
        ("{{ with .Get 1 }}<u>{{ . }}{{ $.Get 0 }}</u>{{ end }}", "<u>twoR&amp;D&#43;</u>"),
        ("{{ if eq (.Get 1) `two` }}2{{ else if .Get 0 }}1{{ end }}", "2"),
        ("{{ if and (.Get 1) (not (.Get 7)) }}x{{ end }}", "x"),
        ("{{ $a := .Get 7 | default `d` }}{{ if .Get 1 }}{{ $a = `e` }}{{ end }}{{ $a }}", "e"),
        ("{{ $a := 1 }}{{ if .Get 1 }}{{ $a := 2 }}{{ end }}{{ $a }}", "1"),
        ("a {{- /* b */ -}} {{ .Get 1 }}{{/* c */}} d", "atwo d"),
        ("{{/* nothing */}}{{ .IsNamedParams }}", "false"),
        ("<a{{ with .Get 1 }} href='/{{ . }}/'{{ end }}>", "<a href='/two/'>"),
        ("{{ .Inner | .Page.RenderString }}", "[*in*|False]"),
        ('{{ .Page.RenderString (dict "display" "block") .Inner }}', "[*in*|True]"),
        ("{{ trim .Inner `*` | markdownify }}", "[in|False]"),
        ('{{ printf "%s/%s" (.Get 1) "x" }}', "two/x"),
    ],
)
def test_a_small_template_is_filled(text, result):
    assert fill(text, "R&D+", "two", inner="*in*") == result


@pytest.mark.parametrize(
    "text",
    [
        "{{ partial `x.html` . }}",
        "{{ range .Params }}{{ end }}",
        "{{ .Page.Title }}",
        "{{ .Site.Title }}",
        "{{ . }}",
        "{{ $nobody }}",
        "{{ nil }}",
        "<script>{{ .Get 0 }}</script>",
        "<p style='{{ .Get 0 }}'>",
        "<p onclick='{{ .Get 0 }}'>",
        "<p data-href='{{ .Get 0 }}'>",
        "<p {{ .Get 0 }}>",
        "<p class={{ .Get 0 }}>",
        "<a href='/?q={{ .Get 0 }}'>",
        "<a href='{{ .Get 2 }}'>",
        "<p class='{{ .Inner }}'>",
        "<!-- {{ .Get 0 }} -->",
        "1 < 2 {{ .Get 0 }}",
        "{{ if .Get 0 }}<p {{ end }}>",
        "{{ if .Get 0 }}",
        "{{ with .Get 0 }}{{ else if .Get 1 }}{{ end }}",
        "{{ end }}",
        "{{ .Get 0",
        "{{ /* no comment */ }}",
        '{{ "\\x41" }}',
        "{{ .Get 0 }}{{ .Get -1 }}",
        '{{ eq (.Inner | markdownify) "x" }}',
    ],
)
def test_whatever_could_differ_is_left_to_hugo(text):
    with pytest.raises(BeyondError):
        fill(text, "a", "b", "javascript:alert(1)", inner="<i>x</i>")


def test_named_arguments_are_found_by_their_names():
    assert fill('{{ .Get "a" }}{{ .Get 0 }}{{ .IsNamedParams }}', a="x") == "xtrue"
