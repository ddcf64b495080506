"""``python -m benchmarks``: a table of what builds take, beside Hugo's in the same run.

Seconds differ from machine to machine, and from hour to hour on a busy one: what counts is the
ratio to Hugo with the leanest layout there is, built from the same files in turn with ours.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import corpus
from benchmarks.measure import Figures, hugo, middle, press, run
from benchmarks.scenes import SCENES, Scene, cold

PAUSE = 0.1
"""Seconds between an edit and the build: Press does not trust a clock to tell less apart."""
HEAD = (
    "| chapters | build | Press CPU s | per page ms | wall s | MiB | Hugo CPU s | Press : Hugo |\n"
    "|--:|---|--:|--:|--:|--:|--:|--:|"
)


def main() -> int:
    """Print the table, row by row as it comes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    add = parser.add_argument
    add("--sizes", default="24,240,1000", help="chapters of the books (24,240,1000)")
    add("--runs", type=int, default=3, help="runs of each build; the median counts (3)")
    add("--scenes", default="", help="only those whose name holds this")
    add("--no-hugo", action="store_true", help="Press alone")
    words = parser.parse_args()
    print(HEAD, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, words.sizes.split(",")):
            for row in rows(Path(folder) / str(size), size, words):
                print(row, flush=True)
    return 0


def rows(folder: Path, size: int, words: argparse.Namespace) -> Iterator[str]:
    """The rows of one book."""
    ours, theirs = folder / "press", folder / "hugo"
    corpus.write(ours, size)
    corpus.write(theirs, size)
    corpus.layout_for_hugo(theirs)
    for scene in SCENES:
        if words.scenes in scene.name:
            yield _row(scene, size, ours, None if words.no_hugo else theirs, words.runs)


def _row(scene: Scene, size: int, ours: Path, theirs: Path | None, runs: int) -> str:
    """One scene of one book; both programs in turn, after a run that does not count."""
    mine: list[Figures] = []
    other: list[Figures] = []
    for number in range(runs + 1):
        for book, command, found in ((ours, press, mine), (theirs, hugo, other)):
            if book is None:
                continue
            if number == 0 and scene.change is not cold:
                run(command(book), book)
            scene.change(book)
            time.sleep(PAUSE)
            figures = run(command(book), book)
            if number:
                found.append(figures)
    one = middle(mine)
    cells = [str(size), scene.name, f"{one.cpu:.2f}", f"{1000 * one.cpu / size:.2f}",
             f"{one.wall:.2f}", f"{one.memory:.0f}"]  # fmt: skip
    if other:
        two = middle(other)
        cells += [f"{two.cpu:.2f}", f"{one.cpu / two.cpu:.2f}"]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
