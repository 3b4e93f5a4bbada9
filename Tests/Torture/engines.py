"""The two engines as the harness sees them: rows to compare, a check of the files, and a plug to pull."""

import os
import shutil
import signal
import sqlite3
import subprocess
import time
import urllib.parse
from pathlib import Path

from program import ROOT

Rows = list[tuple]


class SQLite:
    name = "sqlite"
    environment: dict[str, str] = {}

    def __init__(self, folder: str):
        self.path = os.path.join(folder, "okno.sqlite")

    def start(self) -> None: ...
    def stop(self) -> None: ...
    def kill(self) -> None: ...

    def rows(self, sql: str) -> Rows:
        with _closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=20)) as connection:
            return connection.execute(sql).fetchall()

    def many(self, queries: list[str]) -> list[Rows]:
        """All of one moment."""
        with _closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=20)) as connection:
            connection.execute("BEGIN")
            return [connection.execute(sql).fetchall() for sql in queries]

    def run(self, sql: str) -> None:
        with _closing(sqlite3.connect(self.path, timeout=20)) as connection, connection:
            connection.execute(sql)

    def force(self, table: str, sql: str) -> None:
        """Changes rows past what guards them."""
        guards = self.rows(f"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{table}'")
        for name, _ in guards:
            self.run(f"DROP TRIGGER {name}")
        self.run(sql)
        for _, text in guards:
            self.run(text)

    def check(self, thorough: bool) -> list[str]:
        found = self.rows("PRAGMA integrity_check") if thorough else self.rows("PRAGMA quick_check")
        faults = [] if found == [("ok",)] else [f"integrity: {found[:3]}"]
        strays = self.rows("PRAGMA foreign_key_check")
        return faults + ([f"foreign keys: {strays[:3]}"] if strays else [])


class PostgreSQL:
    """A server of its own. Without `durable` it does not fsync; when `asynchronous`, commits do not wait unasked."""

    name = "postgres"
    _TOOL = str(ROOT / "tools" / "postgres")

    def __init__(self, folder: str, durable: bool = True, asynchronous: bool = False,
                 environment: dict[str, str] | None = None):
        self.folder, self.durable, self.asynchronous = folder, durable, asynchronous
        self._environment = {**os.environ, **(environment or {})}
        self.url = ""
        self._process = 0

    def start(self) -> None:
        command = [self._TOOL, "start", self.folder] + (["--durable"] if self.durable else [])
        done = subprocess.run(command, env=self._environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"PostgreSQL does not start: {done.stderr[-2000:]}")
        server = done.stdout.strip()
        # Remembered, because from a disk without power it cannot be read.
        self._process = int(Path(self.folder, "data", "postmaster.pid").read_text().split()[0])
        if not self.url:
            self._query(server, "CREATE DATABASE okno TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")
            # Of a database, so that it wins over the server's command line.
            level = "off" if self.asynchronous else "on"
            self._query(server, f"ALTER DATABASE okno SET synchronous_commit = {level}")
            self.url = urllib.parse.urlsplit(server)._replace(path="/okno").geturl()
            self._query(self.url, "CREATE EXTENSION amcheck")

    @property
    def environment(self) -> dict[str, str]:
        return {"OKNO_DATABASE": self.url}

    def stop(self) -> None:
        subprocess.run([self._TOOL, "stop", self.folder], stdin=subprocess.DEVNULL, capture_output=True, timeout=90)

    def kill(self) -> None:
        """kill -9 of the server and everything it has started, and waits until they are gone."""
        first = self._process
        if not _is_postgres(first):
            return
        every = [first, *_children(first)]
        _kill(every)
        late = _at_work_in(os.path.join(self.folder, "data"))  # begun between the looking and the killing
        _kill(late)
        every += late
        end = time.monotonic() + 20
        while any(_is_alive(process) for process in every) and time.monotonic() < end:
            time.sleep(0.005)
        # A dead server that nobody has buried yet would be taken for one that runs.
        try:
            Path(self.folder, "data", "postmaster.pid").unlink(missing_ok=True)
        except OSError:  # its disk is without power
            while os.path.exists(f"/proc/{first}") and time.monotonic() < end:
                time.sleep(0.005)

    @property
    def is_running(self) -> bool:
        return _is_postgres(self._process) and _is_alive(self._process)

    def rows(self, sql: str) -> Rows:
        return self._query(self.url, sql)

    def many(self, queries: list[str]) -> list[Rows]:
        """All of one moment, by one client."""
        text = "SELECT 'next';\n".join(f"{sql};\n" for sql in queries)
        answers: list[Rows] = [[]]
        for row in self._query(self.url, f"BEGIN ISOLATION LEVEL REPEATABLE READ;\n{text}COMMIT;"):
            if row == ("next",):
                answers.append([])
            else:
                answers[-1].append(row)
        return answers

    def run(self, sql: str) -> None:
        self._query(self.url, sql)

    def force(self, _: str, sql: str) -> None:
        """Changes rows past what guards them."""
        self._query(self.url, f"SET session_replication_role = replica; {sql}")

    def check(self, thorough: bool) -> list[str]:
        whole = "true" if thorough else "false"
        try:
            self.rows(f"""
                SELECT bt_index_check(c.oid, heapallindexed => {whole}) FROM pg_class c
                JOIN pg_am a ON a.oid = c.relam AND a.amname = 'btree'
                WHERE c.relkind = 'i' AND c.relpersistence = 'p'""")
            if thorough:
                broken = self.rows("""
                    SELECT c.relname, v.blkno, v.msg FROM pg_class c CROSS JOIN LATERAL verify_heapam(c.oid) v
                    WHERE c.relkind = 'r' AND c.relpersistence = 'p' LIMIT 3""")
                return [f"heap: {row}" for row in broken]
        except subprocess.CalledProcessError as failed:
            return [f"amcheck: {failed.stderr[-500:]}"]
        return []

    def _query(self, url: str, sql: str) -> Rows:
        psql = shutil.which("psql") or "psql"
        done = subprocess.run(
            [psql, "-X", "-q", "-A", "-t", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", url],
            input=sql, capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            raise subprocess.CalledProcessError(done.returncode, "psql", done.stdout, done.stderr)
        return [tuple(_value(word) for word in line.split("\x1f")) for line in done.stdout.split("\n") if line]


def _value(word: str) -> int | str | None:
    return int(word) if word.lstrip("-").isdigit() else word or None


class _closing:
    """sqlite3's connections commit on leaving a `with`, and stay open."""

    def __init__(self, connection: sqlite3.Connection):
        self.connection = connection

    def __enter__(self) -> sqlite3.Connection:
        return self.connection

    def __exit__(self, *_) -> None:
        self.connection.close()


def _children(process: int) -> list[int]:
    return [int(word) for task in Path(f"/proc/{process}/task").glob("*/children") for word in task.read_text().split()]


def _at_work_in(folder: str) -> list[int]:
    """The processes whose working folder this is, as it is of every process of a server."""
    found = []
    for process in Path("/proc").iterdir():
        try:
            if process.name.isdigit() and os.readlink(process / "cwd") == folder:
                found.append(int(process.name))
        except OSError:
            pass  # it has ended, or is somebody else's
    return found


def _kill(processes: list[int]) -> None:
    for process in processes:
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            pass  # it went with its parent


def _is_postgres(process: int) -> bool:
    try:
        return "postgres" in Path(f"/proc/{process}/comm").read_text()
    except OSError:
        return False


def _is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
