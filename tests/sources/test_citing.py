"""Citations through the front door: notes, the bibliography, and what is told of mistakes."""

import re

import pytest

CONFIG = """\
baseURL: https://example.org/
title: A Book
defaultContentLanguage: en
languages:
  en: { weight: 1, contentDir: content/en }
  es: { weight: 2, contentDir: content/es }
params: { BookSection: docs }
"""
SOURCES = """\
turing1950:
  authors: Turing, Alan M.
  title: Computing Machinery and Intelligence
  container: Mind
  year: 1950
  pages: 433-460
nino1990:
  authors: [ "Niño, Ana", "Núñez, Luis" ]
  title: Redes
  publisher: Ariel
  date: 1990-05-13
nunez1980:
  authors: Núñez, Luis
  title: Máquinas
  publisher: Ariel
  year: 1980
"""
A = """\
---
title: One
---
A{{< cite turing1950 >}} B{{< cite nino1990 433 >}} C{{< cite nunez1980 >}}.
"""
LIST = "---\ntitle: List\n---\n{{< bibliography >}}\n"
FILES = {
    "content/sources.yaml": SOURCES,
    "content/en/_index.md": "---\ntitle: Home\n---\nHello.\n",
    "content/es/_index.md": "---\ntitle: Inicio\n---\nHola.\n",
    "content/en/docs/a.md": A,
    "content/es/docs/a.md": A.replace("One", "Uno"),
    "content/en/docs/list.md": LIST,
    "content/es/docs/list.md": LIST.replace("List", "Lista"),
}


@pytest.fixture
def cited(book):
    return book(FILES, config=CONFIG)


