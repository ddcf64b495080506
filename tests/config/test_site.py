"""What Hugo's keys mean."""

import pytest

from press.config.schema import Mount, Permalinks
from press.errors import Place
from press.values.front import Cascade


def test_defaults_are_those_of_the_dataclass(site):
    config = site("title: x\n").config
    assert [language.code for language in config.languages] == ["en"]
    assert config.default_language == "en"
    assert config.base_url == "/"
    assert config.publish_dir == "public"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("titel: x\n", "hugo.yaml:1:1 warning key-unknown"),
        ("zzz: x\n", "hugo.yaml:1:1 warning key-unknown"),
        ("BookTheme: dark\n", "hugo.yaml:1:1 warning key-unknown"),
        ("paginate: 5\n", "hugo.yaml:1:1 warning key-removed"),
        ("minify: true\n", "hugo.yaml:1:1 warning key-removed"),
        ("markup:\n  goldmark:\n    parser:\n      attr: 1\n", "hugo.yaml:4:7 warning key-unknown"),
        ("languages:\n  en:\n    lable: x\n", "hugo.yaml:3:5 warning key-unknown"),
        ("params:\n  BookTheem: x\n", "hugo.yaml:2:3 warning key-unknown"),
        ("languages:\n  en:\n    params:\n      BookLgo: x\n", "hugo.yaml:4:7 warning key-unknown"),
        ("menus:\n  after:\n    - nam: x\n", "hugo.yaml:3:7 warning key-unknown"),
        ("disableKinds: [taxonmy]\n", "hugo.yaml:1:1 warning value-unknown"),
        ("outputs:\n  hme: [html]\n", "hugo.yaml:2:3 warning key-unknown"),
        ("outputs:\n  home: [htlm]\n", "hugo.yaml:2:3 error value-unknown"),
        ("permalinks:\n  posts: /:yaer/:slug/\n", "hugo.yaml:2:3 error value-unknown"),
        ("baseURL: javascript:alert(1)\n", "hugo.yaml:1:1 error value-unknown"),
        ("baseURL: 'http://a b/'\n", "hugo.yaml:1:1 error value-unknown"),
        ("baseURL: example.org\n", "hugo.yaml:1:1 warning value-unknown"),
        ("title: [x]\n", "hugo.yaml:1:1 error value-type"),
        ("params: x\n", "hugo.yaml:1:1 error value-type"),
        ("buildDrafts: soon\n", "hugo.yaml:1:1 error value-type"),
        ("menu:\n  main: x\n", "hugo.yaml:2:3 error value-type"),
        ("ignoreFiles: ['(']\n", "hugo.yaml:1:15 error value-unknown"),
        ("params:\n  press:\n    styels: [a]\n", "hugo.yaml:3:5 error key-unknown"),
        ("params:\n  press:\n    images:\n      widht: 3\n", "hugo.yaml:4:7 error key-unknown"),
        ("params:\n  press:\n    images:\n      widths: wide\n", "hugo.yaml:4:7 error value-type"),
        ("params:\n  press:\n    images:\n      avifQuality: 0", "hugo.yaml:4:7 error value-type"),
        ("params:\n  press:\n    keep: [../x]\n", "hugo.yaml:3:12 error path-outside"),
        ("params:\n  press:\n    search: pagefnid\n", "hugo.yaml:3:5 error value-unknown"),
        ("params:\n  BookPortableLinks: maybe\n", "hugo.yaml:2:3 error value-unknown"),
    ],
)  # fmt: skip
def test_a_mistake_is_located_at_its_key(site, text, expected):
    assert site(text).said == [expected]


def test_an_unknown_key_gets_a_suggestion(site):
    assert site("titel: x\n").problems[0].hint == "did you mean 'title'?"
    wrong = "params:\n  press:\n    search: pagefnid\n"
    assert site(wrong).problems[0].hint == "did you mean 'pagefind'?"
    assert "params.booktheme" in site("BookTheme: x\n").problems[0].hint
    assert "pagination.pagerSize" in site("paginate: 5\n").problems[0].hint


def test_every_key_of_hugo_is_accepted_in_silence(site):
    text = """\
archetypeDir: a
caches: {images: {maxAge: 1h}}
deployment: {targets: []}
frontmatter: {date: [date]}
googleAnalytics: ""
imaging: {quality: 75}
markup: {highlight: {style: x, noClasses: false}, goldmark: {parser: {autoIDType: github}}}
mediaTypes: {text/x: {suffixes: [x]}}
minify: {disableCSS: true}
module: {imports: [{path: github.com/alex-shpak/hugo-book}]}
privacy: {youtube: {privacyEnhanced: true}}
security: {exec: {allow: [x]}}
server: {headers: []}
services: {googleAnalytics: {ID: x}}
sitemap: {priority: 0.5}
social: {twitter: x}
related: {threshold: 80}
languageCode: en-us
languages: {en: {languageName: English, weight: 1}}
params: {mine: {deep: 1}, author: x, images: [x]}
"""
    said = site(text).said
    assert said == ["hugo.yaml:5:1 warning key-removed"]


