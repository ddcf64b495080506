"""Links that never die: the ledger, and what keeps an address or an anchor alive."""

import pytest

BOOK = {
    "content/docs/origins.md": "---\ntitle: Origins\n---\n\n## The first winter\n\n"
    "Cold[^a].\n\n[^a]: Very.\n",
    "content/docs/summer.md": "---\ntitle: Summer\n---\n\nWarm.\n",
}


@pytest.fixture
def kept(book):
    """A book that keeps a ledger."""
    workshop = book(BOOK)
    assert workshop.run("check", "--ledger").code == 0
    return workshop


def ledger(workshop):
    text = (workshop.root / "addresses.txt").read_text(encoding="utf-8")
    return [row for row in text.splitlines() if not row.startswith("#")]


def test_the_ledger_has_every_page_and_heading_sorted(kept):
    rows = ledger(kept)
    assert rows == sorted(rows)
    assert "/docs/origins/" in rows
    assert "/docs/origins/#the-first-winter" in rows
    assert not [row for row in rows if "fn:" in row or row.endswith((".css", ".png"))]


def test_a_book_without_a_ledger_may_drop_what_it_likes(book):
    workshop = book(BOOK).built()
    (workshop.root / "content/docs/summer.md").unlink()
    workshop.built()


def test_a_dropped_page_fails_the_build_and_the_line_to_add_is_named(kept):
    (kept.root / "content/docs/summer.md").rename(kept.root / "content/docs/late-summer.md")
    run = kept.build()
    assert run.code == 1
    assert "error[address-dropped]: '/docs/summer/' was published once" in run.err
    assert "front matter of content/docs/late-summer.md: aliases: [/docs/summer/]" in run.err


def test_the_line_that_is_named_mends_it(kept):
    (kept.root / "content/docs/summer.md").rename(kept.root / "content/docs/late-summer.md")
    kept.edit("content/docs/late-summer.md", "title: Summer", "title: S\naliases: [/docs/summer/]")
    kept.built()
    assert "/docs/late-summer/" in kept.text("docs/summer/")


def test_a_dropped_heading_fails_and_its_old_name_can_be_kept(kept):
    kept.edit("content/docs/origins.md", "## The first winter", "## The winter of 1974")
    run = kept.build()
    assert run.code == 1
    assert "error[anchor-dropped]: '/docs/origins/' has no '#the-first-winter'" in run.err
    line = "anchors: {the-winter-of-1974: the-first-winter}"
    assert f"content/docs/origins.md: {line}" in run.err
    kept.edit("content/docs/origins.md", "title: Origins", f"title: Origins\n{line}").built()
    page = kept.text("docs/origins/")
    heading = page.index('id="the-winter-of-1974"')
    assert 0 < page.index('<span id="the-first-winter"></span>') - heading < 60


def test_anchors_of_a_page_that_moved_lead_to_its_headings(kept):
    (kept.root / "content/docs/origins.md").rename(kept.root / "content/docs/begin.md")
    kept.edit("content/docs/begin.md", "title: Origins", "title: O\naliases: [/docs/origins/]")
    kept.built()
    kept.edit("content/docs/begin.md", "## The first", "## The last")
    run = kept.build()
    assert run.code == 1
    assert "'/docs/origins/' has no '#the-first-winter' any more" in run.err
    assert "content/docs/begin.md: anchors: {the-last-winter: the-first-winter}" in run.err


def test_several_old_names_may_lead_to_one_heading(book):
    front = "---\ntitle: A\nanchors:\n  now: [once, earlier]\n---\n\n## Now\n\nText.\n"
    link = "---\ntitle: B\n---\n\n[x](a.md#once) and [y](a.md#earlier)\n"
    workshop = book({"content/docs/a.md": front, "content/docs/b.md": link})
    assert workshop.built("--strict").text("docs/a/").count("<span id=") == 2


def test_an_old_name_for_a_heading_that_is_not_there_is_told_of(book):
    front = "---\ntitle: A\nanchors:\n  nwo: once\n---\n\n## Now\n\nText.\n"
    run = book({"content/docs/a.md": front}).build()
    assert "content/docs/a.md:4:3: warning[heading-unknown]: there is no heading '#nwo'" in run.err
    assert "did you mean 'now'?" in run.err


def test_a_line_can_be_deleted_to_let_go_of_an_address(kept):
    (kept.root / "content/docs/summer.md").unlink()
    kept.edit("addresses.txt", "/docs/summer/\n", "").built()


def test_new_addresses_are_told_of_until_they_are_noted(kept):
    kept.write({"content/docs/autumn.md": "---\ntitle: Autumn\n---\n\nLeaves.\n"})
    run = kept.run("check")
    assert "warning[address-unrecorded]: 1 new addresses" in run.err
    assert "/docs/autumn/" in run.err
    assert kept.run("check", "--ledger").code == 0
    assert "/docs/autumn/" in ledger(kept)
    assert "address-unrecorded" not in kept.run("check").err


def test_the_ledger_forgets_nothing_by_itself(kept):
    kept.edit("content/docs/origins.md", "## The first winter", "## The winter of 1974")
    kept.run("check", "--ledger")
    assert "/docs/origins/#the-first-winter" in ledger(kept)


def test_files_that_others_link_to_are_kept_in_it(book):
    workshop = book({**BOOK, "static/paper.pdf": b"%PDF-1.4 paper"})
    workshop.run("check", "--ledger")
    assert "/paper.pdf" in ledger(workshop)
    (workshop.root / "static/paper.pdf").unlink()
    run = workshop.build()
    assert run.code == 1
    assert "put the file back; delete the line to let go of it on purpose" in run.err


MOVED = "anchors:\n  the-first-winter: /docs/origins/#the-first-winter\n"


def test_a_heading_that_went_to_another_page_sends_on_whoever_asks_for_it(kept):
    kept.edit("content/docs/origins.md", "## The first winter\n\n", "")
    kept.edit("content/docs/summer.md", "Warm.", "## The first winter\n\nCold.")
    assert "[anchor-dropped]: '/docs/origins/' has no '#the-first-winter'" in kept.build().err
    kept.edit("content/docs/summer.md", "title: Summer\n", f"title: Summer\n{MOVED}").built(
        "--strict"
    )
    page = kept.text("docs/origins/")
    way = '<p class="moved__on" id="the-first-winter">→ <a href="/docs/summer/#the-first-winter">'
    assert f"{way}The first winter</a></p>" in page
    assert "moved__on" not in kept.text("docs/summer/")
    assert "address-dead" not in kept.run("check").err


def test_a_heading_whose_old_page_is_gone_leaves_a_way_behind(kept):
    (kept.root / "content/docs/origins.md").unlink()
    kept.edit("content/docs/summer.md", "Warm.", "## Winter of 1974\n\nCold.")
    moved = MOVED.replace("  the-first-winter:", "  winter-of-1974:")
    kept.edit("content/docs/summer.md", "title: Summer\n", f"title: Summer\n{moved}").built(
        "--strict"
    )
    assert 'url=/docs/summer/"' in kept.text("docs/origins/")
    assert "location.hash" in kept.text("docs/origins/")
    assert '<span id="the-first-winter"></span>' in kept.text("docs/summer/")


def test_a_ledger_that_changes_counts_though_nothing_else_does(book):
    workshop = book(BOOK).built().built()
    workshop.write({"addresses.txt": "/gone/\n"})
    assert workshop.build().code == 1
    workshop.write({"addresses.txt": "/docs/summer/\n"}).built()
