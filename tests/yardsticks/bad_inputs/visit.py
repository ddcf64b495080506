"""Cases for the development server: it is started as an author starts it, and visited."""

import ipaddress
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.yardsticks.bad_inputs import ground
from tests.yardsticks.bad_inputs.act import PATIENCE, ROOT, NotUnderstoodError
from tests.yardsticks.bad_inputs.cases import Case, Laid

SERVES = re.compile(r"http://[^:]+:(\d+)/")
RAW = re.compile(r"[A-Z]+ \S+ HTTP/1\.[01]")
SLOW = re.compile(r"(\d+) connections that send one byte a second")
SOON = re.compile(r"answered in (\d+) s")
SECRETS = (b"root:", b"Traceback (most recent call last)", b"baseURL")
"""What stands in files outside of the site, and in the answer of a program that failed."""
LISTENS = "0A"
"""State of a socket in Linux's table of them."""


@dataclass(frozen=True, slots=True)
class Server:
    """One that is running."""

    process: "subprocess.Popen[bytes]"
    port: int
    said: list[bytes]


def visit(base: tuple[Laid, ...], case: Case) -> tuple[tuple[str, ...], str]:
    """What is wrong with how the server takes a case, and what it said meanwhile."""
    with tempfile.TemporaryDirectory(prefix="bad-input-") as folder:
        project = Path(folder).resolve() / "project"
        ground.lay(project, (*base, *case.files))
        around = ground.surroundings(project.parent)
        with _running(project) as server:
            faults = [*_faults(case, server)]
            ended = _end(server)
        said = b"".join(server.said).decode("utf-8", "replace")
        if "Traceback (most recent call last)" in said:
            faults.append("a traceback")
        if ended:
            faults.append(f"exit code {ended}")
        if ground.surroundings(project.parent) != around or (project / "public").exists():
            faults.append("changed files")
        return tuple(faults), said


def _faults(case: Case, server: Server) -> Iterator[str]:
    """What is wrong with the answer to a case's request."""
    if RAW.match(case.request):
        answer = _ask(server.port, case.request.encode("latin-1"), PATIENCE)
        status = answer.split(b"\r\n")[0].decode("latin-1")
        yield from (f"answered '{status}', not {word}" for word in case.says if word not in status)
        yield from (f"gave away {secret!r}" for secret in SECRETS if secret in answer)
    elif found := SLOW.fullmatch(case.request):
        yield from _slow(int(found[1]), case, server)
    elif case.request == "list listening sockets":
        wanted = {word for says in case.says for word in says.split() if _is_address(word)}
        if others := _listening(server.port) - wanted:
            yield f"listens at {', '.join(sorted(others))}"
    else:
        raise NotUnderstoodError(case.request)


def _slow(number: int, case: Case, server: Server) -> Iterator[str]:
    """Whether somebody is answered while others take their time."""
    over = threading.Event()
    slow = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(number)]

    def trickle() -> None:
        for byte in b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 600:
            for one in slow:
                one.sendall(bytes((byte,)))
            if over.wait(1):
                return

    thread = threading.Thread(target=trickle)
    thread.start()
    soon = next((int(found[1]) for says in case.says if (found := SOON.search(says))), PATIENCE)
    try:
        request = b"GET / HTTP/1.1\r\nHost: localhost"
        if not all(b" 200 " in _ask(server.port, request, soon)[:20] for _ in range(5)):
            yield "others were not served"
    except TimeoutError:
        yield f"others waited longer than {soon} s"
    finally:
        over.set()
        thread.join()
        for one in slow:
            one.close()


def _ask(port: int, request: bytes, seconds: float) -> bytes:
    """The first answer to a request as it stands."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as connection:
        connection.sendall(request + b"\r\nConnection: close\r\n\r\n")
        answer = b""
        while data := connection.recv(65536):
            answer += data
        return answer


@contextmanager
def _running(project: Path) -> Iterator[Server]:
    words = [sys.executable, str(ROOT / "build.py"), "serve", "-s", str(project), "-p", "0"]
    own = {k: v for k, v in os.environ.items() if not k.startswith(("HUGO_", "PRESS_"))}
    process = subprocess.Popen(
        words, cwd=project, env=own, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    timer = threading.Timer(PATIENCE, os.killpg, (process.pid, signal.SIGKILL))
    timer.start()
    assert process.stdout is not None
    said: list[bytes] = []
    port = 0
    for line in process.stdout:
        said.append(line)
        if found := SERVES.match(line.decode("utf-8", "replace")):
            port = int(found[1])
            break
    try:
        yield Server(process, port, said)
    finally:
        timer.cancel()
        process.kill()
        process.wait()
        process.stdout.close()


def _end(server: Server) -> int:
    """Stop it as its author does; its exit code."""
    server.process.send_signal(signal.SIGINT)
    assert server.process.stdout is not None
    server.said.append(server.process.stdout.read())
    return server.process.wait()


def _listening(port: int) -> set[str]:
    """The addresses at which somebody listens on a port, from Linux's own table."""
    found = set()
    for name in ("tcp", "tcp6"):
        for line in Path("/proc/net", name).read_text(encoding="ascii").splitlines()[1:]:
            local, state = line.split()[1], line.split()[3]
            address, _, number = local.partition(":")
            if state == LISTENS and int(number, 16) == port:
                words = [
                    bytes.fromhex(address[at : at + 8])[::-1] for at in range(0, len(address), 8)
                ]
                found.add(str(ipaddress.ip_address(b"".join(words))))
    return found


def _is_address(word: str) -> bool:
    try:
        return bool(ipaddress.ip_address(word))
    except ValueError:
        return False
