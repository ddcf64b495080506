"""Typed values out of decoded ones: what an author wrote, or a problem at its place."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from press.decode.dates import moment
from press.decode.decoded import Trail
from press.errors import Place, Problem, Severity, did_you_mean, warning
from press.values.front import Plain

_SAID = {"yes": True, "on": True, "no": False, "off": False}
_SPELLED = {"true": True, "1": True, "t": True, "false": False, "0": False, "f": False}


@dataclass(slots=True)
class Fields:
    """One mapping, read key by key. Keys are in lower case.

    A wrong value is noted once and its default taken, so that one reading finds every mistake.
    """

    values: Mapping[str, Plain]
    places: Mapping[Trail, Place]
    start: Place
    """Where the mapping begins, for what has no place of its own."""
    trail: Trail = ()
    problems: list[Problem] = field(default_factory=list)
    """Shared with the parts handed out by `inside`."""
    taken: set[str] = field(default_factory=set)
    """Keys that were asked for."""
    severity: Severity = Severity.ERROR
    """Of a value of the wrong type."""
    noted: set[Problem] = field(default_factory=set)
    """The problems again, to know them by; shared like them."""

    def place(self, key: str, *inner: str) -> Place:
        """Where a key was written."""
        trail = (*self.trail, key, *inner)
        while trail:
            if found := self.places.get(trail):
                return found
            trail = trail[:-1]
        return self.start

    def note(self, problem: Problem) -> None:
        """Adds a problem on one line, unless it is known: some keys are asked for twice."""
        problem = replace(problem, message=" ".join(problem.message.split()))
        if problem not in self.noted:
            self.noted.add(problem)
            self.problems.append(problem)

    def wrong(self, key: str, wanted: str, hint: str = "") -> None:
        """Notes that a value is not what it must be."""
        said = f"{key} must be {wanted}, not {shown(self.values.get(key))}"
        self.note(Problem(self.place(key), "value-type", said, hint, self.severity))

    def take(self, *keys: str) -> tuple[str, Plain]:
        """The first of some spellings that is written, and its value."""
        self.taken.update(keys)
        for key in keys:
            if (value := self.values.get(key)) is not None:
                return key, value
        return keys[0], None

    def text(self, *keys: str, default: str = "") -> str:
        """Text; numbers and truth values as they would be typed."""
        key, value = self.take(*keys)
        match value:
            case None:
                return default
            case str():
                return value
            case bool() | int() | float():
                return spelled(value)
            case _:
                self.wrong(key, "text")
                return default

    def line(self, *keys: str, default: str = "") -> str:
        """Text on one line, for titles: breaks become spaces."""
        return " ".join(self.text(*keys, default=default).split())

    def number(self, *keys: str, default: int = 0) -> int:
        """A whole number; digits in quotes count."""
        key, value = self.take(*keys)
        match value:
            case None:
                return default
            case bool():
                pass
            case int():
                if abs(value) < 2**63:
                    return value
            case float() if abs(value) < 2**53:
                message = f"{key} must be a whole number: {value} is read as {int(value)}"
                if value != int(value):
                    self.note(warning(self.place(key), "value-type", message))
                return int(value)
            case str() if value.strip().lstrip("+-").isdecimal() and len(value) < 20:
                return int(value)
            case _:
                pass
        self.wrong(key, "a whole number")
        return default

    def flag(self, *keys: str, default: bool = False) -> bool:
        """True or false."""
        found = self.switch(*keys)
        return default if found is None else found

    def switch(self, *keys: str) -> bool | None:
        """True, false, or not said."""
        key, value = self.take(*keys)
        match value:
            case None | bool():
                return value
            case int() if value in (0, 1):
                return bool(value)
            case str() if value.lower() in _SPELLED:
                return _SPELLED[value.lower()]
            case str() if value.lower() in _SAID:
                meant = _SAID[value.lower()]
                message = f"{key}: '{value}' is text; it is read as {spelled(meant)}"
                hint = f"write {key}: {spelled(meant)}"
                self.note(warning(self.place(key), "value-type", message, hint))
                return meant
            case "":
                return None
            case _:
                self.wrong(key, "true or false")
                return None

    def texts(self, *keys: str) -> tuple[str, ...]:
        """A list of texts; one text alone is a list of one."""
        key, value = self.take(*keys)
        match value:
            case None | "":
                return ()
            case str() | bool() | int() | float():
                return (spelled(value),)
            case list() if all(isinstance(item, str | int | float) for item in value):
                return tuple(spelled(item) for item in value)
            case _:
                self.wrong(key, "a list of texts")
                return ()

    def date(self, *keys: str) -> dt.datetime | None:
        """A moment."""
        key, value = self.take(*keys)
        if value is None or value == "":
            return None
        found = moment(value) if isinstance(value, str) else None
        if found is None:
            message = f"{key}: {shown(value)} is not a date"
            hint = "write it as 2024-12-31 or 2024-12-31T18:30:00+01:00"
            place = self.place(key)
            self.note(Problem(place, "value-date", message, hint, self.severity))
        return found

    def choice(self, key: str, choices: Iterable[str], default: str) -> str:
        """One of some words, in lower case."""
        known = tuple(choices)
        value = self.text(key, default=default).lower()
        if value in known:
            return value
        message = f"'{value}' is not a {key}"
        hint = did_you_mean(value, known)
        self.note(Problem(self.place(key), "value-unknown", message, hint, self.severity))
        return default

    def inside(self, *keys: str) -> "Fields":
        """The mapping under a key; empty when there is none."""
        key, value = self.take(*keys)
        if value is not None and not isinstance(value, dict):
            self.wrong(key, "a group of keys")
        values = value if isinstance(value, dict) else {}
        return self._part(values, (*self.trail, key), self.place(key))

    def items(self, *keys: str) -> tuple["Fields", ...]:
        """The mappings in a list; one mapping alone is a list of one."""
        key, value = self.take(*keys)
        if isinstance(value, dict):
            return (self._part(value, (*self.trail, key), self.place(key)),)
        found = []
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            for number, item in enumerate(value):
                trail = (*self.trail, key, str(number))
                found.append(self._part(item, trail, self.place(key, str(number))))
        elif value is not None:
            self.wrong(key, "a list of groups of keys")
        return tuple(found)

    def _part(self, values: Mapping[str, Plain], trail: Trail, start: Place) -> "Fields":
        problems, noted = self.problems, self.noted
        return Fields(values, self.places, start, trail, problems, set(), self.severity, noted)


def spelled(value: Plain) -> str:
    """A plain value as an author would type it: ``true``, ``7``, ``1.5``."""
    match value:
        case bool():
            return "true" if value else "false"
        case float() if abs(value) < 2**53 and value == int(value):
            return str(int(value))
        case _:
            return str(value)


def shown(value: Plain) -> str:
    """A value as a message names it."""
    match value:
        case dict():
            return "a group of keys"
        case list():
            return "a list"
        case None:
            return "nothing"
        case str():
            return f"'{value}'" if len(value) <= 40 else f"'{value[:37]}...'"
        case _:
            return spelled(value)
