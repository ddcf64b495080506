"""What the darkroom remembers between runs, as text with a checksum.

Plain data only: the folder may be shared by machines that do not trust each
other, so nothing in it is ever executed, and what does not match is forgotten.
"""

import json
from dataclasses import dataclass, field, fields
from typing import Any

from press.digest import digest_bytes
from press.errors import Place, Problem, Severity
from press.frozen import frozen
from press.images.codecs import codecs
from press.values.picture import Measure

Stamp = tuple[int, int, int, int]
"""Size in bytes, times of change of its bytes and of anything about it in nanoseconds, inode: a
file that looks untouched."""


MEASURED = tuple(part.name for part in fields(Measure) if part.name != "problems")


@frozen
class Look:
    """What looking into one file told."""

    measure: Measure | None
    """None when there is no usable picture in it."""
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Ledger:
    """Looks by what was looked at, and the stamps of blobs whose checksum was seen to match."""

    looks: dict[str, Look] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)
    used: dict[str, int] = field(default_factory=dict)
    """Blobs to the number of the run that used them last."""


def written(ledger: Ledger) -> bytes:
    """The ledger as a file; the same for equal ledgers."""
    looks = {key: _plain(look) for key, look in sorted(ledger.looks.items())}
    stamps = dict(sorted(ledger.stamps.items()))
    used = dict(sorted(ledger.used.items()))
    text = json.dumps({"codecs": codecs(), "looks": looks, "stamps": stamps, "used": used})
    return f"{digest_bytes(text.encode())}\n{text}".encode()


def read(data: bytes) -> Ledger:
    """The ledger in a file; an empty one when anything about it is not as we wrote it."""
    checksum, _, text = data.partition(b"\n")
    if checksum.decode("ascii", "replace") != digest_bytes(text):
        return Ledger()
    try:
        plain = json.loads(text)
        if plain["codecs"] != codecs():
            return Ledger()
        looks = {key: _look(entry) for key, entry in plain["looks"].items()}
        stamps = {key: _stamp(stamp) for key, stamp in plain["stamps"].items()}
        used = {key: int(run) for key, run in plain["used"].items()}
    except (AttributeError, KeyError, TypeError, ValueError):
        return Ledger()
    return Ledger(looks, stamps, used)


def _plain(look: Look) -> list[object]:
    measured = look.measure and [getattr(look.measure, name) for name in MEASURED]
    told = [
        [p.place.file, p.place.line, p.place.column, p.code, p.message, p.hint, p.severity]
        for p in look.problems
    ]
    return [measured, told]


def _look(entry: list[list[Any]]) -> Look:
    measured, told = entry
    problems = tuple(_problem(*one) for one in told)
    if not measured:
        return Look(None, problems)
    return Look(Measure(**dict(zip(MEASURED, measured, strict=True)), problems=problems), problems)


def _problem(
    file: str, line: int, column: int, code: str, message: str, hint: str, severity: str
) -> Problem:
    return Problem(Place(file, line, column), code, message, hint, Severity(severity))


def _stamp(entry: list[int]) -> Stamp:
    size, changed, touched, inode = entry
    return size, changed, touched, inode
