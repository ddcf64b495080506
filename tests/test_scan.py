"""What a scan finds in a project, and what it says about the rest."""

import pytest

from press.config.schema import Config, Language, Mount
from press.errors import Place
from press.scan import scan

ENGLISH = Config(languages=(Language("en"),))
PAGE = "---\ntitle: x\n---\ntext\n"


@pytest.fixture
def scanned(tmp_path):
    """A scan of a project made of these files, with an empty folder of ours beside it."""

    def make(files, config=ENGLISH, shipped=None):
        for folder, contents in (("book", files), ("ours", shipped or {})):
            (tmp_path / folder).mkdir(exist_ok=True)
            for name, content in contents.items():
                path = tmp_path / folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return scan(tmp_path / "book", config, tmp_path / "ours")

    return make


def pages(tree):
    return [(one.language, one.name, one.source.path) for one in tree.content]


def said(tree):
    return [f"{p.place} {p.severity} {p.code}" for p in tree.problems]


def test_chapters_are_told_from_files(scanned):
    names = ("a.md", "b.markdown", "c.html", "B.MD", "bundle/index.md", "bundle/p.png", "t.txt")
    tree = scanned({f"content/{name}": PAGE for name in names})
    assert [name for _, name, _ in pages(tree)] == [
        "B.MD", "a.md", "b.markdown", "bundle/index.md", "c.html",
    ]  # fmt: skip
    assert [(one.name, one.root, one.language) for one in tree.files] == [
        ("bundle/p.png", "content", "en"),
        ("t.txt", "content", "en"),
    ]
    assert tree.files[0].size == len(PAGE)
    assert said(tree) == []


def test_hidden_and_ignored_files_are_passed_over(scanned):
    config = Config(languages=(Language("en"),), ignore_files=(r"\.draft\.md$", "^/content/old/"))
    names = (".DS_Store", ".gitbook.yaml", "#x.md", "x.md~", ".dir/a.md", "a.draft.md", "old/a.md")
    tree = scanned({f"content/{name}": PAGE for name in names}, config)
    assert (tree.content, tree.files, tree.problems) == ((), (), ())


def test_languages_have_folders_of_their_own(scanned):
    config = Config(languages=(Language("en", content_dir="content.en"),
                               Language("es", content_dir="content/es")))  # fmt: skip
    files = ("content.en/a.md", "content.en/b.es.md", "content/es/a.md", "content/es/c.en.md")
    tree = scanned(dict.fromkeys(files, PAGE), config)
    assert pages(tree) == [
        ("en", "a.md", "content.en/a.md"),
        ("es", "b.md", "content.en/b.es.md"),
        ("es", "a.md", "content/es/a.md"),
        ("en", "c.md", "content/es/c.en.md"),
    ]


def test_a_folder_in_a_folder_belongs_to_its_own_language(scanned):
    config = Config(
        languages=(Language("en"), Language("es", content_dir="content/es")),
        switched_off=(Language("fr", content_dir="content/fr"),),
    )
    files = ("content/a.md", "content/es/a.md", "content/fr/a.md")
    tree = scanned(dict.fromkeys(files, PAGE), config)
    assert pages(tree) == [("en", "a.md", "content/a.md"), ("es", "a.md", "content/es/a.md")]


def test_languages_may_share_a_folder_and_tell_files_by_suffix(scanned):
    config = Config(
        languages=(Language("es"), Language("en")),
        default_language="en",
        switched_off=(Language("de"),),
    )
    files = ("a.md", "a.es.md", "a.de.md", "v1.2.md", "p.png", "p.es.png", "index.xx.md")
    tree = scanned({f"content/{name}": PAGE for name in files}, config)
    assert pages(tree) == [
        ("es", "a.md", "content/a.es.md"),
        ("en", "a.md", "content/a.md"),
        ("en", "index.xx.md", "content/index.xx.md"),
        ("en", "v1.2.md", "content/v1.2.md"),
    ]
    assert [(one.language, one.name, one.path) for one in tree.files] == [
        ("es", "p.png", "content/p.es.png"),
        ("en", "p.png", "content/p.png"),
    ]


def test_a_page_written_twice_in_one_language_is_an_error(scanned):
    tree = scanned({"content/a.md": PAGE, "content/a.en.md": PAGE})
    assert said(tree) == ["content/a.md:1:1 error chapter-twice"]
    assert len(tree.content) == 1


def test_folders_may_be_mounted_in_other_places(scanned):
    config = Config(
        languages=(Language("en"), Language("es")),
        mounts=(
            Mount("docs", "content/guide"),
            Mount("libro", "content", "es"),
            Mount("pictures", "static/img"),
            Mount("words", "i18n"),
        ),
    )
    files = ("docs/a.md", "libro/a.md", "content/a.md", "pictures/p.png", "static/s.txt")
    tree = scanned({**dict.fromkeys(files, PAGE), "words/en.yaml": "a: b\n"}, config)
    assert pages(tree) == [("en", "guide/a.md", "docs/a.md"), ("es", "a.md", "libro/a.md")]
    assert [one.name for one in tree.files] == ["img/p.png"]
    assert [one.path for one in tree.strings] == ["words/en.yaml"]


def test_static_files_and_assets_the_later_folder_wins(scanned):
    config = Config(static_dirs=("static", "more"))
    files = ("static/a.txt", "static/.nojekyll", "static/.DS_Store", "more/a.txt", "assets/i.svg")
    tree = scanned(dict.fromkeys(files, "x"), config)
    assert [(one.path, one.name, one.root) for one in tree.files] == [
        ("assets/i.svg", "i.svg", "assets"),
        ("more/a.txt", "a.txt", "static"),
        ("static/.nojekyll", ".nojekyll", "static"),
    ]


