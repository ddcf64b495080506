"""Which theme a site is pinned to, and what that says about its shortcodes."""

import configparser
import re
from pathlib import Path

from press.config.schema import Config
from press.frozen import frozen

LONGEST = 100_000
"""Characters of a file that are looked at."""
MODULE = re.compile(r"^\s*(?:require\s+)?(github\.com/\S*hugo-book\S*)\s+(v\S+)", re.MULTILINE)


@frozen
class Theme:
    """What is known about the theme."""

    name: str
    """As the settings call it; empty when they name none."""
    pin: str
    """Where and at which version, in words."""
    meaning: str
    """What the bodies of ``{{< >}}`` are, and who says so."""


def theme(root: Path, config: Config) -> Theme:
    """The theme of a site."""
    return Theme(config.theme, _pin(root, config.theme), _meaning(config))


def _pin(root: Path, name: str) -> str:
    """The copy in the site, else the module, else the submodule."""
    for first in name.split()[:1]:
        folder = root / "themes" / first
        if (folder / "layouts").is_dir():
            least = re.search(r"min_version\s*=\s*[\"']?([\d.]+)", _text(folder / "theme.toml"))
            made_for = f", made for Hugo {least[1]} and newer" if least else ""
            return f"a copy in themes/{first}{made_for}"
    if module := MODULE.search(_text(root / "go.mod")):
        return f"module {module[1]} {module[2]}"
    modules = _submodules(root)
    if modules:
        return "; ".join(f"submodule {path} of {url}" for path, url in modules)
    return "not in the folder"


def _submodules(root: Path) -> list[tuple[str, str]]:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        lines = (line.strip() for line in _text(root / ".gitmodules").splitlines())
        parser.read_string("\n".join(lines))
    except configparser.Error:
        return []
    found = (parser[section] for section in parser.sections())
    return [(one.get("path", ""), one.get("url", "")) for one in found if one.get("path")]


def _meaning(config: Config) -> str:
    said = config.press.legacy_shortcodes
    legacy = config.markdown.legacy_shortcodes if said is None else said
    what = "Markdown, as up to version 10" if legacy else "raw HTML, as since version 11"
    if said is not None:
        return f"{what} (params.press.legacy_shortcodes says so)"
    told = "the theme's copy or version says so" if legacy else "nothing here says otherwise"
    return f"{what} ({told}; params.press.legacy_shortcodes decides)"


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")[:LONGEST] if path.is_file() else ""
    except OSError:
        return ""
