"""What Hugo makes of the book's content, page by page."""

import json
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from press.desk.gathered import Gathered
from press.errors import Place
from press.hugo.addresses import Base
from press.hugo.extensions import Extension, in_go
from press.hugo.record import Record, Row, content
from press.hugo.running import run
from press.hugo.site import lay_out
from press.values.request import Request


def proof(
    gathered: Gathered,
    request: Request,
    own: Mapping[str, str],
    stand_ins: Sequence[Extension],
    seconds: float,
) -> Mapping[str, Record]:
    """Hugo's record of every page, by address.

    Args:
        gathered: The book as read.
        request: Which book.
        own: The site's own Go templates, by path below the folder of layouts.
        stand_ins: Shortcodes that Hugo is given in plain.
        seconds: Until Hugo is stopped.

    Raises:
        BookError: There is no Hugo, it failed, or it did not end.
    """
    plain = {f"_shortcodes/{one.name}.html": in_go(one) for one in stand_ins}
    config = gathered.config
    place = config.places.get("baseurl") or Place("config.yaml")
    with tempfile.TemporaryDirectory(prefix="press-proof-") as name:
        folder = Path(name).resolve()
        words = lay_out(folder, request, config, {**plain, **own})
        run(words, request.root, Place(place.file), seconds=seconds)
        base = Base(config.base_url, rooted=config.canonify_urls)
        told = [_record(one, request.root, base) for one in _told(folder / "public")]
    return {record.url: record for record in told}


def _told(public: Path) -> Iterator[Mapping[str, Any]]:
    """Every record Hugo wrote."""
    for path in sorted(public.rglob("*.html")):
        text = path.read_text("utf-8", errors="replace")
        if text.startswith('{"content":'):
            yield json.loads(text)


def _record(told: Mapping[str, Any], root: Path, base: Base) -> Record:
    url = site_relative(told["url"], base)
    file = Path(told["file"]) if told["file"] else None
    inside = file is not None and file.is_relative_to(root)
    return Record(
        url=url,
        kind=told["kind"],
        language=told["language"],
        file=file.relative_to(root).as_posix() if file and inside else "",
        title=told["title"],
        listed=tuple(site_relative(address, base) for address in told["listed"]),
        menu=tuple(
            Row(row["depth"], row["title"], site_relative(row["url"], base)) for row in told["menu"]
        ),
        content=content(told["content"], url, base),
    )


def site_relative(address: str, base: Base) -> str:
    """An address as Hugo writes it, below the top of the site."""
    return unicodedata.normalize("NFC", base.resolve(address, "/") or "") if address else ""
