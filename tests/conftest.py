"""Settings of the whole suite: hypothesis profiles, and how many tests were skipped for want of data."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.shared import ABSENT, FOLDER

# On CI the same cases every time: a change is judged by what it changes; people try new ones.
settings.register_profile("fast", max_examples=100, deadline=None, derandomize="CI" in os.environ)
for name, cases in (("more", 2_000), ("long", 5_000)):
    settings.register_profile(
        name,
        max_examples=cases,
        deadline=None,
        derandomize="CI" in os.environ,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real translations and documents beside the checkout."""
    if not FOLDER.is_dir():
        pytest.skip(ABSENT)
    return FOLDER


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests did not run because `../shared` is absent."""
    missing = [r for r in terminalreporter.stats.get("skipped", []) if ABSENT in str(r.longrepr)]
    if missing:
        terminalreporter.write_line(
            f"skipped because ../shared is absent: {len(missing)} (others have fewer samples)"
        )
