"""Work spread over processes: as many as there are processors, each with a share of it.

The processes are forks: they have everything at hand that their parent has, and only results
travel. Where forking is not safe, or too little to do, one process does it all.
"""

import os
import struct
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

A = TypeVar("A")

LITTLE = 96
"""Pieces of work that one process does sooner than two could share them."""

HEAD = struct.Struct("<II")
"""Before each result: which one it is, and its length in bytes."""

BLOCK = 1 << 18
"""Bytes that are taken from a pipe at once."""


def spread(
    work: Callable[[A], bytes], items: Sequence[A], workers: int
) -> Iterator[tuple[int, bytes]]:
    """Number and result of each item, in no order.

    Args:
        work: Pure, and free of exceptions: what can go wrong is part of its result.
        items: What it is done to.
        workers: Processes; as many as there are processors when 0.

    Raises:
        ChildProcessError: A process ended before its work was done.
    """
    hands = (workers or len(os.sched_getaffinity(0))) if sys.platform == "linux" else 1
    if hands < 2 or len(items) < LITTLE:
        yield from ((number, work(item)) for number, item in enumerate(items))
        return
    sys.stdout.flush()
    sys.stderr.flush()
    pipes = dict(_hand(work, items, range(hand, len(items), hands)) for hand in range(hands))
    yield from _results(pipes)


def _hand(work: Callable[[A], bytes], items: Sequence[A], share: range) -> tuple[int, int]:
    """A process that does a share of the work: the pipe its results come from, and its number."""
    reads, writes = os.pipe()
    process = os.fork()
    if process:
        os.close(writes)
        return reads, process
    code = 1
    try:
        os.close(reads)
        with os.fdopen(writes, "wb", buffering=BLOCK) as out:
            for number in share:
                data = work(items[number])
                out.write(HEAD.pack(number, len(data)))
                out.write(data)
        code = 0
    except BaseException:  # noqa: BLE001 -- whatever it is, this process ends here
        import traceback

        traceback.print_exc()
    finally:
        os._exit(code)


def _results(pipes: Mapping[int, int]) -> Iterator[tuple[int, bytes]]:
    """What comes from the pipes, until all processes are done."""
    import selectors  # here and not sooner: a small book needs none

    waiting = {pipe: bytearray() for pipe in pipes}
    failed = False
    with selectors.DefaultSelector() as selector:
        for pipe in pipes:
            selector.register(pipe, selectors.EVENT_READ)
        while waiting:
            for key, _ in selector.select():
                held = waiting[key.fd]
                data = os.read(key.fd, BLOCK)
                held += data
                yield from _whole(held)
                if not data:
                    selector.unregister(key.fd)
                    os.close(key.fd)
                    failed |= bool(os.waitpid(pipes[key.fd], 0)[1] or waiting.pop(key.fd))
    if failed:
        message = "a process that shared the work ended early"
        raise ChildProcessError(message)


def _whole(held: bytearray) -> Iterator[tuple[int, bytes]]:
    """The results that have arrived as a whole, taken out of what has arrived."""
    begin = 0
    while len(held) - begin >= HEAD.size:
        number, length = HEAD.unpack_from(held, begin)
        end = begin + HEAD.size + length
        if end > len(held):
            break
        yield number, bytes(held[begin + HEAD.size : end])
        begin = end
    del held[:begin]
