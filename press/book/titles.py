"""Titles for what has none: file and folder names made readable, as Hugo does it."""

import re

_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of", "on", "or"}
    | {"per", "so", "the", "to", "v", "v.", "via", "vs", "vs.", "yet"}
)
"""Words that the Associated Press leaves small inside a title."""

_WORD = re.compile(r"[^\W_][^\s\-/]*")

_PLURALS = {
    "ysis": "yses",
    "thesis": "theses",
    "crisis": "crises",
    "basis": "bases",
    "axis": "axes",
    "ndex": "ndices",
    "endix": "endices",
    "apex": "apices",
    "codex": "codices",
    "vertex": "vertices",
    "matrix": "matrices",
    "atum": "ata",
    "dium": "dia",
    "arium": "aria",
    "iterion": "iteria",
    "menon": "mena",
    "focus": "foci",
    "radius": "radii",
    "nucleus": "nuclei",
    "syllabus": "syllabi",
    "cactus": "cacti",
    "corpus": "corpora",
    "genus": "genera",
    "larva": "larvae",
    "person": "people",
    "child": "children",
    "woman": "women",
    "man": "men",
    "foot": "feet",
    "tooth": "teeth",
    "goose": "geese",
    "mouse": "mice",
    "louse": "lice",
    "quiz": "quizzes",
    "leaf": "leaves",
    "half": "halves",
    "shelf": "shelves",
    "wolf": "wolves",
    "knife": "knives",
    "life": "lives",
    "wife": "wives",
    "oo": "oos",
    "io": "ios",
    "photo": "photos",
    "piano": "pianos",
    "us": "uses",
    "ias": "iases",
    "ss": "sses",
    "sh": "shes",
    "ch": "ches",
    "x": "xes",
    "z": "zes",
    "o": "oes",
}
"""Ends of words and of their plurals; the first that fits counts.

Hugo's own, right or wrong (``introes``), because the titles it makes are in published books.
"""

_SINGLE_IS_PLURAL = frozenset(
    {"alumni", "bacteria", "criteria", "data", "equipment", "fish", "information", "media", "money"}
    | {"news", "people", "police", "rice", "schemata", "series", "sheep", "species"}
)

_ACRONYMS = frozenset(
    {"acl", "api", "cli", "cpu", "dhcp", "dns", "eof", "ftp", "html", "http", "https", "id", "imap"}
    | {"ip", "json", "jwt", "lan", "ok", "pc", "ram", "rom", "smtp", "sql", "ssh", "ssl", "udp"}
    | {"uri", "url", "utf8", "uuid", "vlan", "vpn", "wan", "wlan"}
)
"""Written in capitals whatever the file name says."""


def humanize(name: str) -> str:
    """A file name as words: ``under_score-dash`` gives ``Under score dash``."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", re.sub(r"[-_\s]+", " ", name)).strip()
    words = [word.upper() if word.lower() in _ACRONYMS else word.lower() for word in parted.split()]
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def capitalize(text: str) -> str:
    """Every word with a capital, small words small except at the ends (Associated Press).

    >>> capitalize("of cats and/or dogs")
    'Of Cats and/or Dogs'
    """

    def written(word: re.Match[str]) -> str:
        before, after = text[: word.start()], text[word.end() :]
        inside = bool(before) and bool(after) and before[-1] in " -/"
        joined = after.startswith("-") and not before.endswith("-")
        fresh = before[-2:-1] in (":", "-")
        if word[0].lower() in _SMALL and inside and not joined and not fresh:
            return word[0].lower()
        return word[0][0].upper() + word[0][1:]

    return _WORD.sub(written, text)


def pluralize(word: str) -> str:
    """The English plural of a word's last part: ``zed`` gives ``zeds``.

    A word that is a plural already stays.

    >>> pluralize("docs"), pluralize("lab-story")
    ('docs', 'lab-stories')
    """
    found = re.fullmatch(r"(.*?)([^\W_]*)", word, re.DOTALL)
    return found[1] + _plural(found[2]) if found else word


def _plural(word: str) -> str:
    low = word.lower()
    if not word or low in _SINGLE_IS_PLURAL:
        return word
    for end, plural in _PLURALS.items():
        if low.endswith(end):
            return word[: len(word) - len(end)] + plural
    if low.endswith("s"):
        return word
    if re.search(r"[^aeiou]y$", low):
        return word[:-1] + "ies"
    return word + "s"
