"""A small book whose banners come in three visual styles."""

from PIL import Image

from tests.images.negatives import data_of

STYLES = ("style_1", "style_2", "style_3")
COLOURS = ("#203040", "#602040", "#c0d0c0")

CONFIG = """\
baseURL: https://example.org/
title: "The Weather Book: A Diary"
params: {BookSection: docs}
"""
CHAPTER = """\
---
title: Chapter {0}
weight: {0}
image: _din_style/{0}.png
imageAlt: A cloud.
---

# Chapter {0}

It rains on the hill long before it rains in the valley, and the people who live between the two
have always read the sky from the side, as they read the news: late, and for what is left out.

More.
"""

BOOK: dict[str, str | bytes] = {
    "config.yaml": CONFIG,
    "content/_index.md": "---\ntitle: The Weather Book\n---\n\nText.\n",
    "content/docs/1.md": CHAPTER.format(1),
    "content/docs/2.md": CHAPTER.format(2),
    "content/docs/3.md": "---\ntitle: Chapter 3\nweight: 3\n---\n\nNo picture.\n",
    **{
        f"static/{style}/{number}.png": data_of(Image.new("RGB", (900, 450), colour))
        for style, colour in zip(STYLES, COLOURS, strict=True)
        for number in (1, 2)
    },
}
