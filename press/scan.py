"""The author's files, read from disk: the only room that opens them."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from press.config.schema import Config
from press.digest import digest_bytes
from press.errors import Place, Problem, warning
from press.values.source import Content, File, Source, Tree

CHAPTERS = (".md", ".markdown", ".html")


def scan(root: Path, config: Config, shipped: Path) -> Tree:
    """Everything a build may look at, sorted by path.

    Args:
        root: The site's folder.
        config: Says which folders hold content, static files and assets.
        shipped: The folder with our own ``layouts/`` and ``static/``.
    """
    problems: list[Problem] = []
    content, files = _content(root, config, problems)
    for folder in config.static_dirs:
        files += _files(root, root / folder, "static", "", problems)
    files += _files(root, root / config.asset_dir, "assets", "", problems)
    layouts = {}
    same = shipped.resolve() == root.resolve()
    if not same:
        files += _files(shipped, shipped / "static", "static", "press:", problems)
    for base, prefix in ((shipped, "press:"), (root, "")):
        for source in _texts(base, base / "layouts", prefix, problems):
            name = source.path.partition("layouts/")[2]
            if prefix or "{{ define" not in source.text:
                # Ours stays beside the author's, who may extend it as ``shipped/NAME``.
                layouts[name, "" if same else prefix] = source
    order = sorted(layouts, key=lambda key: (not key[1], key[0]))
    strings = tuple(layouts[key] for key in order if key[0].startswith("strings/"))
    return Tree(
        content=tuple(sorted(content, key=lambda one: one.source.path)),
        files=tuple(sorted(files, key=lambda one: one.path)),
        layouts=tuple(layouts[key] for key in order),
        strings=(*strings, *_texts(root, root / "i18n", "", problems)),
        data=tuple(_texts(root, root / "data", "", problems)),
        problems=tuple(problems),
    )


def _content(
    root: Path, config: Config, problems: list[Problem]
) -> tuple[list[Content], list[File]]:
    content: list[Content] = []
    files: list[File] = []
    codes = [language.code for language in config.languages]
    seen: set[tuple[str, str]] = set()
    for language in config.languages:
        folder = root / language.content_dir
        for path in _walk(folder):
            stem, _, code = path.stem.rpartition(".")
            by_name = code in codes and bool(stem)
            default = _owner(config, language.content_dir)
            owner = code if by_name else default
            if owner != language.code and not by_name:
                continue
            name = path.relative_to(folder).as_posix()
            if by_name:
                name = str(Path(name).with_name(stem + path.suffix))
            place = path.relative_to(root).as_posix()
            if (place, owner) in seen:
                continue
            seen.add((place, owner))
            if path.suffix.lower() in CHAPTERS:
                text = _text(path, place, problems)
                if not text.strip():
                    problems.append(warning(Place(place), "chapter-empty", "an empty chapter"))
                content.append(Content(Source(place, text), owner, name))
            else:
                data = path.read_bytes()
                files.append(File(place, name, "content", digest_bytes(data), len(data), owner))
    return content, files


def _owner(config: Config, folder: str) -> str:
    """The language a file without a suffix belongs to."""
    codes = [one.code for one in config.languages if one.content_dir == folder]
    return config.default_language if config.default_language in codes else codes[0]


def _walk(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir(), key=lambda one: unicodedata.normalize("NFC", one.name)):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _walk(path)
        elif path.is_file():
            yield path


def _files(base: Path, folder: Path, root: str, prefix: str, problems: list[Problem]) -> list[File]:
    found = []
    for path in _walk(folder):
        data = path.read_bytes()
        place = prefix + path.relative_to(base).as_posix()
        name = path.relative_to(folder).as_posix()
        found.append(File(place, name, root, digest_bytes(data), len(data)))
    _ = problems
    return found


def _texts(base: Path, folder: Path, prefix: str, problems: list[Problem]) -> Iterator[Source]:
    for path in _walk(folder):
        place = prefix + path.relative_to(base).as_posix()
        yield Source(place, _text(path, place, problems))


def _text(path: Path, place: str, problems: list[Problem]) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        at = replace(Place(place), line=line)
        problems.append(Problem(at, "text-encoding", "not valid UTF-8"))
        return data.decode("utf-8", errors="replace")
