"""``check --hugo`` says the truth about what Hugo would make of the book."""

import pytest

CONFIG = """\
baseURL: https://example.org/book/
title: A Test Book
params:
  BookSection: docs
  BookPortableLinks: warning
markup:
  goldmark:
    renderer:
      unsafe: true
    extensions:
      passthrough:
        enable: true
        delimiters:
          block: [["$$", "$$"]]
          inline: [['\\(', '\\)']]
"""
CHAPTER = """\
---
title: One
weight: 1
---

# One, "quoted" -- and more...

Text with a [link](two.md#part), https://example.com and `code`.[^1]

{{% details title="More" open=true %}}
Hidden \\(x^2\\).

{{< button href="/docs/two" >}}On{{< /button >}}
{{% /details %}}

{{< tabs >}}
{{% tab "A" %}}**first**{{% /tab %}}
{{% tab "B" %}}second{{% /tab %}}
{{< /tabs >}}

{{% columns %}}
- ### Left
  one
- ### Right
  two
{{% /columns %}}

{{% steps %}}
1. do this
{{% /steps %}}

{{% hint warning %}}
Careful.
{{% /hint %}}

> [!NOTE]
> Noted.

{{< mermaid >}}
graph TD
  A --> B
{{< /mermaid >}}

```python {filename="a.py"}
x = 1
```

{{< katex >}}\\pi{{< /katex >}} {{< badge title="T" value="v" >}}
{{< card title="C" >}}in a card{{< /card >}}
{{< section >}}

[^1]: A note.
"""
HOME = "---\ntitle: One\n---\n\nOne.\n"
BOOK = {
    "content/docs/_index.md": "---\ntitle: Contents\n---\n",
    "content/docs/one.md": CHAPTER,
    "content/docs/two.md": "---\ntitle: Two\nweight: 2\n---\n\n## Part\n\nEnd.\n",
    "layouts/partials/mine.html": "{% if page %}{{ page.title }}{% endif %}",
}


@pytest.fixture
def checked(book):
    def run(files, config=CONFIG, *words):
        return book({**BOOK, **files}, config=config).run("check", "--hugo", *words)

    return run


def figures(run):
    """Percent by field."""
    rows = [line.split() for line in run.out.splitlines() if line.endswith("%")]
    return {row[0]: float(row[-2]) for row in rows}


def test_a_book_of_hugo_books_own_constructs_is_the_same_book(checked):
    run = checked({})
    assert run.code == 0, run.out + run.err
    assert set(figures(run).values()) == {100.0}, run.out
    assert "Hugo makes the same book" in run.out


def test_the_authors_folder_is_left_as_it_was(book):
    workshop = book(BOOK, config=CONFIG)
    before = sorted(workshop.root.rglob("*"))
    workshop.run("check", "--hugo")
    assert sorted(workshop.root.rglob("*")) == before


def test_an_extension_is_named_and_fails_until_it_is_allowed(checked):
    text = '---\ntitle: T\n---\n\nBefore.\n\n{{% facts title="F" %}}\n- a fact\n{{% /facts %}}\n'
    run = checked({"content/docs/t.md": text})
    assert run.code == 1
    assert "content/docs/t.md:7:1: warning[hugo-extension]" in run.err
    assert "extension 'facts': 1 use, first at content/docs/t.md:7" in run.out
    allowed = CONFIG.replace("params:\n", "params:\n  press:\n    extensions: [facts]\n")
    run = checked({"content/docs/t.md": text}, allowed)
    assert run.code == 0, run.out + run.err


def test_addresses_that_lead_beside_the_book_with_hugo_are_named(checked):
    text = "---\ntitle: T\n---\n\nFine.\n\nLook at ![a press](/press.svg) closely.\n"
    files = {"content/docs/t.md": text, "static/press.svg": "<svg/>"}
    run = checked(files)
    assert run.code == 1
    assert "content/docs/t.md:7:1: warning[hugo-extension]" in run.err
    assert "extension 'top-addresses': 1 use, first at content/docs/t.md:7" in run.out
    allowed = CONFIG.replace("params:\n", "params:\n  press:\n    extensions: [top-addresses]\n")
    assert checked(files, allowed).code == 0
    assert checked(files, CONFIG.replace("/book/", "/")).code == 0


MATHS = "---\ntitle: T\n---\n\nFine.\n\nThe sum $$a\\,b$$ is set.\n"
"""Hugo takes the backslash for an escape where no passthrough is set."""
NO_PASSTHROUGH = CONFIG.replace("enable: true", "enable: false")


