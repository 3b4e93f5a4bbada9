"""Files on an object store: the built program on moto's server, and the store itself against a peer that misbehaves.

moto answers as S3 does; the peer of `Tests/ObjectStore/faulty_s3.py` checks every signature with botocore and fails in
nine ways.
"""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from attaching import attach, begun, originals, pdf, sent, signed_in
from program import BINARY, ROOT, Program, free_port

SECRET = "test/secret+1"
TESTS = Path(os.environ.get("OKNO_TESTS", ROOT / ".build" / "debug" / "oknoPackageTests.xctest"))


class Peer:
    """A server on a port of its own, until the end of the test."""

    def __init__(self, *command: str, takes_any: bool = False):
        self.takes_any = takes_any
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            [sys.executable, *command, str(self.port)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, cwd=ROOT)

    def __enter__(self) -> "Peer":
        for _ in range(300):
            try:
                urllib.request.urlopen(self.address + "/control/state", timeout=2)
                return self
            except urllib.error.HTTPError:
                return self
            except OSError:
                assert self.process.poll() is None, f"the peer ended with {self.process.returncode}"
                time.sleep(0.1)
        raise AssertionError("the peer does not answer")

    def __exit__(self, *_) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def moto() -> Peer:
    return Peer("-m", "moto.server", "-H", "127.0.0.1", "-p")


def faulty() -> Peer:
    return Peer("Tests/ObjectStore/faulty_s3.py", "--secret", SECRET, "--port", takes_any=True)


def bucket(peer: Peer) -> None:
    """moto wants it made first; the other peer takes any."""
    if not peer.takes_any:
        urllib.request.urlopen(urllib.request.Request(peer.address + "/okno", method="PUT"), timeout=30)


@pytest.fixture
def secret_file(tmp_path):
    path = tmp_path / "secret"
    path.write_text(SECRET + "\n")
    path.chmod(0o600)
    return path


def settings(peer: Peer, secret_file: Path) -> dict[str, str]:
    return {"OKNO_FILES": "s3://okno/portal/files", "OKNO_S3_ENDPOINT": peer.address, "OKNO_S3_REGION": "us-east-1",
            "OKNO_S3_KEY": "OKNOTESTKEY", "OKNO_S3_SECRET_FILE": str(secret_file)}


@pytest.mark.parametrize("peer", [moto, faulty])
def test_the_program_keeps_files_in_a_bucket(peer, secret_file):
    with peer() as store:
        bucket(store)
        with Program(environment=settings(store, secret_file)) as program:
            citizen = signed_in(program)
            small, big = pdf(150_000), pdf(19_000_000)
            first = sent(citizen, attach(citizen, begun(citizen), small))
            second = sent(citizen, attach(citizen, begun(citizen, "fns"), big))
            assert not Path(program.folder, "files").exists(), "something is kept on the machine"
            program.stop()
            program.start()
            citizen = signed_in(program)
            assert small in originals(citizen, first)
            assert big in originals(citizen, second)
            proof = subprocess.run(
                [BINARY, "files", "verify", "--demo", "--data", program.folder], cwd=ROOT, env=program.environment,
                capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL)
            assert proof.returncode == 0, proof.stdout + proof.stderr


def refusal(environment: dict[str, str], tmp_path) -> str:
    done = subprocess.run(
        [BINARY, "demo", "--data", str(tmp_path / "data"), "--port", str(free_port())], cwd=ROOT, capture_output=True,
        text=True, timeout=120, stdin=subprocess.DEVNULL,
        env={**{key: value for key, value in os.environ.items() if not key.startswith("OKNO_")}, **environment})
    assert done.returncode != 0
    return done.stdout + done.stderr


def test_a_wrong_store_is_refused_at_start_without_telling_the_secret(secret_file, tmp_path):
    with faulty() as peer:
        secret_file.write_text("quite-another-secret")
        said = refusal(settings(peer, secret_file), tmp_path)
        assert "OKNO_FILES" in said and "SignatureDoesNotMatch" in said and "quite-another" not in said, said
        secret_file.chmod(0o644)
        said = refusal(settings(peer, secret_file), tmp_path)
        assert "OKNO_S3_SECRET_FILE" in said and "600" in said, said
    with moto() as peer:
        secret_file.chmod(0o600)
        said = refusal(settings(peer, secret_file), tmp_path)
        assert "NoSuchBucket" in said and "quite-another" not in said, said


def test_the_store_against_both_peers():
    with moto() as good, faulty() as bad:
        bucket(good)
        done = subprocess.run(
            [str(TESTS), "--testing-library", "swift-testing", "--filter", "S3FileStoreTests"], cwd=ROOT,
            env={**os.environ, "OKNO_TEST_S3": good.address, "OKNO_TEST_FAULTY_S3": bad.address,
                 "SWIFT_BACKTRACE": "enable=no"},
            capture_output=True, text=True, timeout=900, stdin=subprocess.DEVNULL)
        state = urllib.request.urlopen(bad.address + "/control/state", timeout=10).read().decode()
        print(next((line for line in done.stdout.splitlines() if "faulty peer" in line), ""), state[-400:])
        assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]
