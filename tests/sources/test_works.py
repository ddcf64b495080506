"""``sources.yaml``: what an entry may say, and what its author hears who got it wrong."""

import pytest

from press.sources.works import catalogue
from press.values.source import Source
from press.values.work import Work

WHOLE = """\
turing1950:
  authors: [ "Turing, Alan M." ]
  title: Computing Machinery and Intelligence
  container: Mind
  date: 1950-10
  volume: 59
  number: 236
  pages: 433-460
  doi: https://doi.org/10.1093/mind/LIX.236.433
"""


def read(text: str) -> tuple[Work, list[str], list[str]]:
    """The work of a single entry, problems as ``line:column code``, and their hints."""
    found = catalogue(Source("content/sources.yaml", text))
    said = [f"{p.place.line}:{p.place.column} {p.code}" for p in found.problems]
    return next(iter(found.works.values()), Work("")), said, [p.hint for p in found.problems]


def entry(*lines: str) -> str:
    return "\n  ".join(("a1:", "title: A", "year: 1950", *lines)) + "\n"


def test_an_entry_says_all_there_is_to_know_of_a_work():
    work, problems, _ = read(WHOLE)
    assert problems == []
    assert (work.id, work.authors, work.year, work.month, work.day) == (
        "turing1950", ("Turing, Alan M.",), 1950, 10, 0,
    )  # fmt: skip
    assert (work.volume, work.number, work.pages) == ("59", "236", "433–460")
    assert work.doi == "10.1093/mind/LIX.236.433"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("arxiv: 2503.20210", "2503.20210"),
        ("arxiv: 0704.0001", "0704.0001"),
        ('arxiv: "1706.03762v5"', "1706.03762v5"),
        ("arxiv: https://arxiv.org/abs/1706.03762", "1706.03762"),
        ("arxiv: cs/0112017", "cs/0112017"),
    ],
)
def test_numbers_of_arxiv_keep_their_zeros(written, meant):
    work, problems, _ = read(entry(written))
    assert (work.arxiv, problems) == (meant, [])


@pytest.mark.parametrize(
    ("line", "code", "hint"),
    [
        ("tilte: B", "4:3 key-unknown", "did you mean 'title'?"),
        ("journal: Mind", "4:3 key-unknown", "did you mean 'container'?"),
        ("Pages: 7", "4:3 key-unknown", "did you mean 'pages'?"),
        ("url: www.example.org", "4:3 source-address", "write it in full"),
        ("url: http://example.org/", "4:3 source-address", "most sites understand https"),
        ("doi: 1093/mind", "4:3 source-address", "write doi: 10.1093/mind/LIX.236.433"),
        ("arxiv: somewhere", "4:3 source-address", 'write arxiv: "1706.03762"'),
        ("isbn: 978-0-262-03384-9", "4:3 source-address", "compare it with the book"),
        ("date: 2024-05-13", "3:3 source-incomplete", "keep the one that is more exact"),
        ("accessed: 2024", "4:3 value-date", "write it as 2024-05-13"),
        ("accessed: 2024-05-13", "4:3 source-incomplete", "write url: https://…"),
        ("authors: { given: Alan }", "4:3 value-type", ""),
        ("language: german", "4:3 value-type", "such as en, de or pt-br"),
    ],
)
def test_a_mistake_is_told_where_it_is_and_how_to_mend_it(line, code, hint):
    _, problems, hints = read(entry(line))
    assert problems == [code]
    assert hints[0].startswith(hint)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a1:\n  year: 1950\n", "1:1 source-incomplete"),
        ("a1:\n  title: A\n", "1:1 source-incomplete"),
        ("a1:\n  title: A\n  year: fifty\n", "3:3 value-type"),
        ("a1:\n  title: A\n  year: 19500\n", "3:3 value-type"),
        ("a1:\n  title: A\n  date: 2023-02-30\n", "3:3 value-date"),
        ("1950turing:\n  title: A\n  year: 1950\n", "1:1 source-id"),
        ("a1: A\n", "1:1 value-type"),
        ("- a1\n", "1:1 data-not-a-mapping"),
        (f"{WHOLE}{WHOLE}", "10:1 key-duplicate"),
        (f"{WHOLE}{WHOLE.replace('turing1950', 'again1950')}", "10:1 source-twice"),
    ],
)
def test_every_entry_needs_an_id_a_title_and_a_year_and_stands_there_once(text, code):
    assert read(text)[1] == [code]


def test_an_isbn_without_quotes_is_a_number_and_right():
    work, problems, _ = read(entry("isbn: 9780262033848"))
    assert (work.isbn, problems) == ("9780262033848", [])


def test_a_note_may_be_of_each_language():
    work, problems, _ = read(entry("note: { en: report, es: informe }"))
    assert (work.note, problems) == ({"en": "report", "es": "informe"}, [])