def test_layouts_and_words_are_ours_and_the_authors(scanned):
    tree = scanned(
        {
            "layouts/page.html": "{{ page.title }}",
            "layouts/strings/en.yaml": "a: b\n",
            "layouts/photo.jpg": b"\xff\xd8",
            "i18n/en.yaml": "c: d\n",
            "i18n/README.md": "x",
            "data/facts.toml": "a = 1\n",
            "static/css/custom.css": "a {}",
            "assets/styles/custom.css": "b {}",
        },
        shipped={
            "layouts/page.html": "x",
            "layouts/home.html": "x",
            "layouts/strings/en.yaml": "a: x\n",
            "static/css/base.css": "c {}",
        },
    )
    assert [one.path for one in tree.layouts] == [
        "press:layouts/home.html", "press:layouts/page.html", "layouts/page.html",
    ]  # fmt: skip
    assert [one.path for one in tree.strings] == [
        "press:layouts/strings/en.yaml", "layouts/strings/en.yaml", "i18n/en.yaml",
    ]  # fmt: skip
    assert [one.path for one in tree.data] == ["data/facts.toml"]
    assert [one.path for one in tree.stylesheets] == [
        "press:static/css/base.css", "static/css/custom.css", "assets/styles/custom.css",
    ]  # fmt: skip
    assert "press:static/css/base.css" in [one.path for one in tree.files]


def test_a_template_in_go_is_left_out_with_a_warning(scanned):
    tree = scanned(
        {
            "layouts/_default/baseof.html": '<title>{{ block "title" . }}{{ end }}</title>',
            "layouts/shortcodes/img.html": "{{ $src := .Get 0 }}",
            "layouts/shortcodes/note.html": "<p>{{ body }}</p>",
            "layouts/inject/head.html": "<script>var a = {b: {}};</script>",
        }
    )
    names = [one.path for one in tree.layouts]
    assert names == ["layouts/inject/head.html", "layouts/shortcodes/note.html"]
    assert said(tree) == [
        "layouts/_default/baseof.html:1:1 warning layout-foreign",
    ]


def test_our_own_repository_is_not_listed_twice(tmp_path):
    (tmp_path / "layouts").mkdir()
    (tmp_path / "static" / "css").mkdir(parents=True)
    (tmp_path / "layouts" / "page.html").write_text("x", encoding="utf-8")
    (tmp_path / "static" / "css" / "base.css").write_text("x", encoding="utf-8")
    tree = scan(tmp_path, ENGLISH, tmp_path)
    assert [one.path for one in tree.layouts] == ["layouts/page.html"]
    assert [one.path for one in tree.files] == ["static/css/base.css"]
    assert [one.path for one in tree.stylesheets] == ["static/css/base.css"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"---\ntitle: x\n---\nok\nbad \xff\xfe here\n", "content/a.md:5:5 error text-encoding"),
        ("é\n".encode("utf-16"), "content/a.md:1:1 error text-encoding"),
        ("title\n".encode("utf-16-le"), "content/a.md:1:1 error text-encoding"),
        ("title\n".encode("utf-32"), "content/a.md:1:1 error text-encoding"),
        ("é\nñ".encode("latin-1"), "content/a.md:1:1 error text-encoding"),
        (b"a\nb\x00c\n", "content/a.md:2:2 error character-forbidden"),
        ("x\n\n y \ufdd0\n".encode(), "content/a.md:3:4 error character-forbidden"),
        ("\U0001ffffx".encode(), "content/a.md:1:1 error character-forbidden"),
        (b"", "content/a.md:1:1 warning chapter-empty"),
        (b" \n\n", "content/a.md:1:1 warning chapter-empty"),
    ],
)
def test_what_is_no_text_is_located(scanned, data, expected):
    tree = scanned({"content/a.md": data})
    assert said(tree) == [expected]
    assert "\x00" not in tree.content[0].source.text
    assert "\ufdd0" not in tree.content[0].source.text


def test_utf_16_is_called_by_its_name(scanned):
    tree = scanned({"content/a.md": "---\ntitle: x\n".encode("utf-16")})
    assert "UTF-16" in tree.problems[0].message


def test_line_endings_and_byte_order_marks_do_not_matter(scanned):
    tree = scanned({"content/a.md": b"\xef\xbb\xbfa\r\nb\rc\n", "content/_index.md": b""})
    assert [one.source.text for one in tree.content] == ["", "a\nb\nc\n"]
    assert said(tree) == []


def test_a_library_in_one_chapter_is_refused(scanned):
    tree = scanned({"content/a.md": b"x" * 20_000_001})
    assert said(tree) == ["content/a.md:1:1 error chapter-too-large"]
    assert tree.content == ()


def test_pages_of_other_programs_are_files_with_a_warning(scanned):
    tree = scanned({"content/a.adoc": "= A\n"})
    assert [one.name for one in tree.files] == ["a.adoc"]
    assert said(tree) == ["content/a.adoc:1:1 warning chapter-format"]


def test_a_content_folder_that_does_not_exist_is_noticed_where_it_is_named(scanned):
    place = Place("hugo.yaml", 3, 5)
    config = Config(
        languages=(Language("en", content_dir="contents"),),
        places={"languages.en.contentdir": place},
    )
    assert said(scanned({}, config)) == ["hugo.yaml:3:5 warning folder-missing"]
    assert said(scanned({})) == []
