"""Configurations that nobody would write: only located problems, never a traceback."""

import json
import tempfile
from dataclasses import fields
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from press.config import keys
from press.config.known_keys import KNOWN
from press.config.load import load
from press.config.press_settings import PictureSettings, PressSettings
from press.digest import digest
from press.errors import BookError, Problem
from tests.fuzzing import calm

CALM = calm(60)
WORDS = sorted(
    {
        *(key for group in KNOWN.values() for key in group),
        *(name.rpartition(".")[2] for name in (*keys.SITE.values(), *keys.BOOK.values())),
        *(field.name for one in (PressSettings, PictureSettings) for field in fields(one)),
        *("press", "en", "es", "after", "matrix", "sites", "source", "target", "posts", "url"),
    }
)
NAMES = st.sampled_from(WORDS) | st.text("ab./: é", max_size=4)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["../x", "/", ".", "yes", "2024-01-02", "content", "javascript:x", "/:a/"])
    | st.text(max_size=5)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)
GROUPS = ("languages", "markup", "menus", "module", "outputs", "params", "permalinks")


@CALM
@given(
    st.dictionaries(NAMES, VALUES, max_size=5),
    st.dictionaries(st.sampled_from(GROUPS), st.dictionaries(NAMES, VALUES, max_size=4)),
)
def test_any_values_for_known_keys(values, groups):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "hugo.json")
        path.write_text(json.dumps({**values, **groups}), encoding="utf-8")
        check(Path(folder))


@CALM
@given(
    st.text("ab:=-[]{}'\"#,. \n\t1éx_\\", max_size=80), st.sampled_from(["toml", "yaml", "json"])
)
def test_any_text(text, end):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, f"hugo.{end}").write_text(text, encoding="utf-8")
        check(Path(folder))


def check(root):
    problems: tuple[Problem, ...]
    try:
        config, problems = load(root, variables={})
    except BookError as error:
        problems = error.problems
        assert problems
    else:
        assert config.languages
        assert config.default_language in {language.code for language in config.languages}
        assert not config.publish_dir.startswith(("/", ".."))
        assert digest(config) == digest(load(root, variables={})[0])
    for problem in problems:
        assert problem.place.file.startswith("hugo.")
        assert problem.place.line >= 1
        assert problem.message
        assert "\n" not in problem.message
