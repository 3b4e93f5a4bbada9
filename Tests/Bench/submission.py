"""Submissions a second: against bare durable inserts on the same disk, against pgbench on the same server, and whole
ones in the shape in which Open Forms was measured."""

import os
import re
import secrets
import sqlite3
import subprocess
import time
from pathlib import Path

from citizens import ANSWERS, REGION, SERVICE, STEP, catalogue, ready_drafts, sessions
from photographs import Album
from rig import QUICK, ROOT, WORK, Row, median, median_of, okno, run_okno, seconds, spread, wrk

OPEN_FORMS_SUBMISSIONS, OPEN_FORMS_LIST = 15.5, 109


def bare_inserts(folder: Path, duration: float) -> float:
    """One row of about 500 bytes with a key and a unique index, one durable commit each, from one thread."""
    path = folder / "bare.sqlite"
    for ending in ("", "-wal", "-shm"):
        Path(str(path) + ending).unlink(missing_ok=True)
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, name TEXT UNIQUE, content TEXT NOT NULL)")
    rows = [(secrets.token_hex(16), secrets.token_hex(230)) for _ in range(1000)]
    count, began = 0, time.perf_counter()
    while time.perf_counter() - began < duration:
        name, content = rows[count % 1000]
        database.execute("INSERT INTO row (name, content) VALUES (?, ?)", (f"{name}{count}", content))
        count += 1
    rate = count / (time.perf_counter() - began)
    database.close()
    return rate


class Postgres:
    """A server of our own with durable commits."""

    def __init__(self):
        # Its user has to reach the folder.
        self.folder = Path("/var/tmp") / f"okno-bench-{os.getpid()}"
        self.folder.mkdir()
        self.url = self._run("start", str(self.folder), "--durable").strip()

    def _run(self, *arguments: str) -> str:
        done = subprocess.run([str(ROOT / "tools" / "postgres"), *arguments], capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, timeout=180)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        return done.stdout

    def __enter__(self) -> "Postgres":
        return self

    def __exit__(self, *_) -> None:
        self._run("stop", str(self.folder))
        subprocess.run(["rm", "-rf", str(self.folder)], check=False)

    def database(self, name: str) -> str:
        """The URL of a new database."""
        self.sql(f"CREATE DATABASE {name}")
        return re.sub(r"(//[^/]+)/[^?]*", rf"\1/{name}", self.url)

    def sql(self, text: str) -> None:
        subprocess.run([self._program("psql"), "-q", self.url, "-c", text], check=True, capture_output=True)

    @staticmethod
    def _program(name: str) -> str:
        found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
        return str(found[-1]) if found else name

    def pgbench(self, scale: int, duration: float) -> float:
        url = self.database("bench")
        subprocess.run([self._program("pgbench"), "-i", "-q", "-s", str(scale), url], check=True, capture_output=True)
        out = subprocess.run(
            [self._program("pgbench"), "-c", "8", "-j", "2", "-T", str(round(duration)), url], check=True,
            capture_output=True, text=True).stdout
        return float(re.search(r"tps = ([\d.]+)", out).group(1))


AT_ONCE = 32


def rates_of(rates: list[float]) -> str:
    return ", ".join(f"{rate:,.0f}" for rate in rates)


def sent(portal, people: list[str], album: Album) -> tuple[float, int]:
    """Sends ready drafts; submissions a second, and how often somebody was told to come again."""
    path = WORK / "drafts.txt"
    path.write_text("\n".join(ready_drafts(portal.port, people, album.take)))
    load = wrk(portal.address, duration=90, connections=AT_ONCE, threads=AT_ONCE, script="submit.lua",
               values=(path, AT_ONCE))
    said = load.said
    if said["wrong"] or said["count"] != len(people):
        raise RuntimeError(f"{said['wrong']} refused ({said['first']}), {said['count']} of {len(people)} sent")
    return said["count"] / said["seconds"], said["again"]


