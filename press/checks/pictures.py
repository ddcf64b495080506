"""Pictures: what they show in words, how large they lie in the repository, who shows them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from press.book.files import PICTURES
from press.checks.inspection import Inspection, Sheet
from press.checks.rule import Rule
from press.errors import Place, Problem, warning
from press.values.source import File

WASTE = 1.25
"""How much wider than its widest rendition an original may be, for later and better screens."""

HUGE = 2.0
"""How much wider it is never wanted, however few its bytes: somebody has to decode it."""

SMALL = 150_000
"""Bytes below which an original that is not huge is not worth a word."""

WORD = re.compile(r"[^\s\"'()<>=\[\]{}|,;:]+")
NAMED = re.compile(r".*\.(?:" + "|".join(sorted(PICTURES)) + r")(?![^\W_])", re.IGNORECASE)
GLOB = re.compile(r"[\w./-]*\*[\w.*/-]*")

UNASKED = frozenset({"favicon", "apple-touch-icon", "icon", "cover", "thumbnail", "feature"})
"""Pictures that are found by their name alone."""


def find(inspection: Inspection) -> Iterator[Problem]:
    """Pictures without words, larger than anybody sees, or shown by nobody."""
    for sheet in inspection.sheets:
        if sheet.page:
            yield from _wordless(sheet, inspection)
    yield from _oversized(inspection)
    yield from _unused(inspection)


def _wordless(sheet: Sheet, inspection: Inspection) -> Iterator[Problem]:
    """Pictures of the text without ``alt``, and banners whose words are only the title's."""
    page = sheet.page
    heard = set()
    for shown in sheet.facts.pictures:
        if shown.hidden or not shown.inside or shown.original in heard:
            continue
        if shown.alt is None or not shown.alt.strip():
            heard.add(shown.original)
            name = unquote(PurePosixPath(shown.original).name)
            place = inspection.spot(sheet.origin, name, shown.src)
            message = f"'{name}' has no words for those who cannot see it"
            hint = 'say what it shows; a mere ornament gets role="presentation"'
            yield warning(place, "image-alt", message, hint)
    if page and page.front.image and not page.front.image_alt and "image" in page.front.places:
        message = "the banner has no words for those who cannot see it: its title is read twice"
        place = page.front.places["image"]
        if place.file == sheet.origin:
            yield warning(place, "image-alt", message, "say what it shows: image_alt: …")


def _oversized(inspection: Inspection) -> Iterator[Problem]:
    """One warning for each folder with pictures of which nobody sees all pixels."""
    widest = max(inspection.config.press.images.widths)
    folders: defaultdict[str, list[File]] = defaultdict(list)
    for file in pictures(inspection):
        measure = inspection.measures.get(file.path)
        if measure is None or measure.format == "svg":
            continue
        large = measure.width > widest * WASTE
        if large and (file.size > SMALL or measure.width > widest * HUGE):
            folders[str(PurePosixPath(file.path).parent)].append(file)
    for folder, files in sorted(folders.items()):
        most = max(files, key=lambda file: (file.size, file.path))
        measure = inspection.measures[most.path]
        total = sum(file.size for file in files)
        each = f"{most.path}: {measure.width} × {measure.height}, {_size(most.size)}"
        message = (
            f"{len(files)} pictures of {_size(total)} in '{folder}' are wider than the "
            f"{widest} pixels pages show; the largest is {each}"
        )
        hint = "keep the originals elsewhere, and copies of that width here"
        yield warning(Place(most.path), "image-oversized", message, hint)


def _unused(inspection: Inspection) -> Iterator[Problem]:
    """Pictures that no chapter, layout, style sheet or setting names."""
    named: set[str] = set()
    globs: list[PurePosixPath | str] = []
    for text in (*inspection.chapter_texts.values(), *inspection.other_texts.values()):
        words = (word for word in WORD.findall(text) if "." in word)
        found = (one[0] for word in words if (one := NAMED.match(word)))
        named |= {unquote(word).rpartition("/")[2].casefold() for word in found}
        globs += GLOB.findall(text)
    for file in pictures(inspection):
        name = PurePosixPath(file.path).name
        if name.casefold() in named or PurePosixPath(name).stem.casefold() in UNASKED:
            continue
        if any(PurePosixPath(name).match(PurePosixPath(str(one)).name or "-") for one in globs):
            continue
        message = f"no chapter, layout, style sheet or setting names '{name}' ({_size(file.size)})"
        hint = "delete it, or show it"
        yield warning(Place(file.path), "image-unused", message, hint)


def pictures(inspection: Inspection) -> Iterator[File]:
    """Every picture file of the author's, each once."""
    pages = (page for volume in inspection.book.volumes for page in volume.pages)
    everything = (*inspection.book.files, *(file for page in pages for file in page.resources))
    for file in {file.path: file for file in everything}.values():
        ours = file.path.startswith("press:") or file.name.startswith("icons/")
        if not ours and file.name.rpartition(".")[2].lower() in PICTURES:
            yield file


def _size(octets: int) -> str:
    return f"{octets / 1_000_000:.1f} MB" if octets >= 1_000_000 else f"{octets / 1000:.0f} kB"


RULE = Rule("pictures", "pictures without words, too large, or shown by nobody", find)
