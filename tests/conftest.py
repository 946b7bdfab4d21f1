"""What every test may use: the project folder, and two ways of searching with hypothesis.

``vast`` (the default) tries the same examples each time, so that a red build is red again on the next machine.
``zoek`` looks further, at random: ``pytest --hypothesis-profile=zoek``.
"""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("vast", deadline=None, derandomize=True)
settings.register_profile("zoek", deadline=None, max_examples=2000)
settings.load_profile("vast")


@pytest.fixture(scope="session")
def wortel() -> Path:
    """The folder of the project."""
    return Path(__file__).resolve().parent.parent
