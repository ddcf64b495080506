"""The doctor: faults of the repository around a book, each in a book that has it."""

import subprocess

import pytest

from tests.conftest import Workshop

CONFIG = """\
baseURL: {base}
title: A Test Book
disableKinds: [taxonomy, term]
enableGitInfo: true
params:
  BookSection: docs
  BookRepo: https://example.org/code
  BookEditLink: "{{{{ .Site.Params.BookRepo }}}}/edit/master/{{{{ .Path }}}}"
markup:
  goldmark:
    renderer:
      unsafe: true
"""
CHAPTERS = {
    "content/docs/_index.md": "---\ntitle: Docs\n---\n\nAll.\n",
    "content/docs/a.md": "---\ntitle: A\ndate: 2024-05-01\ndescription: One.\n---\n\nText.\n",
}
WORKFLOW = """\
on:
  push:
    branches:
      - main
jobs:
  build:
    steps:
      - uses: actions/checkout@v4
      - run: hugo --minify
"""


@pytest.fixture
def doctor(book):
    """What the doctor says of a book with these files, in a repository whose branch is trunk."""

    def ask(files, *, base="https://example.org/", branch="trunk", more=""):
        workshop = book({**CHAPTERS, **files}, config=CONFIG.format(base=base) + more)
        if branch:
            for words in (
                ("init", "-q", "-b", branch),
                ("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q",
                 "--allow-empty", "-m", "x"),
            ):  # fmt: skip
                subprocess.run(("git", *words), cwd=workshop.root, check=True)  # noqa: S607
        return workshop.run("check", "--doctor").err

    return ask


def codes(said):
    return {line.partition("[")[2].partition("]")[0] for line in said.splitlines() if "[" in line}


def test_a_workflow_where_nobody_looks_for_it(doctor):
    said = doctor({".github/workflow/pages.yml": WORKFLOW})
    assert ".github/workflow/pages.yml:1:1: warning[workflow-folder]" in said
    assert "git mv .github/workflow/pages.yml .github/workflows/pages.yml" in said


@pytest.mark.parametrize("branches", ["branches:\n      - main", "branches: [main]"])
def test_a_workflow_for_a_branch_there_is_none_of(doctor, branches):
    text = WORKFLOW.replace("branches:\n      - main", branches)
    said = doctor({".github/workflows/pages.yml": text})
    assert "[workflow-branch]: it waits for the branch 'main', and there is none" in said
    assert "the branches are: trunk" in said
    assert "workflow-folder" not in said


def test_a_workflow_without_history_or_address(doctor):
    said = doctor({".github/workflows/p.yml": WORKFLOW}, base="http://0.0.0.0:1313/")
    assert {"workflow-history", "workflow-address", "base-url-local"} <= codes(said)


def test_a_good_workflow_has_no_fault(doctor):
    text = WORKFLOW.replace("main", "trunk").replace("@v4", "@v4\n        with: {fetch-depth: 0}")
    assert not [c for c in codes(doctor({".github/workflows/p.yml": text})) if "workflow" in c]


@pytest.mark.parametrize(("branch", "wrong"), [("trunk", True), ("master", False)])
def test_edit_links_to_a_branch(doctor, branch, wrong):
    said = doctor({}, branch=branch)
    assert ("config.yaml:8:3: warning[edit-link-branch]" in said) is wrong
    assert ("the branch is 'trunk'" in said) is wrong


def test_a_shallow_clone_does_not_pretend_to_know_all_branches(doctor, tmp_path):
    doctor({".github/workflows/p.yml": WORKFLOW}, branch="topic")
    source, clone = tmp_path / "book", tmp_path / "clone"
    for words in (
        ("add", "."),
        ("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm", "y"),
    ):
        subprocess.run(("git", *words), cwd=source, check=True)  # noqa: S607
    depth = ("--depth", "1", source.as_uri(), str(clone))
    subprocess.run(("git", "clone", "-q", *depth), check=True)  # noqa: S607
    said = Workshop(clone, tmp_path / "out").run("check", "--doctor").err
    assert not codes(said) & {"workflow-branch", "edit-link-branch", "dates-missing"}
    assert "workflow-history" in codes(said)


def test_where_there_is_no_git_workflows_tell_of_the_branch(doctor):
    said = doctor({".github/workflows/p.yml": WORKFLOW}, branch="")
    assert "edit links lead to the branch 'master', and there is none" in said


