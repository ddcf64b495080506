"""Words as digests: for books whose licence does not let their text be passed on.

Equal texts stay equal, so that two records can still be compared.
"""

import re
from hashlib import sha1
from typing import Any

SENTENCE_END = re.compile(r"(?<=[.!?。！？؟:;])\s+")
SHORT = 24
"""Characters that may stay readable."""
HIDDEN = (
    *("code", "tables", "details", "mermaid", "hints", "footnotes", "quotes", "styles"),
    *("description", "deflists", "tasks"),
)

SAME_SIGN = str.maketrans(
    {"“": '"', "”": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."}
    | {"\u00a0": " ", "\u2009": " "}
)


def loose(text: str) -> str:
    """Text without the differences typography makes."""
    return re.sub(r"-+", "-", re.sub(r"\s+", " ", text.translate(SAME_SIGN)))


def redacted(page: dict[str, Any]) -> dict[str, Any]:
    """A page's record with its words as digests; addresses, ids and titles stay."""
    out = dict(page)
    out["text"] = _sentences(page["text"])
    out["text_loose"] = _sentences(loose(page["text"]))
    out |= {kind: _hidden(page[kind]) for kind in HIDDEN}
    for kind in ("links", "images"):
        out[kind] = [[address, _hidden(words)] for address, words in page[kind]]
    return out


def _digest(text: str, length: int) -> str:
    return sha1(text.encode(), usedforsecurity=False).hexdigest()[:length]


def _sentences(text: str) -> list[str]:
    return [_digest(sentence, 6) for sentence in SENTENCE_END.split(text) if sentence]


def _hidden(value: Any) -> Any:
    if isinstance(value, str) and len(value) > SHORT:
        return f"#{_digest(value, 10)}"
    return [_hidden(item) for item in value] if isinstance(value, list) else value
