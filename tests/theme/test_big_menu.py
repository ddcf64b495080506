"""The menu of a big book, as readers meet it: short, marked, and a way to every page."""

from urllib.parse import urljoin

import pytest

from tests.theme.pages import links, page, texts

CONFIG = """\
baseURL: https://example.org/
title: Big
params: {BookSection: docs, press: {menu_limit: 20}}
"""
PART = "---\ntitle: Part {0}\nweight: {0}\nbookCollapseSection: true\n---\n\nAbout.\n"
CHAPTER = "---\ntitle: Chapter {0}\nweight: {0}\n---\n\nText.\n"


def flat(count):
    """A book of chapters without parts."""
    return {
        "config.yaml": CONFIG,
        "content/docs/_index.md": "---\ntitle: Contents\n---\n",
        **{f"content/docs/c{n}.md": CHAPTER.format(n) for n in range(1, count + 1)},
    }


def parted(count):
    """A book of parts with five chapters each."""
    files = {"config.yaml": CONFIG, "content/docs/_index.md": "---\ntitle: Contents\n---\n"}
    for part in range(count // 5):
        files[f"content/docs/p{part}/_index.md"] = PART.format(part + 1)
        for number in range(part * 5 + 1, part * 5 + 6):
            files[f"content/docs/p{part}/c{number}.md"] = CHAPTER.format(number)
    return files


def reached(workshop):
    """Addresses of the pages that links lead to, beginning at the first page."""
    found, waiting = set(), ["/"]
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            ways = links(page(workshop, at.strip("/") or "index.html"), "a")
            waiting += [urljoin(at, to) for _, to in ways if to.startswith("/")]
    return found


def test_the_open_part_is_shown_and_the_others_are_links(book):
    tree = page(book(parted(40)).built(), "docs/p2/c12/")
    assert texts(tree, ".menu__book li li") == [f"Chapter {n}" for n in range(11, 16)]
    assert "open" in tree.css_first(".menu__fold details").attributes
    assert texts(tree, ".menu [aria-current=page]") == ["Chapter 12"]
    assert ("Part 1", "/docs/p0/") in links(tree, ".menu__book > li > a")


def test_a_long_list_says_how_much_stands_before_and_after(book):
    tree = page(book(flat(40)).built(), "docs/c22/")
    assert links(tree, ".menu__more a") == [
        ("18 earlier pages", "/docs/"),
        ("16 later pages", "/docs/"),
    ]
    assert texts(tree, ".menu [aria-current=page]") == ["Chapter 22"]


@pytest.mark.parametrize("make", [flat, parted])
@pytest.mark.parametrize("top", ["docs", "'*'"])
def test_every_page_can_be_reached(book, make, top):
    config = CONFIG.replace("BookSection: docs", f"BookSection: {top}")
    workshop = book(make(60) | {"config.yaml": config}).built()
    written = {f"/{name.removesuffix('index.html')}" for name in workshop.files()}
    pages = {name for name in written if name.endswith("/")}
    assert pages <= reached(workshop)


@pytest.mark.parametrize("make", [flat, parted])
def test_a_page_weighs_the_same_in_a_bigger_book(book, make):
    """Counted, not timed: bytes of the heaviest chapter."""

    def heaviest(count):
        files = book(make(count)).built().files()
        return max(len(data) for name, data in files.items() if "/c" in name)

    assert heaviest(120) < heaviest(60) * 1.05


def test_links_of_a_folded_menu_can_be_relative(book):
    config = CONFIG.replace("title:", "relativeURLs: true\ntitle:")
    workshop = book(parted(40) | {"config.yaml": config}).built()
    tree = page(workshop, "docs/p2/c12/")
    assert ("Chapter 11", "../c11/index.html") in links(tree, ".menu a")
    assert ("Part 1", "../../p0/index.html") in links(tree, ".menu a")
    assert texts(tree, ".menu [aria-current=page]") == ["Chapter 12"]


def test_a_menu_of_the_authors_gets_the_whole_book(book):
    own = (
        '<nav class="menu">{% for part in site.menu recursive %}'
        '<a href="{{ url(part.url) }}"{% if part.page == page.url %} aria-current="page"{% endif %}'
        ">{{ part.title }}</a>{{ loop(part.children) }}{% endfor %}</nav>\n"
    )
    workshop = book(parted(40) | {"layouts/partials/menu.html": own}).built()
    tree = page(workshop, "docs/p2/c12/")
    assert len(tree.css(".menu a")) == 48
    assert texts(tree, ".menu [aria-current=page]") == ["Chapter 12"]


def test_the_author_may_change_how_an_entry_looks(book):
    own = """{% for e in entries %}<li{{ here(e, ' id="me"') }}>{{ e.title }}</li>{% endfor -%}"""
    workshop = book(parted(10) | {"layouts/partials/entries.html": own}).built()
    assert '<li id="me">Part 1</li><li>Part 2</li>' in workshop.text("docs/p0/")
    assert '<li>Part 1</li><li id="me">Part 2</li>' in workshop.text("docs/p1/")


def test_a_new_title_changes_only_the_pages_that_show_it(book):
    workshop = book(flat(60)).built()
    before = workshop.files()
    after = workshop.edit("content/docs/c50.md", "Chapter 50", "Another").built().files()
    changed = {name for name in after if after[name] != before[name]}
    assert "docs/c49/index.html" in changed
    assert not any(f"docs/c{number}/index.html" in changed for number in range(1, 44))
