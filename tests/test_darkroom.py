"""Pictures are measured and encoded once, by any number of hands."""

import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PIL import Image

from press.darkroom import Darkroom
from press.values.source import File
from tests.images.hanging import everything, hang, wanted
from tests.images.negatives import corners, data_of, photograph, put

ROOT = Path(__file__).parent.parent


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


def test_an_interrupted_build_does_not_finish_all_pictures_but_keeps_the_finished(tmp_path):
    files = hang(tmp_path, 6)
    darkroom = Darkroom(tmp_path / "cache", tmp_path, workers=1)
    renditions = wanted(darkroom, files)
    begun = Event()

    def stopped() -> None:
        with darkroom.developing(renditions, lambda *_: begun.set()):
            begun.wait(20)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    later = Darkroom(tmp_path / "cache", tmp_path)
    with later.developing(renditions) as developing:
        prints = developing()
    assert prints.reused >= 5
    assert prints.made > 0
    assert len(prints.files) == len(renditions)


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
from press.config.press_settings import PictureSettings
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
