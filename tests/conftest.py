"""Settings of the whole suite: hypothesis profiles, and how many tests were skipped for want of data."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SHARED = Path(__file__).resolve().parents[1].parent / "shared"

# On CI the same cases every time: a change is judged by what it changes; people try new ones.
settings.register_profile("fast", max_examples=100, deadline=None, derandomize="CI" in os.environ)
settings.register_profile(
    "long",
    max_examples=5_000,
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real translations and documents beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared (real translations and documents)")
    return SHARED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests did not run because `../shared` is absent."""
    missing = [r for r in terminalreporter.stats.get("skipped", []) if "../shared" in str(r.longrepr)]
    if missing:
        terminalreporter.write_line(f"{len(missing)} tests skipped: ../shared is absent")
