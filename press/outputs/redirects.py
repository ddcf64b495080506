"""Old addresses: a small page at each that sends its visitor on.

A static site has no other way to redirect. The page says where it leads in words, for those
whose browser does not follow; a ``#fragment`` of the old address is kept where scripts run.
"""

import json
from html import escape

from press.desk.desk import Desk
from press.outputs.output import Output
from press.render.addresses import absolute, written
from press.values.plan import Job, Plan


def plan(desk: Desk) -> Plan:
    """One page for each old address."""
    config = desk.book.config
    titles = {galley.view.url: galley.view.title for galley in desk.galleys}
    locales = {v.language.code: v.language.locale or v.language.code for v in desk.book.volumes}
    jobs = []
    for old in desk.book.redirects:
        to = written(old.target, config.base_path, old.url if config.relative_urls else "")
        whole = absolute(old.target, config.base_url)
        title = titles.get(old.target.partition("#")[0], "") or whole
        arguments = (to, whole, title, locales.get(old.language, old.language))
        jobs.append(Job(file_of(old.url), old.origin, redirect, arguments, old.place))
    return Plan(tuple(jobs))


def file_of(url: str) -> str:
    """The file a web server shows at an address, below the output folder.

    >>> file_of("/old/"), file_of("/was.html"), file_of("/")
    ('old/index.html', 'was.html', 'index.html')
    """
    bare = url.strip("/")
    if bare.endswith((".html", ".htm")):
        return bare
    return f"{bare}/index.html".lstrip("/")


def redirect(to: str, whole: str, title: str, language: str) -> bytes:
    """A page that leads on at once.

    Args:
        to: The new address as a page writes it.
        whole: The new address with its host.
        title: Of the page it leads to.
        language: For ``lang``.
    """
    # a refresh drops the fragment, and old links into a chapter would lead to its top
    script = f"<script>location.replace({_quoted(to)} + location.hash)</script>"
    lines = [
        "<!doctype html>",
        f'<html lang="{escape(language)}">',
        '<meta charset="utf-8">',
        f"<title>{escape(title)}</title>",
        f'<link rel="canonical" href="{escape(whole)}">',
        '<meta name="robots" content="noindex">',
        f'<meta http-equiv="refresh" content="0; url={escape(to)}">',
        *([] if "#" in to else [script]),
        f'<p><a href="{escape(to)}">{escape(title)}</a></p>',
    ]
    return ("\n".join(lines) + "\n").encode()


def _quoted(value: str) -> str:
    """A JavaScript string that cannot end the script it stands in."""
    return json.dumps(value).replace("<", "\\u003c")


OUTPUT = Output("redirects", "old addresses and aliases", plan)