@pytest.mark.parametrize(
    "name",
    [
        ".",
        "./",
        "..",
        "/",
        "../x",
        "/srv/www",
        "content",
        "content/docs/public",
        "a/..",
        "~/x",
        "C:\\x",
        "..\\x",
        "static",
    ],
)
def test_a_site_is_never_published_over_its_own_sources(site, name):
    (said,) = site(f"title: x\npublishDir: '{name}'\n").said
    assert said in (
        "hugo.yaml:2:1 error path-outside",
        "hugo.yaml:2:1 error publish-over-source",
    )


def test_a_folder_of_content_below_the_output_is_noticed(site):
    text = "publishDir: book\nlanguages:\n  en:\n    contentDir: book/en\n"
    assert site(text).said == ["hugo.yaml:1:1 error publish-over-source"]


def test_folders_outside_the_project_are_refused(site):
    loaded = site(
        "contentDir: ../secret\nstaticDir: [static, /etc]\nassetDir: ../a\ndataDir: ../d\n"
    )
    assert [said.split()[-1] for said in loaded.said] == ["path-outside"] * 4
    config = loaded.config
    assert config.languages[0].content_dir == "content"
    assert config.static_dirs == ("static",)
    assert (config.asset_dir, config.mounts) == ("assets", ())


def test_folders_may_be_renamed_and_mounted(site):
    loaded = site(
        """\
staticDir: [files, more/]
layoutDir: views
module:
  mounts:
    - {source: docs, target: content, sites: {matrix: {languages: [en]}}}
    - {source: pictures, target: static/img}
    - {source: ../x, target: static}
    - {source: y, target: nowhere}
"""
    )
    assert loaded.config.static_dirs == ("files", "more")
    assert loaded.config.mounts == (
        Mount("views", "layouts"),
        Mount("docs", "content", "en"),
        Mount("pictures", "static/img"),
    )
    assert loaded.said == [
        "hugo.yaml:2:1 warning key-unread",
        "hugo.yaml:7:8 error path-outside",
        "hugo.yaml:8:19 error value-unknown",
    ]


def test_a_mount_may_name_its_language_in_the_way_hugo_gave_up(site):
    loaded = site("module: {mounts: [{source: d, target: content, lang: ES}]}\n")
    assert loaded.config.mounts == (Mount("d", "content", "es"),)
    assert loaded.said == ["hugo.yaml:1:48 warning key-removed"]


def test_kinds_outputs_taxonomies_and_permalinks(site):
    config = site(
        """\
disableKinds: [taxonomyTerm, RSS]
outputs: {home: [HTML, txt], page: html}
outputFormats: {txt: {mediaType: text/plain}}
taxonomies: {serie: Series}
permalinks:
  posts: /:year/:2006/:slug/
  section: {docs: '/d/:sectionslugs[1:]/'}
  term: {tags: /t/:slug/}
"""
    ).config
    assert config.disable_kinds == {"taxonomy", "rss"}
    assert config.outputs == {"home": ("html", "txt"), "page": ("html",)}
    assert config.taxonomies == {"serie": "series"}
    assert config.permalinks == Permalinks(
        page={"posts": "/:year/:2006/:slug/"},
        section={"docs": "/d/:sectionslugs[1:]/"},
        term={"posts": "/:year/:2006/:slug/", "tags": "/t/:slug/"},
    )


def test_a_site_hands_down_front_matter(site):
    config = site("cascade:\n  - target: {path: '/docs/**'}\n    BookHidden: true\n").config
    place = Place("hugo.yaml", 2, 5)
    assert config.cascade == (Cascade({"bookhidden": True}, {"path": "/docs/**"}, place),)


def test_our_own_settings_may_be_written_in_two_ways(site):
    text = """\
params:
  press:
    styles: [ink, oil]
    embedVideos: true
    license_url: https://example.org/
    legacy_shortcodes: true
    images: {widths: [1200, 600], webpQuality: 70}
"""
    loaded = site(text)
    ours = loaded.config.press
    assert loaded.said == []
    assert (ours.styles, ours.embed_videos) == (("ink", "oil"), True)
    assert ours.license_url == "https://example.org/"
    assert (ours.images.widths, ours.images.webp_quality) == ((600, 1200), 70)
    assert loaded.config.markdown.legacy_shortcodes
