"""The started program on PostgreSQL: who may do what, and what it says when something is not as it should be."""

import os
import re
import subprocess

import pytest
from authenticator import time_code
from postgres import Postgres
from program import BINARY, ROOT, Program, free_port
from visitor import Visitor

PASSWORD = "hidden-7315"


@pytest.fixture(scope="module")
def server():
    with Postgres() as server:
        server.ask(f"CREATE ROLE okno_owner LOGIN PASSWORD '{PASSWORD}'")
        server.ask(f"CREATE ROLE okno_app LOGIN PASSWORD '{PASSWORD}'")
        yield server


@pytest.fixture
def portal(server, request):
    """A database of the owner's."""
    name = request.node.name
    server.ask(f'CREATE DATABASE "{name}" OWNER okno_owner')
    return name


def owner(server, portal) -> dict[str, str]:
    return {"OKNO_DATABASE": server.named(portal, "okno_owner", PASSWORD)}


def app(server, portal) -> dict[str, str]:
    return {"OKNO_DATABASE": server.named(portal, "okno_app", PASSWORD)}


def test_serve_names_migrate_and_runs_with_the_role_that_changes_no_schema(server, portal, tmp_path):
    folder = str(tmp_path / "data")
    early = run("serve", **owner(server, portal), OKNO_DATA=folder)
    assert early.returncode != 0 and "okno migrate" in early.stderr, early.stderr
    assert not os.path.exists(folder), "a refused start leaves nothing behind"

    migrated = run("migrate", "--grant-to", "okno_app", **owner(server, portal))
    assert migrated.returncode == 0 and "up to date" in migrated.stdout, migrated.stderr
    again = run("migrate", "--grant-to", "okno_app", **owner(server, portal))
    assert again.returncode == 0 and "nothing was missing" in again.stdout, again.stderr

    with Program("serve", folder=folder, environment=app(server, portal)) as program:
        assert Visitor(program.address).get("/").status == 200
        assert Visitor(program.address).get("/demo/mailbox").status == 404
        added = run(
            "staff", "add", "--login", "operator.one", "--name", "Ясенева Вера", "--role", "helpOperator",
            typed="тихий-дятел-на-крыше-9\n", **app(server, portal), OKNO_DATA=folder)
        assert added.returncode == 0, added.stderr
        staff = Visitor(program.address)
        page = staff.get("/staff/sign-in")
        page = staff.send(
            page.form("/staff/sign-in"), page, {"login": "operator.one", "password": "тихий-дятел-на-крыше-9"})
        # Staff need a code from an app: set up as they sign in the first time, asked for ever after.
        assert page.address.endswith("/staff/sign-in/app"), page.address
        secret = re.search(r"[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}", page.text).group().replace(" ", "")
        page = staff.send(page.form("/staff/sign-in/app"), page, {"code": time_code(secret)})
        assert len(set(re.findall(r"[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]", page.text))) == 10, page.text
        assert staff.get("/support").address.endswith("/support")
        again = Visitor(program.address)
        page = again.get("/staff/sign-in")
        page = again.send(
            page.form("/staff/sign-in"), page, {"login": "operator.one", "password": "тихий-дятел-на-крыше-9"})
        assert page.address.endswith("/staff/sign-in/code"), page.address
        assert again.get("/support").address.endswith("/staff/sign-in"), "the password alone opens nothing"
        proof = run("audit", "verify", **app(server, portal), OKNO_DATA=folder)
        assert proof.returncode == 0 and "whole" in proof.stdout, proof.stdout + proof.stderr
        for statement in ["CREATE TABLE mine (id TEXT)", "DROP TABLE journal", "UPDATE journal SET reason = ''",
                          "DELETE FROM journal", "DELETE FROM application_copy", "DELETE FROM schema_migration"]:
            refused = ask_as_app(server, portal, statement)
            is_denied = "permission denied" in refused.stderr or "must be owner" in refused.stderr
            assert refused.returncode != 0 and is_denied, f"{statement}: {refused.stderr}"
        assert program.stop() == 0, program.log()
        program.start()
        assert Visitor(program.address).get("/services").status == 200
    demonstration = run("demo", **owner(server, portal), OKNO_DATA=str(tmp_path / "demo"))
    assert demonstration.returncode != 0 and "kind" in demonstration.stderr, demonstration.stderr


@pytest.mark.parametrize("address,says", [
    ("mysql://okno_app:{secret}@127.0.0.1/portal", "postgres://user@host:port/database"),
    ("postgres://okno_app:{secret}@127.0.0.1:{nobody}/portal", "cannot be reached"),
    ("postgres://okno_app:{secret}@127.0.0.1:{port}/none", "none"),
    ("postgres://okno_owner:not-{secret}@127.0.0.1:{port}/postgres", "password authentication failed"),
    ("postgres://okno_app:{secret}@127.0.0.1:{port}/postgres?sslmode=perhaps", "OKNO_DATABASE"),
    ("postgres://okno_app:{secret}@127.0.0.1:{port}/postgres?sslmode=require", "SSL"),
    ("postgres://okno_app:{secret}@127.0.0.1:{port}/postgres?prepared=perhaps", "prepared"),
], ids=["scheme", "nobody-there", "no-database", "password", "sslmode", "no-tls", "prepared"])
def test_a_wrong_address_is_refused_by_name_and_without_its_secret(server, tmp_path, address, says):
    port = server.url.rpartition(":")[2].partition("/")[0]
    refused = run(
        "serve", OKNO_DATA=str(tmp_path / "data"),
        OKNO_DATABASE=address.format(secret=PASSWORD, port=port, nobody=free_port()))
    said = refused.stdout + refused.stderr
    assert refused.returncode != 0 and "OKNO_DATABASE" in said and says in said, said
    assert PASSWORD not in said


def test_so_many_connections_and_no_more(tmp_path):
    refused = run("serve", OKNO_DATA=str(tmp_path / "data"), OKNO_DATABASE_CONNECTIONS="0")
    assert refused.returncode != 0 and "OKNO_DATABASE_CONNECTIONS" in refused.stderr, refused.stderr


def ask_as_app(server, portal, statement: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", app(server, portal)["OKNO_DATABASE"], "-c", statement],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)


def run(*command: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess:
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("OKNO_")}
    port = ["--port", str(free_port())] if command[0] in ("serve", "demo") else []
    return subprocess.run(
        [BINARY, *command, *port], cwd=ROOT, env={**inherited, **environment}, input=typed, capture_output=True,
        text=True, timeout=60)
