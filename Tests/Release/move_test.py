"""`okno move`: a demonstration in a folder goes to PostgreSQL, is killed on the way, goes on, and is the same there."""

import os
import random
import shutil
import subprocess
import tempfile
import time

import pytest

from attaching import signed_in
from postgres import Postgres
from program import BINARY, ROOT, Program


def okno(*arguments: str, environment: dict[str, str] | None = None, wait: bool = True):
    """Runs the program beside; with its output when it is waited for."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("OKNO_")}
    running = subprocess.Popen(
        [BINARY, *arguments], cwd=ROOT, env={**inherited, **(environment or {})}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if not wait:
        return running
    output, _ = running.communicate(timeout=300)
    return running.returncode, output


@pytest.fixture(scope="module")
def place():
    """A filled demonstration in a folder, stopped, and a server for its target."""
    home = tempfile.mkdtemp(prefix="okno-move-")
    folder = os.path.join(home, "data")
    try:
        code, output = okno("demo", "--data", folder, "--port", "0", "--fill", "300", "--fill-only")
        assert code == 0, output
        with Postgres() as server:
            yield folder, server
    finally:
        shutil.rmtree(home, ignore_errors=True)


def test_what_was_killed_goes_on_and_is_the_same_there(place):
    folder, server = place
    target = server.create("moved")
    kills = 0
    for _ in range(40):
        mover = okno("move", "--from", folder, "--to", target, wait=False)
        try:
            output, _ = mover.communicate(timeout=random.uniform(0.15, 1.0) if kills < 6 else 300)
            assert mover.returncode == 0, output
            break
        except subprocess.TimeoutExpired:
            mover.kill()
            mover.communicate()
            kills += 1
    assert kills > 0, "it was never killed: nothing was tested"
    assert "moved and compared" in output and "head: " in output, output

    # Nothing of the address, and a second move finds somebody there.
    assert server.url.split(":")[2].split("@")[0] not in output
    code, output = okno("move", "--from", folder, "--to", target)
    assert code != 0 and "not empty" in output, output

    environment = {
        "OKNO_DATABASE": target, "OKNO_KEYS": folder + "/keys.json", "OKNO_FILES": folder + "/files",
    }
    code, moved = okno("audit", "verify", "--demo", "--data", folder + "-none", environment=environment)
    assert code == 0 and "whole" in moved, moved
    code, before = okno("audit", "verify", "--demo", "--data", folder)
    # The throwaway server does not wait for the disk, and the program says so before.
    assert code == 0 and moved.endswith(before), (before, moved)
    code, files = okno("files", "verify", "--demo", "--data", folder + "-none", environment=environment)
    assert code == 0 and "\nwhole: " in "\n" + files, files
    with Program(folder=folder + "-none", environment=environment) as program:
        signed_in(program)


def test_a_half_moved_database_starts_no_node(place):
    folder, server = place
    target = server.create("half")
    for _ in range(20):
        mover = okno("move", "--from", folder, "--to", target, wait=False)
        deadline = time.monotonic() + 60
        begun = False
        while mover.poll() is None and time.monotonic() < deadline:
            rows = server.ask("SELECT to_regclass('schema_migration') IS NOT NULL", "half")
            begun = rows == [["t"]] and server.ask(
                "SELECT count(*) FROM schema_migration WHERE name = 'unfinished move'", "half") == [["1"]]
            if begun:
                break
        mover.kill()
        mover.communicate()
        if begun:
            break
    assert begun, "the move was over before it could be killed"
    environment = {"OKNO_DATABASE": target, "OKNO_KEYS": folder + "/keys.json", "OKNO_FILES": folder + "/files"}
    code, output = okno("demo", "--port", "0", environment=environment)
    assert code != 0 and "unfinished move" in output, output


def test_a_folder_in_use_and_a_wrong_name_are_refused(place):
    folder, server = place
    target = server.create("unused")
    with Program(folder=folder):
        code, output = okno("move", "--from", folder, "--to", target)
        assert code != 0 and "another okno works in the folder" in output, output
    code, output = okno("move", "--from", folder + "-wrong", "--to", target)
    assert code != 0 and "is not the data folder" in output, output
    assert not os.path.exists(folder + "-wrong")