def said(html: str) -> str:
    """The text of some HTML."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\xa0", " ").split())


def test_each_language_spells_the_same_work_its_own_way(cited):
    cited.built("--strict")
    english, spanish = said(cited.text("docs/a/")), said(cited.text("es/docs/a/"))
    assert "Alan M. Turing (1950), “Computing Machinery and Intelligence”" in english
    assert "Alan M. Turing (1950), «Computing Machinery and Intelligence»" in spanish
    assert "Ana Niño and Luis Núñez (May 13, 1990), Redes , Ariel, p. 433." in english
    assert "Ana Niño y Luis Núñez (13 de mayo de 1990), Redes , Ariel, pág. 433." in spanish


def test_the_bibliography_is_sorted_as_the_language_sorts(cited):
    cited.edit("content/sources.yaml", "Niño, Ana", "Nz, Ana").built("--strict")
    order = [re.findall(r'id="source-(\w+)"', cited.text(f"{at}docs/list/")) for at in ("", "es/")]
    assert order == [
        ["nunez1980", "nino1990", "turing1950"],
        ["nunez1980", "nino1990", "turing1950"],
    ]
    assert '<a href="/es/docs/a/#fnref:1">Uno</a>' in cited.text("es/docs/list/")


def test_the_file_of_sources_is_not_published_wherever_it_lies(book):
    for path in ("content/sources.yaml", "static/books.yaml", "refs/works.yaml"):
        config = f"title: T\nparams: {{ BookSection: docs, press: {{ sources: {path} }} }}\n"
        text = A.replace("nino1990 433", "nino1990")
        files = {path: SOURCES, "content/docs/a.md": text, "content/docs/list.md": LIST}
        workshop = book(files, config=config).built("--strict")
        assert not [name for name in workshop.files() if name.endswith(".yaml")]
        assert "Computing Machinery" in workshop.text("docs/list/")
        (workshop.root / path).unlink()


def test_an_unknown_id_is_told_at_its_place_with_the_nearest_one(cited):
    run = cited.edit("content/en/docs/a.md", "cite turing1950", "cite turing1905").build()
    assert run.code == 1
    assert "content/en/docs/a.md:4:2: error[source-unknown]: no source 'turing1905'" in run.err
    assert "did you mean 'turing1950'?" in run.err


def test_each_citation_of_an_unknown_id_is_told(cited):
    cited.edit("content/en/docs/a.md", "C{{< cite nunez1980 >}}", "{{< cite x >}}{{< cite x >}}")
    assert cited.build().err.count("error[source-unknown]") == 2


def test_a_work_that_nobody_cites_is_a_warning_at_its_line(cited):
    cited.edit("content/en/docs/a.md", " C{{< cite nunez1980 >}}", "")
    cited.edit("content/es/docs/a.md", " C{{< cite nunez1980 >}}", "")
    run = cited.build()
    assert run.code == 0
    assert "content/sources.yaml:12:1: warning[source-unused]: no chapter cites 'nunez1980'" in (
        run.err
    )


def test_a_book_without_sources_that_cites_hears_of_it_once(cited):
    (cited.root / "content/sources.yaml").unlink()
    run = cited.build()
    assert run.err.count("error[") == 1
    assert "content/en/docs/a.md:4:2: error[sources-missing]" in run.err


def test_a_book_that_does_not_cite_needs_no_sources(book):
    book({"content/docs/list.md": LIST}).built("--strict")


def test_an_unreadable_file_is_told_and_not_each_citation(cited):
    (cited.root / "content/sources.yaml").write_text("turing1950: [", encoding="utf-8")
    run = cited.build()
    assert run.err.count("error[") == 1
    assert "error[yaml-syntax]" in run.err


def test_a_note_is_numbered_where_a_reader_meets_it(book):
    text = (
        "One[^m].\n\n{{% tabs %}}\n{{% tab \"T\" %}}Two{{< cite turing1950 >}}.{{% /tab %}}\n"
        "{{% /tabs %}}\n\nThree[^n].\n\n[^m]: First[^n].\n[^n]: Third.\n"
    )  # fmt: skip
    files = {"content/sources.yaml": SOURCES.partition("nino")[0], "content/docs/a.md": text}
    page = book(files).built("--strict").text("docs/a/")
    assert re.findall(r'(\w+)<sup id="fnref\d*:(\d)"', page) == [
        ("One", "1"), ("Two", "2"), ("Three", "3"), ("First", "3"),
    ]  # fmt: skip
    notes = re.findall(r'<li id="fn:\d"[^>]*>(.*?)</li>', page, re.DOTALL)
    assert [said(note)[:5] for note in notes] == ["First", "Alan ", "Third"]


def test_strangers_may_cite(book):
    config = "title: T\nparams: { BookSection: docs, press: { untrusted: true } }\n"
    sources = SOURCES.partition("nino")[0].replace("Mind", "<script>alert(1)</script>")
    files = {"content/sources.yaml": sources, "content/docs/a.md": "A{{< cite turing1950 >}}."}
    page = book(files, config=config).built("--strict").text("docs/a/")
    assert 'href="#fn:1"' in page
    assert 'interestfor="fn:1"' in page
    assert re.search('<li id="fn:1" style="--a: ?--n1;?" popover', page)
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("content/sources.yaml", "Mind", "Mind & Matter"),
        ("content/sources.yaml", "turing1950:", "# one line more\nturing1950:"),
        ("content/en/docs/a.md", " C{{< cite nunez1980 >}}", ""),
        (
            "content/en/docs/a.md",
            "A{{< cite turing1950 >}}",
            "Other words{{< cite turing1950 2 >}}",
        ),
        ("content/es/docs/a.md", "title: Uno", "title: Primero"),
    ],
)
def test_an_edition_after_an_edit_is_the_one_a_clean_build_makes(
    cited, monkeypatch, file, old, new
):
    cited.built()
    cited.edit(file, old, new).built()
    after = cited.files()
    clean = cited.out.with_name("clean")
    monkeypatch.setenv("PRESS_CACHE_DIR", str(cited.out.with_name("fresh")))
    run = cited.run("build", "-d", str(clean))
    assert run.code == 0, run.err
    whole = {p.relative_to(clean).as_posix(): p.read_bytes() for p in clean.rglob("*.html")}
    assert {name: data for name, data in after.items() if name.endswith(".html")} == whole
