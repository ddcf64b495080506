"""Books to search in, and what a reader sees of the search."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

from tests.reader.conftest import Reader

FIELD = ".search__field"
FOUND = """() => [...document.querySelectorAll(".search__hit")].map((hit) => ({
  title: hit.querySelector(".search__chapter").textContent,
  href: hit.querySelector(".search__chapter").href,
  passages: [...hit.querySelectorAll(".search__passage")].map((one) => ({
    text: one.textContent,
    href: one.href,
    heading: one.querySelector(".search__heading")?.textContent ?? "",
    marks: [...one.querySelectorAll("mark")].map((mark) => mark.textContent),
  })),
}))"""

CONFIG = """\
baseURL: https://example.org/
title: The Weather Book
defaultContentLanguage: en
languages:
  en: {languageName: English, contentDir: content/en, weight: 1}
  es: {languageName: Español, contentDir: content/es, weight: 2}
  ar: {languageName: العربية, languageDirection: rtl, contentDir: content/ar, weight: 3}
  zh: {languageName: 中文, contentDir: content/zh, weight: 4}
params: {BookSection: docs}
markup: {goldmark: {renderer: {unsafe: true}}}
"""
CLOUDS = """\
---
title: Clouds
weight: 1
keywords: [nephology]
---

# Clouds

They pass over the valley, and nobody asks them for anything.

## Of ice

A cirrus is made of ice[^1], eight kilometres above the well-known hill.

{{% details title="Was it always so?" %}}
Nobody remembers a dry October, said the hydrologist.
{{% /details %}}

## Of water

The nimbus brings the rain. It rained for a year, and the rain was written down.

[^1]: Luke Howard gave it its name.
"""
WIND = "---\ntitle: Wind\nweight: 2\n---\n\n# Wind\n\nA wind that turns brings a nimbus.\n"
BOOK = {
    "config.yaml": CONFIG,
    "content/en/_index.md": "---\ntitle: The Weather Book\n---\n\nAll of it.\n",
    "content/en/docs/_index.md": "---\ntitle: Weather\n---\n",
    "content/en/docs/clouds.md": CLOUDS,
    "content/en/docs/wind.md": WIND,
    "content/en/docs/draft.md": "---\ntitle: Draft\ndraft: true\n---\n\nA monsoon.\n",
    "content/en/docs/kept.md": "---\ntitle: Kept\nbookSearchExclude: true\n---\n\nA monsoon.\n",
    "content/en/docs/out.md": "---\ntitle: Out\nbuild: {list: never}\n---\n\nA monsoon.\n",
    "content/es/_index.md": "---\ntitle: El libro del tiempo\n---\n\nTodo.\n",
    "content/es/docs/_index.md": "---\ntitle: Tiempo\n---\n",
    "content/es/docs/mar.md": (
        "---\ntitle: El mar\n---\n\n# El mar\n\nLa propagación de las olas; capturaron peces.\n"
    ),
    "content/ar/_index.md": "---\ntitle: كتاب الطقس\n---\n\nمرحبا.\n",
    "content/ar/docs/_index.md": "---\ntitle: الطقس\n---\n",
    "content/ar/docs/clouds.md": "---\ntitle: الغيوم\n---\n\n# الغيوم\n\nتُمْطِرُ على المدرسة.\n",
    "content/zh/_index.md": "---\ntitle: 天气之书\n---\n\n全部。\n",
    "content/zh/docs/_index.md": "---\ntitle: 天气\n---\n",
    "content/zh/docs/clouds.md": (
        "---\ntitle: 云\n---\n\n# 云\n\n人工智能的历史，从机器学习开始。\n"
    ),
    "content/zh/docs/wind.md": "---\ntitle: 风\n---\n\n# 风\n\n机器与学校，智力与人工。\n",
}


@contextmanager
def asking(reader: Reader, path: str, **how: object) -> Iterator[Page]:
    """A page with the search open."""
    with reader.visit(path, **how) as visit:  # type: ignore[arg-type]
        page = visit.page
        page.click("a[data-search]")
        page.wait_for_selector(f"dialog[open] {FIELD}")
        yield page
        said = [one for one in visit.complaints if "Autofocus" not in one]
        assert not said, said


def found(page: Page, query: str, *, passages: bool = True) -> list[dict]:  # type: ignore[type-arg]
    """What the search shows for some words."""
    page.fill(FIELD, query)
    if passages and page.locator(".search__hit").count():
        page.wait_for_selector(".search__list[aria-busy=false]")
    return page.evaluate(FOUND)  # type: ignore[no-any-return]


def note(page: Page) -> str:
    """What is said about the hits."""
    return page.inner_text(".search__note")
