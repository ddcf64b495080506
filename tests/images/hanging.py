"""Pictures hung in a folder, and what a darkroom makes of them."""

from pathlib import Path

from press.config.press_settings import PictureSettings
from press.darkroom import Darkroom, Prints
from press.images.plan import offer, share
from press.values.picture import Rendition
from press.values.source import File
from tests.images.negatives import data_of, photograph, put

SETTINGS = PictureSettings(widths=(60, 120))


def hang(root: Path, count: int = 3) -> tuple[File, ...]:
    """Some pictures on disk."""
    return tuple(
        put(root, f"{number}.jpg", data_of(photograph(300 + number, 200), "JPEG"))
        for number in range(count)
    )


def wanted(darkroom: Darkroom, files: tuple[File, ...]) -> tuple[Rendition, ...]:
    measures, problems = darkroom.measures(files)
    assert not problems
    pictures = [offer(file, measures[file.path], SETTINGS) for file in files]
    cards = [share(file, measures[file.path]) for file in files]
    offered = [one for picture in pictures for one in (*picture.avif, *picture.webp)]
    return (*offered, *(card for card in cards if card))


def everything(root: Path, cache: Path, workers: int = 0) -> tuple[Prints, dict[str, bytes]]:
    darkroom = Darkroom(cache, root, workers=workers)
    prints = darkroom.develop(wanted(darkroom, hang(root)))
    return prints, {name: Path(str(blob)).read_bytes() for name, blob in prints.files.items()}
