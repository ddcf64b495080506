"""Builds a site as the front door does, errors or not, so that it can be read."""

from pathlib import Path

from press.commands.options import cache_folder, shipped, today
from press.errors import BookError, Problem
from press.pipeline import build
from press.values.plan import contents
from press.values.request import Request


def printed(site: Path, out: Path, base: str) -> tuple[Problem, ...]:
    """Write the HTML of a site into a folder; what is wrong with the site.

    A site that would not be published, because of its errors, is written all the same: how
    much of it is right is what we want to know.

    Args:
        site: The folder of its sources.
        out: Where to write; made when missing.
        base: The address it is built for.
    """
    out.mkdir(parents=True, exist_ok=True)
    wanted = Request(
        root=site.resolve(),
        shipped=shipped(),
        cache=cache_folder(),
        today=today(),
        overrides={"baseurl": base},
        workers=2,
    )
    try:
        edition = build(wanted).edition
    except BookError as error:
        return error.problems
    for name, blob in edition.files.items():
        if name.endswith(".html"):
            path = out / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(contents(blob))
    return edition.problems
