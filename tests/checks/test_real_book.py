"""A book with the faults of a real one that was published with Hugo and its theme.

Twenty-three faults were found by hand in the site it became (D1 to D23). Small files stand here
for its large ones; each fault is written as it was there.
"""

import io
from hashlib import shake_128

import pytest
from PIL import Image

CONFIG = """\
baseURL = 'http://0.0.0.0:1313/'
title = 'Crónica'
theme = 'hugo-book'
enableGitInfo = true

[markup.goldmark.renderer]
  unsafe = true

[languages.es]
  languageName = 'Español'
  contentDir = 'content.es'
  weight = 1

[languages.en]
  languageName = 'English'
  contentDir = 'content.en'
  weight = 2

[params]
  BookSection = 'docs'
  BookRepo = 'https://example.org/cronica'
  BookEditLink = '{{ .Site.Params.BookRepo }}/edit/master/{{ .Path }}'
  BookPortableLinks = 'warning'
  BookServiceWorker = 'precache'
"""
SHELL = "themes/hugo-book"
HEAD = """\
<html dir="{{ default " ltr" .Site.Language.LanguageDirection }}">
<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Inter">
<script>document.write('<style>' + pick() + '</style>')</script>
"""
HERO = "<video poster=\"{{ 'main_videos/l_video.webp' | relURL }}\"></video>\n"
SOCIAL = '<a class="icon" href="#"><svg></svg></a>\n'
COPY = "<script>\n{ { $clipboard.Content | safeJS } }\n</script>\n"
MENU = '<input type="checkbox" class="hidden toggle" id="menu-control" />\n'
WORDS = "- id: bookSearchConfig\n  translation: |\n    { encode: false, tokenize: split }\n"
WORKFLOW = "on:\n  push:\n    branches:\n      - main\njobs:\n  b:\n    steps:\n      - run: hugo\n"

FAULTS = {
    "D1": "hugo-translations", "D2": "dates-missing", "D3": "description-missing",
    "D4": "image-oversized", "D5": "hugo-banner", "D6": "template-file-missing",
    "D7": "template-damaged", "D8": "template-damaged", "D9": "workflow-folder",
    "D9, edit links": "edit-link-branch", "D10": "link-placeholder", "D11": "hugo-share",
    "D12": "section-empty", "D13": "language-default", "D14": "base-url-local",
    "D15": "hugo-warnings", "D16": "request-outside", "D17": "bytes-unused",
    "D18": "cache-all-or-nothing", "D18, settings": "hugo-precache", "D19": "script-writes-page",
    "D20": "hugo-given-up", "D21": "menu-unreachable", "D22": "search-option-unknown",
    "D23": "title-numbered",
}  # fmt: skip
"""Fault to the code that tells of it."""


def chapters():
    """Four chapters in two languages, paired by nothing but their weights."""
    for code, sign, names in (
        ("es", "-", ("contexto", "captura", "incidente", "coral")),
        ("en", "–", ("context", "capture", "incident", "reef")),
    ):
        for number, name in enumerate(names, 1):
            front = f'weight: {number}\ntitle: "{number:02} {sign} {name.title()}"\n'
            front += f"image: _din_style/banner_images/{number:02}.png\n"
            text = f'# {name.title()}\n\nText. [Más]({{{{< relref "{names[0]}.md" >}}}})\n'
            yield f"content.{code}/docs/content/{name}.md", f"---\n{front}---\n\n{text}"
        card = "---\ntitle: ''\n---\n\n{{< card >}}\nText.\n{{< /card >}}\n"
        yield f"content.{code}/_index.md", card
        yield f"content.{code}/docs/content/_index.md", "---\ntitle: X\n---\n\nText.\n"


def banner(number):
    """A picture of many pixels nobody sees."""
    out = io.BytesIO()
    octets = shake_128(bytes([number])).digest(2464 * 60 * 3)
    Image.frombytes("RGB", (2464, 60), octets).save(out, "PNG")
    return out.getvalue()


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """What check says of the whole repository."""
    from tests.conftest import Workshop

    folder = tmp_path_factory.mktemp("cronica")
    workshop = Workshop(folder / "book", folder / "public")
    pictures = {
        f"static/style_{style}/banner_images/{number:02}.png": banner(number + 10 * style)
        for style in (1, 2)
        for number in (1, 2, 3, 4)
    }
    workshop.write({
        "hugo.toml": CONFIG,
        **dict(chapters()),
        **pictures,
        ".github/workflow/pages.yml": WORKFLOW,
        "layouts/partials/docs/html-head.html": HEAD,
        "layouts/partials/hero.html": HERO,
        "layouts/partials/docs/inject/menu-after.html": SOCIAL,
        "layouts/partials/copy.html": COPY,
        f"{SHELL}/layouts/partials/docs/menu.html": MENU,
        f"{SHELL}/assets/sw.js": "caches.open(n).then(c => c.addAll(pages))\n",
        f"{SHELL}/i18n/es.yaml": WORDS,
        f"{SHELL}/static/mermaid.min.js": b"m" * 300_000,
        f"{SHELL}/static/katex/katex.min.js": b"k" * 300_000,
    })  # fmt: skip
    return workshop.run("check", "--doctor").err


@pytest.mark.parametrize(("fault", "code"), FAULTS.items(), ids=FAULTS)
def test_every_fault_of_the_real_book_is_told_of(said, fault, code):
    assert f"[{code}]" in said, fault


@pytest.mark.parametrize(
    "words",
    [
        "8 pages have translations that Hugo does not find",
        "no chapter has a date and there is no git here",
        "4 of 4 chapters (es) have no description",
        "4 pictures of",
        "8 banners hold '_din_style'",
        "no file 'main_videos/l_video.webp' lies in this folder",
        "edit links lead to the branch 'master', and there is none",
        "'/es/docs/' is an empty page",
        "'es' is the first language, but 'en' stands at the root",
        "hugo-book warns of 8 links made with relref",
        "0.3 MB for mermaid, and no chapter needs it",
        "hugo-book has no 'card' any more",
        "with '–' here and '-' elsewhere",
    ],
)
def test_it_is_told_with_its_figures(said, words):
    assert words in said
