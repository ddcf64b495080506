"""Texts that are made from files of the book which a shortcode names.

A door: it reads those files.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from press.decode.encoding import decoded_text
from press.decode.lists import read_any
from press.errors import Place, Problem
from press.markdown.frontmatter import split
from press.markdown.nesting import Node, Piece
from press.markdown.parsed import parsed
from press.markdown.signatures import bind
from press.values.front import Plain
from press.values.grammar import Signature
from press.values.source import Content, File, Tree

ENDINGS = (".json", ".yaml", ".yml")
LARGEST = 5_000_000
"""Bytes of a file that is read."""

Texts = dict[str, dict[int, str]]
"""Source path to what is made of its calls, by where they begin in the Markdown."""


def _openapi(values: Mapping[str, Plain]) -> str:
    from press.markdown.openapi.describe import markdown  # imported by books that describe one

    return markdown(values)


MAKERS: Mapping[str, Callable[[Mapping[str, Plain]], str]] = {"openapi": _openapi}


def described(
    root: Path, tree: Tree, shortcodes: Mapping[str, Signature]
) -> tuple[Texts, tuple[Problem, ...]]:
    """The texts of all calls whose file is there, and what is wrong with the files.

    A call that names no such file has no text: its layout says what there is to say.
    """
    named = {name: one for name, one in shortcodes.items() if one.made in MAKERS}
    texts: Texts = {}
    problems: dict[Problem, None] = {}
    if not named:
        return texts, ()
    called = re.compile(rf"\{{\{{%\s*(?:{'|'.join(map(re.escape, named))})(?![\w-])")
    for content in tree.content:
        if not called.search(content.source.text):
            continue
        for node, target in _calls(content, shortcodes, named):
            file = _file(target, content, tree.files)
            if file is None:
                continue
            values, complaints = _values(root / file.path, Place(file.path))
            problems |= dict.fromkeys(complaints)
            if isinstance(values, dict) and values:
                text = MAKERS[named[node.tag.name].made](values)
                texts.setdefault(content.source.path, {})[node.tag.begin] = text
    return texts, tuple(problems)


def _calls(
    content: Content, shortcodes: Mapping[str, Signature], named: Mapping[str, Signature]
) -> Iterator[tuple[Node, str]]:
    """The calls that name a file, and the file as written."""
    _, text, start, _ = split(content.source)
    for node in _nodes(parsed(text, shortcodes, start).tree):
        if node.tag.name in named and node.tag.delimiter == "%":
            values, _ = bind(node.tag, named[node.tag.name])
            target = next(iter(values.values()), "")
            if isinstance(target, str) and target.lower().endswith(ENDINGS):
                yield node, target.strip("/")


def _nodes(pieces: Iterable[Piece]) -> Iterator[Node]:
    for piece in pieces:
        if isinstance(piece, Node):
            yield piece
            yield from _nodes(piece.inside)


def _file(target: str, content: Content, files: Iterable[File]) -> File | None:
    """The file of ``assets/``, of ``static/``, or beside the chapter."""
    beside = content.name.rpartition("/")[0]
    wanted = {
        ("assets", target): 0,
        ("static", target): 1,
        ("content", f"{beside}/{target}".strip("/")): 2,
    }
    found = [one for one in files if (one.root, one.name) in wanted and one.size <= LARGEST]
    return min(found, key=lambda one: wanted[one.root, one.name], default=None)


def _values(path: Path, place: Place) -> tuple[Plain, tuple[Problem, ...]]:
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        return {}, (Problem(place, "file-unreadable", message),)
    text, problem = decoded_text(data, place)
    values, problems = read_any(text, place)
    return values, (*((problem,) if problem else ()), *problems)
