"""The built program as a test starts, watches, stops and kills it."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BINARY = os.environ.get("OKNO_BINARY", str(ROOT / ".build" / "debug" / "okno"))


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Program:
    """`okno demo` in a folder of its own. As a context it is started on entry, and stopped and removed on exit."""

    def __init__(self, command: str = "demo", folder: str | None = None, environment: dict[str, str] | None = None):
        self.command = command
        self.home = tempfile.mkdtemp(prefix="okno-test-")
        self.folder = folder or os.path.join(self.home, "data")
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self.log_path = os.path.join(self.home, "log")
        inherited = {key: value for key, value in os.environ.items() if not key.startswith("OKNO_")}
        self.environment = {**inherited, **(environment or {})}
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> "Program":
        try:
            self.start()
        except BaseException:
            self.remove()
            raise
        return self

    def __exit__(self, *_) -> None:
        try:
            self.stop()
        finally:
            self.remove()

    def start(self, timeout: float = 120) -> float:
        """Starts it and waits until it is ready; the answer is how many seconds that took."""
        began = time.monotonic()
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                [BINARY, self.command, "--data", self.folder, "--port", str(self.port)],
                cwd=ROOT, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        return self.wait_until_ready(began, timeout)

    def wait_until_ready(self, began: float | None = None, timeout: float = 120) -> float:
        """Waits until the started program is ready; the answer is how many seconds that took."""
        began = time.monotonic() if began is None else began
        while time.monotonic() - began < timeout:
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended with {self.process.returncode} at start:\n{self.log()}")
            try:
                with urllib.request.urlopen(self.address + "/health/ready", timeout=2) as answer:
                    if answer.status == 200:
                        return time.monotonic() - began
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        self.kill()
        raise AssertionError(f"the program was not ready within {timeout} s:\n{self.log()}")

    def stop(self, timeout: float = 30) -> int:
        """Asks it to end, as a service manager does, and answers with its exit code."""
        if self.process is None:
            return 0
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"the program did not end within {timeout} s of SIGTERM:\n{self.log()}") from None
        self.process = None
        return code

    def kill(self) -> None:
        """kill -9: no time for a last word, like a power cut."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def remove(self) -> None:
        self.kill()
        shutil.rmtree(self.home, ignore_errors=True)

    def log(self, most: int = 6000) -> str:
        try:
            return Path(self.log_path).read_text(errors="replace")[-most:]
        except FileNotFoundError:
            return ""
