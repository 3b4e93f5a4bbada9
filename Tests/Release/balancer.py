"""HAProxy before several nodes, as docs/operations.md shows it, on this machine only."""

import os
import shutil
import subprocess
import tempfile
import time
import urllib.request

from program import free_port

CONFIGURATION = """
global
    maxconn 1000
defaults
    mode http
    timeout connect 2s
    timeout client 60s
    timeout server 60s
    option forwardfor
    option redispatch
    retries 2
frontend portal
    bind 127.0.0.1:{port}
    default_backend nodes
backend nodes
    balance roundrobin
    option httpchk GET /health/ready
    default-server check inter 200ms fall 2 rise 1
{servers}
"""


class Balancer:
    """Gives each request to the next node that is ready."""

    def __init__(self, ports: list[int], port: int | None = None):
        self.ports, self.port = ports, port or free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> "Balancer":
        self.home = tempfile.mkdtemp(prefix="okno-haproxy-")
        servers = "\n".join(f"    server node{at} 127.0.0.1:{port}" for at, port in enumerate(self.ports))
        path = os.path.join(self.home, "haproxy.cfg")
        with open(path, "w") as file:
            file.write(CONFIGURATION.format(port=self.port, servers=servers))
        program = shutil.which("haproxy") or "/usr/sbin/haproxy"
        self.process = subprocess.Popen(
            [program, "-db", "-f", path], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=open(os.path.join(self.home, "log"), "wb"))
        end = time.monotonic() + 20
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(self.address + "/health/live", timeout=2) as answer:
                    if answer.status == 200:
                        return self
            except OSError:
                time.sleep(0.05)
        self.__exit__()
        raise AssertionError("the balancer did not come up")

    def __exit__(self, *_) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)
