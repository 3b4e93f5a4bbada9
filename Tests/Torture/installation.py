"""One installation under torture: the program, its engine, and the disk below both."""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from citizen import Citizen, people
from disk import Disk
from engines import PostgreSQL, SQLite
from faults import Faults
from ledger import Ledger
from program import BINARY, ROOT, Program


class Installation:
    """As a context it is started on entry, with everybody signed in, and stopped and removed on exit.

    megabytes: of a disk of its own, whose power can be cut; without, it lies in the machine's temporary folder.
    faulty: whose calls (`"program"`, `"engine"`) go through the library of faults.
    durable: False makes a PostgreSQL that does not fsync; asynchronous one whose commits do not wait for the disk
    unless a session asks for it.
    """

    def __init__(self, engine: str, megabytes: int = 0, faulty: tuple[str, ...] = (), durable: bool = True,
                 asynchronous: bool = False, files_apart: bool = False, most_people: int = 10):
        self.home = tempfile.mkdtemp(prefix="okno-torture-")
        os.chmod(self.home, 0o755)  # PostgreSQL, as another user, has to get through
        self.disks: list[Disk] = []
        self.ledger = Ledger()
        self._most_people = most_people
        self.citizens: list[Citizen] = []
        self.began_with: set[str] = set()
        try:
            self.disk = self._disk("disk", megabytes) if megabytes else None
            place = self.disk.path if self.disk else self.home
            self.faults = {name: Faults(self.home, name, self.home) for name in faulty}
            self.data = os.path.join(place, "data")
            os.mkdir(self.data, 0o700)
            self._files_apart = files_apart
            hooks = {name: faults.environment for name, faults in self.faults.items()}
            if engine == "postgres":
                server = os.path.join(place, "postgres")
                os.mkdir(server)
                self.engine = PostgreSQL(server, durable, asynchronous, hooks.get("engine"))
            else:
                self.engine = SQLite(self.data)
            self.engine.start()
            if engine == "postgres" and self.disk:
                self.disk.sync()  # tools/postgres makes a new server in haste; the program gets no such help
            self.program = Program(
                folder=self.data, environment={**self.engine.environment, **hooks.get("program", {})})
        except BaseException:
            self._remove()
            raise

    def __enter__(self) -> "Installation":
        try:
            self.program.start()
            if self._files_apart:
                self._put_files_apart()
            self.citizens = people(self.program.port, self._most_people)
            self.began_with = {row[0] for row in self.engine.rows("SELECT id FROM application")}
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_) -> None:
        self.program.remove()
        self._remove()

    @property
    def files(self) -> Path:
        return Path(self.data, "files")

    def forget_tries(self) -> None:
        """Ten people send what a region sends: their tries are forgotten, or they would soon have to wait."""
        self.engine.run("DELETE FROM throttle")

    def cut_power(self, between=lambda: None) -> None:
        """Everything stops at one moment, and only what was fsynced is there when the disk comes back.

        between: what happens while the disk is dead already and the program not yet: it must promise nothing more."""
        self.ledger.is_dark = True
        for disk in self.disks:
            disk.cut()
        time.sleep(0.05)
        self.program.kill()
        self.engine.kill()
        between()
        for disk in self.disks:
            disk.come_back()
        self.ledger.is_dark = False

    @property
    def is_running(self) -> bool:
        return self.program.process is not None and self.program.process.poll() is None

    def start(self) -> float:
        """Starts what does not run; how many seconds it took until the program was ready."""
        began = time.monotonic()
        self.engine.start()
        if self.is_running:
            self.program.wait_until_ready()
        else:
            self.program.start()
        return time.monotonic() - began

    def audit(self) -> str:
        """What `okno audit verify` says when it is not content; else nothing."""
        environment = {**self.program.environment, "LD_PRELOAD": ""}
        done = subprocess.run(
            [BINARY, "audit", "verify", "--demo", "--data", self.data], cwd=ROOT, env=environment,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
        return "" if done.returncode == 0 and "whole" in done.stdout else (done.stdout + done.stderr)[-800:]

    def _disk(self, name: str, megabytes: int) -> Disk:
        disk = Disk(self.home, name, megabytes)
        self.disks.append(disk)
        return disk

    def _put_files_apart(self) -> None:
        """The files on a disk where nothing else is fsynced, so that no stranger's fsync helps them."""
        self.program.stop()
        place = os.path.join(self._disk("files", 1024).path, "files")
        shutil.move(self.files, place)
        self.files.symlink_to(place)
        for disk in self.disks:
            disk.sync()  # the move is ours, not the program's
        self.program.start()

    def _remove(self) -> None:
        if hasattr(self, "engine"):
            self.engine.kill()
        for disk in self.disks:
            disk.remove()
        shutil.rmtree(self.home, ignore_errors=True)
