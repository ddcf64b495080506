"""Pages as plain text, as hugo-book's ``txt`` format has them."""

FORMAT = "outputFormats: {txt: {mediaType: text/plain, baseName: source, isPlainText: true}}\n"
BOOK = {
    "config.yaml": "title: X\nbaseURL: https://example.org/b/\n" + FORMAT
    + "outputs: {page: [html, txt], section: [html, txt]}\n",
    "content/docs/_index.md": "---\nlayout: book\n---\n",
    "content/docs/a.md": "---\ntitle: A\nweight: 1\n---\n# A\n\n{{% hint %}}Kept.{{% /hint %}}\n",
    "content/docs/b.md": "---\ntitle: B\nbookHref: https://b.example/\n---\n# B\n",
}  # fmt: skip
LIST = "X\n\n- A: https://example.org/b/docs/a/\n- B: https://b.example/\n\n"


def test_a_text_names_all_chapters_and_holds_the_markdown_of_its_own(book):
    workshop = book(BOOK).built()
    assert workshop.text("docs/a/source.txt") == LIST + "# A\n\n{{% hint %}}Kept.{{% /hint %}}\n"
    link = '<link rel="alternate" type="text/plain" href="/b/docs/a/source.txt">'
    assert link in workshop.text("docs/a/")


def test_the_text_of_the_whole_book_holds_every_chapter(book):
    text = book(BOOK).built().text("docs/source.txt")
    assert text == LIST + "# A\n\n{{% hint %}}Kept.{{% /hint %}}\n\n# B\n"


def test_a_page_may_say_itself_what_it_is_made_into(book):
    workshop = book(BOOK).edit("content/docs/a.md", "weight: 1", "outputs: [html]").built()
    assert "docs/a/source.txt" not in workshop.files()
    assert "docs/b/source.txt" in workshop.files()


def test_without_such_a_format_there_is_no_text(book):
    workshop = book(BOOK | {"config.yaml": "title: X\nbaseURL: /\n"}).built()
    assert [name for name in workshop.files() if name.endswith("source.txt")] == []
