"""Edits of everything in a book that is no chapter."""

from collections.abc import Callable
from pathlib import Path

from tests.incremental.smallbook import BOOK, CONFIG, picture

Edit = Callable[[Path, int], None]
"""Takes the book's folder and a number that makes its choices."""


def one_of(things: list[Path], number: int) -> Path | None:
    return things[number % len(things)] if things else None


def rewrite(path: Path | None, change: Callable[[str], str]) -> None:
    if path is not None and path.is_file():
        path.write_bytes(change(path.read_text(encoding="utf-8")).encode())


def put(path: Path, data: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)


SETTINGS = (
    ("title: The Small Book", "title: The Smaller Book"),
    ("mood: calm", "mood: merry"),
    ("BookSection: docs", "BookSection: posts"),
    ("weight: 2", "weight: 0"),
    ("{unsafe: true}", "{unsafe: false}"),
    ("avif: false", "avif: true"),
    ("name: Elsewhere", "name: Away"),
    ("baseURL: https://example.org/", "baseURL: https://example.org/below/"),
    ("title: The", "relativeURLs: true\ntitle: The"),
    ("title: The", "pagination: {pagerSize: 1}\ntitle: The"),
    ("title: The", "outputs: {page: [html, txt], home: [html]}\ntitle: The"),
    ("title: The", "disableKinds: [taxonomy, term]\ntitle: The"),
)


def settings(root: Path, number: int) -> None:
    old, new = SETTINGS[number % len(SETTINGS)]
    rewrite(root / "config.yaml", lambda was: was.replace(old, new, 1))


def settings_back(root: Path, _: int) -> None:
    put(root / "config.yaml", CONFIG)


OVERRIDES = {
    "layouts/partials/title.html": "<h1>{{ page.title }}!</h1>\n",
    "layouts/base.html": '{% extends "shipped/base.html" %}\n',
    "layouts/posts.html": '{% extends "shipped/posts.html" %}\n<!-- mine -->\n',
    "layouts/term.html": "<p>{{ page.title }}</p>\n",
    "layouts/blocks/image.html": "<img src='{{ src }}' alt=''>\n",
    "layouts/shortcodes/hint.html": BOOK["layouts/shortcodes/remark.html"],
    "layouts/inject/head.html": "<!-- {{ page.title }} -->\n",
    "layouts/icons/menu.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"/>\n',
    "layouts/landing.html": '{% include ("shipped/" ~ "page.html") %}\n',
}


def layout(root: Path, number: int) -> None:
    """One of the author's layouts comes, goes or changes."""
    own = sorted((root / "layouts").rglob("*.html"))
    names = sorted(OVERRIDES)
    name = names[number % len(names)]
    match number // 10 % 3:
        case 0:
            put(root / name, OVERRIDES[name])
        case 1:
            rewrite(one_of(own, number), lambda old: f"{old}<!-- {number} -->\n")
        case _:
            path = one_of(own, number)
            if path is not None:
                path.unlink()


def furniture(root: Path, number: int) -> None:
    """Data, words, styles and plain files come, go or change."""
    names = (
        "data/people.yaml", "i18n/en.yaml", "static/css/custom.css", "static/notes.txt",
        "content/sources.yaml",
    )  # fmt: skip
    path = root / names[number % 5]
    match number // 5 % 3:
        case 0 if path.exists():
            path.unlink()
        case 1:
            old = str(BOOK[names[number % 5]])
            put(path, old.replace("Ada", "Eve").replace("teal", "navy").replace("Onw", "Forw"))
        case _:
            put(path, BOOK[names[number % 5]])


def new_picture(root: Path, number: int) -> None:
    """A picture of the same name, of another size now and then."""
    name = ("static/banner.png", "content/en/docs/dot.png", "static/new.png")[number % 3]
    put(root / name, picture(f"{name} {number % 2}", 330 + number % 2, 100))


def lose_picture(root: Path, number: int) -> None:
    name = ("static/banner.png", "content/en/docs/dot.png")[number % 2]
    (root / name).unlink(missing_ok=True)
