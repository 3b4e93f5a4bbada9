"""A throwaway PostgreSQL for the tests of the started program."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ROOT = Path(__file__).resolve().parent.parent.parent


class Postgres:
    """A server in a folder of its own, started on entry and removed on exit."""

    def __init__(self, durable: bool = False):
        self.options = ["--durable"] if durable else []
        self.folder = ""
        self.url = ""

    def __enter__(self) -> "Postgres":
        # Not below pytest's folders: the server's user has to reach it.
        self.folder = tempfile.mkdtemp(prefix="okno-postgres-", dir="/tmp")
        self.start()
        return self

    def __exit__(self, *_) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self) -> None:
        command = [str(ROOT / "tools" / "postgres"), "start", self.folder, *self.options]
        self.url = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=True, timeout=120
        ).stdout.strip()

    def stop(self) -> None:
        subprocess.run([str(ROOT / "tools" / "postgres"), "stop", self.folder], stdin=subprocess.DEVNULL, timeout=120)

    def create(self, name: str) -> str:
        """Makes a database; answers its address."""
        self.ask(f'CREATE DATABASE "{name}"')
        return self.named(name)

    def named(self, name: str, user: str | None = None, password: str | None = None) -> str:
        parts = urlsplit(self.url)
        place = parts.netloc if user is None else f"{user}:{password}@{parts.netloc.rpartition('@')[2]}"
        return urlunsplit((parts.scheme, place, "/" + name, parts.query, ""))

    def ask(self, sql: str, database: str | None = None) -> list[list[str]]:
        """The rows of an answer, as text."""
        url = self.named(database) if database else self.url
        answer = subprocess.run(
            ["psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", sql],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, env={**os.environ, "PGOPTIONS": ""})
        assert answer.returncode == 0, answer.stderr
        return [line.split("\t") for line in answer.stdout.splitlines()]
