"""Cut the text face to what books need: ``python -m art.type FOLDER``.

FOLDER holds Source Serif 4 as its registry package has it: ``source-serif-4-latin-wght-normal``,
``…-italic`` and the same of ``latin-ext``, as ``.woff2``. This alone needs fontTools and brotli.

The roman keeps its weights from 400 to 700, the italic only 400. What Western European languages
write is in two files; two more per style hold what other languages in Latin letters need, and are
fetched only where it occurs. The face may not be called Source once it is changed, which is the
wish of those who made it.
"""

import io
import sys
from collections.abc import Iterable
from pathlib import Path

from press.digest import digest_bytes

STATIC = Path(__file__).parents[1] / "static"
NAME = "Press Serif"

CORE = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(
    "\xa0¡¿«»°·§©®–—‘’‚“”„…•€£×½−ÁÉÍÓÚÑÜÖÄÅÆØÇÀÈÊáéíóúñüöäåæøçàèêëïîôûâùìòãõßœŒ"
)
REST = frozenset(map(chr, range(0xA1, 0x100))) - CORE - {"\xad"}
MORE = frozenset(map(chr, range(0x100, 0x180))) | frozenset("ȘșȚțẞ")

FEATURES = ["ccmp", "kern", "liga", "locl", "lnum", "mark", "mkmk", "onum", "pnum", "tnum"]
FALLBACKS = {
    "Georgia": ("Georgia", "Georgia Italic", 107.4, 97.0),
    "Noto": ("Noto Serif", "Noto Serif Italic", 99.6, 94.0),
    "DejaVu": ("DejaVu Serif", "DejaVu Serif Italic", 91.7, 85.0),
}
"""Faces of the system, upright and slanted, and by how much of their size they run as ours does."""
ASCENT, DESCENT = 103.6, 33.5


def cut(file: Path, signs: Iterable[str], weights: object) -> bytes:
    """A font with these signs alone."""
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = TTFont(file, recalcTimestamp=False)
    options = subset.Options(layout_features=FEATURES, hinting=False, name_IDs=[0, 1, 2, 13, 14])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=map(ord, signs))
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": weights})
    font["name"].setName(NAME, 1, 3, 1, 0x409)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def face(part: str, style: str, file: str, signs: Iterable[str] = ()) -> str:
    """How the stylesheet names a font."""
    points = sorted(map(ord, signs))
    spans = [p for p in points if p - 1 not in points], [p for p in points if p + 1 not in points]
    reach = ",".join(f"U+{a:X}" + (f"-{b:X}" if b > a else "") for a, b in zip(*spans, strict=True))
    weight = "400 700" if style == "normal" else "400"
    return (
        f'@font-face {{ font-family: "{NAME}"; font-style: {style}; font-weight: {weight}; '
        f'font-display: swap; src: url(../fonts/{file}) format("woff2");'
        + (f" unicode-range: {reach};" if part != "core" else "")
        + " }"
    )


def fallbacks() -> Iterable[str]:
    """Faces of the system, set so that nothing moves when ours comes."""
    for upright, slanted, wide, narrow in FALLBACKS.values():
        for name, style, size in ((upright, "normal", wide), (slanted, "italic", narrow)):
            yield (
                f'@font-face {{ font-family: "{NAME} Fallback"; font-style: {style}; '
                f'src: local("{name}"); size-adjust: {size}%; '
                f"ascent-override: {ASCENT / size:.1%}; descent-override: {DESCENT / size:.1%}; "
                "line-gap-override: 0%; }"
            )


def main() -> None:
    """Write the fonts, named by their content, and the two style sheets that name them."""
    folder = Path(sys.argv[1])
    for old in (STATIC / "fonts").glob("*.woff2"):
        old.unlink()
    core, more = [], []
    for style, weights in (("normal", (400, 700)), ("italic", 400)):
        for part, script, signs in (
            ("core", "latin", CORE), ("rest", "latin", REST), ("more", "latin-ext", MORE),
        ):  # fmt: skip
            data = cut(folder / f"source-serif-4-{script}-wght-{style}.woff2", signs, weights)
            file = f"serif-{style}-{part}.{digest_bytes(data)[:8]}.woff2"
            (STATIC / "fonts" / file).write_bytes(data)
            sys.stdout.write(f"{file}  {len(data)} bytes\n")
            (core if part == "core" else more).append(face(part, style, file, signs))
    write("fonts", "The text face, and what stands for it until it has come.", core, fallbacks())
    write("fonts-more", "For languages that need more of the Latin letters.", more)


def write(name: str, about: str, *rules: Iterable[str]) -> None:
    """One style sheet."""
    lines = [f"/* {about} Made by art/type.py. */", *(rule for some in rules for rule in some)]
    (STATIC / "css" / f"{name}.css").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
