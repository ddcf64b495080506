"""Links that lead nowhere, or where no reader can follow."""

import pytest

LINKS = {
    "empty": ("[a]()", "4:1", "warning[link-empty]"),
    "empty picture": ("![a]()", "4:1", "warning[image-missing]"),
    "no host": ("[a](http://)", "4:5", "warning[link-broken]"),
    "no host but a path": ("[a](https:///x)", "4:5", "warning[link-broken]"),
    "open bracket": ("[a](https://[::1)", "4:5", "warning[link-broken]"),
    "nothing after slashes": ("[a](//)", "4:5", "warning[link-broken]"),
    "file": ("[a](file:///etc/passwd)", "4:5", "warning[link-local]"),
    "drive": ("[a](C:/x.pdf)", "4:5", "warning[link-local]"),
    "climbing": ("[a](../../../../etc/passwd)", "4:5", "warning[link-missing]"),
    "nul": ("[a](%00)", "4:5", "warning[link-missing]"),
    "chapter": ("[a](nosuch.md)", "4:5", "error[link-missing]"),
    "heading": ("[a](b.md#nosuch)", "4:5", "warning[anchor-missing]"),
    "broken byte": ("[a](b%ff.md)", "4:5", "error[link-missing]"),
}


@pytest.mark.parametrize(("link", "where", "said"), LINKS.values(), ids=LINKS)
def test_a_link_no_reader_can_follow_is_said(book, link, where, said):
    text = f"---\ntitle: A\n---\n{link}\n"
    run = book({"content/docs/a.md": text, "content/docs/b.md": "# B\n"}).build()
    lines = [line for line in run.err.splitlines() if "warning[" in line or "error[" in line]
    assert len(lines) == 1, run.err
    assert lines[0].startswith(f"content/docs/a.md:{where}: {said}"), run.err


@pytest.mark.parametrize(
    "link",
    ["[a](mailto:x@y.org)", "[a](https://x.org:80/?a#b)", "[a](//x.org)", "[a](#)", "[a](?b=c)"],
)
def test_other_links_are_nothing_to_speak_of(book, link):
    book({"content/docs/a.md": f"---\ntitle: A\n---\n{link}\n"}).built("--strict")
