"""A whole site as a record: its pages, redirects and menus."""

import gzip
import json
import unicodedata
from dataclasses import dataclass, field
from hashlib import sha1
from pathlib import Path
from typing import Any

from press.hugo.addresses import Base
from tests.yardsticks.parity.page import page
from tests.yardsticks.parity.selectors import Selectors


@dataclass(slots=True)
class Site:
    """What a site means, as far as the yardsticks look."""

    pages: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Address below the site to record."""
    aliases: dict[str, str | None] = field(default_factory=dict)
    menus: dict[str, list[Any]] = field(default_factory=dict)
    """Name to rows; pages share menus, so each is kept once."""
    redacted: bool = False
    """Words are given as digests."""
    base: str = "/"


def read(out: Path, base: str, selectors: Selectors) -> Site:
    """The record of a built site.

    Args:
        out: Its folder.
        base: The address it is made for.
        selectors: Where to look in its pages.
    """
    site = Site(base=base)
    for path in sorted(out.rglob("*.html")):
        name = unicodedata.normalize("NFC", path.relative_to(out).as_posix())
        if name.endswith("404.html"):
            continue
        url = "/" + (name[: -len("index.html")] if path.name == "index.html" else name)
        leaf = page(path.read_text(encoding="utf-8"), url, selectors, Base(base))
        if leaf.target is not None:
            site.aliases[url] = leaf.target
        elif leaf.record is not None:
            rows = leaf.menu.rows if leaf.menu else []
            leaf.record["menu"] = _kept(rows, site) if rows else None
            site.pages[url] = leaf.record
    return site


def _kept(rows: list[Any], site: Site) -> str:
    name = sha1(json.dumps(rows).encode(), usedforsecurity=False).hexdigest()[:10]
    site.menus.setdefault(name, rows)
    return name


def load(path: Path) -> Site:
    """A record kept in a file, perhaps compressed."""
    data = path.read_bytes()
    plain = gzip.decompress(data) if path.suffix == ".gz" else data
    return kept(json.loads(plain))


def kept(found: dict[str, Any]) -> Site:
    """A record as it is kept in JSON."""
    return Site(
        pages=found["pages"],
        aliases=found["aliases"],
        menus=found["menus"],
        redacted=bool(found.get("redacted")),
        base=found.get("base", "/"),
    )
