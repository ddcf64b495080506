"""Posts: dated pages that readers find by their day, not by their place in a menu."""

from press.values.book import Page


def among_posts(page: Page) -> bool:
    """Whether a page is a post or a list of them: by its ``type``, else by lying in ``posts/``.

    >>> among_posts(Page("page", "en", "posts/a.md", "/posts/a/", "posts/a/index.html", "", ""))
    True
    """
    section = page.front.type or page.name.partition("/")[0]
    return page.kind in ("page", "section") and section == "posts"
