"""Where settings come from, and which of them wins."""

import datetime as dt

import pytest


def test_hugo_toml_is_read_before_its_cousins(site):
    files = {
        "hugo.toml": "title = 'toml'\n",
        "hugo.yaml": "title: yaml\n",
        "config.yaml": "title: old\n",
    }
    assert site(files).config.title == "toml"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hugo.yml", "title: x\n"),
        ("hugo.json", '{"title": "x"}'),
        ("config.toml", "title = 'x'\n"),
        ("config.yaml", "\ufefftitle: x\r\n"),
        ("config.json", '{"TITLE": "x"}'),
        ("config/_default/hugo.toml", "title = 'x'\n"),
    ],
)
def test_a_configuration_may_have_any_of_hugos_names(site, name, text):
    loaded = site({name: text})
    assert (loaded.config.title, loaded.said) == ("x", [])


def test_folders_of_configuration_are_laid_over_the_file(site):
    loaded = site(
        {
            "hugo.toml": "title = 'file'\ncopyright = 'file'\n[params]\nBookLogo = 'file'\n",
            "config/_default/params.yaml": "BookRepo: default\n",
            "config/_default/languages.toml": "[de]\nweight = 1\n[en]\nweight = 2\n",
            "config/_default/menus.de.yaml": "after:\n  - name: Eins\n",
            "config/production/hugo.yaml": "title: production\n",
            "config/staging/hugo.yaml": "title: staging\n",
        }
    )
    config = loaded.config
    german, english = config.languages
    assert loaded.said == []
    assert (config.title, config.copyright) == ("production", "file")
    assert (english.book.logo, english.book.repo) == ("file", "default")
    assert [entry.name for entry in german.menus] == ["Eins"]
    assert english.menus == ()
    assert config.places["params.bookrepo"].file == "config/_default/params.yaml"


def test_the_environment_chooses_the_last_folder(site):
    files = {"hugo.yaml": "title: x\n", "config/staging/hugo.yaml": "title: staging\n"}
    assert site(files, environment="staging").config.title == "staging"
    assert site(files, variables={"HUGO_ENV": "staging"}).config.title == "staging"
    assert site(files).config.environment == "production"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, "config.yaml:1:1 config-missing"),
        ({"hugo.toml": 'baseURL = "http://x/"\ntitle = "unclosed\n'}, "hugo.toml:2:18 toml-syntax"),
        ({"hugo.yaml": "title: x\nmenu: [\n"}, "hugo.yaml:2:7 yaml-syntax"),
        ({"hugo.json": '{"title": }'}, "hugo.json:1:11 json-syntax"),
        ({"hugo.yaml": "just text"}, "hugo.yaml:1:1 data-not-a-mapping"),
        ({"hugo.toml": "a = 1\na = 2\n"}, "hugo.toml:2:1 key-duplicate"),
        ({"hugo.yaml": "a: &x 1\n"}, "hugo.yaml:1:4 yaml-alias"),
    ],
)
def test_an_unusable_configuration_is_refused_at_its_mistake(refusal, files, expected):
    assert refusal(files) == [expected]


def test_a_configuration_that_is_no_text_is_refused(refusal, tmp_path):
    (tmp_path / "hugo.toml").write_bytes(b"title = 'a'\nx = '\xff'\n")
    assert refusal({}) == ["hugo.toml:2:6 text-encoding"]


def test_a_configuration_outside_the_project_is_refused(refusal, tmp_path):
    root = tmp_path / "hugo.toml"
    root.symlink_to("/etc/hostname")
    assert refusal({}) == ["hugo.toml:1:1 link-outside"]


def test_an_environment_is_a_name_not_a_path(refusal):
    assert refusal("title: x\n", environment="../../etc") == ["command line:1:1 value-unknown"]


def test_a_key_written_twice_in_yaml_is_an_error_and_the_first_counts(site):
    loaded = site("title: a\nTITLE: b\nparams:\n  x: 1\n  X: 2\n")
    assert loaded.config.title == "a"
    assert loaded.said == ["hugo.yaml:2:1 error key-duplicate", "hugo.yaml:5:3 error key-duplicate"]


def test_variables_win_over_files_and_the_command_line_over_variables(site):
    text = "title: file\nbaseURL: /file/\nparams:\n  my_key: a\n"
    variables = {
        "HUGO_TITLE": "007",
        "HUGO_BASEURL": "https://variable.example/",
        "HUGO_PARAMS_MY_KEY": "b",
        "HUGO_PARAMS_BOOKTHEME": "dark",
        "HUGOxPARAMSxAPI_KEY": "c",
        "HUGO_DISABLEKINDS": "taxonomy term",
        "HUGO_OUTPUTS": '{"home": ["html"]}',
        "HUGO_ENABLEGITINFO": "true",
        "HUGO_VERSION": "0.168",
        "HUGO_NUMWORKERMULTIPLIER": "2",
        "HOME": "/home/x",
    }
    loaded = site(text, variables=variables, overrides={"baseURL": "https://command.example/"})
    config = loaded.config
    assert loaded.said == []
    assert (config.title, config.base_url) == ("007", "https://command.example/")
    assert config.languages[0].params == {"my_key": "b", "booktheme": "dark", "api_key": "c"}
    assert config.languages[0].book.theme == "dark"
    assert config.disable_kinds == {"taxonomy", "term"}
    assert config.outputs == {"home": ("html",)}
    assert config.enable_git_info


def test_the_command_line_may_name_a_folder_anywhere(site):
    overrides = {"publishdir": "../elsewhere", "builddrafts": "true", "minify": "true"}
    loaded = site("title: x\n", overrides=overrides)
    assert loaded.said == []
    assert loaded.config.publish_dir == "../elsewhere"
    assert loaded.config.build_drafts
    assert loaded.config.minify


def test_now_is_what_the_caller_says_or_the_source_date(site):
    today = dt.date(2026, 5, 4)
    assert site("title: x\n").config.now is None
    assert site("title: x\n", today=today).config.now == dt.datetime(2026, 5, 4, tzinfo=dt.UTC)
    dated = site("title: x\n", today=today, variables={"SOURCE_DATE_EPOCH": "0"})
    assert dated.config.now == dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@pytest.mark.parametrize("epoch", ["tomorrow", "-1", "1.5", "9" * 400, " 1", "١"])
def test_a_bad_source_date_is_an_error(site, epoch):
    loaded = site("title: x\n", variables={"SOURCE_DATE_EPOCH": epoch})
    assert loaded.said == ["SOURCE_DATE_EPOCH:1:1 error value-date"]
