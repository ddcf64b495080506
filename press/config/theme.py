"""What the theme of a site tells about its shortcodes."""

import re
from collections.abc import Iterator
from pathlib import Path

TURNED = "20241004"
"""The day hugo-book stopped rendering the bodies of ``{{< >}}`` as Markdown (its version 11)."""

_COPIES = (
    "themes/*/layouts/shortcodes/hint.html",
    "themes/*/layouts/_shortcodes/hint.html",
    "_vendor/github.com/*/hugo-book/layouts/shortcodes/hint.html",
    "_vendor/github.com/*/hugo-book/layouts/_shortcodes/hint.html",
)
_PINS = ("go.mod", "_vendor/modules.txt")
_OWN = ("layouts/shortcodes/hint.html", "layouts/_shortcodes/hint.html")
_RENDERS = re.compile(r"RenderString|\bmarkdownify\b")
_MODULE = re.compile(
    r"(?m)^(?!\s*//).*\bgithub\.com/[\w.-]+/hugo-book(?:/v\d+)?"
    r"\s+v(\d+)\.\d+\.\d+(?:-\S*?(\d{8})\d{6}-)?"
)
_SUBMODULE = re.compile(r"(?ms)^\[submodule [^\]]*\](?:(?!^\[).)*")
_BRANCH = re.compile(r"(?m)^\s*branch\s*=\s*v(\d+)\b")
LONGEST = 100_000
"""Characters of a file that are looked at."""


def pinned_legacy(root: Path) -> bool:
    """Whether the site's theme renders the bodies of ``{{< >}}`` as Markdown.

    A copy of the theme in the site tells by its ``hint``, a Go module by its version, a
    submodule by its branch. Where none of them tells, a ``hint`` of the site's own does, as it
    began as the theme's. When nothing does: no.
    """
    return next(_told(root), False)


def _told(root: Path) -> Iterator[bool]:
    """What is known, the surest first."""
    yield from _hints(root, _COPIES)
    for name in _PINS:
        yield from (_old(pin) for pin in _MODULE.finditer(_text(root / name)))
    for module in _SUBMODULE.findall(_text(root / ".gitmodules")):
        if "hugo-book" in module and (branch := _BRANCH.search(module)):
            yield 0 < int(branch[1]) < 11
    yield from _hints(root, _OWN)


def _hints(root: Path, patterns: tuple[str, ...]) -> Iterator[bool]:
    """What copies of the theme's ``hint`` do with their bodies."""
    for pattern in patterns:
        for path in sorted(root.glob(pattern)):
            yield _RENDERS.search(_text(path)) is not None


def _old(pin: re.Match[str]) -> bool:
    """Whether the version of a module is from before the change."""
    return pin[2] < TURNED if pin[2] else 0 < int(pin[1]) < 11


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")[:LONGEST] if path.is_file() else ""
    except OSError:
        return ""
