"""Whatever happens between two builds, the second gives what a clean one gives.

A clean build has the same sources, an empty cache and an empty output folder. Bytes are compared,
and so are the exit code and what is said. ``PRESS_SEQUENCES=500`` in the environment has that many
sequences of edits tried instead of 30.
"""

import os
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.incremental.edits import EDITS, text, typo
from tests.incremental.mishaps import MISHAPS
from tests.incremental.press_room import PressRoom, differing, said

MANY = int(os.environ.get("PRESS_SEQUENCES", "30"))
NUMBERS = st.integers(0, 9999)
STEP = st.tuples(
    st.lists(st.tuples(st.sampled_from(EDITS), NUMBERS), max_size=2),
    st.lists(st.tuples(st.sampled_from(MISHAPS), NUMBERS), max_size=1),
)
EVERY_WAY: list[Any] = [([(typo, 0)], []), ([], []), ([(text, 40)], [])]
"""A build in which only text changed, one in which nothing did, and one of the whole book."""


def build_again(room, edits, mishaps):
    """One more build, after edits of the sources and mishaps with the rest."""
    for edit, number in edits:
        edit(room.root, number)
    for mishap, number in mishaps:
        mishap(room.cache, room.out, number)
    before = room.files()
    run = room.build()
    clean, expected = room.clean()
    assert said(run) == said(clean)
    assert differing(room.files(), expected if clean.code == 0 else before) == []


def test_after_any_sequence_of_edits_and_mishaps_a_build_equals_a_clean_one():
    routes: Counter[str] = Counter()

    @settings(deadline=None, max_examples=MANY, suppress_health_check=list(HealthCheck))
    @given(st.lists(STEP, min_size=3, max_size=4))
    @example(EVERY_WAY)
    def sequence(steps):
        with tempfile.TemporaryDirectory() as folder:
            room = PressRoom(Path(folder)).begin()
            room.build()
            for edits, mishaps in steps:
                build_again(room, edits, mishaps)
            routes.update(room.routes)

    sequence()
    assert {"whole", "retouched", "idle"} <= routes.keys()
