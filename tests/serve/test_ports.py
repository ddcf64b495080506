"""Where the server listens."""

import socket

import pytest

from press.errors import BookError
from press.serve.ports import listen


@pytest.fixture
def opened():
    """Listen, and let go when the test is over."""
    doors = []

    def open_at(bind, port):
        doors.append(listen(bind, port))
        return doors[-1]

    yield open_at
    for one in doors:
        for door in one.sockets:
            door.close()


def test_only_this_machine_can_reach_us(opened):
    at = opened("", 0)
    addresses = {door.getsockname()[0] for door in at.sockets}
    assert addresses <= {"127.0.0.1", "::1"}
    assert at.loopback
    assert at.origin == f"http://localhost:{at.port}"


def test_both_numbers_of_localhost_have_one_port(opened):
    assert len({door.getsockname()[1] for door in opened("", 0).sockets}) == 1


def test_a_port_that_is_taken_is_passed_over(opened):
    first = opened("", 0)
    assert first.port < opened("", first.port).port <= first.port + 100


def test_an_open_door_is_said_to_be_one(opened):
    at = opened("0.0.0.0", 0)  # noqa: S104 -- closed at once
    assert not at.loopback
    assert at.host == "localhost"


def test_an_address_of_another_machine_is_refused():
    with pytest.raises(BookError, match=r"cannot listen at '192\.0\.2\.1'"):
        listen("192.0.2.1", 0)


def test_a_name_nobody_has_is_refused():
    with pytest.raises(BookError, match=r"cannot listen at 'nobody\.invalid'"):
        listen("nobody.invalid", 0)


def test_other_addresses_may_be_asked_for(opened):
    at = opened("127.0.0.1", 0)
    assert [door.family for door in at.sockets] == [socket.AF_INET]
    assert at.origin == f"http://127.0.0.1:{at.port}"
