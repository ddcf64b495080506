"""Names of paragraphs: each has one, and keeps it whatever happens to the others."""

import re
from dataclasses import replace

import pytest

from tests.markdown.filling import RAW, document, filled, prose

ONE = "It rains on the hill long before it rains in the valley, and nobody wonders any more.\n"
TWO = "Swallows know *more* than either of them, say the people who live between the two.\n"
DOCS = {"content/docs/_index.md": "---\ntitle: Docs\n---\n"}


@pytest.fixture
def named(book):
    """The text of each paragraph of a chapter, by its id."""

    def make(text, front=""):
        page = f"---\ntitle: A\n{front}---\n\n{text}"
        html = book({**DOCS, "content/docs/a.md": page}).built("--strict").text("docs/a/")
        article = html.partition('<article class="markdown">')[2].partition("</article>")[0]
        found = re.findall(r"<p([^>]*)>(.*?)</p>", article, re.DOTALL)
        ids = [re.search(r'id="([^"]+)"', given) for given, _ in found]
        assert len(set(re.findall(r'\sid="([^"]+)"', html))) == html.count(' id="')
        return {one[1]: text for one, (_, text) in zip(ids, found, strict=True) if one}

    return make


def test_names_are_short_and_stay_when_other_paragraphs_come_and_go(named):
    before = named(f"{ONE}\n{TWO}")
    after = named(f"New.\n\n{TWO}\nBetween.\n\n{ONE}")
    assert len(before) == 2
    assert all(re.fullmatch("p-[0-9a-f]{4}", name) for name in before)
    assert before.items() <= after.items()


def test_a_mended_paragraph_keeps_its_name(named):
    [name] = named(ONE)
    mended = "It rains, on the\n**hill**, long before it rains in the valley[^1], and so on.\n"
    assert list(named(f"{mended}\n[^1]: A note.\n")) == [name]


def test_paragraphs_everywhere_have_names(named):
    text = (
        "One.\n\n> Two.\n\n- Three.\n\n- Four.\n\n{{% hint info %}}\nFive.\n{{% /hint %}}\n\n"
        '{{% details "x" %}}\n{{< tabs >}}\n{{% tab "y" %}}\nSix.\n\nSeven.\n{{% /tab %}}\n'
        "{{< /tabs >}}\n{{% /details %}}\n\n中文段落。\n\nبداية.\n\n![A](https://x.org/a.png)\n\n$x$\n"
    )
    words = [" ".join(text.split()) for text in named(text).values()]
    assert words[:9] == [
        *("One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "中文段落。", "بداية."),
    ]
    assert len(words) == 11


def test_paragraphs_that_are_alike_are_told_apart(named):
    names = list(named(f"{ONE}\n{ONE}\n{ONE}\n{ONE[:-2]}, or so they say.\n"))
    assert len(names) == 4
    assert [len(name) for name in names] == [6, 10, 12, 10]


@pytest.mark.parametrize(
    "taking",
    [
        *("## P {}\n", "## X {{#{}}}\n", '<b id="{}">x</b>\n'),
        '{{{{< details title="x" id={} >}}}}\nx\n{{{{< /details >}}}}\n',
    ],
)
def test_nobody_elses_id_is_taken(named, taking):
    [name] = named(ONE)
    text = taking.format(name.removeprefix("p-") if taking.startswith("## P") else name)
    found = {words.strip(): given for given, words in named(f"{ONE}\n{text}").items()}
    assert found[ONE.strip()] not in (name, None)


def test_the_rest_of_the_book_knows_only_what_authors_named():
    settings = replace(RAW, attribute_block=True)
    text = f"{ONE}\n{TWO}{{#own}}\n"
    assert document(text, settings).anchors == {"own"}
    assert '<p id="own">' in filled(prose(text, settings).body)


def test_a_link_leads_to_a_paragraph_and_a_dead_one_is_found(book, named):
    [name] = named(TWO)
    links = f"---\ntitle: B\n---\n\n[Swallows](a.md#{name}), [hens](a.md#p-ffff).\n"
    workshop = book({"content/docs/b.md": links}).built("--strict")
    assert f'href="/docs/a/#{name}"' in workshop.text("docs/b/")
    run = workshop.run("check")
    [dead] = [line for line in run.err.splitlines() if "warning[anchor-dead]" in line]
    assert dead.startswith("content/docs/b.md:5:")
    assert "no id 'p-ffff'" in dead


def test_the_ledger_holds_headings_only(book):
    page = f"---\ntitle: A\n---\n\n## Rain\n\n{ONE}"
    workshop = book({**DOCS, "content/docs/a.md": page, "addresses.txt": ""})
    workshop.run("check", "--ledger")
    assert "/docs/a/#rain\n" in (workshop.root / "addresses.txt").read_text(encoding="utf-8")
    assert "#p-" not in (workshop.root / "addresses.txt").read_text(encoding="utf-8")
