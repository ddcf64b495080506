"""How check speaks: to people, to machines, and what nobody wants to hear of."""

import json

import pytest

CONFIG = """\
baseURL: https://example.org/
title: A Test Book
disableKinds: [taxonomy, term, rss]
params:
  BookSection: docs
  press:
    ignore: [favicon-missing, description-missing]
"""
FILES = {
    "content/docs/_index.md": "---\ntitle: Docs\n---\n\nAll.\n",
    "content/docs/a, b.md": "---\ntitle: A\n---\n\n## One\n\n- [here](#) 50 %\n",
    "content/docs/c.md": "---\ntitle: C\n---\n\n[here](https://example.com/c)\n",
}


@pytest.fixture
def workshop(book):
    return book(FILES, config=CONFIG)


def test_people_are_told_a_problem_once_with_its_places(workshop):
    run = workshop.run("check")
    assert run.out == ""
    assert run.err.count("warning[link-vague]: 'here'") == 1
    assert "  also: content/docs/c.md:5" in run.err
    assert "check: 3 warnings: 2 link-vague, 1 link-placeholder (" in run.err


@pytest.mark.parametrize(("words", "code"), [((), 0), (("--strict",), 1)])
def test_warnings_fail_only_when_it_is_strict(workshop, words, code):
    assert workshop.run("check", *words).code == code


def test_an_error_fails_it(workshop):
    workshop.edit("content/docs/c.md", "https://example.com/c", "gone.md")
    assert workshop.run("check").code == 1


def test_github_gets_commands_with_their_signs_escaped(workshop):
    rows = workshop.run("check", "--format", "github").out.splitlines()
    assert rows[0].startswith("::warning file=content/docs/a%2C b.md,line=7,col=")
    assert all(row.count("::") == 2 for row in rows)
    assert len(rows) == 3


def test_paths_begin_at_the_repository(workshop, monkeypatch):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(workshop.root.parent))
    out = workshop.run("check", "--format", "github").out
    assert "::warning file=book/content/docs/c.md,line=5," in out


def test_json_is_a_list_of_plain_objects(workshop):
    rows = json.loads(workshop.run("check", "--format", "json").out)
    assert [row["code"] for row in rows] == ["link-vague", "link-placeholder", "link-vague"]
    assert rows[-1] | {"hint": ""} == {
        "file": "content/docs/c.md", "line": 5, "column": 1, "length": 7, "severity": "warning",
        "code": "link-vague", "message": "'here' does not say where the link leads", "hint": "",
    }  # fmt: skip


def test_sarif_has_the_shape_of_its_standard(workshop):
    log = json.loads(workshop.run("check", "--format", "sarif").out)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].startswith("content/docs/")
        assert " " not in place["artifactLocation"]["uri"]
        region = place["region"]
        assert region["startLine"] >= 1
        assert region["endColumn"] > region["startColumn"] >= 1
    prints = [tuple(result["partialFingerprints"].values()) for result in run["results"]]
    assert len(set(prints)) == len(prints)


@pytest.mark.parametrize("kind", ["github", "json", "sarif"])
def test_a_build_speaks_to_machines_too_and_keeps_its_summary_out_of_it(workshop, kind):
    workshop.edit("content/docs/c.md", "https://example.com/c", "gone.md")
    run = workshop.build("--format", kind)
    assert run.code == 1
    assert "link-missing" in run.out
    if kind != "github":
        json.loads(run.out)
    workshop.edit("content/docs/c.md", "gone.md", "_index.md")
    run = workshop.build("--format", kind)
    assert run.code == 0
    assert "public:" not in run.out
    assert "public:" in run.err


def test_codes_are_ignored_everywhere_in_some_files_or_by_the_chapter_itself(workshop):
    workshop.edit("config.yaml", "description-missing]", "description-missing, link-vague */c.md]")
    assert "2 warnings: 1 link-placeholder, 1 link-vague" in workshop.run("check").err
    workshop.edit("content/docs/a, b.md", "title: A", "title: A\npress: {ignore: [link-*]}")
    assert "check: no problems" in workshop.run("check", "--strict").err


def test_a_build_ignores_the_same_way(workshop):
    workshop.edit("content/docs/c.md", "https://example.com/c", "gone.md")
    assert workshop.build().code == 1
    workshop.edit("content/docs/c.md", "title: C", "title: C\npress: {ignore: link-missing}")
    workshop.built("--strict")


def test_what_is_ignored_in_vain_is_told_of(workshop):
    workshop.edit("config.yaml", "description-missing]", "description-missing, image-alt docs/*]")
    run = workshop.run("check")
    assert "config.yaml:7:" in run.err
    assert "warning[ignore-idle]: there is no 'image-alt' to ignore in docs/*" in run.err


def test_fix_mends_capitals_and_says_so(workshop):
    text = "---\ntitle: D\n---\n\n## The Way\r\n\n[to it](#The-Way), [to C](C.md)\n"
    workshop.write({"content/docs/d.md": text.replace("C.md", "c.md")})
    run = workshop.run("check", "--fix")
    assert "mended content/docs/d.md:7: 'The-Way' is 'the-way' now" in run.err
    mended = (workshop.root / "content/docs/d.md").read_bytes().decode()
    assert mended == text.replace("C.md", "c.md").replace("#The-Way", "#the-way")


def test_fix_puts_back_together_what_a_formatter_took_apart(workshop):
    workshop.write({
        "content/docs/d.md": "---\ntitle: D\n---\n\n{ {< hint >} }\nText.\n{ {< /hint >} }\n",
        "layouts/partials/x.html": '<html dir=" ltr">{ { .Title } }\n',
    })  # fmt: skip
    assert "[template-damaged]" in workshop.run("check").err
    workshop.run("check", "--fix")
    chapter = (workshop.root / "content/docs/d.md").read_text(encoding="utf-8")
    assert "{{< hint >}}\nText.\n{{< /hint >}}" in chapter
    layout = (workshop.root / "layouts/partials/x.html").read_text(encoding="utf-8")
    assert layout == '<html dir="ltr">{{ .Title }}\n'


def test_fix_changes_nothing_where_there_is_nothing_to_mend(workshop):
    before = {p: p.read_bytes() for p in workshop.root.rglob("*.md")}
    workshop.run("check", "--fix")
    assert {p: p.read_bytes() for p in workshop.root.rglob("*.md")} == before


def test_unusable_settings_are_told_of(book):
    run = book(FILES, config="baseURL: [").run("check")
    assert run.code == 2
    assert "yaml-syntax" in run.err
