"""What check says of finished pages: links, headings, ids, pictures, requests."""

import io
from hashlib import shake_128

import pytest
from PIL import Image

CONFIG = """\
baseURL: https://example.org/book/
title: A Test Book
disableKinds: [taxonomy, term, rss]
params:
  BookSection: docs
  press:
    ignore: [favicon-missing, description-missing]
markup:
  goldmark:
    renderer:
      unsafe: true
"""
PART = {"content/docs/_index.md": "---\ntitle: Docs\n---\n\nChapters.\n"}


@pytest.fixture
def checked(book):
    """What check says of a chapter, beside other files."""

    def look(text, more=None, *words, front=""):
        chapter = {"content/docs/a.md": f"---\ntitle: A\n{front}---\n\n{text}\n"}
        files = {**PART, **chapter, **(more or {})}
        return book(files, config=CONFIG).run("check", *words)

    return look


@pytest.fixture
def picture():
    """The bytes of a picture of a given width."""

    def draw(width=40, height=30, noise=False):
        octets = shake_128(b"wall").digest(width * height * 3) if noise else None
        image = Image.frombytes("RGB", (width, height), octets) if octets else None
        image = image or Image.new("RGB", (width, height), "#884422")
        out = io.BytesIO()
        image.save(out, "PNG")
        return out.getvalue()

    return draw


def test_a_good_book_has_no_problems_and_nothing_is_written(book):
    workshop = book({**PART, "content/docs/a.md": "---\ntitle: A\n---\n\nText.\n"}, config=CONFIG)
    run = workshop.run("check", "--strict")
    assert (run.code, run.err.partition(" (")[0]) == (0, "check: no problems")
    made = {path.name for path in workshop.root.iterdir()} - {".cache"}
    assert made == {"config.yaml", "content"}
    assert not workshop.out.exists()


def test_links_of_raw_html_and_layouts_are_followed(checked):
    menu = {"layouts/inject/menu-after.html": '<a href="/book/docs/gone/">Gone</a>'}
    html = '<a href="../b/#one">b</a> <a href="../b/#two">b</a>\n<img src="no.png" alt="No">'
    more = {"content/docs/b.md": "---\ntitle: B\n---\n\n## One\n\nText.\n", **menu}
    run = checked(f'<div data-x="1">\n{html}\n</div>', more)
    assert run.code == 1
    assert "layouts/inject/menu-after.html:1:10: error[address-dead]" in run.err
    assert "nothing is published at '/docs/gone/'" in run.err
    assert "#two" in run.err
    assert run.err.count("gone/") == 2, "told of once, not for each page (message and excerpt)"


def test_every_srcset_candidate_is_followed(checked):
    html = '<img alt="x" src="/book/a.png" srcset="/book/a.png 1x, /book/b.png 2x">'
    run = checked(html, {"static/a.png": b"\x89PNG\r\n\x1a\n"})
    assert "'/b.png'" in run.err
    assert "'/a.png'" not in run.err


def test_an_address_beside_the_book_leads_nowhere_and_another_site_is_not_ours(checked):
    run = checked('<a href="/docs/a/">x y</a> <a href="https://example.org/other/">z y</a>')
    assert run.code == 1
    assert "check: 1 error: 1 address-dead" in run.err
    assert "the book stands below '/book/': write '/book/docs/a/'" in run.err


@pytest.mark.parametrize("link", ["[later](#)", '<a href="#">later</a>'])
def test_links_that_were_never_filled_in(checked, link):
    run = checked(f"Come {link} back.")
    assert "content/docs/a.md:5:" in run.err
    assert "[link-placeholder]: the link of 'later' has no address yet: '#'" in run.err


@pytest.mark.parametrize("text", ["here", "Click here", "more…", "Read more »"])
def test_links_whose_text_says_nothing(checked, text):
    run = checked(f"See [{text}](https://example.com/x).")
    assert f"content/docs/a.md:5:5: warning[link-vague]: '{text}'" in run.err


def test_what_says_nothing_depends_on_the_language(book):
    config = CONFIG + "languages:\n  en: {weight: 1}\n  es: {weight: 2, contentDir: content.es}\n"
    text = (
        "---\ntitle: A\n---\n\nVéase [aquí](https://example.com/x) y [here](https://a.example/).\n"
    )
    run = book({**PART, "content.es/docs/a.md": text}, config=config).run("check")
    assert "content.es/docs/a.md:5:7: warning[link-vague]: 'aquí'" in run.err
    assert "'here'" not in run.err


