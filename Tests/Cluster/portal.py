"""Two nodes of the program behind a balancer, and people who apply: the load that counts."""

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

from database import DEPLOY, PASSWORD, ROOT, Database
from load import ApplicationMachine, Comparison, compared
from promises import Reader

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / "Torture"), str(HERE.parent / "Release")]

from citizen import people  # noqa: E402
from rows import Stored  # noqa: E402
from wire import Wire  # noqa: E402

BINARY = os.environ.get("OKNO_BINARY", str(ROOT / ".build" / "debug" / "okno"))
PORT = 8080
USER = "nobody"
ALL = """
    SELECT c.draft_id, a.number FROM application a JOIN application_copy c ON c.application_id = a.id AND c.version = 1"""
SAMPLE = 100


class PortalLoad:
    def __init__(self, database: Database, folder: str, rate: float):
        self.database, self.folder, self.rate = database, folder, rate
        self.nodes = [ApplicationMachine(f"app{at}", 20 + at, folder) for at in (1, 2)]
        self.gate = ApplicationMachine("gate", 30, folder)
        self.ledger = f"{self.gate.folder}/ledger"
        self.reader = Reader([self.ledger])
        self.programs: list[subprocess.Popen] = []
        self.visitors: subprocess.Popen | None = None
        self.began_with: set[str] = set()

    def start(self) -> None:
        primary = self.database.leader()
        # As docs/operations.md has it: two roles, and the schema made by the one that owns it.
        primary.sql_file(DEPLOY / "postgresql" / "roles.sql")
        for role in ("okno_owner", "okno_app"):
            primary.sql(f"ALTER ROLE {role} PASSWORD '{PASSWORD}'")
        shared = Path(f"{self.folder}/shared")
        shared.mkdir(mode=0o700)
        subprocess.run(["chown", USER, str(shared)], check=True)
        for node in self.nodes:
            node.start_haproxy("haproxy/database.cfg", self.database.variables)
        self.okno(self.nodes[0], "okno_owner", "migrate", "--grant-to", "okno_app")
        # One after the other: the first makes the keys and the demonstration's world.
        self.programs = [self.started(node, shared) for node in self.nodes]
        self.gate.start_haproxy("haproxy/web.cfg", self.database.variables, "ADDRESS=127.0.0.1")
        self.began_with = {row[0] for row in self.rows("SELECT id FROM application")}
        self.visitors = self.gate.spawn(
            [sys.executable, "-B", str(HERE / "visitors.py"), self.ledger, str(PORT), str(self.rate)],
            f"{self.gate.logs}/visitors.log")
        threading.Thread(target=self.forget_tries, daemon=True).start()

    def forget_tries(self) -> None:
        """Ten people send what a region sends: their tries are forgotten, or they would soon have to wait."""
        while True:
            time.sleep(8)
            try:
                self.database.leader().sql("DELETE FROM throttle", "okno", timeout=5)
            except (RuntimeError, subprocess.TimeoutExpired):
                continue  # A fault is on; they have to wait like everybody.

    def started(self, node: ApplicationMachine, shared: Path) -> subprocess.Popen:
        environment = {
            **self.settings("okno_app"), "OKNO_HOST": node.address, "OKNO_PORT": str(PORT),
            "OKNO_PUBLIC_URL": f"http://localhost:{PORT}", "OKNO_TRUSTED_PROXIES": self.gate.address}
        program = node.spawn([BINARY, "demo"], f"{node.logs}/{node.name}-okno.log", USER, environment, str(shared))
        end = time.monotonic() + 180
        while time.monotonic() < end and program.poll() is None:
            try:
                if b'"ready":true' in node.get(PORT, "/health/ready"):
                    return program
            except OSError:
                time.sleep(0.3)
        log = Path(f"{node.logs}/{node.name}-okno.log").read_text(errors="replace")
        raise AssertionError(f"the program on {node.name} did not get ready ({program.poll()}):\n{log[-4000:]}")

    def check_alive(self) -> None:
        ended = [node.name for node, program in zip(self.nodes, self.programs) if program.poll() is not None]
        assert not ended, f"the program ended on {ended}"
        assert self.visitors and self.visitors.poll() is None, "the visitors ended"

    def compare(self) -> Comparison:
        reading = self.reader.read()
        told = {key: set(numbers) for key, numbers in reading.told.items()}
        return compared(reading, told, [(str(key), str(number)) for key, number in self.rows(ALL)])

    def rows(self, sql: str) -> list[tuple]:
        """As the torture's engines answer: numbers as numbers."""
        primary = self.database.leader()
        lines = primary.sql(sql, "okno").splitlines()
        return [tuple(int(value) if value.isdigit() and len(value) < 18 else value for value in line.split("|"))
                for line in lines]

    def many(self, statements: list[str]) -> list[list[tuple]]:
        """For the torture's look at whole applications, when nobody writes any more."""
        return [self.rows(sql) for sql in statements]

    def stop(self) -> None:
        if self.visitors:
            self.visitors.kill()
            self.visitors.wait()

    def look_closer(self) -> list[str]:
        """When all is quiet: every application whole, photographs byte for byte, the journal's chain unbroken."""
        time.sleep(5)
        faults = [f"half: {one}" for one in Stored(self, self.began_with).half()]
        reading = self.reader.read()
        faults += [f"odd answer: {why}" for why in reading.odd[:10]]
        some = random.Random(1).sample(sorted(reading.files), min(SAMPLE, len(reading.files)))
        done = self.gate.run(sys.executable, "-B", str(HERE / "portal.py"), self.ledger, str(PORT), *some, timeout=300)
        faults += [line for line in done.splitlines() if line.startswith("damaged")]
        return faults + self.audit()

    def audit(self) -> list[str]:
        try:
            said = self.okno(self.nodes[0], "okno_app", "audit", "verify", "--demo")
        except RuntimeError as failed:
            return [f"okno audit verify: {failed}"]
        return [] if "whole" in said else [f"okno audit verify: {said}"]

    def settings(self, role: str) -> dict[str, str]:
        shared = f"{self.folder}/shared"
        return {"OKNO_DATABASE": f"postgres://{role}:{PASSWORD}@127.0.0.1:5000/okno", "OKNO_FILES": f"{shared}/files",
                "OKNO_KEYS": f"{shared}/keys.json", "OKNO_SERVICES": str(ROOT / "services"), "SWIFT_BACKTRACE": "enable=no"}

    def okno(self, node: ApplicationMachine, role: str, *words: str) -> str:
        """A short command, run to its end."""
        settings = [f"{name}={value}" for name, value in self.settings(role).items()]
        return node.run("env", "-i", f"PATH={os.environ['PATH']}", *settings, BINARY, *words, timeout=300)


def damaged(ledger: str, port: int, numbers: list[str]) -> None:
    """Fetches the photographs of these applications as their owner and compares them with what was sent."""
    import hashlib

    reader = Reader([ledger])
    sent = reader.read().files
    wires = [(citizen, Wire(port, citizen.source)) for citizen in people(port)]
    for number in numbers:
        for citizen, wire in wires:
            if citizen.get(wire, f"/applications/{number}").status == 200:
                kept = citizen.files(wire, f"/applications/{number}/answers", f"/applications/{number}")
                if sorted(hashlib.sha256(content).hexdigest() for content in kept) != sent[number]:
                    print(f"damaged: the photographs of {number}")
                break
        else:
            print(f"damaged: nobody can open {number}")


if __name__ == "__main__":
    damaged(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
