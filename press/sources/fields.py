"""Values of one entry: what an author wrote as it is kept, or a problem at its place."""

import re

from press.decode.fields import Fields, shown
from press.errors import Problem, Severity

DOI = re.compile(r"10\.\d{4,9}/\S+")
ARXIV = re.compile(r"\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?")
BEFORE = re.compile(
    r"(?:https?://)?(?:(?:dx\.)?doi\.org/|(?:www\.)?arxiv\.org/(?:abs|pdf)/)|(?:doi|arxiv|isbn):?\s*",
    re.IGNORECASE,
)
"""What people copy along with a number."""
DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
LONG_MONTHS = (1, 3, 5, 7, 8, 10, 12)
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
FIVE_DIGITS = 1501
"""Since January 2015 numbers of arXiv have five digits behind the point, before that four."""
LATEST = 2200


def address(fields: Fields, key: str) -> str:
    """A whole address; one that is not encrypted is a warning."""
    value = fields.text(key).strip()
    if value and not re.match(r"https://[^\s/]+\.[^\s/]+", value):
        insecure = value.startswith("http://")
        message = f"{key} must begin with 'https://', not {shown(value)}"
        hint = "most sites understand https by now; try it" if insecure else "write it in full"
        severity = Severity.WARNING if insecure else Severity.ERROR
        fields.note(Problem(fields.place(key), "source-address", message, hint, severity))
    return value


def doi(fields: Fields) -> str:
    """The number without its address."""
    return _formed(fields, "doi", fields.text("doi"), DOI, "10.1093/mind/LIX.236.433")


def arxiv(fields: Fields) -> str:
    """The number; where it was written without quotes, with the zeros that YAML takes away."""
    value = fields.values.get("arxiv")
    text = fields.text("arxiv")
    if isinstance(value, float):
        text = f"{value:.5f}" if value >= FIVE_DIGITS else f"{value:09.4f}"
    return _formed(fields, "arxiv", text, ARXIV, '"1706.03762"')


def isbn(fields: Fields) -> str:
    """The number, whose last digit is checked against the others."""
    value = fields.values.get("isbn")
    text = f"{value:010}" if type(value) is int else BEFORE.sub("", fields.text("isbn").strip(), 1)
    if text and not _adds_up(re.sub(r"[\s-]", "", text)):
        message = f"isbn {shown(text)} cannot be right: its digits do not fit together"
        hint = "compare it with the book, 10 or 13 digits"
        fields.note(Problem(fields.place("isbn"), "source-address", message, hint))
    return text


def _formed(fields: Fields, key: str, text: str, form: re.Pattern[str], example: str) -> str:
    number = BEFORE.sub("", text.strip(), 1)
    if number and not form.fullmatch(number):
        message = f"{key} {shown(text)} is no such number"
        fields.note(
            Problem(fields.place(key), "source-address", message, f"write {key}: {example}")
        )
    return number


def _adds_up(digits: str) -> bool:
    """Whether an ISBN's last digit fits the others (ISO 2108).

    >>> _adds_up("9780262033848"), _adds_up("080442957X"), _adds_up("9780262033849")
    (True, True, False)
    """
    if re.fullmatch(r"\d{13}", digits):
        return sum(int(digit) * (3 if n % 2 else 1) for n, digit in enumerate(digits)) % 10 == 0
    if re.fullmatch(r"\d{9}[\dX]", digits):
        values = (10 if digit == "X" else int(digit) for digit in digits)
        return sum(value * (10 - n) for n, value in enumerate(values)) % 11 == 0
    return False


def published(fields: Fields) -> tuple[int, int, int]:
    """Year, month and day; 0 for what is not known. One of ``year`` and ``date`` is needed."""
    year, date = fields.values.get("year"), fields.text("date").strip()
    if year is not None and date:
        message = "there are a year and a date"
        hint = "keep the one that is more exact"
        fields.note(Problem(fields.place("year"), "source-incomplete", message, hint))
    if date:
        return _day(fields, "date", date)
    text = fields.text("year").strip()
    if year is None or (re.fullmatch(r"\d{1,4}", text) and 0 < int(text) <= LATEST):
        return int(text or 0), 0, 0
    fields.wrong("year", "a year such as 1950")
    return 0, 0, 0


def accessed(fields: Fields) -> str:
    """The day as it was written."""
    text = fields.text("accessed").strip()
    if text and not all(_day(fields, "accessed", text)):
        return ""
    return text


def _day(fields: Fields, key: str, text: str) -> tuple[int, int, int]:
    found = DATE.fullmatch(text)
    year, month, day = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    longest = 31 if month in LONG_MONTHS else 29 if month == 2 else 30
    if not 0 < year <= LATEST or day > longest or (key == "accessed" and not day):
        also = "" if key == "accessed" else ", 2024-05 or 2024"
        message = f"{key}: {shown(text)} is not a date"
        fields.note(
            Problem(fields.place(key), "value-date", message, f"write it as 2024-05-13{also}")
        )
        return 0, 0, 0
    return year, month, day


def language(fields: Fields) -> str:
    """The code of a language."""
    code = fields.text("language").strip()
    if code and not LANGUAGE.fullmatch(code):
        fields.wrong("language", "the code of a language", "such as en, de or pt-br")
        return ""
    return code