def test_a_difference_is_shown_with_its_line(checked):
    run = checked({"content/docs/t.md": MATHS, "content/docs/one.md": HOME}, NO_PASSTHROUGH)
    assert run.code == 1
    assert figures(run)["text"] < 100
    assert "content/docs/t.md:7: Hugo 'a,b is set.', Press 'a\\,b is set.'" in run.out
    assert "below 100 %: text" in run.out


def test_a_lower_threshold_lets_a_difference_pass(checked):
    lower = NO_PASSTHROUGH.replace("params:\n", "params:\n  press:\n    hugo_threshold: 79.5\n")
    run = checked({"content/docs/t.md": MATHS, "content/docs/one.md": HOME}, lower)
    assert run.code == 0, run.out + run.err


def test_a_threshold_that_is_no_percentage_is_refused(checked):
    wrong = CONFIG.replace("params:\n", "params:\n  press:\n    hugo_threshold: 101\n")
    assert "hugo_threshold must be a number from 0 to 100" in checked({}, wrong).err


def test_a_site_with_a_theme_and_a_config_folder_is_compared_too(book):
    files = {
        "config/_default/hugo.toml": "baseURL = 'https://example.org/'\ntheme = 'hugo-book'\n",
        "config/_default/params.toml": "BookSection = '*'\n",
        "config/production/hugo.toml": "title = 'Real'\n",
        "content/a/_index.md": "---\ntitle: A\n---\nText.\n",
    }
    run = book(files).run("check", "--hugo")
    assert run.code == 0, run.out + run.err


MOUNTED = """\
baseURL = 'https://example.org/sub/'
title = 'Mounted'
theme = ['hugo-book']
uglyURLs = true
relativeURLs = true
[permalinks]
posts = '/:year/:slug/'
[taxonomies]
tag = 'tags'
[module]
[[module.imports]]
path = 'github.com/alex-shpak/hugo-book'
[[module.mounts]]
source = 'content'
target = 'content'
[[module.mounts]]
source = 'more'
target = 'content/docs/more'
[[module.mounts]]
source = 'themes/hugo-book/layouts'
target = 'layouts'
[params]
BookPortableLinks = 'warning'
"""


def test_mounts_permalinks_and_a_theme_of_another_age_are_no_obstacle(book):
    files = {
        "hugo.toml": MOUNTED,
        "themes/hugo-book/layouts/shortcodes/hint.html": "{{ .Inner }} {{ removedFunction }}\n",
        "content/docs/a.md": "---\ntags: [x, Y z]\n---\n\n# 標題\n\n[p](../posts/p.md)\n",
        "content/posts/p.md": "---\ntitle: P\ndate: 2020-01-02\n---\n\nText.\n",
        "more/e.md": "---\ntitle: E\n---\n\n## כותרת\n\nמה שלומך\n",
    }
    run = book(files).run("check", "--hugo")
    assert run.code == 0, run.out + run.err


def test_content_that_hugo_cannot_build_is_shown_where_it_stands(checked):
    run = checked({"content/docs/t.md": '---\ntitle: T\n---\n\n{{< relref "nowhere.md" >}}\n'})
    assert run.code == 1
    assert "content/docs/t.md:5:1: error[hugo-failed]" in run.err


def test_old_and_new_meaning_of_angle_brackets(checked):
    text = "---\ntitle: T\n---\n\n{{< hint info >}}\n**bold** and *more*\n{{< /hint >}}\n"
    old = CONFIG.replace("params:\n", "params:\n  press:\n    legacy_shortcodes: true\n")
    for config in (CONFIG, old):
        run = checked({"content/docs/t.md": text}, config)
        assert run.code == 0, run.out + run.err


def test_a_sites_own_go_shortcodes_and_their_partials_are_taken_along(checked):
    files = {
        "layouts/_shortcodes/note.html": '<p>{{ partial "sign.html" . }} {{ .Inner }}</p>\n',
        "layouts/_partials/sign.html": "<b>{{ .Get 0 }}</b>\n",
        "content/docs/t.md": '---\ntitle: T\n---\n\n{{< note "Mind" >}}the step{{< /note >}}\n',
    }
    run = checked(files)
    assert run.code == 0, run.out + run.err


def test_drafts_are_compared_when_asked_for(checked):
    draft = {"content/docs/d.md": "---\ntitle: D\ndraft: true\n---\n\nNot yet.\n"}
    pages = [checked(draft, CONFIG, *words).out.split()[1] for words in ((), ("-D",))]
    assert int(pages[1]) == int(pages[0]) + 1
