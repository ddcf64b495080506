"""Answers of Hugo, kept between runs: one file for each page that has calls."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from press.digest import digest


class Answers:
    """Remembers what Hugo made of calls. What cannot be read is missing; nothing fails.

    Args:
        folder: Safe to delete at any time; made when first needed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, key: str, count: int) -> tuple[str, ...] | None:
        """The answers to a page's calls, in order; None when they are not known."""
        try:
            kept = json.loads((self.folder / f"{key}.json").read_text("utf-8"))
            found = tuple(map(str, kept["answers"]))
            whole = kept["digest"] == digest(found) and len(found) == count
        except (OSError, ValueError, LookupError, TypeError):
            return None
        return found if whole else None

    def keep(self, key: str, answers: Sequence[str]) -> None:
        """Remember the answers to a page's calls."""
        text = json.dumps({"answers": list(answers), "digest": digest(tuple(answers))})
        path = self.folder / f"{key}.json"
        spare = path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            spare.write_text(text, encoding="utf-8")
            spare.replace(path)
