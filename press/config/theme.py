"""What can be told from the theme a site is pinned to."""

from pathlib import Path


def pinned_legacy(root: Path) -> bool:
    """Whether the site's theme renders the bodies of ``{{< >}}`` as Markdown.

    hugo-book did so up to version 10. A copy of the theme in the site tells by its ``hint``.
    """
    hint = root / "themes" / "hugo-book" / "layouts" / "shortcodes" / "hint.html"
    try:
        text = hint.read_text("utf-8", errors="replace")
    except OSError:
        return False
    return "RenderString" in text or "markdownify" in text
