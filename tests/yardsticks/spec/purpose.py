"""What we do in other ways than Hugo on purpose, taken back so that the rest can be compared.

- A formula is MathML with its TeX in an annotation, where Hugo leaves TeX between delimiters
  for a script; one that cannot be read is shown as ``code.math-source``. White space at its
  ends, and a backslash that Markdown would have taken from ``\\\\``, do not count.
- A picture of the book is a ``<picture>`` around an ``<img>`` in several sizes, with
  ``data-original`` for what the author named; others load lazily.
- A table stands in a box that scrolls (``div.table-scroll``).
- A skipped level in a table of contents is an empty ``<span>``; the list folds away, and a
  picture in it is its text.
- Every ``<img>`` has an ``alt``, if need be an empty one.
- No two elements have one id: what is doubled in Hugo has a number at its end.
- The id of a heading with a shortcode in it does not hold Hugo's placeholder.
- A link to a source file leads to its page, also where hugo-book would leave it as it is.
- A paragraph has a name, so that a link can lead to it.
- A video is a link to where it can be watched, not a frame of somebody else's.
"""

import re
from collections import Counter

from tests.names import without_names

_MATHS = re.compile(
    r"<math\b.*?<annotation[^>]*>(?P<tex>.*?)</annotation>.*?</math>"
    r'|<code class="math-source">(?P<source>.*?)</code>',
    re.DOTALL,
)
_DELIMITED = re.compile(r"\$\$(.+?)\$\$|\\\[(.+?)\\\]|\\\((.+?)\\\)|\$([^$\n]+?)\$", re.DOTALL)
_CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)
_PICTURE = re.compile(r"<picture>.*?(<img\b[^>]*>)</picture>", re.DOTALL)
_IMAGE = re.compile(r"<img\b[^>]*>")
_SIZES = re.compile(r'\s(?:width|height|srcset|sizes|loading|decoding|fetchpriority)="[^"]*"')
_LAZY = re.compile(r'\sloading="lazy"')
_ORIGINAL = re.compile(r'\ssrc="[^"]*"(.*?)\sdata-original=("[^"]*")', re.DOTALL)
_TABLE = re.compile(r'<div class="table-scroll"[^>]*>\s*(<table\b.*?</table>)\s*</div>', re.DOTALL)
_PLACEHOLDER = re.compile(r"hahahugoshortcode\d+s\d+hbhb", re.IGNORECASE)
_ID = re.compile(r'(?<=\sid=")[^"]+(?=")')
_ALT = re.compile(r'<img\b[^>]*\salt="([^"]*)"[^>]*>')
_HREF = re.compile(r'(?<=<a href=")[^"]*(?=")')
_SOURCE = re.compile(r"(?!\w+:)[^?#]*\.md(?:#.*)?$")
_FRAME = re.compile(
    r'<div[^>]*>\s*<iframe\b[^>]*\ssrc="https://[^"/]*?(?P<host>youtube|vimeo)[^"/]*/'
    r'(?:embed|video)/(?P<id>[^"/?]+)[^"]*"[^>]*></iframe>\s*</div>',
    re.DOTALL,
)
_WATCH = re.compile(
    r'<div class="book-video"[^>]*>.*?<a href="https://[^"/]*?(?P<host>youtube|vimeo)[^"/]*/'
    r'(?:watch\?v=)?(?P<id>[^"/?&]+)[^"]*".*?</a>.*?</div>',
    re.DOTALL,
)
_LIST = re.compile(r"<(ul|ol)>.*</\1>", re.DOTALL)


def as_hugo(html: str) -> str:
    """Our HTML with what is ours on purpose taken back."""
    html = _WATCH.sub(_video, _TABLE.sub(r"\1", without_names(html)))
    html = _PICTURE.sub(lambda found: _SIZES.sub("", _ORIGINAL.sub(r" src=\2\1", found[1])), html)
    return _IMAGE.sub(lambda found: _LAZY.sub("", found[0]), html)


def contents_as_hugo(html: str) -> str:
    """Our table of contents with what is ours on purpose taken back."""
    found = _LIST.search(html)
    rows = found[0].replace("<span></span>", "") if found else ""
    return f'<nav id="TableOfContents">{rows}</nav>'


def hugo_as_wanted(html: str) -> str:
    """Hugo's HTML without what nobody would want to copy."""
    html = _FRAME.sub(_video, _PLACEHOLDER.sub("", html))
    return _IMAGE.sub(
        lambda found: found[0] if _ALT.match(found[0]) else f'<img alt=""{found[0][4:]}', html
    )


def hugo_contents_as_wanted(html: str) -> str:
    """Hugo's table of contents, pictures in it as their text."""
    return _ALT.sub(r"\1", hugo_as_wanted(html))


def _video(found: re.Match[str]) -> str:
    return f"<div>[{found['host']} {found['id']}]</div>"


def links_alike(hugo: str, ours: str) -> str:
    """Our HTML with links to source files where Hugo has left them."""
    theirs = iter(_HREF.findall(hugo))

    def source(found: re.Match[str]) -> str:
        left = next(theirs, "")
        return left if _SOURCE.match(left) else found[0]

    return _HREF.sub(source, ours)


def ids_alike(hugo: str, ours: str) -> str:
    """Our HTML with the ids that Hugo gives out twice."""
    wanted, given = Counter(_ID.findall(hugo)), Counter(_ID.findall(ours))
    for name, times in wanted.items():
        for _ in range(min(times - given[name], times - 1)):
            numbered = re.search(rf'id="({re.escape(name)}-\d+)"', ours)
            if numbered:
                ours = ours.replace(f'"{numbered[1]}"', f'"{name}"')
                ours = ours.replace(f'"#{numbered[1]}"', f'"#{name}"')
    return ours


def maths_alike(html: str) -> str:
    """HTML of either side with every formula in the same spelling."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        if 'class="math-source"' in found[0]:
            return found[0]
        kept.append(found[0])
        return f"\ue000{len(kept) - 1}\ue001"

    html = _CODE.sub(keep, html)
    html = _MATHS.sub(lambda found: _formula(found["tex"] or found["source"] or ""), html)
    html = _DELIMITED.sub(lambda found: _formula(next(filter(None, found.groups()))), html)
    return re.sub("\ue000(\\d+)\ue001", lambda found: kept[int(found[1])], html)


def _formula(tex: str) -> str:
    tex = tex.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    plain = re.sub(r"\s+", " ", tex.replace("\\\\", "\\")).strip()
    return "⟦" + plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "⟧"
