"""What the tests of the started program share: the program itself, and one last line that says how it went."""

import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "Tests" / "Release"), str(ROOT / "Tests" / "Browser")]

from postgres import Postgres  # noqa: E402
from program import Program  # noqa: E402


@pytest.fixture(scope="module")
def engine(request):
    """SQLite; a test that names `engine` in its parameters (indirect) gets the other one too."""
    return getattr(request, "param", "sqlite")


@pytest.fixture(scope="module")
def demo(engine):
    """A demonstration with its named world, started for the tests of one file."""
    with ExitStack() as stack:
        environment = {}
        if engine == "postgres":
            environment["OKNO_DATABASE"] = stack.enter_context(Postgres()).create("demo")
        yield stack.enter_context(Program(environment=environment))


def pytest_terminal_summary(terminalreporter, config):
    counts = {word: len(terminalreporter.stats.get(word, [])) for word in ("passed", "failed", "error", "skipped")}
    line = f"{counts['passed']} passed, {counts['failed'] + counts['error']} failed"
    config.last_line = line + (f", {counts['skipped']} skipped" if counts["skipped"] else "")


def pytest_unconfigure(config):
    if hasattr(config, "last_line"):
        print(config.last_line, flush=True)
