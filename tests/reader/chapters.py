"""A small book that has one of everything a reader meets."""

CONFIG = """\
baseURL: https://example.org/
title: The Weather Book
defaultContentLanguage: en
languages:
  en: {languageName: English, contentDir: content/en, weight: 1, title: The Weather Book}
  ar: {languageName: العربية, languageDirection: rtl, contentDir: content/ar, weight: 2}
params:
  BookSection: docs
  BookTheme: auto
  BookEditLink: "https://example.org/edit/{{ .Path }}"
copyright: "[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)"
markup:
  goldmark:
    renderer:
      unsafe: true
"""

PROSE = """\
It rains on the hill long before it rains in the valley, and the people who live between the two
have always read the sky from the side. They know that a wind which turns in the afternoon brings
nothing, that a wind which turns at night brings water, and that swallows know more than either.
For a hundred years somebody in the village wrote the weather down, every evening, in a grey book.
"""

CLOUDS = f"""\
---
title: Clouds
weight: 1
tags: [sky, water]
description: How to read a cloud without looking up from the page.
---

# Clouds

{PROSE}

> [!WARNING]
> Do not stand below the tall ones.

## Kinds of cloud

{PROSE}

| Kind | Height in metres | Brings rain | Described | Seen from the hill | Name in the valley |
|------|-----------------:|:-----------:|-----------|--------------------|--------------------|
| Cirrus | 8000 | ❌ | 1803 | in the morning | mare's tail |
| Nimbus | 900 | ✅ | 1803 | most of the autumn | the wet blanket |

{{{{% details title="Was it always so?" %}}}}
Nobody remembers **a dry** October.
{{{{% /details %}}}}

### Counting them

```python
def clouds(sky: list[str]) -> int:
    \"\"\"How many there are.\"\"\"
    return sum(1 for one in sky if one != "blue")  # stars are left out, and so is everything else
```

One note[^1], one [link to the wind](wind.md), one [to elsewhere](https://example.com/a), `code`.

$$ e^{{i\\pi}} + 1 = 0 $$

Term
: What it means.

1. First
2. Second

[^1]: Written in the grey book.
"""

WIND = f"""\
---
title: Wind
weight: 2
---

# Wind

{PROSE}

{PROSE}
"""

BOOK = {
    "config.yaml": CONFIG,
    "content/en/_index.md": f"---\ntitle: The Weather Book\n---\n\n{PROSE}",
    "content/en/docs/_index.md": "---\ntitle: Weather\nweight: 1\n---\n",
    "content/en/docs/clouds.md": CLOUDS,
    "content/en/docs/wind.md": WIND,
    "content/en/docs/sea/_index.md": (
        "---\ntitle: The sea\nweight: 3\nbookCollapseSection: true\n---\n\nFar away.\n"
    ),
    "content/en/docs/sea/waves.md": f"---\ntitle: Waves\n---\n\n{PROSE}",
    "content/en/posts/_index.md": "---\ntitle: Diary\n---\n",
    "content/en/posts/storm.md": (
        f"---\ntitle: A storm\ndate: 2025-01-15\ntags: [sky]\n---\n\n{PROSE}"
    ),
    "content/ar/_index.md": "---\ntitle: كتاب الطقس\n---\n\nمرحبا.\n",
    "content/ar/docs/_index.md": "---\ntitle: الطقس\n---\n",
    "content/ar/docs/wind.md": "---\ntitle: الريح\nweight: 2\n---\n\n# الريح\n\nنص قصير.\n",
    "content/ar/docs/clouds.md": (
        "---\ntitle: الغيوم\nweight: 1\n---\n\n# الغيوم\n\n"
        "تمطر على التل قبل أن تمطر في الوادي بوقت طويل.\n\n## أنواع\n\nنص قصير.\n\n## أخرى\n\nنص.\n"
    ),
}

CHAPTER = "docs/clouds/"
PAGES = (
    "",
    "docs/",
    CHAPTER,
    "docs/wind/",
    "docs/sea/",
    "posts/",
    "posts/storm/",
    "tags/",
    "tags/sky/",
    "404.html",
    "ar/docs/clouds/",
)
