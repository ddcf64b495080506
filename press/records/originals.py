"""What each translation was made from, so that it can be told when the original has moved on.

``translations.txt`` keeps, for each translated chapter, one line for each paragraph of the
chapter it was made from: a fingerprint that tells a mended slip from a rewritten thought. No
history is asked, so a shallow clone knows as much as a full one.

A fingerprint is a digest of the paragraph's facts (its numbers) and a sketch of its letters:
the smallest of 32 hashes over runs of four letters (MinHash), of which the share that two
paragraphs have in common estimates how much of their text they have in common.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from press.frozen import frozen

NAME = "translations.txt"
"""Below the book's folder."""

HEAD = """\
# What each translation was made from: one fingerprint for each paragraph of the original.
# `check --translated FILE` records that FILE says what its original says today.
"""

HASHES = 32
RUN = 4
"""Letters in a run: short enough that a slip touches few of them."""

ALIKE = 0.6
"""Share of the runs that a mended paragraph keeps; a rewritten one keeps less."""

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_BREAK = re.compile(r"\n\s*\n")
_MERSENNE = (1 << 61) - 1


@frozen
class Drift:
    """How far an original has moved since it was translated."""

    minor: tuple[int, ...] = ()
    """Paragraphs of today's original, counted from 1, in which a slip was mended."""
    rewritten: tuple[int, ...] = ()
    """Those that are new, or say something else."""
    gone: int = 0
    """Paragraphs that were there and are not."""


@frozen
class Made:
    """One translation, as recorded."""

    source: str
    """Path of the original."""
    paragraphs: tuple[str, ...]
    """Fingerprints of its paragraphs."""
    line: int = 1


Record = Mapping[str, Made]
"""Path of a translated chapter to what it was made from."""


def read(root: Path) -> Record | None:
    """What is recorded of a book; None where nothing is."""
    try:
        text = (root / NAME).read_text(encoding="utf-8")
    except (OSError, ValueError):  # there is none, or it is no text
        return None
    return parse(text)


def parse(text: str) -> Record:
    """A record from its text; lines nobody understands are passed over."""
    found: dict[str, tuple[str, int, list[str]]] = {}
    here: list[str] = []
    for line, row in enumerate(text.splitlines(), 1):
        if " < " in row and not row.startswith(("#", " ")):
            path, _, source = row.partition(" < ")
            here = []
            found[path] = (source.strip(), line, here)
        elif row.startswith("  "):
            here.append(row.strip())
    return {path: Made(source, tuple(rows), line) for path, (source, line, rows) in found.items()}


def written(record: Record) -> str:
    """The text of a record, by path."""
    blocks = (
        f"\n{path} < {made.source}\n" + "".join(f"  {one}\n" for one in made.paragraphs)
        for path, made in sorted(record.items())
    )
    return HEAD + "".join(blocks)


def made_from(source: str, text: str) -> Made:
    """The record of a translation of this text."""
    return Made(source, tuple(fingerprint(one) for one in paragraphs(text)))


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a Markdown text without its front matter."""
    return tuple(one.strip() for one in _BREAK.split(text) if one.strip())


def fingerprint(paragraph: str) -> str:
    """Facts, a hyphen, and the sketch: ``1f0c22ab-9d…``.

    Spacing and line breaks do not count.
    """
    words = _words(paragraph)
    exact = _short(words)
    facts = _short(" ".join(NUMBER.findall(words)))[:4]
    return f"{exact}-{facts}-{_sketch(words)}"


def drift(made: Made, text: str) -> Drift:
    """How today's text differs from the one a translation was made from.

    A paragraph that was only moved is as it was.
    """
    before = list(made.paragraphs)
    exact = Counter(one.partition("-")[0] for one in before)
    changed: list[tuple[int, str]] = []
    for number, paragraph in enumerate(paragraphs(text), 1):
        name = _short(_words(paragraph))
        if exact[name] > 0:
            exact[name] -= 1
            before.remove(next(one for one in before if one.startswith(name)))
        else:
            changed.append((number, fingerprint(paragraph)))
    mended, rewritten = list[int](), list[int]()
    for number, one in changed:
        near = max(((_alike(other, one), other) for other in before), default=(0.0, ""))
        if near[0] >= ALIKE:
            before.remove(near[1])
            mended.append(number)
        else:
            rewritten.append(number)
    # a paragraph that was rewritten was there before: it is not told of twice
    return Drift(tuple(mended), tuple(rewritten), max(0, len(before) - len(rewritten)))


def _alike(one: str, other: str) -> float:
    """Share of the text that two fingerprints have in common; none where the facts differ."""
    mine, yours = one.split("-"), other.split("-")
    if len(mine) != 3 or len(yours) != 3 or mine[1] != yours[1]:
        return 0.0
    pairs = zip(_cells(mine[2]), _cells(yours[2]), strict=False)
    return sum(a == b for a, b in pairs) / HASHES


def _words(paragraph: str) -> str:
    return " ".join(paragraph.split())


def _cells(sketch: str) -> Iterable[str]:
    return (sketch[at : at + 2] for at in range(0, len(sketch), 2))


def _sketch(words: str) -> str:
    """The smallest of each of 32 hashes, a byte of each."""
    text = words.casefold()
    runs = {text[at : at + RUN] for at in range(max(1, len(text) - RUN + 1))}
    values = [int.from_bytes(blake2b(run.encode(), digest_size=7).digest()) for run in runs]
    smallest = (min((a * value + b) % _MERSENNE for value in values) for a, b in _FAMILY)
    return "".join(f"{one & 0xFF:02x}" for one in smallest)


def _short(text: str) -> str:
    return blake2b(text.encode(), digest_size=4).hexdigest()


def _seeds() -> Iterator[tuple[int, int]]:
    """The factors of the hashes; any fixed ones will do, as long as they stay."""
    for number in range(HASHES):
        seed = blake2b(f"press {number}".encode(), digest_size=16).digest()
        yield int.from_bytes(seed[:7]) | 1, int.from_bytes(seed[8:15])


_FAMILY = tuple(_seeds())
