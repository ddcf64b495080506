"""The author's files, read from disk: everything a build may look at."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from press.config.schema import Config
from press.disk.chapters import chapters
from press.disk.injections import place_of, unread
from press.disk.layouts import in_go, layouts
from press.disk.names import hidden_file, hidden_page
from press.disk.reading import file, source
from press.disk.sass import plain_css
from press.disk.templates import left_out, themes
from press.disk.walk import Walker
from press.values.source import File, Source, Tree

SHIPPED = "press:"
"""Stands before the paths of our own files."""

VALUES = frozenset({".csv", ".json", ".toml", ".xml", ".yaml", ".yml"})
"""Ends of files that hold data or interface words."""

SASS = ("_fonts.scss", "_variables.scss", "_custom.scss")
"""Where hugo-book's older versions look for the author's style, in ``assets/``."""

OURS = ("css/", "fonts/", "icons/", "js/")
"""What of our own ``static/`` belongs to every book; the rest is this project's own book's."""


def scan(root: Path, config: Config, shipped: Path) -> Tree:
    """Everything a build may look at, sorted by path.

    A file that cannot be used is a problem at its place and is left out; one that is only
    partly text stays with a sign for each byte that is none.

    Args:
        root: The site's folder.
        config: Says which folders hold content, static files and assets.
        shipped: The folder with our own ``layouts/`` and ``static/``; may be ``root`` itself.
    """
    patterns = tuple(re.compile(pattern) for pattern in config.ignore_files)
    walker = Walker(root.resolve(), ignore=patterns)
    ours = Walker(shipped.resolve(), SHIPPED)
    both = (walker,) if ours.root == walker.root else (ours, walker)
    found = chapters(walker, config)
    files = [*found.files, *_files(walker, config, "assets", (config.asset_dir,))]
    files += _files(walker, config, "static", config.static_dirs)
    if ours in both:
        files += (one for part in OURS for one in _plain(ours, f"static/{part}", part, "static"))
    mine = [text for one in both[1:] for text in layouts(one)]
    injections = [text for text in mine if place_of(text)]
    mine = [text for text in mine if not place_of(text)]
    foreign = [text for text in mine if in_go(text)]
    templates = [*layouts(both[0]), *(text for text in mine if not in_go(text))]
    foreign = [*themes(walker, config), *foreign]
    walker.problems.extend((*left_out(foreign, templates), *unread(injections)))
    words = [text for text in templates if _is_words(text)]
    works = walker.one(config.press.sources)
    return Tree(
        content=tuple(sorted(found.content, key=lambda one: one.source.path)),
        files=tuple(sorted(files, key=lambda one: one.path)),
        layouts=tuple(text for text in templates if not _is_words(text)),
        strings=(*words, *_texts(walker, config, "i18n")),
        go_templates=tuple(foreign),
        data=tuple(_texts(walker, config, "data")),
        icons=tuple(_drawings(walker, config)),
        injections=tuple(injections),
        stylesheets=tuple(_stylesheets(both, config)),
        scripts=tuple(_scripts(both, config)),
        sources=source(works, walker) if works else None,
        problems=(*ours.problems, *walker.problems),
    )


def _is_words(layout: Source) -> bool:
    return layout.path.removeprefix(SHIPPED).startswith("layouts/strings/")


def _places(config: Config, kind: str) -> list[str]:
    """The folders of one kind, where they are not mounted deeper."""
    mounted = [one.source for one in config.mounts if one.target == kind]
    return mounted or [kind]


def _files(walker: Walker, config: Config, kind: str, usual: tuple[str, ...]) -> Iterator[File]:
    """The files of ``static/`` or ``assets/``; for one name that of the last folder."""
    mounts = [one for one in config.mounts if one.target.partition("/")[0] == kind]
    folders = [(one.source, one.target.partition("/")[2]) for one in mounts]
    chosen: dict[str, File] = {}
    for folder, under in folders or [(folder, "") for folder in usual]:
        for one in _plain(walker, folder, f"{under}/" if under else "", kind):
            if one.path != config.press.sources:
                chosen[one.name] = one
    yield from chosen.values()


def _plain(walker: Walker, folder: str, under: str, kind: str) -> Iterator[File]:
    for one in walker.walk(folder, hidden_file):
        if plain := file(one, under + one.name, kind, walker):
            yield plain


def _texts(walker: Walker, config: Config, kind: str) -> Iterator[Source]:
    """The texts of ``i18n/`` or ``data/``."""
    for folder in _places(config, kind):
        for one in walker.walk(folder, hidden_page):
            known = PurePosixPath(one.name).suffix.lower() in VALUES
            if known and (text := source(one, walker)):
                yield text


def _older(walker: Walker, config: Config) -> Iterator[Source]:
    """What hugo-book's older sites change its looks with, as far as it is plain CSS."""
    for one in walker.walk(config.asset_dir, hidden_file):
        if one.name in SASS and (text := source(one, walker)):
            css = plain_css(text.text)
            if css is not None and css.strip():
                yield Source(text.path, css)


def _drawings(walker: Walker, config: Config) -> Iterator[Source]:
    """The author's small drawings."""
    for one in walker.walk(f"{config.asset_dir}/icons", hidden_file):
        if one.name.endswith(".svg") and "/" not in one.name and (text := source(one, walker)):
            yield text


def _stylesheets(both: tuple[Walker, ...], config: Config) -> Iterator[Source]:
    """Style sheets: ours, the author's, and where hugo-book looks for the author's."""
    for walker in both:
        mine = walker.prefix == SHIPPED
        folders = ["static/css"] if mine else [f"{one}/css" for one in config.static_dirs]
        for folder in folders:
            for one in walker.walk(folder, hidden_file):
                if one.name.endswith(".css") and (text := source(one, walker)):
                    yield text
        if not mine:
            for one in walker.walk(f"{config.asset_dir}/styles", hidden_file):
                if one.name == "custom.css" and (text := source(one, walker)):
                    yield text
            yield from _older(walker, config)


def _scripts(both: tuple[Walker, ...], config: Config) -> Iterator[Source]:
    """Our scripts, and the author's that replace one of them; others are not ours to read."""
    names = {one.name for one in both[0].walk("static/js", hidden_file) if one.name.endswith(".js")}
    for walker in both:
        mine = walker is both[0]
        for folder in ["static/js"] if mine else [f"{one}/js" for one in config.static_dirs]:
            for one in walker.walk(folder, hidden_file):
                if one.name in names and (text := source(one, walker)):
                    yield text
