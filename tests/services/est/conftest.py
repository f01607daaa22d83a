"""The group that tests of EST begin with."""

import pytest

from bra_desk.storage.register import Register
from tests.services.est.at_est import Est, begun


@pytest.fixture
def est(register: Register) -> Est:
    """A group with two reporters, and nothing reported."""
    return begun(register)
