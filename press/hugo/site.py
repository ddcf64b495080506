"""The site Hugo is shown: the author's folders where they lie, under layouts that only tell.

Nothing of the author's is written to. Layouts, themes and modules of the site are left out,
but for shortcodes that are written in Go, which are part of its content.
"""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from press.config.schema import Config
from press.hugo.running import SECURITY
from press.values.request import Request

LAYOUTS = Path(__file__).with_name("layouts")
UNWANTED = ("404", "robotstxt", "rss", "sitemap")
"""Kinds that say nothing about the content."""


def known_shortcodes() -> frozenset[str]:
    """hugo-book's shortcodes, as the proof has them."""
    return frozenset(path.stem for path in (LAYOUTS / "_shortcodes").glob("*.html"))


def lay_out(
    folder: Path, request: Request, config: Config, layouts: Mapping[str, str]
) -> tuple[str, ...]:
    """Prepare an empty folder; the command line for Hugo.

    Args:
        folder: To be thrown away after the run.
        request: Which book.
        config: Its settings.
        layouts: Templates that are added to those of the proof, or take their place.
    """
    shutil.copytree(LAYOUTS, folder / "layouts")
    legacy = str(config.markdown.legacy_shortcodes).lower()
    more = {"_partials/proof/legacy.html": f"{{{{- return {legacy} -}}}}", **layouts}
    for name, text in more.items():
        path = folder / "layouts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if (request.root / "config").is_dir():
        shutil.copytree(request.root / "config", folder / "config")
    settings = folder / "config" / config.environment / "hugo.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps(_settings(folder, config)), encoding="utf-8")
    return _words(folder, request, config)


def _settings(folder: Path, config: Config) -> dict[str, object]:
    """What is laid over the author's settings."""
    kinds = ("home", "section", "page", "taxonomy", "term")
    layouts = str(folder / "layouts")
    return {
        "theme": [],
        "module": {"imports": [], **_mounts(config, layouts)},
        "layoutDir": layouts,
        "resourceDir": str(folder / "resources"),
        "publishDir": str(folder / "public"),
        "enableGitInfo": False,
        "canonifyURLs": False,
        "relativeURLs": False,
        "minify": {"minifyOutput": False},
        "build": {"writeStats": False},
        "security": SECURITY,
        "outputs": {kind: ["html"] for kind in kinds},
        "disableKinds": sorted({*config.disable_kinds, *UNWANTED}),
    }


def _mounts(config: Config, layouts: str) -> dict[str, object]:
    """The author's mounts without those of layouts; nothing where there are none."""
    module = config.raw.get("module")
    written = module.get("mounts") if isinstance(module, dict) else None
    if not isinstance(written, list):
        return {}
    others = (one for one in written if isinstance(one, dict))
    kept = [one for one in others if not str(one.get("target", "")).startswith("layouts")]
    return {"mounts": [*kept, {"source": layouts, "target": "layouts"}]}


def _words(folder: Path, request: Request, config: Config) -> tuple[str, ...]:
    given = request.overrides
    switches = {
        "builddrafts": "--buildDrafts",
        "buildfuture": "--buildFuture",
        "buildexpired": "--buildExpired",
    }
    clock = config.now.strftime("%Y-%m-%dT%H:%M:%SZ") if config.now else ""
    return (
        "build",
        "--source",
        str(request.root),
        "--configDir",
        str(folder / "config"),
        "--environment",
        config.environment,
        "--cacheDir",
        str(folder / "cache"),
        "--baseURL",
        config.base_url,
        "--noBuildLock",
        *(("--clock", clock) if clock else ()),
        *(flag for key, flag in switches.items() if given.get(key) == "true"),
    )
