"""A bare Debian of its own: made by debootstrap, with systemd running in namespaces, thrown away afterwards."""

import ctypes
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BASE = ROOT / ".build" / "deb" / "debian"
RELEASE = "bookworm"
PATH = "PATH=/usr/sbin:/usr/bin:/sbin:/bin"


def say(*command: str, **more) -> str:
    """Runs a command and answers with what it said; a failure shows all of it."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                          stdin=more.pop("stdin", subprocess.DEVNULL) if "input" not in more else None, **more)
    assert done.returncode == 0, f"{' '.join(command)}: {done.returncode}\n{done.stdout[-3000:]}"
    return done.stdout


def mirrors() -> list[str]:
    """The places of Debian that this machine's own apt is set up with."""
    lines = say("apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE) $(COMPONENT)", "Created-By: Packages")
    found = re.findall(rf"^(\S+) ({RELEASE}\S*) main$", lines, re.M)
    assert any(release == RELEASE for _, release in found), f"apt of this machine knows no Debian {RELEASE}"
    return [f"deb {address} {release} main" for address, release in dict.fromkeys(found)]


def make_base() -> None:
    """The smallest Debian, and systemd; kept for the next time."""
    if (BASE / "made").exists():
        return
    shutil.rmtree(BASE, ignore_errors=True)
    BASE.parent.mkdir(parents=True, exist_ok=True)
    print(f"debootstrap of {RELEASE}", flush=True)
    sources = mirrors()
    main = next(line.split()[1] for line in sources if f" {RELEASE} " in line)
    say("debootstrap", "--variant=minbase", "--include=systemd", RELEASE, str(BASE), main)
    (BASE / "etc/apt/sources.list").write_text("\n".join(sources) + "\n")
    proxies = [line for line in say("apt-config", "dump").splitlines() if re.match(r"Acquire::https?::Proxy", line)]
    (BASE / "etc/apt/apt.conf.d/90proof").write_text("\n".join(proxies) + "\n")
    # Nothing starts while packages are put in from outside; taken away before the machine is started.
    (BASE / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
    (BASE / "usr/sbin/policy-rc.d").chmod(0o755)
    in_base("apt-get", "update", "-qq")
    in_base("apt-get", "upgrade", "-y", "-qq")
    (BASE / "made").touch()


def in_base(*command: str) -> str:
    """Runs a command in the folder of the smallest Debian, with the network of this machine."""
    shutil.copy("/etc/resolv.conf", BASE / "etc/resolv.conf")
    return say("chroot", str(BASE), "env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", *command)


class Machine:
    """The Debian, running. Commands go in by `run`; while it is entered this process is in its network."""

    def __init__(self):
        self.home = Path(tempfile.mkdtemp(prefix="okno-deb-"))
        self.root = self.home / "root"
        self.group = f"okno-deb-{os.getpid()}"
        self.first, self.outer, self.own_network = 0, None, None

    def __enter__(self) -> "Machine":
        try:
            say("cp", "-a", str(BASE), str(self.root))
            (self.root / "usr/sbin/policy-rc.d").unlink()
            (self.root / "made").unlink()
            self._boot()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_) -> None:
        if self.outer:
            # Whoever is first in the namespace takes all others along; and it goes when its parent does.
            os.kill(self.first or self.outer.pid, signal.SIGKILL)
            self.outer.wait()
        if self.own_network is not None:
            self._enter_network(self.own_network)
            os.close(self.own_network)
        for hierarchy in ("systemd", "unified", "."):
            self._remove_group(Path("/sys/fs/cgroup") / hierarchy / self.group)
        shutil.rmtree(self.home)

    @staticmethod
    def _remove_group(top: Path) -> None:
        end = time.monotonic() + 20
        while top.exists():
            try:
                for folder in sorted(top.rglob("*/"), key=lambda each: -len(each.parts)):
                    folder.rmdir()
                top.rmdir()
            except OSError:  # The kernel empties the control groups a while after the last process.
                if time.monotonic() > end:
                    raise
                time.sleep(0.2)

    def _boot(self) -> None:
        log = open(self.home / "boot.log", "wb")
        self.outer = subprocess.Popen([HERE / "boot", self.root, self.group], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        end = time.monotonic() + 180
        while not self._is_up():
            assert self.outer.poll() is None and time.monotonic() < end, \
                f"systemd did not start:\n{(self.home / 'boot.log').read_text(errors='replace')[-3000:]}"
            time.sleep(0.2)
        self.own_network = os.open("/proc/self/ns/net", os.O_RDONLY)
        network = os.open(f"/proc/{self.first}/ns/net", os.O_RDONLY)
        self._enter_network(network)
        os.close(network)

    def _is_up(self) -> bool:
        children = subprocess.run(["pgrep", "-P", str(self.outer.pid)], capture_output=True, text=True).stdout.split()
        try:
            if not children or Path(f"/proc/{children[0]}/comm").read_text().strip() != "systemd":
                return False
        except FileNotFoundError:  # one of the commands before it
            return False
        self.first = int(children[0])
        state = self.run("systemctl", "is-system-running", fails=True)
        return state.strip() in ("running", "degraded")

    @staticmethod
    def _enter_network(descriptor: int) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        assert libc.setns(descriptor, 0x40000000) == 0, os.strerror(ctypes.get_errno())

    def run(self, *command: str, fails: bool = False, text: str | None = None) -> str:
        """Runs a command inside and answers with what it said. fails: any exit code will do."""
        whole = ["nsenter", "-t", str(self.first), "-a", "env", "-i", PATH, "LC_ALL=C.UTF-8", "TERM=dumb",
                 "DEBIAN_FRONTEND=noninteractive", *command]
        if not fails:
            return say(*whole, **({"input": text} if text is not None else {}))
        return subprocess.run(whole, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True).stdout

    def shows(self, unit: str, what: str) -> str:
        return self.run("systemctl", "show", "-p", what, "--value", unit).strip()

    def files(self) -> set[str]:
        """Every path that is on the disk of the machine."""
        found = say("find", str(self.root), "-xdev", "-printf", "/%P\n")
        return set(found.split("\n"))
