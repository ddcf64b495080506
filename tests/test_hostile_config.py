"""Settings that cannot be meant: said at their key."""

import pytest

CHAPTER = {"content/docs/a.md": "---\ntitle: A\n---\nText.\n"}
KEYS = {
    "no zone": ("timeZone: Mars/Olympus", "2:1", "error[value-unknown]"),
    "slip in a zone": ("timeZone: Europe/Madird", "2:1", "error[value-unknown]"),
    "zone that climbs": ("timeZone: ../../etc/passwd", "2:1", "error[value-unknown]"),
    "address that is a number": ("baseURL: 5", "2:1", "error[value-type]"),
    "address that is true": ("baseURL: true", "2:1", "error[value-type]"),
    "no host": ("baseURL: https://", "2:1", "error[value-unknown]"),
    "no port": ("baseURL: https://example.org:x/", "2:1", "error[value-unknown]"),
    "open bracket": ("baseURL: 'https://[::1'", "2:1", "error[value-unknown]"),
    "a query": ("baseURL: https://example.org/?a=b", "2:1", "error[value-unknown]"),
    "no scheme": ("baseURL: example", "2:1", "warning[value-unknown]"),
    "localhost": ("baseURL: http://localhost:1313/", "2:1", "warning[base-url-local]"),
    "loopback": ("baseURL: http://127.0.0.1/", "2:1", "warning[base-url-local]"),
    "any host": ("baseURL: http://0.0.0.0:1313/book/", "2:1", "warning[base-url-local]"),
    "pages of nothing": ("pagination: {pagerSize: 0}", "2:14", "error[value-type]"),
    "taxonomy that climbs": ('taxonomies: {tag: "../y"}', "2:14", "error[path-outside]"),
    "taxonomy in a folder": ("taxonomies: {tag: a/b}", "2:14", "error[path-outside]"),
    "style that climbs": ('params: {press: {styles: ["../x"]}}', "2:27", "error[path-outside]"),
    "code of no language": ("languageCode: 'x y'", "2:1", "warning[value-unknown]"),
}
FILES = {
    "data/a.yaml": ("a: [", "1:4: error[yaml-syntax]"),
    "data/b.json": ("{", "1:2: error[json-syntax]"),
    "data/c.toml": ("x =\n", "1:4: error[toml-syntax]"),
    "i18n/en.yaml": ("a: [", "1:4: error[yaml-syntax]"),
}


@pytest.mark.parametrize(("line", "where", "said"), KEYS.values(), ids=KEYS)
def test_a_strange_setting_is_said_at_its_key(book, line, where, said):
    run = book({"config.yaml": f"title: A\n{line}\n"}).build()
    problems = [line for line in run.err.splitlines() if "error[" in line or "warning[" in line]
    assert len(problems) == 1, run.err
    assert problems[0].startswith(f"config.yaml:{where}: {said}")
    assert run.code == (1 if said.startswith("error") else 0)


@pytest.mark.parametrize("line", ["baseURL: /", "baseURL: ''", "baseURL: /book/", "timeZone: UTC"])
def test_a_site_may_not_know_its_address_yet(book, line):
    book({"config.yaml": f"title: A\n{line}\n"}).built("--strict")


def test_an_address_given_for_one_run_is_meant(book):
    book(CHAPTER).built("--strict", "-b", "http://localhost:1313/")


@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_of_values_is_said_in_that_file(book, name):
    text, said = FILES[name]
    run = book({**CHAPTER, name: text}).build()
    assert run.code == 1
    assert run.err.startswith(f"{name}:{said}"), run.err
