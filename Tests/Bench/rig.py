"""What every measurement stands on: the started programs, wrk, the probe of the machine, and rows of results."""

import json
import os
import re
import signal
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.request
from dataclasses import asdict, dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOAD = Path(__file__).resolve().parent / "load"
BUILT = Path(os.environ.get("OKNO_BENCH_BUILT", ROOT / ".build" / "release"))
OKNO = os.environ.get("OKNO_BINARY", str(BUILT / "okno"))
HELLO = str(BUILT / "BenchHello")
WORK = Path(os.environ.get("OKNO_BENCH_WORK", ROOT / ".build" / "bench"))
QUICK = os.environ.get("QUICK", "") not in ("", "0")


def seconds(long: float, quick: float) -> float:
    return quick if QUICK else long


def probe() -> float:
    """How fast the machine is now: a fixed single-thread loop, milliseconds."""
    def once() -> float:
        began = time.perf_counter()
        total = 0
        for number in range(600_000):
            total += number * number % 7
        return (time.perf_counter() - began) * 1000

    return round(min(once() for _ in range(3)), 1)


@dataclass
class Row:
    """One measured figure beside what it is measured against."""

    part: str
    what: str
    ours: float
    unit: str
    reference: float | None = None
    against: str = ""
    ratio: float | None = None
    target: float | None = None
    #: How the ratio (or, without one, the figure) has to stand to the target.
    sense: str = ">="
    note: str = ""
    probe: float = field(default_factory=probe)

    def __post_init__(self):
        if self.ratio is None and self.reference:
            self.ratio = self.ours / self.reference

    @property
    def met(self) -> bool | None:
        if self.target is None:
            return None
        value = self.ours if self.ratio is None else self.ratio
        return value >= self.target if self.sense == ">=" else value <= self.target

    def as_json(self) -> dict:
        return {**asdict(self), "met": self.met}


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Started:
    """A program of ours on a port; as a context it is ended on exit."""

    def __init__(self, arguments: list[str], ready: str, port: int, environment: dict[str, str] | None = None):
        self.port, self.address = port, f"http://127.0.0.1:{port}"
        clean = {key: value for key, value in os.environ.items() if not key.startswith("OKNO_")}
        WORK.mkdir(parents=True, exist_ok=True)
        self.log = tempfile.NamedTemporaryFile(prefix="log-", dir=WORK, delete=False)
        began = time.perf_counter()
        self.process = subprocess.Popen(
            arguments, cwd=ROOT, env={**clean, **(environment or {})}, stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=self.log)
        self.took = self._wait(ready, began)

    def _wait(self, path: str, began: float) -> float:
        while time.perf_counter() - began < 120:
            if self.process.poll() is not None:
                raise RuntimeError(f"ended at start:\n{Path(self.log.name).read_text(errors='replace')[-3000:]}")
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=5) as wire:
                    wire.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
                    if wire.recv(64).startswith(b"HTTP/1.1 200"):
                        return time.perf_counter() - began
            except OSError:
                time.sleep(0.002)
        self.__exit__()
        raise RuntimeError("not ready in two minutes")

    def __enter__(self) -> "Started":
        return self

    def __exit__(self, *_) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()
        os.unlink(self.log.name)

    def metrics(self) -> dict[str, float]:
        text = urllib.request.urlopen(self.address + "/metrics", timeout=10).read().decode()
        return {line.rsplit(" ", 1)[0]: float(line.rsplit(" ", 1)[1])
                for line in text.splitlines() if line and not line.startswith("#")}

    def resident(self) -> float:
        """MiB that the process holds in memory."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def hello() -> Started:
    port = free_port()
    return Started([HELLO, str(port)], "/", port)


def okno(folder: Path | str, command: str = "demo", ready: str = "/health/ready", **environment: str) -> Started:
    port = free_port()
    return Started([OKNO, command, "--data", str(folder), "--port", str(port)], ready, port, environment)


def run_okno(*arguments: str, **environment: str) -> str:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("OKNO_")}
    done = subprocess.run([OKNO, *arguments], cwd=ROOT, env={**clean, **environment}, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=3000)
    if done.returncode != 0:
        raise RuntimeError(f"okno {' '.join(arguments)}:\n{done.stderr[-2000:]}")
    return done.stdout


@dataclass
class Load:
    rate: float
    p50: float
    p99: float
    failed: int
    said: dict


def wrk(address: str, *, duration: float, connections: int = 32, threads: int = 1, script: str | None = None,
        headers: dict[str, str] | None = None, values: tuple = ()) -> Load:
    """Milliseconds for times. What a script prints as `JSON {…}` comes back in `said`."""
    command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{max(1, round(duration))}s", "--latency", "--timeout", "20s"]
    for name, value in (headers or {}).items():
        command += ["-H", f"{name}: {value}"]
    if script:
        command += ["-s", str(LOAD / script)]
    command.append(address)
    if values:
        command += ["--", *map(str, values)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=duration + 120, stdin=subprocess.DEVNULL)
    out = done.stdout
    if "Requests/sec" not in out:
        raise RuntimeError(f"wrk {address}: {out} {done.stderr}")

    def latency(percent: str) -> float:
        number, unit = re.search(rf"{percent}%\s+([\d.]+)(us|ms|s|m)", out).groups()
        return float(number) * {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}[unit]

    bad = sum(int(found) for found in re.findall(r"Non-2xx or 3xx responses: (\d+)", out))
    errors = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", out)
    bad += sum(map(int, errors.groups())) if errors else 0
    said = re.search(r"^JSON (\{.*\})$", out, re.M)
    return Load(float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), latency("50"), latency("99"), bad,
                json.loads(said.group(1)) if said else {})


def median_of(loads: list[Load]) -> Load:
    return sorted(loads, key=lambda load: load.rate)[len(loads) // 2]


def spread(values: list[float]) -> str:
    return f"{min(values):,.0f}–{max(values):,.0f}" if len(values) > 1 else ""


def median(values: list[float]) -> float:
    return statistics.median(values)
