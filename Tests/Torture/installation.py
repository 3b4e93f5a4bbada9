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
    faulty: the program's (`"program"`) or the engine's (`"engine"`) calls go through the library of faults.
    durable: False makes a PostgreSQL that does not fsync.
    """

    def __init__(self, engine: str, megabytes: int = 0, faulty: str = "", durable: bool = True,
                 files_apart: bool = False):
        self.home = tempfile.mkdtemp(prefix="okno-torture-")
        os.chmod(self.home, 0o755)  # PostgreSQL, as another user, has to get through
        self.disks: list[Disk] = []
        self.ledger = Ledger()
        self.citizens: list[Citizen] = []
        self.began_with: set[str] = set()
        try:
            self.disk = self._disk("disk", megabytes) if megabytes else None
            place = self.disk.path if self.disk else self.home
            self.faults = Faults(self.home, place) if faulty else None
            self.data = os.path.join(place, "data")
            os.mkdir(self.data, 0o700)
            if files_apart:
                self._put_files_apart()
            hooks = self.faults.environment if self.faults else {}
            if engine == "postgres":
                server = os.path.join(place, "postgres")
                os.mkdir(server)
                self.engine = PostgreSQL(server, durable, hooks if faulty == "engine" else {})
            else:
                self.engine = SQLite(self.data)
            self.engine.start()
            self._hooks = hooks if faulty == "program" else {}
            self.program = Program(folder=self.data, environment={**self.engine.environment, **self._hooks})
        except BaseException:
            self._remove()
            raise

    def __enter__(self) -> "Installation":
        try:
            self.program.start()
            self.citizens = people(self.program.port)
            self.began_with = {row[0] for row in self.engine.rows("SELECT id FROM application")}
            for disk in self.disks:
                disk.sync()
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

    def cut_power(self) -> None:
        """Everything stops at one moment, and only what was fsynced is there when the disk comes back."""
        for disk in self.disks:
            disk.cut()
        self.program.kill()
        self.engine.kill()
        for disk in self.disks:
            disk.come_back()

    def start(self) -> float:
        """Starts what does not run; how many seconds it took until the program was ready."""
        began = time.monotonic()
        self.engine.start()
        if self.program.process is None or self.program.process.poll() is not None:
            self.program.start()
        else:
            self.program.wait_until_ready()
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
        apart = self._disk("files", 512)
        os.mkdir(os.path.join(apart.path, "files"), 0o700)
        os.symlink(os.path.join(apart.path, "files"), os.path.join(self.data, "files"))

    def _remove(self) -> None:
        if hasattr(self, "engine"):
            self.engine.kill()
        for disk in self.disks:
            disk.remove()
        shutil.rmtree(self.home, ignore_errors=True)
