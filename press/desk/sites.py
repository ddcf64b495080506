"""What all pages of one language share, gathered once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from press.desk.data import data_of
from press.desk.drawings import drawings_of
from press.desk.looks import looks_of
from press.desk.offline import list_of
from press.desk.search import search_place
from press.desk.shared import Shared
from press.desk.words import words_of
from press.digest import seal
from press.disk.injections import html_of, place_of
from press.errors import Place, Problem
from press.markdown.engine import inline
from press.render.source_links import unreadable
from press.spell import Sealed
from press.values.book import Book, Volume
from press.values.source import Tree
from press.values.view import Site

MENU = re.compile(r"""(?:\.|\[\s*["']|attr\(\s*["'])menu\b""")
"""How a layout names the whole sidebar. A site without it stays the same when a title changes."""


def sites(
    book: Book, tree: Tree, shared: Shared
) -> tuple[Mapping[str, Sealed[Site]], tuple[Problem, ...]]:
    """A site by language code; what is wrong with words, data and drawings."""
    made: dict[str, Sealed[Site]] = {}
    data, unread = data_of(tree.data)
    drawings, lost = drawings_of(book, tree.icons, tree.layouts)
    problems = [*unread, *lost]
    injected = {place_of(one): html_of(one) or "" for one in tree.injections}
    whole = any(MENU.search(layout.text) for layout in tree.layouts)
    for volume in book.volumes:
        words, complaints = words_of(tree.strings, volume.language.code)
        site = _site(book, volume, words, shared)
        menu = volume.menu if whole else ()
        more = replace(site, menu=menu, data=data, drawings=drawings, injected=injected)
        made[volume.language.code] = seal(more)
        problems.extend(complaints)
    problems.extend(_templates(book))
    return made, tuple(dict.fromkeys(problems))


def _templates(book: Book) -> Iterator[Problem]:
    """What cannot be read of the templates for links to a page's source."""
    for volume in book.volumes:
        for key in ("edit_link", "last_change_link"):
            place = book.config.places.get(f"params.book{key.replace('_', '')}", Place(""))
            yield from unreadable(getattr(volume.language.book, key), place)


def _site(book: Book, volume: Volume, words: Mapping[str, str], shared: Shared) -> Site:
    config, language = book.config, volume.language
    unsafe = config.markdown.unsafe and not config.press.untrusted
    return Site(
        title=language.title or config.title,
        base_url=config.base_url,
        base_path=config.base_path,
        language=language,
        languages=tuple(v.language for v in book.volumes),
        home=volume.home,
        menus=volume.menus,
        copyright=inline(language.copyright or config.copyright, config.markdown),
        params=language.params,
        words=words,
        stylesheet=shared.stylesheet,
        dress=shared.dresses[language.code],
        scripts=shared.scripts.addresses,
        first=shared.scripts.first,
        end=shared.scripts.end,
        bundle=shared.scripts.bundle,
        search=search_place(volume, config, shared.search),
        icons=shared.icons,
        styles=shared.styles,
        offline=list_of(book, language),
        looks=looks_of(shared.styles, config.press.looks),
        feed=shared.feeds.get(language.code, ""),
        relative=config.relative_urls,
        untrusted=config.press.untrusted,
        embed_videos=config.press.embed_videos and not config.press.untrusted,
        author=config.press.author or _text(language.params, "author"),
        license_url=config.press.license_url,
        markdown=replace(config.markdown, unsafe=unsafe),
        minify=config.minify,
        toc_ordered=config.markdown.toc_ordered,
    )


def _text(params: Mapping[str, object], key: str) -> str:
    """A text among the author's own parameters; empty for anything else."""
    value = params.get(key)
    return value if isinstance(value, str) else ""
