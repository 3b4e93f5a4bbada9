"""Who writes while the faults happen, and how what they were told is compared with what is there."""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import writer
from database import PASSWORD, Database, filled
from promises import Reader, Reading
from network import Machine

HERE = Path(__file__).resolve().parent


@dataclass
class Comparison:
    told: int
    lost: list[str]
    doubled: int
    told_twice: int


class ApplicationMachine(Machine):
    """A machine of the program: an HAProxy that knows the primary, and room for the program."""

    def __init__(self, name: str, last: int, folder: str):
        super().__init__(name, last)
        self.folder, self.logs = f"{folder}/{name}", f"{folder}/logs"
        Path(self.folder).mkdir()

    def start_haproxy(self, template: str, variables: str, *own: str) -> None:
        configuration = f"{self.folder}/{Path(template).name}"
        Path(configuration).write_text(filled(template, variables, *own))
        self.spawn(["haproxy", "-W", "-db", "-f", configuration], f"{self.logs}/{self.name}-haproxy.log")
        time.sleep(5)  # until its checks have seen every server once, each counts as up


class WriterLoad:
    """Plain clients on the two machines of the program, through their HAProxy."""

    def __init__(self, database: Database, folder: str, rate: float, barrier: bool):
        self.database, self.rate, self.barrier = database, rate, barrier
        self.machines = [ApplicationMachine(f"app{at}", 20 + at, folder) for at in (1, 2)]
        self.reader = Reader([f"{machine.folder}/ledger" for machine in self.machines])
        self.clients: list[subprocess.Popen] = []

    def start(self) -> None:
        primary = self.database.leader()
        primary.sql(f"CREATE ROLE okno_app LOGIN PASSWORD '{PASSWORD}'")
        primary.sql("CREATE DATABASE okno")
        primary.sql(writer.SCHEMA, "okno")
        for machine in self.machines:
            machine.start_haproxy("haproxy/database.cfg", self.database.variables)
            dsn = f"host=127.0.0.1 port=5000 dbname=okno user=okno_app password={PASSWORD}"
            self.clients.append(machine.spawn(
                [sys.executable, "-B", str(HERE / "writer.py"), f"{machine.folder}/ledger", dsn, "8", str(self.rate / 2),
                 "barrier" if self.barrier else "none"], f"{machine.logs}/{machine.name}-writer.log"))

    def check_alive(self) -> None:
        assert all(client.poll() is None for client in self.clients), "a client ended"

    def compare(self) -> Comparison:
        reading = self.reader.read()
        told = {key: set(numbers) for key, numbers in reading.told.items()}
        return compared(reading, told, self.rows())

    def rows(self) -> list[tuple[str, str]]:
        primary = self.database.leader()
        return [tuple(line.split("|")) for line in primary.sql(writer.ALL, "okno").splitlines()]

    def stop(self) -> None:
        for client in self.clients:
            client.kill()
            client.wait()

    def look_closer(self) -> list[str]:
        """Both standbys have in the end what the primary has."""
        count = "SELECT count(*) || ' ' || coalesce(sum(hashtext(key::text || number)), 0) FROM submission"
        primary = self.database.leader()
        expected, end = primary.sql(count, "okno"), time.monotonic() + 10
        faults: list[str] = []
        while time.monotonic() < end:
            faults = [f"{machine.name} has other rows than the primary" for machine in self.database.standbys(primary)
                      if machine.sql(count, "okno") != expected]
            if not faults:
                break
            time.sleep(1)
        return faults


def compared(reading: Reading, told: dict[str, set[str]], rows: list[tuple[str, str]]) -> Comparison:
    """told was read before the rows were: what is acknowledged in between is not yet asked for."""
    there: dict[str, set[str]] = {}
    for key, number in rows:
        there.setdefault(key, set()).add(number)
    lost = [f"{key} {number}" for key, numbers in told.items() for number in numbers if number not in there.get(key, set())]
    doubled = sum(len(numbers) > 1 for numbers in there.values()) + len(rows) - len({number for _, number in rows})
    return Comparison(len(told), lost, doubled, reading.told_twice())
