"""A small book in two languages that has a little of everything a build depends on."""

import io
import zlib

from PIL import Image

CONFIG = """\
baseURL: https://example.org/
title: The Small Book
defaultContentLanguage: en
languages:
  en: {languageName: English, weight: 1, contentDir: content/en}
  de: {languageName: Deutsch, weight: 2, contentDir: content/de}
menus:
  after:
    - {name: Elsewhere, url: "https://example.com/", weight: 1}
params:
  BookSection: docs
  mood: calm
  press: {images: {widths: [320], avif: false}}
markup:
  goldmark: {renderer: {unsafe: true}}
"""


def picture(name: str, width: int = 400, height: int = 200) -> bytes:
    """A small picture that is another one for each name."""
    shade = zlib.crc32(name.encode())
    pixels = io.BytesIO()
    color = (shade & 255, shade >> 8 & 255, shade >> 16 & 255)
    Image.new("RGB", (width, height), color).save(pixels, "PNG")
    return pixels.getvalue()


def chapter(title: str, text: str, front: str = "") -> str:
    return f"---\ntitle: {title}\n{front}---\n\n# {title}\n\n{text}\n\nIt goes on and on.\n"


SHORTCODE = """\
{#
  summary: A remark of the author's.
  parameters:
    kind: {choices: [loud, quiet], default: quiet}
  body: markdown
#}
<aside class="remark remark--{{ kind }}">{{ body }} {{ site.data.people.first }}</aside>
<style>.remark { margin: 0; }</style>
"""

PAGE = """\
{% extends "shipped/page.html" %}
{% block text %}<p class="mine">{{ site.params.mood }}</p>{{ super() }}{% endblock %}
"""

ONE = """\
Words of one, see [two](two.md#a-part) and [three]({{< relref "three" >}}).

![a dot](dot.png)

{{% remark kind="loud" %}}
A *remark*.
{{% /remark %}}

## A part

With a note.[^1]

[^1]: Of one.
"""

SOURCES = """\
lovelace1843:
  authors: Lovelace, Ada
  title: Notes
  year: 1843
"""

BOOK: dict[str, str | bytes] = {
    "config.yaml": CONFIG,
    "content/en/_index.md": chapter("Welcome", "The beginning."),
    "content/en/docs/_index.md": chapter("Docs", "All of them."),
    "content/en/docs/one.md": chapter("One", ONE, "weight: 1\nimage: banner.png\ntags: [a, b]\n"),
    "content/en/docs/two.md": chapter(
        "Two", "Words of two.\n\n## A part\n\nMore.{{< cite lovelace1843 >}}", "weight: 2\n"
    ),
    "content/en/docs/three.md": chapter("Three", "Words of [one](one.md).", "aliases: [/old/]\n"),
    "content/en/docs/dot.png": picture("dot", 30, 20),
    "content/sources.yaml": SOURCES,
    "content/en/docs/part/_index.md": chapter(
        "Part", "A part.\n\n{{< bibliography >}}", "bookFlatSection: true\n"
    ),
    "content/en/docs/part/leaf.md": chapter("Leaf", "{{< hint >}}Leaf{{< /hint >}}", "tags: [a]\n"),
    "content/en/whole/_index.md": "---\ntitle: All\nlayout: book\n---\n",
    "content/en/posts/_index.md": chapter("Posts", "Dated."),
    "content/en/posts/new.md": chapter("New", "First words of new.", "date: 2024-05-06\n"),
    "content/en/posts/old.md": chapter("Old", "First words of old.", "date: 2023-01-02\n"),
    "content/de/_index.md": chapter("Willkommen", "Der Anfang."),
    "content/de/docs/_index.md": chapter("Doku", "Alles."),
    "content/de/docs/one.md": chapter("Eins", "Worte von [zwei](two.md).", "weight: 1\n"),
    "content/de/docs/two.md": chapter("Zwei", "Worte von zwei.", "weight: 2\n"),
    "data/people.yaml": "first: Ada\n",
    "i18n/en.yaml": "next: Onward\n",
    "layouts/page.html": PAGE,
    "layouts/inject/footer.html": "<p>Set by {{ site.title }}.</p>\n",
    "layouts/shortcodes/remark.html": SHORTCODE,
    "static/banner.png": picture("banner"),
    "static/css/custom.css": ".mine { color: teal; }\n",
    "static/notes.txt": "Plain notes.\n",
    "addresses.txt": "/docs/one/\n",
}
"""Path below the book's folder to what is in it."""