def measure_sqlite(folder: Path) -> list[Row]:
    rounds, drafts = (3, 2000) if not QUICK else (1, 400)
    album = Album(6_000, 320, 240)
    people = sessions(folder, rounds * drafts)
    rates, bares = [], []
    with okno(folder) as portal:
        for turn in range(rounds):
            bares.append(bare_inserts(WORK, seconds(4, 2)))
            rates.append(sent(portal, people[turn * drafts:(turn + 1) * drafts], album)[0])
    return [Row(
        "submission", "sending a draft with two photographs, SQLite, 32 at once", median(rates), "submissions/s",
        median(bares), "bare durable inserts, one commit each, same disk", target=1.0,
        note=f"{drafts} drafts a round; rates {rates_of(rates)}, inserts {rates_of(bares)}")]


def measure_postgres(fill: int) -> list[Row]:
    rounds, drafts = (3, 2000) if not QUICK else (1, 400)
    album = Album(6_000, 320, 240)
    with Postgres() as server:
        scale = 50 if not QUICK else 10
        tps = server.pgbench(scale, seconds(20, 5))
        url = server.database("okno")
        home = WORK / "postgres"
        subprocess.run(["rm", "-rf", str(home)], check=True)
        home.mkdir(parents=True)
        run_okno("demo", "--data", str(home), "--fill", str(fill), "--fill-only", OKNO_DATABASE=url)
        people = sessions(home, rounds * drafts, OKNO_DATABASE=url)
        with okno(home, OKNO_DATABASE=url) as portal:
            found = [sent(portal, people[turn * drafts:(turn + 1) * drafts], album) for turn in range(rounds)]
    rates = [rate for rate, _ in found]
    return [Row(
        "submission", "sending a draft with two photographs, PostgreSQL, 32 at once", median(rates),
        "submissions/s", tps, f"pgbench TPC-B-like, -c 8 -j 2, scale {scale}, same server", target=0.5,
        note=f"{drafts} drafts a round; rates {rates_of(rates)}; told to come again {sum(again for _, again in found)} times")]


def measure_forms(folder: Path) -> list[Row]:
    """Open Forms's shape: four requests, ten answers, a new person each time, eight at once."""
    services = catalogue()
    rounds, each = (3, seconds(8, 4)) if not QUICK else (1, 4)
    people = WORK / "sessions.txt"
    people.write_text("\n".join(sessions(folder, 1200 if QUICK else 6000, OKNO_SERVICES=services)))
    os.environ["OKNO_THREADS"] = "8"


    def whole(portal) -> tuple[list[float], dict]:
        loads = [
            wrk(portal.address, duration=each, connections=8, threads=8, script="forms.lua",
                values=(people, SERVICE, REGION, STEP, ANSWERS)) for _ in range(rounds)]
        for load in loads:
            if load.said["wrong"]:
                raise RuntimeError(f"{load.said['wrong']} refused: {load.said['first']}")
        return [load.said["count"] / load.said["seconds"] for load in loads], loads[0].said

    with okno(folder, OKNO_SERVICES=services) as portal:
        working, _ = whole(portal)
    with okno(folder, OKNO_SERVICES=services, OKNO_WORK="off") as portal:
        rates, said = whole(portal)
        lists = median_of([wrk(portal.address + "/services", duration=each / 2, connections=8) for _ in range(rounds)])
        anew = median_of([
            wrk(portal.address + "/services?n=", duration=each / 2, connections=8, script="anew.lua") for _ in range(rounds)])
    return [
        Row("forms", "whole submissions of ten answers in four requests, 8 at once", median(rates), "submissions/s",
            OPEN_FORMS_SUBMISSIONS, "Open Forms, background stopped (performance anchors)", target=50,
            note=f"p50 {said['p50']:.0f}, p99 {said['p99']:.0f} ms for the four; {spread(rates)}; background stopped here too"),
        Row("forms", "the same with the background at work (letters, the journal's seals)", median(working), "submissions/s",
            OPEN_FORMS_SUBMISSIONS, "Open Forms, background stopped (performance anchors)", note=spread(working)),
        Row("forms", "list of services, 8 connections", lists.rate, "requests/s", OPEN_FORMS_LIST,
            "Open Forms, list of 50 forms (performance anchors)", target=50, note=f"p99 {lists.p99:.1f} ms"),
        Row("forms", "the same list made anew each time", anew.rate, "requests/s", OPEN_FORMS_LIST,
            "Open Forms, list of 50 forms (performance anchors)", target=50, note=f"p99 {anew.p99:.1f} ms"),
    ]