def test_a_link_without_a_name_and_one_named_by_its_picture(checked):
    pictures = {"content/docs/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4"/>'}
    run = checked("[](https://example.com/) [![A map](x.svg)](https://example.com/map)", pictures)
    assert run.err.count("[link-nameless]") == 1
    assert "the link to 'https://example.com/' has no text" in run.err


def test_headings_that_leave_out_a_level(checked):
    run = checked("## Two\n\nText.\n\n#### Four\n\nText.\n\n### Three\n\nText.")
    assert "content/docs/a.md:9:1: warning[heading-skips]: 'Four' is of level 4" in run.err
    assert run.err.count("[heading-skips]") == 1


def test_a_heading_with_nothing_below_it(checked):
    run = checked(
        "## Full\n\nText.\n\n## Empty\n\n## Last\n\n```\n## code\n```\n\n### Part\n\n#### In\n\nX"
    )
    assert "content/docs/a.md:9:1: warning[section-empty]: nothing stands below 'Empty'" in run.err
    assert run.err.count("[section-empty]") == 1


def test_a_folder_that_is_an_empty_page(book):
    files = {"content/deep/a.md": "---\ntitle: A\n---\n\nText.\n"}
    run = book({**PART, **files}, config=CONFIG).run("check")
    assert "warning[section-empty]: '/deep/' is an empty page" in run.err
    assert "write deep/_index.md" in run.err


def test_a_part_without_text_and_pages(book):
    files = {"content/later/_index.md": "---\ntitle: Later\n---\n"}
    run = book({**PART, **files}, config=CONFIG).run("check")
    assert "content/later/_index.md:1:1: warning[section-empty]: nothing stands in" in run.err


def test_two_of_one_id_weight_or_title(checked):
    more = {
        "content/docs/b.md": "---\ntitle: a\nweight: 3\n---\n\nText.\n",
        "content/docs/c.md": "---\ntitle: C\nweight: 3\n---\n\nText.\n",
    }
    run = checked('<p id="x">1</p>\n\n<p id="x">2</p>', more)
    assert "a.md:5:4: warning[id-twice]: 2 elements of the page have the id 'x'" in run.err
    assert (
        "c.md:3:1: warning[weight-twice]: weight 3 is also that of 'content/docs/b.md'" in run.err
    )
    assert "[title-twice]: 'A' is also the title of" in run.err or "'a' is also the" in run.err


def test_pictures_without_words_and_banners_that_only_repeat_the_title(checked, picture):
    more = {"content/docs/x.png": picture(), "static/b.png": picture(50)}
    text = '![](x.png)\n\n![A wall](x.png)\n\n<img src="/book/b.png" alt="" role="presentation">'
    run = checked(text, more, front="image: b.png\n")
    assert "content/docs/a.md:3:1: warning[image-alt]: the banner has no words" in run.err
    assert "content/docs/a.md:6:" in run.err
    assert run.err.count("[image-alt]") == 2


def test_pictures_nobody_shows(checked, picture):
    more = {"static/used.png": picture(), "static/idle.png": picture(50)}
    run = checked("![A wall](/used.png)", more)
    assert "static/idle.png:1:1: warning[image-unused]" in run.err
    assert "static/used.png" not in run.err


def test_pictures_of_which_nobody_sees_all_pixels(checked, picture):
    run = checked("![A wall](/big.png)", {"static/big.png": picture(2400, 60, noise=True)})
    assert "static/big.png:1:1: warning[image-oversized]: 1 pictures of" in run.err
    assert "2400 × 60" in run.err


def test_requests_to_others_are_told_where_they_are_written(checked):
    more = {
        "layouts/inject/head.html": '<script src="https://cdn.example.net/x.js"></script>\n',
        "static/css/custom.css": "@import url(https://fonts.example.com/a.css);\n",
    }
    run = checked('<iframe src="https://video.example.org/1" title="v"></iframe>', more)
    for place in ("a.md:5:14", "head.html:1:14", "custom.css:1:"):
        assert place in run.err
    assert run.err.count("[request-outside]") == 3


def test_what_the_build_says_is_said_once(checked):
    run = checked("[x y](gone.md) and {{< hint wran >}}y{{< /hint >}}")
    assert run.code == 1
    assert run.err.count("gone.md'") == 1
    assert "address-dead" not in run.err
