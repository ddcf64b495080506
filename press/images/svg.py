"""Drawings: their size, and whether they carry more than a drawing should.

They are published as files and shown through ``<img>``, where scripts do not
run; a reader who opens the file itself has no such protection, so the author
is told.
"""

import re
from pathlib import PurePosixPath
from xml.parsers import expat

from press.errors import Place, Problem, warning
from press.images.fault import broken, foreign
from press.values.picture import Measure

UNITS = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 9.6 / 2.54}
"""CSS pixels in one unit. Source: CSS Values and Units 4, absolute lengths."""

LENGTH = re.compile(r"\s*\+?(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)\s*([a-z]*)\s*", re.IGNORECASE)
OUTSIDE = re.compile(
    r"\s*(?:[a-z][a-z0-9+.-]*:)?//|\s*(?:javascript|vbscript|file):", re.IGNORECASE
)
DRESSING = re.compile(
    r"@import|url\(\s*['\"]?\s*(?:[a-z][a-z0-9+.-]*:)?//|javascript:", re.IGNORECASE
)
AGAIN = "save it again as plain SVG"

LONGEST = 100_000
"""Pixels. A drawing that claims more says nothing about the space it needs."""


def is_drawing(data: bytes, name: str) -> bool:
    """Whether the bytes are meant as SVG, by name or by how they begin."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return PurePosixPath(name).suffix.lower() == ".svg" or (
        start.startswith((b"<svg", b"<?xml", b"<!--")) and b"<svg" in start
    )


def measure(data: bytes, name: str) -> Measure:
    """Width and height in CSS pixels as the root element says, 0 where it does not.

    Scripts, event attributes, foreign objects and addresses that lead out of the file are
    one warning, at the first of them.

    Raises:
        PictureError: The file is not well-formed XML, has another root, or declares entities.
    """
    reading = _Reading(name)
    try:
        reading.parser.Parse(data, True)
    except expat.ExpatError as fault:
        message = f"the drawing is not well-formed: {expat.ErrorString(fault.code)}"
        raise broken(message, AGAIN, (fault.lineno, fault.offset + 1)) from None
    except (LookupError, ValueError):
        message = "the drawing has an encoding that cannot be read"
        raise broken(message, "save it as UTF-8") from None
    width, height = _size(reading.root)
    return Measure(width, height, "svg", problems=tuple(reading.problems[:1]))


class _Reading:
    """What the parser met on its way through one drawing."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: dict[str, str] = {}
        self.depth = 0
        self.style = False
        self.problems: list[Problem] = []
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.EntityDeclHandler = self.entity
        self.parser.ProcessingInstructionHandler = self.instruction

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        element = tag.rpartition(":")[2].lower()
        if not self.depth:
            if element != "svg":
                what = f"holds <{tag[:40]}>, not a drawing"
                raise foreign(what)
            self.root = attributes
        self.depth += 1
        self.style = element == "style"
        if element in {"script", "foreignobject", "iframe", "embed", "object", "handler"}:
            self.object_to(f"<{tag}>")
        for key, value in attributes.items():
            self.attribute(element, key.rpartition(":")[2].lower(), key, value)

    def attribute(self, element: str, key: str, written: str, value: str) -> None:
        # A plain link only leads away when a reader follows it.
        leads = key in {"href", "src"} and element != "a" and OUTSIDE.match(value)
        runs = key == "href" and re.sub(r"\s", "", value).lower().startswith("javascript:")
        if key.startswith("on") or leads or runs or DRESSING.search(value):
            self.object_to(f"{written}={value[:40]!r}")

    def end(self, _tag: str) -> None:
        self.depth -= 1
        self.style = False

    def text(self, data: str) -> None:
        if self.style and DRESSING.search(data):
            self.object_to("a style sheet from elsewhere")

    def entity(self, name: str, *_rest: object) -> None:
        # Entities may name each other and grow without end.
        message = f"the drawing declares an entity, '{name}'"
        raise broken(message, AGAIN, self.spot())

    def instruction(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            self.object_to("a style sheet from elsewhere")

    def spot(self) -> tuple[int, int]:
        return self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def object_to(self, what: str) -> None:
        message = f"the drawing carries a script or leads out of its file: {what}"
        hint = "save it again as plain SVG, without scripts and outside addresses"
        self.problems.append(warning(Place(self.name, *self.spot()), "svg-script", message, hint))


def _size(root: dict[str, str]) -> tuple[int, int]:
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    box = [float(number) for number in re.findall(r"\d+\.?\d*|\.\d+", root.get("viewBox", ""))]
    if len(box) == len(("x", "y", "width", "height")) and box[2] > 0 and box[3] > 0:
        width = width or height * box[2] / box[3]
        height = height or width * box[3] / box[2]
    if not width or not height or max(width, height) > LONGEST:
        return 0, 0
    return max(1, round(width)), max(1, round(height))


def _pixels(length: str) -> float:
    found = LENGTH.fullmatch(length)
    return float(found[1]) * UNITS.get(found[2].lower(), 0) if found else 0.0
