"""Attached files in a folder: streamed, refused in time, honest about a full disk, and proved by `okno files verify`."""

import http.client
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from attaching import attach, begun, originals, pdf, sent, signed_in, slot
from program import BINARY, ROOT, Program

LIMIT = 20 * 1024 * 1024


@pytest.fixture(scope="module")
def program():
    with Program() as running:
        yield running


def stored(program: Program) -> list[Path]:
    return sorted(path for path in Path(program.folder, "files").glob("??/*") if path.is_file())


def verify(program: Program) -> subprocess.CompletedProcess:
    return subprocess.run(
        [BINARY, "files", "verify", "--demo", "--data", program.folder], cwd=ROOT, env=program.environment,
        capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL)


def rss(program: Program, field: str = "VmRSS") -> int:
    found = re.search(rf"{field}:\s+(\d+) kB", Path(f"/proc/{program.process.pid}/status").read_text())
    return int(found.group(1)) * 1024


def test_files_come_back_and_are_proved(program):
    citizen = signed_in(program)
    content = pdf(9_000_000)
    path = sent(citizen, attach(citizen, begun(citizen), content))
    assert content in originals(citizen, path)
    proof = verify(program)
    assert proof.returncode == 0 and proof.stdout.startswith("whole: "), proof.stdout + proof.stderr

    # The big one is ours: one bit of it turns.
    big = max(stored(program), key=lambda path: path.stat().st_size)
    with open(big, "r+b") as file:
        file.seek(4_000_000)
        byte = file.read(1)[0]
        file.seek(4_000_000)
        file.write(bytes([byte ^ 4]))
    proof = verify(program)
    assert proof.returncode == 1 and f"DAMAGED {big.name}" in proof.stdout, proof.stdout + proof.stderr
    big.unlink()
    proof = verify(program)
    assert proof.returncode == 1 and f"MISSING {big.name}" in proof.stdout, proof.stdout + proof.stderr


def test_a_byte_too_many_is_refused_and_leaves_nothing(program):
    citizen = signed_in(program)
    page = begun(citizen)
    before = stored(program)
    answer = attach(citizen, page, pdf(LIMIT + 1))
    assert answer.status == 422 and "слишком большой" in answer.text, answer.status
    assert stored(program) == before
    # What is longer than any form of ours is refused before it is read.
    connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=20)
    connection.putrequest("POST", page.form("/files").action)
    connection.putheader("Content-Type", "multipart/form-data; boundary=b")
    connection.putheader("Content-Length", str(60 * 1024 * 1024))
    connection.putheader("Cookie", "; ".join(f"{one.name}={one.value}" for one in citizen.cookies))
    connection.endheaders()
    began = time.monotonic()
    assert connection.getresponse().status == 413
    assert time.monotonic() - began < 5
    answer = attach(citizen, page, pdf(LIMIT))
    assert answer.status == 200, answer.status


def test_without_the_token_nothing_is_stored(program):
    citizen = signed_in(program)
    page = begun(citizen)
    before = stored(program)
    form = page.form("/files")
    form.values = [(name, value) for name, value in form.values if name != "csrf"]
    answer = citizen.send(form, page, {"csrf": "forged"}, files={slot(page): ("a.pdf", "application/pdf", pdf(300_000))})
    assert answer.status == 403, answer.status
    assert stored(program) == before


def test_memory_stays_flat_while_files_come_in(program):
    citizen = signed_in(program)
    page = begun(citizen)
    attach(citizen, page, pdf(LIMIT), stay=True)
    before = rss(program)
    # Twenty connections that have each sent most of a file and go on: a whole file each would be 380 MB.
    waiting = []
    cookie = "; ".join(f"{one.name}={one.value}" for one in citizen.cookies)
    form = page.form("/files")
    head = "".join(f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in form.values)
    head += f'--b\r\nContent-Disposition: form-data; name="{slot(page)}"; filename="a.pdf"\r\n\r\n'
    tail = b"\r\n--b--\r\n"
    content = pdf(LIMIT - 100)
    for _ in range(20):
        connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=60)
        connection.putrequest("POST", form.action)
        connection.putheader("Content-Type", "multipart/form-data; boundary=b")
        connection.putheader("Content-Length", str(len(head.encode()) + len(content) + len(tail)))
        connection.putheader("Cookie", cookie)
        connection.endheaders(head.encode())
        connection.send(content[:-1_000_000])
        waiting.append(connection)
    time.sleep(1)
    grown = rss(program) - before
    print(f"RSS {before >> 20} MiB, with 20 unfinished uploads of 19 MB {grown >> 20} MiB more")
    for connection in waiting:
        connection.close()
    assert grown < 80 * 1024 * 1024, f"{grown >> 20} MiB more"
    for _ in range(100):
        if not [path for path in stored(program) if path.name.endswith(".tmp")]:
            break
        time.sleep(0.1)
    assert not [path for path in stored(program) if path.name.endswith(".tmp")], "unfinished uploads stay"


def test_a_full_disk_is_told_and_nothing_is_lost():
    with tempfile.TemporaryDirectory() as small:
        if os.geteuid() != 0 or subprocess.run(
                ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", small], capture_output=True).returncode != 0:
            pytest.skip("no file system can be mounted here")
        try:
            with Program(environment={"OKNO_FILES": small}) as program:
                citizen = signed_in(program)
                page = begun(citizen)
                filled = Path(small, "ballast")
                filled.write_bytes(b"\0" * (12 * 1024 * 1024))
                before = {path.name for path in Path(small).glob("??/*")}
                answer = attach(citizen, page, pdf(15_000_000))
                assert answer.status == 503 and "не принимаются" in answer.text, answer.status
                assert answer.headers["Retry-After"]
                assert {path.name for path in Path(small).glob("??/*")} == before
                assert re.search(r'name="version" value="\d+"', answer.text), "what was typed is not offered again"
                # The same once there is room again.
                filled.unlink()
                content = pdf(15_000_000)
                path = sent(citizen, attach(citizen, page, content))
                assert content in originals(citizen, path)
        finally:
            subprocess.run(["umount", "-l", small], check=True)
