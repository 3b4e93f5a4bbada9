"""What the tests of the started program share: the program itself, and one last line that says how it went."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "Tests" / "Release"), str(ROOT / "Tests" / "Browser")]

from program import Program  # noqa: E402


@pytest.fixture(scope="module")
def demo():
    """A demonstration with its named world, started for the tests of one file."""
    with Program() as program:
        yield program


def pytest_terminal_summary(terminalreporter, config):
    counts = {word: len(terminalreporter.stats.get(word, [])) for word in ("passed", "failed", "error", "skipped")}
    line = f"{counts['passed']} passed, {counts['failed'] + counts['error']} failed"
    config.last_line = line + (f", {counts['skipped']} skipped" if counts["skipped"] else "")


def pytest_unconfigure(config):
    if hasattr(config, "last_line"):
        print(config.last_line, flush=True)
