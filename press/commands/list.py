"""``list``: the book's pages, for people and for scripts."""

import argparse
import csv
import datetime as dt
import io
import json

from press.commands import terminal
from press.commands.options import (
    request_of,
    root,
    selection_options,
    shipped,
    source_options,
)
from press.values.book import Page
from press.values.request import Request

EXAMPLE = "python3 build.py list drafts --json"
EVERYTHING = {"builddrafts": "true", "buildfuture": "true", "buildexpired": "true"}
CHOICES = ("all", "drafts", "future", "expired", "published")


def options(parser: argparse.ArgumentParser) -> None:
    """The words of this verb."""
    source_options(parser)
    selection_options(parser)
    parser.add_argument("which", nargs="?", choices=CHOICES, default="all", help="which pages")
    parser.add_argument("--json", action="store_true", help="JSON instead of CSV")


def run(words: argparse.Namespace) -> int:
    """Print one line per page that has a file."""
    from dataclasses import replace

    from press.errors import BookError
    from press.gather import gather

    asked = request_of(words)
    request: Request = replace(asked, overrides={**asked.overrides, **EVERYTHING})
    try:
        everything = gather(request)
        published = gather(asked).pages() if words.which == "published" else {}
    except BookError as error:
        terminal.complain(error.problems, root(words), shipped())
        return 2
    now = everything.config.now
    rows = [
        _row(page)
        for key, page in everything.pages().items()
        if page.document and _wanted(words.which, page, key in published, now)
    ]
    if words.json:
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        print(_table(rows), end="")
    return 0


def _wanted(which: str, page: Page, published: bool, now: dt.datetime | None) -> bool:
    """Whether a page is of the kind asked for."""
    front = page.front
    starts, ends = front.publish_date or front.date, front.expiry_date
    match which:
        case "drafts":
            return front.draft
        case "published":
            return published
        case "future":
            return starts is not None and now is not None and starts > now
        case "expired":
            return ends is not None and now is not None and ends <= now
        case _:
            return True


def _row(page: Page) -> dict[str, str]:
    front = page.front
    return {
        "path": page.document.value.path if page.document else "",
        "url": page.url,
        "language": page.language,
        "title": page.title,
        "weight": str(front.weight or ""),
        "date": front.date.isoformat() if front.date else "",
        "draft": str(front.draft).lower(),
    }


def _table(rows: list[dict[str, str]]) -> str:
    names = ("path", "url", "language", "title", "weight", "date", "draft")
    out = io.StringIO()
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
