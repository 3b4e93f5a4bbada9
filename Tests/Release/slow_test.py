"""Clients that are slow on purpose are cut off, honest slow ones are not, and neither keeps the others waiting."""

import json
import socket
import subprocess
import sys
import time

from program import ROOT, Program

SLOW = ROOT / "Tests" / "Bench" / "slow.py"


def connection(program: Program) -> socket.socket:
    return socket.create_connection(("127.0.0.1", program.port), timeout=20)


def cut_after(wire: socket.socket, piece: bytes, pause: float, most: float) -> tuple[float, bytes]:
    """Sends a piece again and again; how long until the server had enough, and what it said."""
    began, said = time.monotonic(), b""
    wire.settimeout(pause)
    while time.monotonic() - began < most:
        try:
            wire.sendall(piece)
        except OSError:
            break
        try:
            answer = wire.recv(4096)
            said += answer
            if not answer:
                break
        except TimeoutError:
            continue
        except OSError:
            break
    return time.monotonic() - began, said


def test_headers_have_ten_seconds(demo):
    with connection(demo) as wire:
        wire.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        took, said = cut_after(wire, b"a", 0.5, 30)
    assert 9 < took < 16, took
    assert said.startswith(b"HTTP/1.1 408")


def test_a_body_that_hardly_comes_is_cut_off(demo):
    with connection(demo) as wire:
        wire.sendall(b"POST /region HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n"
                     b"Content-Type: application/x-www-form-urlencoded\r\n\r\n")
        took, said = cut_after(wire, b"a" * 100, 0.5, 30)
    assert 9 < took < 16, took
    assert said.startswith(b"HTTP/1.1 408")


def test_a_slow_honest_body_arrives(demo):
    """Two KiB a second for longer than the grace: a poor telephone, not an attack."""
    body = b"region=74&return=%2F&filler=" + b"a" * 30_000
    with connection(demo) as wire:
        wire.sendall(b"POST /region HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n"
                     b"Content-Type: application/x-www-form-urlencoded\r\n\r\n" % len(body))
        for start in range(0, len(body), 1024):
            wire.sendall(body[start:start + 1024])
            time.sleep(0.5)
        answer = wire.recv(4096)
    # Without a token of ours the form is refused, but it was read.
    assert answer.startswith(b"HTTP/1.1 4") and not answer.startswith(b"HTTP/1.1 408"), answer[:200]


def test_headers_without_end_are_refused(demo):
    with connection(demo) as wire:
        wire.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"".join(
            b"X-Many-%d: %s\r\n" % (number, b"a" * 60) for number in range(400)))
        wire.settimeout(10)
        try:
            answer = wire.recv(4096)
        except ConnectionResetError:
            answer = b""
    assert answer == b"" or answer.startswith((b"HTTP/1.1 400", b"HTTP/1.1 431")), answer[:200]


def test_pipelined_requests_are_answered_in_their_order(demo):
    with connection(demo) as wire:
        wire.sendall(b"".join(b"GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n" % path
                              for path in (b"/health/live", b"/nowhere", b"/health/live")))
        wire.settimeout(5)
        said = b""
        try:
            while said.count(b"HTTP/1.1 ") < 3 or not said.endswith(b"ok\n"):
                said += wire.recv(65_536)
        except TimeoutError:
            pass
    codes = [line.split()[1] for line in said.split(b"\r\n") if line.startswith(b"HTTP/1.1 ")]
    codes += [part.split()[0] for part in said.split(b"ok\nHTTP/1.1 ")[1:]] if len(codes) < 3 else []
    assert b"200" in codes[0] and said.count(b"HTTP/1.1 200") == 2 and said.count(b"HTTP/1.1 404") == 1
    assert said.index(b"HTTP/1.1 404") > said.index(b"HTTP/1.1 200")


def test_one_address_cannot_take_every_connection(demo):
    """Beyond its share it is told to come back later; another address is served meanwhile."""
    wires, answers = [], []
    try:
        for _ in range(520):
            wire = socket.create_connection(("127.0.0.1", demo.port), timeout=20, source_address=("127.0.0.9", 0))
            wires.append(wire)
            wire.sendall(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n")
        answers = [wire.recv(4096) for wire in wires]
        with connection(demo) as other:
            other.sendall(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert other.recv(4096).startswith(b"HTTP/1.1 200")
    finally:
        for wire in wires:
            wire.close()
    refusals = [answer for answer in answers if not answer.startswith(b"HTTP/1.1 200")]
    assert len(refusals) == 8, len(refusals)
    assert all(answer.startswith(b"HTTP/1.1 503") and b"retry-after" in answer.lower() for answer in refusals), refusals
    # Places that were left are there again.
    time.sleep(1)
    with socket.create_connection(("127.0.0.1", demo.port), timeout=20, source_address=("127.0.0.9", 0)) as wire:
        wire.sendall(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert wire.recv(4096).startswith(b"HTTP/1.1 200")


def test_dribbling_clients_keep_nobody_waiting(demo):
    done = subprocess.run([sys.executable, "-B", str(SLOW), str(demo.port), "20", "150"], capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=120)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    print(found)
    assert found["opened"] >= 150 and found["asked"] > 20
    assert found["answered"] == found["asked"], found
    assert found["p99"] < 2, found
