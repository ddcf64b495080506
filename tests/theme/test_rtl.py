"""A book in Hebrew: everything that has a side has it on the other one."""

import re

from tests.theme.pages import links, page, texts

CONFIG = """\
title: ספר קטן
baseURL: https://example.org/
defaultContentLanguage: he
languages:
  he: {weight: 1, label: עברית, direction: rtl, contentDir: content/he}
  en: {weight: 2, label: English, contentDir: content/en, title: A Small Book}
params: {BookDateFormat: 2 January 2006}
"""
CHAPTER = """\
---
title: המכונה הראשונה
weight: 1
---

# המכונה הראשונה

בשנת 1936 תיאר *אלן טיורינג* מכונה דמיונית, וכתב עליה מאמר בשם "On Computable Numbers".

## איך זה עובד?

1. קוראים סימן.
2. כותבים סימן.

> [!NOTE]
> המכונה לא נבנתה מעולם.

| סימן | פעולה |
|:-----|------:|
| 0    | ימינה |

```python
print("שלום")  # left to right
```

הערה.[^1] ראו גם את [הפרק הבא](second.md#דוגמה).

[^1]: נכתבה ב־2024.
"""
SECOND = "---\ntitle: דוגמה ארוכה\nweight: 2\n---\n\n## דוגמה\n\nטקסט קצר.\n"
PART = "---\ntitle: חלק שני\nweight: 3\nbookCollapseSection: true\n---\n"
BOOK = {
    "config.yaml": CONFIG,
    "content/he/_index.md": "---\ntitle: ספר קטן\n---\n\nברוכים הבאים.\n",
    "content/he/docs/_index.md": "---\ntitle: פרקים\n---\n",
    "content/he/docs/first.md": CHAPTER,
    "content/he/docs/second.md": SECOND,
    "content/he/docs/part/_index.md": PART,
    "content/he/docs/part/leaf.md": "---\ntitle: עלה\n---\n\nסוף.\n",
    "content/en/_index.md": "---\ntitle: A Small Book\n---\n\nWelcome.\n",
    "content/en/docs/first.md": "---\ntitle: The First Machine\n---\n\nText.\n",
}


def test_the_page_runs_from_right_to_left(book):
    workshop = book(BOOK).built("--strict")
    root = page(workshop, "docs/first/").css_first("html").attributes
    assert (root["lang"], root["dir"]) == ("he", "rtl")
    other = page(workshop, "en/docs/first/").css_first("html").attributes
    assert (other["lang"], other["dir"]) == ("en", "ltr")


def test_headings_are_named_in_their_own_script_and_links_find_them(book):
    tree = page(book(BOOK).built("--strict"), "docs/first/")
    assert links(tree, "#TableOfContents a")[-1] == ("איך זה עובד?", "#איך-זה-עובד")
    found = [href for text, href in links(tree, "article a") if text == "הפרק הבא"]
    assert found == ["/docs/second/#%D7%93%D7%95%D7%92%D7%9E%D7%94"]


def test_words_of_the_interface_are_hebrew(book):
    tree = page(book(BOOK).built("--strict"), "docs/first/")
    assert tree.css_first("nav.menu").attributes["aria-label"] == "תפריט"
    assert texts(tree, ".skip")[0] != "Skip to the text"
    assert links(tree, ".languages a") == [("English", "/en/docs/first/")]
    assert tree.css_first(".languages a").attributes["lang"] == "en"


def test_code_still_runs_from_left_to_right(book):
    css = _style(book(BOOK).built("--strict"))
    assert re.search(r"\}pre\{[^}]*direction:ltr", css)
    assert re.search(r">code\{[^}]*direction:ltr;unicode-bidi:isolate", css)


def test_styles_speak_of_start_and_end_where_they_do_not_mean_a_side(book):
    css = _style(book(BOOK).built("--strict"))
    rules = [
        rule for rule in css.split("}") if ".img-left" not in rule and ".img-right" not in rule
    ]
    boxes = r"(margin|padding|border)-(left|right)\b"
    sided = rf"{boxes}|(text-align|float): ?(left|right)|[;{{ ](left|right):"
    assert [rule for rule in rules if re.search(sided, rule)] == []


def _style(workshop):
    files = workshop.files().items()
    return next(data.decode() for name, data in files if name.endswith(".css"))
