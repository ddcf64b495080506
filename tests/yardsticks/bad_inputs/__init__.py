"""Malformed and hostile inputs, each built through the front door and judged.

    python -m tests.yardsticks.bad_inputs tests/yardsticks/cases/bad_inputs.yaml [NAME …]

The file says of each case what to lay on disk, what to do and what must come of it. Cases for
the development server are sent to a running one; those that need a user with limits do not run
as root.
"""
