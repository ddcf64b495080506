"""Markdown, raw HTML and shortcodes in one another."""

import pytest

U = "https://u.org/a?b&c"
RAW = {
    '<img src="{{< param u >}}" alt="x">': '<img src="https://u.org/a?b&amp;c" alt="x">',
    '<img src="{{< param u >}}/x.png">': '<img src="https://u.org/a?b&amp;c/x.png">',
    "a <img src={{< param u >}} alt=y>": '<img src="https://u.org/a?b&amp;c" alt=y>',
    '<img src="https://x.org/x.png" alt="{{< i18n search >}}">': 'alt="Search">',
    '<a href="{{< relref "docs/b.md" >}}#x">b</a>': '<a href="/docs/b/#x">b</a>',
    '<video poster="{{< param u >}}"></video>': '<video poster="https://u.org/a?b&amp;c">',
}


@pytest.mark.parametrize("raw", RAW)
def test_shortcodes_write_attributes_of_raw_html(book, raw):
    files = {
        "content/docs/a.md": f"---\ntitle: A\nu: {U}\n---\n{raw}\n",
        "content/docs/b.md": "---\ntitle: B\n---\n## X\n",
    }
    text = book(files).built("--strict").text("docs/a/")
    assert RAW[raw] in text
    assert "pressword" not in text
