"""A story told in a loop of its own, where a browser's loop may be running already."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


def alone(story):
    """What comes of a coroutine that is begun by this function."""
    with ThreadPoolExecutor(1) as elsewhere:
        return elsewhere.submit(lambda: asyncio.run(story())).result()
