"""A cache from people we do not know holds data, and whatever it says, a build goes well."""

import json
import sqlite3
from contextlib import closing
from hashlib import blake2b

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from press.memory.entries import FILE, checksum
from press.spell import Sealed, UnspelledError, spell, unspell
from tests.conftest import Workshop
from tests.incremental.press_room import PressRoom, differing

CALM = settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))
NAMES = st.sampled_from(
    [
        "\0press.errors:Place", "\0press.errors:Problem", "\0press.values.document:Document",
        "\0press.resume:Past", "\0press.values.request:Result", "\0press.values.plan:Kept",
        "\0press.inputs:Look", "\0press.cli:main", "\0press.__main__:main", "\0press.nothing:X",
        "\0os:system", "\0subprocess:Popen", "\0press.publish:shutil.rmtree", "\0press..:x",
        "\0press.errors:Severity", "\0builtins:eval", "\0press.:", "\0", "\0seal", "\0set",
        "\0time", "\0day", "\0b", "plain",
    ]
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(NAMES, inner, max_size=1),
    max_leaves=20,
)


@CALM
@given(VALUES)
def test_whatever_is_spelled_is_a_value_or_is_refused(value):
    data = json.dumps(value).encode()
    try:
        again = spell(unspell(data, lambda _: None))
    except (UnspelledError, TypeError):  # no value of ours; or one in a place where it cannot be
        return
    assert unspell(again, lambda _: None) == unspell(data, lambda _: None)


@CALM
@given(st.binary(max_size=60))
def test_whatever_bytes_there_are_they_are_a_value_or_are_refused(data):
    try:
        unspell(data)
    except UnspelledError:
        return
    json.loads(data.decode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("sign", [b"[", b'{"a":', b'{"\\u0000seal":'])
def test_what_is_nested_without_end_is_refused(sign):
    with pytest.raises(UnspelledError):
        unspell(sign * 100_000, lambda _: None)


def test_what_is_shared_by_itself_is_refused():
    data = spell(Sealed(None, "itself"))

    def shared(_):
        return unspell(data, shared)

    with pytest.raises(UnspelledError):
        shared("itself")


@pytest.fixture
def room(tmp_path):
    made = PressRoom(tmp_path).begin()
    made.build()
    return made


def forge(room, change):
    """Write other entries into the cache, with checksums that are right."""
    with closing(sqlite3.connect(room.cache / "pages" / FILE)) as file:
        for key, data in file.execute("select key, data from entries").fetchall():
            other = change(key, data[16:])
            if other is not None:
                whole = checksum(key, other) + other
                file.execute("update entries set data = ? where key = ?", (whole, key))
        file.commit()


def scrambled(key, data):
    """An entry of the same shape with other values in it."""
    number = blake2b(key.encode(), digest_size=4).digest()[0]
    words = {b'"content/': b'"elsewhere/', b"[]": b"[7]", b"null": b"[]", b":[": b":[[],"}
    old, new = list(words.items())[number % len(words)]
    return data.replace(old, new)


FORGERIES = {
    "nothing": lambda *_: b"",
    "null": lambda *_: b"null",
    "numbers": lambda *_: b"7",
    "a list": lambda *_: b"[[],{},null]",
    "another value": lambda *_: spell(Sealed(None, "x")),
    "scrambled": scrambled,
    "the past": lambda key, data: scrambled("a", data) if " past " in key else None,
    "the documents": lambda key, data: scrambled("b", data) if " document " in key else None,
    "the prose": lambda key, _: (
        b'{"\\u0000press.values.document:Prose":[7]}' if " prose " in key else None
    ),
    "the arguments": lambda key, _: b"[1,2,3]" if " arguments " in key else None,
    "what is made": lambda key, _: b"0 0" if " made " in key else None,
    "more than there is": lambda key, _: b"deadbeef 999999999999" if " made " in key else None,
    "what was seen": lambda key, _: spell([1]) if " seen " in key else None,
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_forged_entries_end_no_build(room, forgery):
    for old, new in (("goes on", "runs on"), ("runs on", "ends here")):
        forge(room, FORGERIES[forgery])
        Workshop(room.root, room.out).edit("content/en/docs/two.md", old, new)
        run = room.build()
        assert run.code in (0, 1), run.err
        assert "Traceback" not in run.err


def test_a_file_from_elsewhere_is_not_published(room, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret", encoding="utf-8")
    notes = json.dumps(str(room.root / "static/notes.txt")).encode()
    forge(
        room,
        lambda key, data: (
            data.replace(notes, json.dumps(str(secret)).encode()) if " past " in key else None
        ),
    )
    run = room.build()
    assert run.code == 0
    assert room.routes[-1] == "whole"
    assert differing(room.files(), room.clean()[1]) == []


def test_a_link_in_the_cache_is_not_followed(room, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret", encoding="utf-8")
    pictures = [path for path in (room.cache / "pictures").iterdir() if path.suffix != ".json"]
    for path in pictures:
        path.unlink()
        path.symlink_to(secret)
    assert room.build().code == 0
    assert differing(room.files(), room.clean()[1]) == []
