"""What builds remember."""

import sqlite3

import pytest

from press.memory.entries import FILE
from press.memory.store import Store


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
        assert found.complaint() == ()


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


def test_what_was_not_used_for_the_longest_time_goes_first(tmp_path):
    kept(tmp_path, {"old": bytes(1000), "used": bytes(1000)}).close()
    second = Store(tmp_path, most=3000)
    second.get("used")
    second.put("new", bytes(1200))
    second.close()
    assert set(Store(tmp_path).find(["old", "used", "new"])) == {"used", "new"}


def test_use_is_noted_once_there_is_little_room(tmp_path):
    kept(tmp_path, {"old": bytes(1000), "used": bytes(1000)}).close()
    for most in (100_000, 3000):
        second = Store(tmp_path, most=most)
        second.get("used")
        second.put("small", str(most).encode())
        second.close()
    third = Store(tmp_path, most=3000)
    third.put("new", bytes(1200))
    third.close()
    assert set(Store(tmp_path).find(["old", "used", "new"])) == {"used", "new"}


def test_what_one_build_needs_is_kept_even_if_it_is_too_much(tmp_path):
    made = Store(tmp_path, most=3000)
    for number in range(5):
        made.put(f"{number}", bytes(1000))
        made.save()
    assert len(Store(tmp_path).find(map(str, range(5)))) == 5


def test_what_was_seen_to_be_damaged_is_missing_until_it_is_put_in_again(tmp_path):
    kept(tmp_path, {"a": b"1", "b": b"2"}).close()
    file = sqlite3.connect(tmp_path / FILE)
    file.execute("update entries set data = x'00' where key = ' a'")
    file.commit()
    file.close()
    found = Store(tmp_path)
    assert found.missing(["a", "b"]) == []
    assert found.get("a") is None
    assert found.missing(["a", "b"]) == ["a"]
    found.put("a", b"1")
    found.close()
    assert Store(tmp_path).get("a") == b"1"


@pytest.mark.parametrize(
    "harm",
    [
        "drop table entries",
        "alter table entries rename to others",
        "alter table entries drop column size",
        "update entries set used = 'soon'",
        "update entries set used = 9223372036854775807",
        "update entries set size = 'large'",
        "update entries set size = 9223372036854775807",
        "update entries set data = 7",
        "create trigger t before insert on entries begin select raise(fail, 'no'); end",
    ],
)
def test_a_database_of_another_shape_is_no_obstacle(tmp_path, harm):
    kept(tmp_path, {"a": b"1", "b": b"2"}).close()
    file = sqlite3.connect(tmp_path / FILE)
    file.execute(harm)
    file.commit()
    file.close()
    made = Store(tmp_path, most=1000)
    assert made.find(["a", "b"]).items() <= {("a", b"1"), ("b", b"2")}
    for number in range(3):
        made.put(f"{number}", bytes(900))
        made.save()
    assert made.get("2") == bytes(900)
    assert made.complaint() == ()


def test_a_link_in_the_place_of_the_file_is_not_followed(tmp_path):
    precious = tmp_path / "precious.db"
    sqlite3.connect(precious).close()
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / FILE).symlink_to(precious)
    kept(tmp_path / "cache", {"a": b"1"}).close()
    assert precious.read_bytes() == b""
