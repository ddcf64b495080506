"""What lies on the shelf is whole, or it is made again."""

import os

import pytest

from press.darkroom import Darkroom
from press.images.plan import offer
from tests.images.hanging import SETTINGS, everything, hang


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


def test_a_flipped_bit_is_a_miss_however_old_the_file_looks(tmp_path):
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
    assert everything(tmp_path, tmp_path / "cache")[0].made == len(blobs)


@pytest.mark.parametrize("damage", [b"", b"{}", b"0000\n{}", b"\xff\xfe\0", b"a\nb"])
def test_a_damaged_index_is_forgotten(tmp_path, damage):
    _, clean = everything(tmp_path, tmp_path / "cache")
    (tmp_path / "cache" / "index.json").write_bytes(damage)
    again, same = everything(tmp_path, tmp_path / "cache")
    assert again.made == 0
    assert same == clean


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
