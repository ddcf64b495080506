"""What builds remember."""

import sqlite3

import pytest

from press import store
from press.store import FILE, Store


def kept(folder, entries):
    made = Store(folder)
    for key, data in entries.items():
        made.put(key, data)
    made.close()
    return Store(folder)


def test_what_was_put_in_is_there_in_the_next_build(tmp_path):
    found = kept(tmp_path / "cache", {"a": b"1", "b": b""})
    assert found.find(["a", "b", "c"]) == {"a": b"1", "b": b""}
    assert found.complaint() == ()


def test_a_newer_entry_takes_the_place_of_an_older_one(tmp_path):
    kept(tmp_path, {"a": b"1"}).close()
    assert kept(tmp_path, {"a": b"2"}).get("a") == b"2"


def test_more_keys_than_sqlite_takes_at_once(tmp_path):
    entries = {f"key{number}": b"%d" % number for number in range(1200)}
    assert kept(tmp_path, entries).find(entries) == entries


def test_without_a_folder_everything_is_there_until_the_end():
    made = Store(None)
    made.put("a", b"1")
    made.save()
    assert made.get("a") == b"1"


def test_a_flipped_byte_is_a_miss_and_never_another_value(tmp_path):
    entries = {f"{number:032x}": bytes([number]) * 300 for number in range(40)}
    kept(tmp_path, entries).close()
    whole = (tmp_path / FILE).read_bytes()
    for place in range(0, len(whole), 97):
        data = bytearray(whole)
        data[place] ^= 1 << place % 8
        (tmp_path / FILE).write_bytes(data)
        found = Store(tmp_path)
        assert found.find(entries).items() <= entries.items()
        found.put("after", b"1")
        found.close()
        assert Store(tmp_path).get("after") == b"1" or found.complaint()


@pytest.mark.parametrize("data", [b"no database", b"SQLite format 3\0", b""])
def test_what_is_no_database_is_replaced(tmp_path, data):
    (tmp_path / FILE).write_bytes(data)
    assert kept(tmp_path, {"a": b"1"}).get("a") == b"1"


def test_a_file_of_another_format_is_replaced(tmp_path):
    file = sqlite3.connect(tmp_path / FILE)
    file.execute("create table entries (key text)")
    file.execute("pragma user_version = 99")
    file.close()
    assert kept(tmp_path, {"a": b"1"}).get("a") == b"1"


def test_a_cache_that_cannot_be_made_is_told_once(tmp_path):
    (tmp_path / "cache").write_text("a file")
    made = Store(tmp_path / "cache" / "pages")
    made.put("a", b"1")
    made.save()
    assert made.get("a") == b"1"
    assert [problem.code for problem in made.complaint()] == ["cache-unwritable"]


def test_two_builds_at_once_both_keep_what_they_made(tmp_path):
    one, other = Store(tmp_path), Store(tmp_path)
    one.put("a", b"1")
    other.put("b", b"2")
    one.save()
    other.save()
    assert Store(tmp_path).find(["a", "b"]) == {"a": b"1", "b": b"2"}


def test_what_was_not_used_for_the_longest_time_goes_first(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "MOST", 3000)
    kept(tmp_path, {"old": bytes(1000), "used": bytes(1000)}).close()
    second = Store(tmp_path)
    second.get("used")
    second.put("new", bytes(1200))
    second.close()
    third = Store(tmp_path)
    assert set(third.find(["old", "used", "new"])) == {"used", "new"}
