"""Where the server listens."""

import errno
import socket
import sys
from dataclasses import dataclass
from ipaddress import ip_address

from press.errors import BookError, Place, Problem

USUAL = 1313
PORTS = 65536
"""There are no more."""
TRIES = 100
"""How many ports are tried, one after the other."""
LOOPBACK = ("127.0.0.1", "::1")
"""Both numbers of ``localhost``: a browser may try either first."""


@dataclass(frozen=True, slots=True)
class Listening:
    """Open doors."""

    sockets: tuple[socket.socket, ...]
    port: int
    host: str
    """As a browser writes it."""
    loopback: bool
    """Nobody but this machine can reach us."""

    @property
    def origin(self) -> str:
        """What addresses of the site begin with."""
        return f"http://{self.host}:{self.port}"


def listen(bind: str, port: int) -> Listening:
    """Open the port, or the next one that is free.

    Args:
        bind: An address or a name; empty for this machine alone.
        port: 0 for any.

    Raises:
        BookError: No port is free, or the address is not this machine's.
    """
    hosts = (bind,) if bind else LOOPBACK
    last = min(port + TRIES, PORTS) if port else 1
    for number in range(port, last):
        try:
            sockets = _open(hosts, number)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                message = f"cannot listen at '{bind}': {_why(error)}"
                raise _refused(message) from None
            continue
        return Listening(
            sockets, int(sockets[0].getsockname()[1]), _named(bind), all(map(_is_loopback, sockets))
        )
    message = f"no port from {port} to {last - 1} is free"
    raise _refused(message)


def _open(hosts: tuple[str, ...], port: int) -> tuple[socket.socket, ...]:
    """Sockets at all addresses, on one port; a machine may lack the second kind of number."""
    opened: list[socket.socket] = []
    try:
        for host in hosts:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            family, _, _, _, address = found[0]
            try:
                opened.append(_bound(family, address, opened))
            except OSError as error:
                if not opened or error.errno == errno.EADDRINUSE:
                    raise
    except OSError:
        for one in opened:
            one.close()
        raise
    return tuple(opened)


def _bound(
    family: socket.AddressFamily, address: tuple[object, ...], opened: list[socket.socket]
) -> socket.socket:
    port = opened[0].getsockname()[1] if opened else address[1]
    one = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # there it would let two programs share a port
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        one.bind((address[0], port, *address[2:]))
        # two programs may bind a port, only one may listen: this tells whether it is free
        one.listen(128)
    except OSError:
        one.close()
        raise
    return one


def _is_loopback(one: socket.socket) -> bool:
    return ip_address(str(one.getsockname()[0]).partition("%")[0]).is_loopback


def _named(bind: str) -> str:
    """The host in addresses for people; from here, every address is also ``localhost``."""
    try:
        number = ip_address(bind or LOOPBACK[0])
    except ValueError:
        return bind.lower()
    if not bind or number.is_unspecified:
        return "localhost"
    return f"[{bind}]" if number.version == 6 else bind


def _why(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _refused(message: str) -> BookError:
    hint = "name another address with --bind, another port with -p"
    return BookError(Problem(Place("command line"), "port-refused", message, hint))
