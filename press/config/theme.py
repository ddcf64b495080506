"""What the theme of a site tells about its shortcodes."""

import re
from pathlib import Path

TURNED = "20241004"
"""The day hugo-book stopped rendering the bodies of ``{{< >}}`` as Markdown (its version 11)."""

_HINTS = (
    "layouts/shortcodes/hint.html",
    "themes/*/layouts/shortcodes/hint.html",
    "themes/*/layouts/_shortcodes/hint.html",
    "_vendor/github.com/alex-shpak/hugo-book/layouts/shortcodes/hint.html",
    "_vendor/github.com/alex-shpak/hugo-book/layouts/_shortcodes/hint.html",
)
_RENDERS = re.compile(r"RenderString|\bmarkdownify\b")
_PINNED = re.compile(r"github\.com/alex-shpak/hugo-book\s+v(\d+)\.\d+\.\d+(?:-\S*?(\d{8})\d{6}-)?")
LONGEST = 100_000
"""Characters of a file that are looked at."""


def pinned_legacy(root: Path) -> bool:
    """Whether the site's theme renders the bodies of ``{{< >}}`` as Markdown.

    A copy of the theme in the site tells by its ``hint``, a Go module by its version. A
    submodule that was not fetched tells nothing: then no.
    """
    for pattern in _HINTS:
        for path in sorted(root.glob(pattern)):
            return _RENDERS.search(_text(path)) is not None
    return any(_old(found) for found in _PINNED.finditer(_text(root / "go.mod")))


def _old(pin: re.Match[str]) -> bool:
    """Whether a version in ``go.mod`` is from before the change."""
    return pin[2] < TURNED if pin[2] else 0 < int(pin[1]) < 11


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")[:LONGEST] if path.is_file() else ""
    except OSError:
        return ""
