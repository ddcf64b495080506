"""Shortcodes called in ways nobody should: said at the call, and nothing is lost in silence."""

import pytest

CALLS = {
    "word": ("{{< i18n serach >}}", "4:1", "warning[word-unknown]", "did you mean 'search'?"),
    "strange word": ("{{< i18n nosuchthing >}}", "4:1", "warning[word-unknown]", "i18n/"),
    "no word": ('{{< i18n "" >}}', "4:10", "warning[argument-missing]", "key"),
    "setting": ("{{< param titel >}}", "4:1", "warning[setting-unknown]", "did you mean 'title'?"),
    "deep setting": ("{{< param a.b >}}", "4:1", "warning[setting-unknown]", ""),
    "no setting": ('{{< param " " >}}', "4:11", "warning[argument-missing]", "dots"),
    "no reference": ('{{< relref "" >}}', "4:12", "warning[argument-missing]", "page"),
    "missing page": ('a {{< relref "nox" >}}', "4:3", "error[link-missing]", ""),
    "missing in link": ('[a]({{< ref "nox" >}})', "4:5", "error[link-missing]", ""),
    "long code": (f"{{{{< qr {'x' * 5000} >}}}}", "4:1", "error[shortcode-failed]", "qr.html"),
    "empty code": ("{{< qr >}} {{< /qr >}}", "4:1", "error[shortcode-failed]", "qr.html"),
    "ratio": (
        '{{% columns ratio="1:x" %}}\n- a\n{{% /columns %}}',
        "4:13",
        "warning[argument-unexpected]",
        "widths",
    ),
    "endless ratio": (
        '{{% columns ratio="1e999" %}}\n- a\n{{% /columns %}}',
        "4:13",
        "warning[argument-unexpected]",
        "widths",
    ),
    "beside tabs": (
        "{{< tabs >}}lost{{< tab a >}}b{{< /tab >}}{{< /tabs >}}",
        "4:1",
        "warning[text-not-shown]",
        "tab",
    ),
    "hint in tabs": (
        "{{< tabs >}}{{< hint >}}lost{{< /hint >}}{{< /tabs >}}",
        "4:1",
        "warning[text-not-shown]",
        "tab",
    ),
    "in a timeline": (
        "{{% timeline %}}\nlost\n{{% /timeline %}}",
        "4:1",
        "warning[text-not-shown]",
        "event",
    ),
    "date": ("{{< event date=soon >}}a{{< /event >}}", "4:11", "warning[argument-unexp", "2024"),
}


@pytest.mark.parametrize(("call", "where", "said", "hint"), CALLS.values(), ids=CALLS)
def test_a_strange_call_is_said_where_it_stands(book, call, where, said, hint):
    run = book({"content/docs/a.md": f"---\ntitle: A\n---\n{call}\n"}).build()
    lines = run.err.splitlines()
    assert lines[0].startswith(f"content/docs/a.md:{where}: {said}"), run.err
    assert hint in " ".join(line for line in lines if line.startswith("  hint:"))
    assert run.code == (1 if said.startswith("error") else 0)


def test_words_and_settings_that_are_there_are_nothing_to_speak_of(book):
    text = (
        "---\ntitle: A\na: {b: c}\n---\n{{< i18n search >}} {{< param a.b >}} {{< param Title >}}"
    )
    assert ">Search c A<" in book({"content/docs/a.md": text}).built("--strict").text("docs/a/")


def test_tabs_on_lines_of_their_own_are_nothing_to_speak_of(book):
    inner = '{{% tab "A" %}}\na\n{{% /tab %}}\n\n{{% tab "B" %}}\nb\n{{% /tab %}}'
    text = f"---\ntitle: A\n---\n{{{{< tabs >}}}}\n{inner}\n{{{{< /tabs >}}}}\n"
    book({"content/docs/a.md": text}).built("--strict")
    book({"content/docs/a.md": text.replace("< tabs >", "% tabs %")}).build()


def test_a_mistake_in_a_layout_of_the_author_names_call_and_layout(book):
    layout = "{#\n  summary: A part.\n  parameters: {n: {type: number}}\n#}\n{{ 1 / n }}\n"
    files = {"layouts/shortcodes/part-of.html": layout}
    run = book(
        {**files, "content/docs/a.md": "---\ntitle: A\n---\n\n{{< part-of n=0 >}}\n"}
    ).build()
    assert run.code == 1
    assert "content/docs/a.md:5:1: error[shortcode-failed]: part-of: division by zero" in run.err
    assert "layouts/shortcodes/part-of.html, line 5" in run.err


def test_a_pattern_that_is_none_is_said_in_the_layout(book):
    layout = "{#\n  summary: A.\n  parameters: {n: {pattern: '('}}\n#}\n{{ n }}\n"
    run = book({"layouts/shortcodes/x-y.html": layout}).build()
    assert "layouts/shortcodes/x-y.html:3:20: error[signature-wrong]" in run.err
