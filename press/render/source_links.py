"""Where a page's source and its last change can be seen: hugo-book's link templates.

The templates are Go's, but the only part of Go anybody writes here is a name between braces.
That part is read; a template with more than names gives no link, and `unreadable` says why.
"""

import re
from collections.abc import Mapping
from urllib.parse import quote

from press.config.book_settings import BookSettings
from press.errors import Place, Problem, warning

ACTION = re.compile(r"\{\{-?\s*(.*?)\s*-?\}\}", re.DOTALL)
PARAM = re.compile(r"\.Site\.Params\.(\w+)")
NAMES = (".Path", ".GitInfo.Hash", ".GitInfo.AbbreviatedHash", ".Site.Params.NAME")
DOUBLE = re.compile(r"(?<!:)//+")


def edit_url(settings: BookSettings, path: str, params: Mapping[str, object]) -> str:
    """Where this source can be edited; empty when nothing is configured.

    Args:
        settings: hugo-book's parameters of the page's language.
        path: Below the project root.
        params: The site's parameters, keys in lower case.

    >>> links = BookSettings(repo="https://example.org/r", edit_path="edit/main")
    >>> edit_url(links, "content/a b.md", {})
    'https://example.org/r/edit/main/content/a%20b.md'
    """
    template = settings.edit_link
    if not template and settings.repo and settings.edit_path:
        template = "/".join((settings.repo, settings.edit_path, "{{ .Path }}"))
    return _filled(template, settings, params, {".Path": path})


def change_url(settings: BookSettings, path: str, params: Mapping[str, object], commit: str) -> str:
    """Where the last change of this source can be seen; empty when nothing is configured.

    Args:
        settings: As for `edit_url`.
        path: Below the project root.
        params: The site's parameters, keys in lower case.
        commit: Full hash of the commit.
    """
    template = settings.last_change_link
    if not template and settings.repo and settings.commit_path:
        template = "/".join((settings.repo, settings.commit_path, "{{ .GitInfo.Hash }}"))
    values = {".Path": path, ".GitInfo.Hash": commit, ".GitInfo.AbbreviatedHash": commit[:7]}
    return _filled(template, settings, params, values)


def unreadable(template: str, place: Place) -> tuple[Problem, ...]:
    """A warning for each part of a link template that is more than a name.

    Args:
        template: ``BookEditLink`` or ``BookLastChangeLink`` as configured.
        place: Where it was written.
    """
    actions = [match[1] for match in ACTION.finditer(template)]
    odd = [name for name in actions if name not in NAMES and not PARAM.fullmatch(name)]
    hint = f"a link may use {', '.join(NAMES)}; without it pages have no such link"
    return tuple(
        warning(place, "link-template", f"cannot read '{{{{ {name} }}}}' in a link template", hint)
        for name in odd
    )


def _filled(
    template: str,
    settings: BookSettings,
    params: Mapping[str, object],
    values: Mapping[str, str],
) -> str:
    """The template with its names replaced; empty when one is unknown or it is no address.

    A missing value would make a link that leads elsewhere, so there is none instead.
    """
    known = {"bookrepo": settings.repo} | {key: str(value) for key, value in params.items()}
    parts: list[str] = []
    end = 0
    for match in ACTION.finditer(template):
        param = PARAM.fullmatch(match[1])
        value = known.get(param[1].lower(), "") if param else quote(values.get(match[1], ""))
        if not value:
            return ""
        parts += template[end : match.start()], value
        end = match.end()
    address = DOUBLE.sub("/", "".join((*parts, template[end:])).strip())
    return address if address.startswith(("https://", "http://")) else ""
