"""Draw the banners: ``python -m art`` for all, ``python -m art dartmouth cover`` for some."""

import sys
from pathlib import Path

import numpy as np

from art.hands import HANDS
from art.motifs import MANUAL, MOTIFS
from art.sheet import HEIGHT, WIDTH, save

ROOT = Path(__file__).parents[1]


def main(names: list[str]) -> None:
    """Write ``style-HAND/MOTIF.png`` for the named motifs, or for all."""
    for name in names or sorted(MOTIFS):
        motif = MOTIFS[name]
        for number, hand in enumerate(HANDS):
            rng = np.random.default_rng([number, *name.encode()])
            paper = hand.sheet(WIDTH, HEIGHT, motif.weather)
            motif.draw(paper, rng)
            folder = ROOT / ("docs/assets" if name in MANUAL else "static")
            target = folder / f"style-{hand.name}" / f"{name}.png"
            size = save(paper.finished(), paper.palette, target)
            sys.stdout.write(f"{target.relative_to(ROOT)}  {size // 1024} kB\n")


if __name__ == "__main__":
    main(sys.argv[1:])
