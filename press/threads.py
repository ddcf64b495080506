"""Work shared out to threads, for what lets other threads go on while it is done."""

import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TypeVar

A = TypeVar("A")
R = TypeVar("R")


def shared_out(work: Callable[[A], R], items: Sequence[A], workers: int) -> Iterator[tuple[A, R]]:
    """Each item with its result, as they come."""
    pool = ThreadPoolExecutor(workers, thread_name_prefix="darkroom")
    try:
        # Filters are the whole process's: set once out here, never inside a thread.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            futures = {pool.submit(work, item): item for item in items}
            for future in as_completed(futures):
                yield futures[future], future.result()
    finally:
        pool.shutdown(cancel_futures=True)
