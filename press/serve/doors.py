"""Who may ask: nobody but the author's own browser, unless the author opens the door.

Any website can make a browser send requests to ``localhost``. Two headers that scripts cannot
forge tell such requests from ours: ``Host`` (an attacker's name that was made to point here,
"DNS rebinding") and ``Origin`` (a script of another site).

Source: RFC 9110, 7.2; RFC 6454.
"""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Doors:
    """By which names the server may be called."""

    names: frozenset[str] = frozenset({"localhost"})
    """In lower case."""
    loopback: bool = True
    """Only this machine can reach us; so only its own numbers are honest ones."""

    def admit(self, host: str) -> bool:
        """Whether a ``Host`` header is one of ours.

        A number is as good as a name: to be led here by a number, a browser must have been
        given it by its user.

        >>> [Doors().admit(host) for host in ("localhost:1313", "[::1]:1313", "evil.example")]
        [True, True, False]
        """
        try:
            parts = urlsplit(f"//{host}")
            name, alone = parts.hostname or "", parts.netloc == host and "@" not in host
        except ValueError:
            return False
        if not alone or not name:
            return False
        return name.rstrip(".") in self.names or self._is_number(name)

    def _is_number(self, name: str) -> bool:
        try:
            return ip_address(name).is_loopback or not self.loopback
        except ValueError:
            return False


def refusal(doors: Doors, host: str, origin: str | None) -> str:
    """Why a request with these headers is not answered; empty for those that are."""
    if not doors.admit(host):
        return "This server answers to its own name only."
    if origin is not None and origin not in (f"http://{host}", f"https://{host}"):
        return "This server answers to its own pages only."
    return ""
