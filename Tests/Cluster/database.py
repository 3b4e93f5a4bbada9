"""The three machines of the database, each with etcd, Patroni and PostgreSQL, from the very files an operator copies."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

from network import NETWORK, Machine

ROOT = Path(__file__).resolve().parent.parent.parent
DEPLOY = ROOT / "deploy"
POSTGRES = "/usr/lib/postgresql/15/bin"
# One password for everything: nothing of this leaves the namespaces.
PASSWORD = "only-in-this-rig"


def filled(template: str, variables: str, *own: str) -> str:
    return subprocess.run([str(DEPLOY / "patroni" / "fill"), str(DEPLOY / template), variables, *own],
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True).stdout


class DatabaseMachine(Machine):
    def __init__(self, name: str, last: int, folder: str):
        super().__init__(name, last)
        self.folder, self.logs = f"{folder}/{name}", f"{folder}/logs"
        self.etcd: subprocess.Popen | None = None
        self.patroni: subprocess.Popen | None = None

    def install(self, variables: str, changes: dict[str, str]) -> None:
        """Fills the templates in. changes: lines of the template that a twin run wants otherwise."""
        for part in ("etcd", "sockets"):
            os.makedirs(f"{self.folder}/{part}")
        own = [f"NAME={self.name}", f"ADDRESS={self.address}", f"ETCD_DATA={self.folder}/etcd", f"DATA={self.folder}/data",
               f"SOCKETS={self.folder}/sockets", f"PGPASS={self.folder}/pgpass"]
        text = filled("patroni/config.yml", variables, *own)
        for line, instead in changes.items():
            assert text.count(line) == 1, f"config.yml has no single line «{line}»"
            text = text.replace(line, instead)
        Path(f"{self.folder}/config.yml").write_text(text)
        Path(f"{self.folder}/etcd.env").write_text(filled("etcd/etcd", variables, *own))
        subprocess.run(["chown", "-R", "postgres:postgres", self.folder], check=True)
        subprocess.run(["chmod", "-R", "go=", f"{self.folder}/etcd", f"{self.folder}/config.yml"], check=True)

    def start_etcd(self) -> None:
        lines = Path(f"{self.folder}/etcd.env").read_text().splitlines()
        settings = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
        self.etcd = self.spawn(["etcd"], f"{self.logs}/{self.name}-etcd.log", "postgres", settings)

    def start_patroni(self) -> None:
        self.patroni = self.spawn(["patroni", f"{self.folder}/config.yml"], f"{self.logs}/{self.name}-patroni.log", "postgres",
                                  folder=self.folder)

    def start_what_is_missing(self) -> None:
        """What systemd does on a machine that came back."""
        if self.etcd is None or self.etcd.poll() is not None:
            self.start_etcd()
        if self.patroni is None or self.patroni.poll() is not None:
            self.start_patroni()

    def kill(self, *names: str) -> None:
        self.signal(signal.SIGKILL, *names)

    def sql(self, text: str, database: str = "postgres", timeout: float = 60) -> str:
        """As the superuser over the local socket: works also while the machine's cable is out."""
        return self._psql("-d", database, "-c", text, timeout=timeout)

    def sql_file(self, path: Path) -> str:
        return self._psql("-d", "postgres", "-f", str(path))

    def _psql(self, *words: str, timeout: float = 60) -> str:
        return self.run("setpriv", "--reuid", "postgres", "--regid", "postgres", "--init-groups", "--", f"{POSTGRES}/psql",
                        "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", f"{self.folder}/sockets", *words,
                        timeout=timeout).strip()


class Database:
    """The three of them, and what can be asked about the whole."""

    def __init__(self, folder: str, replication: str, lock: str):
        os.makedirs(f"{folder}/logs", exist_ok=True)
        self.folder = folder
        self.machines = [DatabaseMachine(f"db{at}", 10 + at, folder) for at in (1, 2, 3)]
        self.variables = f"{folder}/cluster.env"
        example = (DEPLOY / "patroni" / "cluster.env.example").read_text()
        lines = [line for line in example.splitlines() if line and not line.startswith("#")]
        lines = [line + PASSWORD if line.endswith("PASSWORD=") else line.replace("10.0.0", NETWORK) for line in lines]
        Path(self.variables).write_text("\n".join(lines) + "\n")
        changes = {}
        if replication == "asynchronous":  # the twin that has to lose
            changes = {"synchronous_mode: true": "synchronous_mode: false",
                       "synchronous_mode_strict: true": "synchronous_mode_strict: false",
                       "maximum_lag_on_failover: 1048576": "maximum_lag_on_failover: 1073741824"}
        if lock == "etcd3":  # the other one: Patroni 3.0.2 overwrites a lock that it has lost
            changes["\netcd:\n"] = "\netcd3:\n"
        for machine in self.machines:
            machine.install(self.variables, changes)
        self.strict = replication == "strict"

    def start(self) -> None:
        for machine in self.machines:
            machine.start_etcd()
        for machine in self.machines:
            machine.start_patroni()
        self.wait_until_whole(180)

    def members(self) -> list[dict]:
        """The cluster as the first one who answers sees it; nothing when nobody does."""
        for machine in self.machines:
            try:
                return json.loads(machine.get(8008, "/cluster"))["members"]
            except (OSError, ValueError, KeyError):
                continue
        return []

    def primary(self) -> DatabaseMachine | None:
        leaders = [member["name"] for member in self.members() if member.get("role") == "leader"]
        return next((machine for machine in self.machines if [machine.name] == leaders), None)

    def leader(self) -> DatabaseMachine:
        primary = self.primary()
        if primary is None:
            raise RuntimeError("there is no primary")
        return primary

    def standbys(self, primary: DatabaseMachine) -> list[DatabaseMachine]:
        return [machine for machine in self.machines if machine is not primary]

    def what_is_missing(self) -> str | None:
        """Nothing when the cluster is as it was at the beginning: three in etcd, a leader, two standbys that stream."""
        for machine in self.machines:
            try:
                if json.loads(machine.get(2379, "/health")).get("health") != "true":
                    return f"etcd of {machine.name} is not well"
            except (OSError, ValueError):
                return f"etcd of {machine.name} does not answer"
        members = self.members()
        roles = sorted(member.get("role", "") for member in members)
        if roles != (["leader", "replica", "sync_standby"] if self.strict else ["leader", "replica", "replica"]):
            return f"roles are {roles}"
        if any(member.get("state") != "running" for member in members):
            return f"states are {[member.get('state') for member in members]}"
        if len({member.get("timeline") for member in members}) != 1:
            return f"timelines are {[member.get('timeline') for member in members]}"
        primary = self.primary()
        try:
            streams = primary.sql("SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'") if primary else "0"
        except (RuntimeError, subprocess.TimeoutExpired):
            return "the primary does not answer"
        return None if streams == "2" else f"{streams} standbys stream"

    def wait_until_whole(self, timeout: float) -> float:
        began = time.monotonic()
        while True:
            missing = self.what_is_missing()
            if missing is None:
                return time.monotonic() - began
            if time.monotonic() - began > timeout:
                raise AssertionError(f"the cluster is not whole after {timeout} s: {missing}; {self.members()}")
            for machine in self.machines:
                machine.start_what_is_missing()
            time.sleep(1)
