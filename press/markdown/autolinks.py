"""Bare addresses that become links, found as Goldmark finds them.

An address begins where a line begins, after a space, after ``(`` or ``~``, or
right after another inline construct; nothing is guessed from the middle of a
word, so ``Comma.ai`` and ``见https://x.org`` stay text.

Source: Goldmark 1.8, ``extension/linkify.go``.
"""

import re
from bisect import bisect_right

from markdown_it.rules_inline.state_inline import StateInline

from press.markdown.inlines import ADDRESSES, Inlines
from press.markdown.running import Running, running

_HOST = r"[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+"
_PATH = r"[-a-zA-Z0-9@:%_+.~#!?&/=();,'\">^{}\[\]`"
URL = re.compile(rf"(?:https?|ftp)://{_HOST}(?::\d+)?(?:[/#?]{_PATH}$]*)?")
WWW = re.compile(rf"www\.{_HOST}(?:[/#?]{_PATH}]*)?")
_LABEL = r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
_DOMAIN = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_ENTITY = re.compile(r"&[a-zA-Z0-9]+;\Z")
_TRAILING = "?!.,:*_~"


class Autolinks:
    """The rule, with the scheme that ``www.`` addresses get."""

    def __init__(self, protocol: str) -> None:
        self.protocol = protocol

    def add_to(self, inlines: Inlines) -> None:
        """Ask this rule first."""
        inlines.add(ADDRESSES, self.rule, first="", before="text")

    def rule(self, state: StateInline, silent: bool) -> bool:
        """A link made of the address at ``state.pos``."""
        here = running(state)
        if silent or here.linkLevel or here.labels or here.env.get("label"):
            return False
        if (here.src[here.pos] not in "hfw" and not here.mails) or not _may_begin(here):
            return False
        text, target = self._address(here)
        if not text:
            return False
        _link(here, text, target)
        return True

    def _address(self, state: Running) -> tuple[str, str]:
        """The address as written and as a target; two empty texts when there is none."""
        src, pos, end = state.src, state.pos, state.posMax
        if found := URL.match(src, pos, end):
            text = _trimmed(found[0])
            return text, text
        if found := WWW.match(src, pos, end):
            text = _trimmed(found[0])
            return text, f"{self.protocol}://{text}"
        text = _mail(state)
        return text, f"mailto:{text}"


def _may_begin(state: Running) -> bool:
    before = state.src[state.pos - 1 : state.pos]
    if not before or before in " \t\n\x0b\x0c":
        return True
    if any(state.said):  # backticks that open no code count as a construct
        return before in "(~`"
    return bool(state.tokens) and state.tokens[-1].type != "text_special"


def _trimmed(address: str) -> str:
    """Without the punctuation that belongs to the sentence."""
    address = address[0] + address[1:].rstrip(_TRAILING)
    if address.endswith(")"):
        surplus = address.count(")") - address.count("(")
        return address[: len(address) - max(0, surplus)]
    entity = _ENTITY.search(address)
    return address[: entity.start()] if entity else address


def _mail(state: Running) -> str:
    """The e-mail address that begins here, or nothing."""
    src, pos = state.src, state.pos
    after = bisect_right(state.mails, pos)
    if not after or not src[pos].isalnum():
        return ""
    at = src.find("@", state.mails[after - 1])
    if at <= pos or not (domain := _DOMAIN.match(src, at + 1, state.posMax)):
        return ""
    if "." not in domain[0][:-1]:
        return ""
    if src[domain.end() : min(domain.end() + 1, state.posMax)] in ("-", "_"):
        return ""
    return src[pos : domain.end()]


def _link(state: Running, text: str, target: str) -> None:
    token = state.push("link_open", "a", 1)
    token.attrs = {"href": target}
    token.markup = token.info = "auto"
    token.meta["pos"] = state.pos
    token = state.push("text", "", 0)
    token.content = text
    token = state.push("link_close", "a", -1)
    token.markup = token.info = "auto"
    state.pos += len(text)
