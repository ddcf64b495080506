"""Pictures are measured and encoded once, by any number of hands, and kept whole."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from press.config.schema import PictureSettings
from press.darkroom import Darkroom, Prints
from press.images.plan import offer, share
from press.values.picture import Rendition
from press.values.source import File
from tests.images.negatives import corners, data_of, photograph, put

SETTINGS = PictureSettings(widths=(60, 120))
ROOT = Path(__file__).parent.parent


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


def test_a_second_run_makes_nothing_and_gives_the_same(tmp_path):
    first, bytes_of_first = everything(tmp_path, tmp_path / "cache")
    second, bytes_of_second = everything(tmp_path, tmp_path / "cache")
    assert (first.made, first.reused) == (15, 0)
    assert (second.made, second.reused) == (0, 15)
    assert bytes_of_first == bytes_of_second
    assert first.problems == second.problems == ()


def test_one_worker_and_many_give_the_same_bytes(tmp_path):
    _, alone = everything(tmp_path, tmp_path / "one", 1)
    _, together = everything(tmp_path, tmp_path / "many", 4)
    assert alone == together
    kept = [{p.name for p in (tmp_path / name).iterdir()} for name in ("one", "many")]
    assert kept[0] == kept[1]


def test_what_was_half_kept_gives_the_same_bytes(tmp_path):
    _, clean = everything(tmp_path, tmp_path / "cache")
    blobs = sorted(p for p in (tmp_path / "cache").iterdir() if p.suffix != ".json")
    for blob in blobs[::2]:
        blob.unlink()
    again, patched = everything(tmp_path, tmp_path / "cache")
    assert again.made == 8
    assert patched == clean


def test_a_flipped_bit_is_a_miss(tmp_path):
    _, clean = everything(tmp_path, tmp_path / "cache")
    blobs = sorted(p for p in (tmp_path / "cache").iterdir() if p.suffix != ".json")
    for blob in blobs:
        told, data = blob.stat(), bytearray(blob.read_bytes())
        data[len(data) // 2] ^= 4
        blob.write_bytes(data)
        os.utime(blob, ns=(told.st_atime_ns, told.st_mtime_ns))
    again, mended = everything(tmp_path, tmp_path / "cache")
    assert again.made == 15
    assert mended == clean


def test_an_old_untouched_blob_is_trusted_without_being_read(tmp_path):
    everything(tmp_path, tmp_path / "cache")
    blobs = [p for p in (tmp_path / "cache").iterdir() if p.suffix != ".json"]
    for blob in blobs:
        os.utime(blob, (1_000_000_000, 1_000_000_000))
    everything(tmp_path, tmp_path / "cache")
    for blob in blobs:
        told, data = blob.stat(), bytearray(blob.read_bytes())
        data[0] ^= 1
        blob.write_bytes(data)
        os.utime(blob, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert everything(tmp_path, tmp_path / "cache")[0].made == 0
    for blob in blobs:
        blob.touch()
    assert everything(tmp_path, tmp_path / "cache")[0].made == len(blobs)


@pytest.mark.parametrize("damage", [b"", b"{}", b"0000\n{}", b"\xff\xfe\0", b"a\nb"])
def test_a_damaged_index_is_forgotten(tmp_path, damage):
    _, clean = everything(tmp_path, tmp_path / "cache")
    (tmp_path / "cache" / "index.json").write_bytes(damage)
    again, same = everything(tmp_path, tmp_path / "cache")
    assert again.made == 0
    assert same == clean


def test_a_picture_that_changed_is_made_anew(tmp_path):
    darkroom = Darkroom(tmp_path / "cache", tmp_path)
    first = wanted(darkroom, (put(tmp_path, "a.png", data_of(photograph(300, 200))),))
    darkroom.develop(first)
    second = wanted(darkroom, (put(tmp_path, "a.png", data_of(photograph(301, 200))),))
    assert not {one.path for one in first} & {one.path for one in second}
    assert darkroom.develop(second).made == len(second)


def test_a_picture_that_changes_under_our_hands_is_a_problem(tmp_path):
    darkroom = Darkroom(tmp_path / "cache", tmp_path)
    renditions = wanted(darkroom, (put(tmp_path, "a.png", data_of(photograph(300, 200))),))
    put(tmp_path, "a.png", data_of(photograph(300, 201)))
    prints = darkroom.develop(renditions)
    assert prints.files == {}
    assert [problem.code for problem in prints.problems] == ["image-broken"]
    assert "changed" in prints.problems[0].message


def test_bad_pictures_cost_only_themselves_and_are_named_on_every_run(tmp_path):
    good, _ = hang(tmp_path, 2)
    bad = (
        put(tmp_path, "cut.jpg", data_of(photograph(300, 200), "JPEG")[:3000]),
        put(tmp_path, "pointer.webp", b"version https://git-lfs.github.com/spec/v1\noid x"),
        put(tmp_path, "evil.svg", b'<svg xmlns="http://www.w3.org/2000/svg">\n<script/></svg>'),
    )
    for _ in range(2):
        darkroom = Darkroom(tmp_path / "cache", tmp_path)
        measures, problems = darkroom.measures((good, *bad))
        assert sorted(measures) == [good.path, "static/evil.svg"]
        assert [(str(p.place), p.code, p.severity.value) for p in problems] == [
            ("static/cut.jpg:1:1", "image-broken", "error"),
            ("static/evil.svg:2:1", "svg-script", "warning"),
            ("static/pointer.webp:1:1", "image-lfs-pointer", "error"),
        ]


def test_a_missing_picture_is_a_problem(tmp_path):
    file = put(tmp_path, "a.png", data_of(corners()))
    (tmp_path / file.path).unlink()
    measures, problems = Darkroom(tmp_path / "cache", tmp_path).measures((file,))
    assert measures == {}
    assert [(p.place.file, p.code) for p in problems] == [(file.path, "image-broken")]


def test_our_own_pictures_lie_elsewhere(tmp_path):
    data = data_of(corners(300, 300))
    ours = put(tmp_path / "shipped", "icon.png", data)
    file = File(f"press:{ours.path}", ours.name, "static", ours.digest, ours.size)
    darkroom = Darkroom(tmp_path / "cache", tmp_path / "book", tmp_path / "shipped")
    assert darkroom.develop(wanted(darkroom, (file,))).made == 5


def test_pictures_with_equal_bytes_are_encoded_once(tmp_path):
    data = data_of(photograph(300, 200))
    darkroom = Darkroom(tmp_path / "cache", tmp_path)
    renditions = wanted(darkroom, (put(tmp_path, "a.png", data), put(tmp_path, "b.png", data)))
    prints = darkroom.develop((*renditions, *renditions))
    assert (prints.made, len(prints.files)) == (5, 10)


def test_progress_is_told_and_ends_at_the_total(tmp_path):
    darkroom = Darkroom(tmp_path / "cache", tmp_path)
    told: list[tuple[int, int]] = []
    darkroom.develop(wanted(darkroom, hang(tmp_path)), lambda *step: told.append(step))
    assert [total for _, total in told] == [15] * len(told)
    assert [ready for ready, _ in told] == [5, 10, 15]


@pytest.mark.parametrize("obstacle", ["file", "folder"])
def test_a_folder_that_cannot_be_written_is_one_warning(tmp_path, obstacle):
    cache = tmp_path / "cache"
    if obstacle == "file":
        cache.write_text("in the way")
    else:
        (tmp_path / "in the way").write_text("")
        cache = tmp_path / "in the way" / "cache"
    darkroom = Darkroom(cache, tmp_path)
    measures, problems = darkroom.measures(hang(tmp_path))
    assert len(measures) == 3
    assert [problem.code for problem in problems] == ["cache-unwritable"]
    prints = darkroom.develop(offer(hang(tmp_path)[0], measures["static/0.jpg"], SETTINGS).webp)
    assert all(isinstance(blob, bytes) for blob in prints.files.values())
    assert len(prints.files) == 2
    assert prints.problems == problems


def test_the_library_is_quiet_about_broken_metadata(tmp_path, recwarn):
    data = data_of(corners(), "JPEG", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff garbage")
    measures, problems = Darkroom(tmp_path / "cache", tmp_path).measures(
        (put(tmp_path, "a.jpg", data),)
    )
    assert (len(measures), problems, len(recwarn)) == (1, (), 0)


def test_a_run_without_new_pictures_does_not_load_the_picture_library(tmp_path):
    everything(tmp_path, tmp_path / "cache")
    story = f"""
import sys
from pathlib import Path
from press.config.schema import PictureSettings
from press.darkroom import Darkroom
from press.digest import digest_bytes
from press.images.plan import offer
from press.values.source import File

root = Path({str(tmp_path)!r})
files = []
for path in sorted((root / "static").iterdir()):
    data = path.read_bytes()
    name = "static/" + path.name
    files.append(File(name, path.name, "static", digest_bytes(data), len(data)))
darkroom = Darkroom(root / "cache", root)
measures, _ = darkroom.measures(files)
pictures = [offer(file, measures[file.path], PictureSettings(widths=(60, 120))) for file in files]
prints = darkroom.develop([one for p in pictures for one in (*p.avif, *p.webp)])
print(prints.made, prints.reused, "PIL" in sys.modules)
"""
    told = subprocess.run(
        [sys.executable, "-c", story], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["0", "12", "False"]


def test_a_picture_of_many_pixels_leaves_room_for_few_at_a_time(tmp_path):
    large = data_of(Image.new("1", (7000, 7000)), compress_level=1)
    darkroom = Darkroom(tmp_path / "cache", tmp_path, workers=64)
    renditions = wanted(darkroom, (put(tmp_path, "a.png", large),))
    assert darkroom._hands([renditions]) == 4