@pytest.mark.parametrize(
    ("name", "text", "code", "place"),
    [
        ("layouts/partials/copy.html", "<script>\n{ { $c.Content | safeJS } }\n</script>",
         "template-damaged", "2:1"),
        ("layouts/partials/if.html", "{ % if x %}a{ % endif %}", "template-damaged", "1:1"),
        ("themes/t/layouts/base.html", '<html dir=" ltr">', "template-damaged", "1:7"),
        ("layouts/_default/b.html", '<html dir="{{ default " ltr" .D }}">',
         "template-damaged", "1:12"),
        ("layouts/partials/m.html", '<li><a class="x" href="#"></a>', "link-placeholder", "1:18"),
        ("layouts/partials/h.html", '<link rel="stylesheet" href="https://fonts.example.net/c">',
         "request-outside", "1:30"),
        ("assets/theme.scss", '@import url("https://fonts.example.net/c");',
         "request-outside", "1:14"),
        ("layouts/partials/s.html", "<script>document.write('x')</script>",
         "script-writes-page", "1:9"),
        ("assets/sw.js", "caches.open(x).then(c => c.addAll(all))", "cache-all-or-nothing", "1:27"),
        ("layouts/partials/n.html", '<input type="checkbox" class="hidden toggle" id="menu">',
         "menu-unreachable", "1:1"),
        ("i18n/es.yaml", "- id: bookSearchConfig\n  translation: |\n    { encode: false }",
         "search-option-unknown", "1:7"),
        ("layouts/partials/v.html", "<img src=\"{{ 'video/main_l.webp' | relURL }}\">",
         "template-file-missing", "1:15"),
    ],
)  # fmt: skip
def test_faults_of_templates(doctor, name, text, code, place):
    said = doctor({name: text})
    assert f"{name}:{place}: warning[{code}]" in said


def test_good_templates_have_no_fault(doctor):
    good = (
        '<html lang="{{ default "en" .Lang }}" dir="ltr"><a href="#top">x</a>'
        '<script>function f() { if (a) { b() } }</script><link rel="canonical" href="https://a.b/">'
    )
    said = doctor({"layouts/partials/good.html": good, "static/img/x.webp": b"RIFF"})
    assert not codes(said) - {"edit-link-branch", "favicon-missing", "image-unused"}


def test_libraries_no_chapter_needs(doctor):
    large = b"x" * 300_000
    said = doctor({"static/katex/katex.min.js": large, "themes/t/static/mermaid.min.js": large})
    assert "static/katex/katex.min.js:1:1: warning[bytes-unused]: 0.3 MB for katex" in said
    assert "0.3 MB for mermaid" in said
    needed = {"content/docs/b.md": "---\ntitle: B\n---\n\n$$ x^2 $$\n"}
    assert "for katex" not in doctor({"static/katex/katex.min.js": large, **needed})


def test_large_files_that_lie_there_twice(doctor):
    data = bytes(range(256)) * 1000
    said = doctor({"static/a/one.pdf": data, "static/b/two.pdf": data})
    assert "static/b/two.pdf:1:1: warning[file-twice]: the same file as 'static/a/one.pdf'" in said


def test_numbers_typed_into_titles(doctor):
    names = ("Begin", "Middle", "End")
    files = {
        f"content/docs/c{n}.md": f'---\ntitle: "0{n} - {name}"\ndescription: D.\n---\n\nText.\n'
        for n, name in enumerate(names, 1)
    }
    assert "content/docs/c1.md:2:1: warning[title-numbered]: 3 titles (en) begin" in doctor(files)
    films = {
        f"content/docs/{n}.md": f'---\ntitle: "{n} Angry Men"\ndescription: D.\n---\n\nText.\n'
        for n in (12, 101, 500)
    }
    assert "title-numbered" not in doctor(films)


def test_feeds_without_dates_and_chapters_without_descriptions(doctor):
    bare = {"content/docs/a.md": "---\ntitle: A\n---\n\nText.\n"}
    said = doctor(bare, branch="")
    assert "config.yaml:4:1: warning[dates-missing]" in said
    assert "content/docs/a.md:1:1: warning[description-missing]: 1 of 1 chapters (en)" in said
    assert "dates-missing" not in doctor(bare)


def test_an_icon_that_is_named_and_not_there(doctor):
    said = doctor({}, more="").replace("favicon-missing", "")
    assert "icon-file-missing" not in said
    files = {
        "config.yaml": CONFIG.format(base="/").replace(
            "BookSection", "BookFavicon: i.png\n  BookSection"
        )
    }
    assert "[icon-file-missing]: there is no 'i.png' in static/" in doctor(files)


def test_a_long_workflow_is_read_at_once(doctor):
    steps = "      - run: echo a\n" * 2000
    text = WORKFLOW.replace("  push:\n    branches:\n      - main\n", "  pull_request:\n")
    assert "workflow-branch" not in codes(doctor({".github/workflows/p.yml": text + steps}))
