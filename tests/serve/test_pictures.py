"""Pictures are made when somebody looks, once."""

import asyncio
import datetime as dt
from pathlib import Path

import pytest

from press.errors import Problem
from press.serve.pictures import Pictures
from press.values.request import Request
from tests.images.negatives import data_of, photograph, rendition_of
from tests.serve.alone import alone


@pytest.fixture
def request_of_today(tmp_path):
    today = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
    return Request(tmp_path, tmp_path, tmp_path / "cache", today)


def refuse(problems: tuple[Problem, ...]) -> None:
    """Nothing may be wrong here."""
    assert not problems


def test_many_who_look_at_once_get_the_same_picture(request_of_today, tmp_path):
    data = data_of(photograph(300, 200))
    (tmp_path / "static").mkdir()
    (tmp_path / "static/a.png").write_bytes(data)
    wanted = rendition_of(data, (150, 100), "webp")

    async def look():
        pictures = Pictures(request_of_today, refuse)
        first = await asyncio.gather(*(pictures.get(wanted) for _ in range(5)))
        return {*first, await pictures.get(wanted)}

    [made] = alone(look)
    assert isinstance(made, Path)
    assert made.read_bytes()[8:12] == b"WEBP"
    assert [path for path in made.parent.iterdir() if "-" in path.name] == [made]


def test_one_that_was_cleaned_away_is_made_anew(request_of_today, tmp_path):
    data = data_of(photograph(300, 200))
    (tmp_path / "static").mkdir()
    (tmp_path / "static/a.png").write_bytes(data)
    wanted = rendition_of(data, (150, 100), "webp")

    async def look():
        pictures = Pictures(request_of_today, refuse)
        first = await pictures.get(wanted)
        assert isinstance(first, Path)
        first.unlink()
        return await pictures.get(wanted)

    made = alone(look)
    assert isinstance(made, Path)
    assert made.is_file()


def test_one_that_cannot_be_made_is_told(request_of_today):
    said: list[Problem] = []
    wanted = rendition_of(data_of(photograph(300, 200)), (150, 100), "webp")
    pictures = Pictures(request_of_today, said.extend)
    assert alone(lambda: pictures.get(wanted)) is None
    assert [problem.place.file for problem in said] == ["static/a.png"]
