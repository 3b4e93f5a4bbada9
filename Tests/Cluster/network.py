"""Machines as network namespaces on one bridge, and the cables between them, to be cut."""

import os
import pwd
import subprocess
import urllib.error
import urllib.request

NETWORK = "10.77.0"
BRIDGE = f"{NETWORK}.1"


def command(*words: str, timeout: float = 30) -> str:
    done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=timeout)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def start_network() -> None:
    """The switch. The rig sits at it and reaches every machine, also one whose cable the others miss."""
    command("mount", "-t", "tmpfs", "tmpfs", "/run/netns") if os.path.isdir("/run/netns") else os.makedirs("/run/netns")
    command("ip", "link", "set", "lo", "up")
    command("ip", "link", "add", "switch", "type", "bridge")
    command("ip", "addr", "add", f"{BRIDGE}/24", "dev", "switch")
    command("ip", "link", "set", "switch", "up")


class Machine:
    """A namespace with one cable to the switch. What runs in it is found by its namespace, whoever started it."""

    def __init__(self, name: str, last: int):
        self.name, self.address, self.cable = name, f"{NETWORK}.{last}", f"to-{name}"
        command("ip", "netns", "add", name)
        command("ip", "link", "add", self.cable, "type", "veth", "peer", "name", "eth0", "netns", name)
        command("ip", "link", "set", self.cable, "master", "switch", "up")
        self.run("ip", "addr", "add", f"{self.address}/24", "dev", "eth0")
        self.run("ip", "link", "set", "lo", "up")
        self.run("ip", "link", "set", "eth0", "up")
        self.space = os.stat(f"/run/netns/{name}").st_ino

    def run(self, *words: str, timeout: float = 30) -> str:
        return command("ip", "netns", "exec", self.name, *words, timeout=timeout)

    def spawn(self, words: list[str], log: str, user: str | None = None, environment: dict[str, str] | None = None,
              folder: str = "/") -> subprocess.Popen:
        """Starts a program here; it dies with the rig because everything in the rig's process namespace does."""
        become = ["setpriv", "--reuid", user, "--regid", str(pwd.getpwnam(user).pw_gid), "--init-groups", "--"] if user else []
        with open(log, "ab") as out:
            return subprocess.Popen(
                ["ip", "netns", "exec", self.name, *become, *words], cwd=folder, stdin=subprocess.DEVNULL, stdout=out,
                stderr=out, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", **(environment or {})})

    def processes(self) -> dict[int, str]:
        """Every process of this machine with its name."""
        found = {}
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                try:
                    if os.stat(f"/proc/{entry}/ns/net").st_ino == self.space:
                        with open(f"/proc/{entry}/comm") as name:
                            found[int(entry)] = name.read().strip()
                except OSError:
                    continue  # It ended while we looked.
        return found

    def signal(self, number: int, *names: str) -> int:
        """Sends a signal to every process here, or to those so named; answers how many there were."""
        sent = 0
        for process, name in self.processes().items():
            if not names or name in names:
                try:
                    os.kill(process, number)
                    sent += 1
                except ProcessLookupError:
                    continue
        return sent

    def unplug(self) -> None:
        command("ip", "link", "set", self.cable, "down")

    def plug(self) -> None:
        command("ip", "link", "set", self.cable, "up")

    def drop(self, others: list["Machine"], ports: tuple[int, ...]) -> None:
        """From now on packets from and to these ports of these machines vanish, whoever opened the connection."""
        hosts, numbers = ", ".join(one.address for one in others), ", ".join(map(str, ports))
        rules = [f"ip {side} {{ {hosts} }} tcp {port} {{ {numbers} }} drop"
                 for side in ("saddr", "daddr") for port in ("sport", "dport")]
        self.run("nft", "add table inet fault; "
                 "add chain inet fault in { type filter hook input priority 0; }; "
                 "add chain inet fault out { type filter hook output priority 0; }; "
                 + "; ".join(f"add rule inet fault {chain} {rule}" for chain in ("in", "out") for rule in rules))

    def pass_again(self) -> None:
        self.run("nft", "delete table inet fault")

    def get(self, port: int, path: str, timeout: float = 2) -> bytes:
        """What it answers over the network; OSError when it does not."""
        try:
            with urllib.request.urlopen(f"http://{self.address}:{port}{path}", timeout=timeout) as answer:
                return answer.read()
        except urllib.error.HTTPError as refusal:
            return refusal.read()

