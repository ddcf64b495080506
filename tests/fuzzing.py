"""How many examples are made up: few in each run, ``PRESS_FUZZ`` times as many if asked."""

import os

from hypothesis import HealthCheck, settings

TIMES = int(os.environ.get("PRESS_FUZZ", "1"))


def calm(examples: int) -> settings:
    """Settings that wait for slow machines and find the same fault again."""
    kept = list(HealthCheck)
    return settings(deadline=None, max_examples=examples * TIMES, suppress_health_check=kept)
