"""The built program starts, stops and refuses as it should."""

import os
import subprocess

from program import BINARY, ROOT, Program, free_port
from visitor import Visitor


def test_it_ends_politely_and_starts_again_in_its_folder():
    with Program() as program:
        assert Visitor(program.address).get("/").status == 200
        assert program.stop() == 0, program.log()
        program.start()
        assert Visitor(program.address).get("/services").status == 200


def test_it_starts_again_after_kill_9():
    with Program() as program:
        for _ in range(3):
            program.kill()
            program.start()
            assert Visitor(program.address).get("/health/ready").status == 200


def test_a_second_one_in_the_same_folder_is_refused():
    with Program() as program:
        second = run("demo", program.folder)
        assert second.returncode != 0
        assert program.folder in second.stderr + second.stdout
        assert Visitor(program.address).get("/health/live").status == 200


def test_serve_refuses_the_folder_of_a_demonstration():
    with Program() as program:
        program.stop()
        refused = run("serve", program.folder)
        assert refused.returncode != 0
        assert "demo" in refused.stderr + refused.stdout


def test_under_serve_there_is_no_demonstration():
    with Program("serve") as program:
        assert Visitor(program.address).get("/").status == 200
        assert Visitor(program.address).get("/demo/mailbox").status == 404


def test_a_wrong_setting_is_refused_by_its_name(tmp_path):
    refused = run("serve", str(tmp_path / "data"), OKNO_PORT="eighty")
    assert refused.returncode != 0
    assert "OKNO_PORT" in refused.stderr + refused.stdout


def run(command: str, folder: str, **environment: str) -> subprocess.CompletedProcess:
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("OKNO_")}
    arguments = [BINARY, command, "--data", folder]
    if "OKNO_PORT" not in environment:
        arguments += ["--port", str(free_port())]
    return subprocess.run(
        arguments, cwd=ROOT, env={**inherited, **environment}, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, timeout=60)
