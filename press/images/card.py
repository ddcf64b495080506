"""A share card: the picture, and below it on a calm band the title and whose it is."""

import io
import unicodedata

from PIL import Image, ImageDraw, ImageFont

from press.values.picture import Caption

INK, QUIET = "#2b2823", "#5f5a51"
"""Of the title, and of the line below it."""

EDGE = 64
"""Pixels that stay free at the left and at the right."""

SIZES = ((1, 72), (1, 64), (2, 58), (2, 50), (3, 38), (3, 34))
"""Lines a title may take, and how large it is set then; the first in which it fits."""

BELOW = 30
"""Size of the line below the title."""

MOST = 400
"""Characters looked at; no card has room for as many."""

LEADING = 1.14
"""Of the title, in its size."""

TALL = 0.74
"""Of a tall letter above its baseline, in its size."""

DROP = 52
"""Pixels from the last baseline of the title to that of the line below it."""

BOLD, REGULAR = 600, 400

ABSENT = "\uffff"
"""No face has this character, so it shows what a face draws for one that it lacks."""


def card(picture: Image.Image, height: int, caption: Caption, face: bytes) -> Image.Image | None:
    """The card; None when the face lacks a letter, or cannot be read on this machine.

    Args:
        picture: What stands above, as wide as the card.
        height: Of the card; what the picture leaves of it is the band.
        caption: What is written there.
        face: The bytes of a font file with an axis of weight.
    """
    title, below = _spaced(caption.title), _spaced(caption.below)
    try:
        quiet = _font(face, BELOW, REGULAR)
    except OSError:  # a library built without the means to unpack the file
        return None
    if not _has(quiet, title + below):
        return None
    room = picture.width - 2 * EDGE
    bold, lines = _fitted(face, title, room)
    leading = round(bold.size * LEADING)
    foot = _within(quiet, below, room)
    rise = round(bold.size * TALL)
    whole = rise + leading * (len(lines) - 1) + (DROP if foot else 0)
    sheet = Image.new("RGB", (picture.width, height), caption.paper)
    sheet.paste(picture, (0, 0))
    draw = ImageDraw.Draw(sheet)
    at = picture.height + (height - picture.height - whole) // 2 + rise
    # Lines hang on their baselines, so that letters with tails move nothing.
    for line in lines:
        draw.text((EDGE, at), line, INK, bold, anchor="ls")
        at += leading
    draw.text((EDGE, at - leading + DROP), foot, QUIET, quiet, anchor="ls")
    return sheet


def _font(face: bytes, size: int, weight: int) -> ImageFont.FreeTypeFont:
    # The finer way to set text is not there on every machine, and would give other bytes.
    font = ImageFont.truetype(io.BytesIO(face), size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


def _spaced(text: str) -> str:
    """In composed letters, with plain spaces only and no marks that are not seen."""
    plain = unicodedata.normalize("NFC", text)
    seen = "".join(c for c in plain if unicodedata.category(c) != "Cf")
    return " ".join(seen.split())[:MOST]


def _has(font: ImageFont.FreeTypeFont, text: str) -> bool:
    absent = _drawn(font, ABSENT)
    return all(_drawn(font, letter) != absent for letter in set(text) - {" "})


def _drawn(font: ImageFont.FreeTypeFont, letter: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(letter)
    return mask.size, bytes(mask)


def _fitted(face: bytes, title: str, room: int) -> tuple[ImageFont.FreeTypeFont, tuple[str, ...]]:
    """The title in lines, as large as it may be; cut at a word when it is too long at any size."""
    for most, size in SIZES:
        font = _font(face, size, BOLD)
        lines = _lines(font, title, room)
        if len(lines) <= most and all(font.getlength(line) <= room for line in lines):
            return font, _even(font, title, room, len(lines))
    most, size = SIZES[-1]
    font = _font(face, size, BOLD)
    lines = _lines(font, title, room)
    ending = " …" if len(lines) > most else ""
    lines[most - 1 :] = [line + ending for line in lines[most - 1 : most]]
    return font, tuple(_within(font, line, room) for line in lines)


def _lines(font: ImageFont.FreeTypeFont, text: str, room: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or font.getlength(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _even(font: ImageFont.FreeTypeFont, text: str, room: int, count: int) -> tuple[str, ...]:
    """In as many lines, but as narrow as they can be: no word is left alone on the last."""
    widths = range(room // 2, room, 8)
    tries = (_lines(font, text, width) for width in widths)
    found = (lines for lines in tries if len(lines) == count)
    return tuple(next(found, _lines(font, text, room)))


def _within(font: ImageFont.FreeTypeFont, text: str, room: int) -> str:
    """The text, without its end where it is too wide."""
    if font.getlength(text) <= room:
        return text
    kept = text.rstrip(" …")
    while kept and font.getlength(f"{kept}…") > room:
        kept = kept.rpartition(" ")[0] or kept[:-1]
        kept = kept.rstrip(" ,;:–—-")
    return f"{kept}…"
