"""kill -9 in the middle of submissions: none that was acknowledged is missing, doubled or half there.

OKNO_KILLS says how often (`make torture N=100`); a few times are part of every test run.
"""

import hashlib
import os
import random
import re
import sqlite3
import subprocess
import threading
import time
import urllib.error
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from program import BINARY, ROOT, Program
from visitor import Form, Page, Visitor

KILLS = int(os.environ.get("OKNO_KILLS", "4"))
PASSWORD = "окно-в-саду-7"
CITIZENS = [f"112-233-{number}" for number in (
    "601 89", "602 90", "603 91", "604 92", "607 95", "608 96", "609 97", "610 90", "611 91", "612 92")]
AGENCIES = ["mvd", "fns", "sfr", "rosreestr", "fssp", "gibdd-dept", "mvd-migration", "prosecutor", "rkn", "rosgvardia"]


@dataclass
class Query:
    """A query ready to be sent, and what became of it as far as its sender knows."""

    sender: Visitor
    path: str
    words: str
    file: bytes
    page: Page
    form: Form
    acknowledged: set[str] = field(default_factory=set)
    number: str | None = None

    def send(self) -> None:
        """Presses the button once; a redirect to the application is the acknowledgement."""
        try:
            answer = self.sender.send(self.form, self.page, follow=False)
        except (OSError, urllib.error.URLError, ValueError, EOFError):
            return  # The program was killed before it could answer: nothing was promised.
        except Exception as broken:  # http.client has exceptions of its own for answers cut short
            assert type(broken).__module__ == "http.client", broken
            return
        if answer.status in (302, 303):
            found = re.match(r"/applications/([0-9A-Z-]+)", answer.headers.get("Location", ""))
            assert found, f"sent to {answer.headers.get('Location')}"
            self.acknowledged.add(found.group(1))
        else:
            assert answer.status >= 500, f"{answer.status} for {self.path}"


def test_no_acknowledged_submission_is_lost():
    dice = random.Random(int(os.environ.get("OKNO_SEED", "1")))
    killed_in_the_middle = 0
    with Program() as program:
        citizens = signed_in(program)
        all_arrive(program, citizens)
        for turn in range(KILLS):
            queries = prepared(citizens, turn + 1)
            kill_while_sending(program, queries, dice.randint(0, len(queries) - 3), dice.uniform(0, 0.02))
            acknowledged = sum(1 for query in queries if query.acknowledged)
            killed_in_the_middle += 0 < acknowledged < len(queries)
            took = program.start()
            sent = compared(program, queries)
            print(f"kill {turn + 1}: of {len(queries)} {acknowledged} were acknowledged, {sent} are there; "
                  f"ready again after {took:.1f} s", flush=True)
        verified(program)
    assert killed_in_the_middle > 0, "no kill came between submissions: nothing was tested"


def signed_in(program: Program) -> list[Visitor]:
    citizens = []
    for snils in CITIZENS:
        citizen = Visitor(program.address)
        page = citizen.get("/sign-in")
        page = citizen.send(page.form("/sign-in"), page, {"login": snils, "password": PASSWORD})
        assert page.address.endswith("/cabinet"), f"{snils} could not sign in: {page.address}"
        citizens.append(citizen)
    return citizens


def all_arrive(program: Program, citizens: list[Visitor]) -> None:
    """When nobody is killed, every one is acknowledged once."""
    queries = prepared(citizens, 0)
    send_all(queries)
    assert all(len(query.acknowledged) == 1 for query in queries), [query.acknowledged for query in queries]
    assert compared(program, queries) == len(queries)


def prepared(citizens: list[Visitor], turn: int) -> list[Query]:
    def prepare(at: int) -> list[Query]:
        return [filled(citizens[at], AGENCIES[(turn + at + more) % len(AGENCIES)], f"{turn}-{at}-{more}") for more in (0, 1)]

    with ThreadPoolExecutor(len(citizens)) as pool:
        return [query for two in pool.map(prepare, range(len(citizens))) for query in two]


def filled(citizen: Visitor, agency: str, name: str) -> Query:
    """A query to an agency, filled to the last page, with a file that nobody else has."""
    words = f"Проверка {name} {os.urandom(4).hex()}"
    file = b"%PDF-1.4\n%" + os.urandom(40_000).hex().encode() + b"\n%%EOF\n"
    page = citizen.get(f"/agencies/{agency}/query?region=74")
    page = citizen.send(page.form(f"/agencies/{agency}/query"), page, {"region": "74", "anew": "1"})
    path = re.search(r"/drafts/[0-9a-f-]+", page.address)
    assert page.status == 200 and path, f"{page.status} {page.address}"
    page = citizen.send(page.form("/query"), page, {"query-subject": words, "query-text": "Текст: " + words})
    form = page.form("/files")
    slot = re.search(r'<input[^>]*type="file"[^>]*name="([^"]+)"|<input[^>]*name="([^"]+)"[^>]*type="file"', page.text)
    assert slot, f"no place for a file on {page.address}"
    page = citizen.send(form, page, files={slot.group(1) or slot.group(2): (f"{name}.pdf", "application/pdf", file)})
    assert page.address.endswith("/check") and page.status == 200, f"{page.status} {page.address}"
    return Query(citizen, path.group(0), words, file, page, page.form("/submission"))


def send_all(queries: list[Query]) -> None:
    """Everything at once, and every button pressed twice."""
    with ThreadPoolExecutor(2 * len(queries)) as pool:
        for done in [pool.submit(query.send) for query in queries for _ in (1, 2)]:
            done.result()


def kill_while_sending(program: Program, queries: list[Query], acknowledged: int, more: float) -> None:
    """Kills it a moment after so many were acknowledged, while the others are on their way."""
    def kill() -> None:
        end = time.monotonic() + 30
        while sum(1 for query in queries if query.acknowledged) < acknowledged and time.monotonic() < end:
            time.sleep(0.001)
        time.sleep(more)
        program.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    send_all(queries)
    killer.join()


def compared(program: Program, queries: list[Query]) -> int:
    """Compares what people were told with what is there, on the pages and in the database."""
    rows = database(program)
    for query in queries:
        assert len(query.acknowledged) <= 1, f"{query.words}: two numbers, {query.acknowledged}"
        page = query.sender.get(query.path)
        found = re.search(r"/applications/([0-9A-Z-]+)", page.address)
        query.number = found.group(1) if found else None
        if query.acknowledged:
            assert {query.number} == query.acknowledged, f"{query.words}: told {query.acknowledged}, there is {query.number}"
        if query.number is None:
            assert page.status == 200 and "/drafts/" in page.address, f"{query.words}: neither draft nor application"
            assert query.words in query.sender.get(query.path + "/query").text, f"{query.words}: the draft lost its answers"
            drop(query)
        else:
            is_whole(query, rows)
    numbers = [query.number for query in queries if query.number]
    assert len(set(numbers)) == len(numbers), "one number for two"
    return len(numbers)


def drop(query: Query) -> None:
    """People may have so many drafts and no more; what could not be sent makes room for the next ones."""
    page = query.sender.get(query.path + "/deletion")
    page = query.sender.send(page.form("/deletion"), page)
    assert page.status == 200 and query.words not in page.text


def is_whole(query: Query, rows: dict[str, tuple]) -> None:
    page = query.sender.get(f"/applications/{query.number}/answers")
    assert page.status == 200 and query.words in page.text, f"{query.number}: the copy is not that of {query.words}"
    link = re.search(rf'href="(/applications/{query.number}/files/[0-9a-f-]+)"', page.text)
    assert link, f"{query.number}: no file"
    kept = query.sender.get(link.group(1)).body
    assert hashlib.sha256(kept).digest() == hashlib.sha256(query.file).digest(), f"{query.number}: another file"
    assert rows.get(query.number) == (1, 1, 1, 1, 1), (
        f"{query.number}: drafts, copies, events, notices, journal lines: {rows.get(query.number)}")


def database(program: Program) -> dict[str, tuple]:
    """For every number how many of each that belongs to a submission there are."""
    with sqlite3.connect(f"file:{program.folder}/okno.sqlite?mode=ro", uri=True) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = connection.execute("""
            SELECT number,
                (SELECT count(*) FROM application_draft d WHERE d.application_id = a.id AND d.state = 'sent'),
                (SELECT count(*) FROM application_copy c WHERE c.application_id = a.id),
                (SELECT count(*) FROM application_event e WHERE e.application_id = a.id AND e.status = 'submitted'),
                (SELECT count(*) FROM notice n WHERE n.subject_id = a.id),
                (SELECT count(*) FROM journal j WHERE j.subject_id = a.id AND j.action = 'application.submitted')
            FROM application a WHERE kind = 'query'""").fetchall()
    return {row[0]: row[1:] for row in rows}


def verified(program: Program) -> None:
    """The journal's chain has no gap after all this."""
    time.sleep(1.5)  # its sealer works once in half a second
    proof = subprocess.run(
        [BINARY, "audit", "verify", "--demo", "--data", program.folder], cwd=ROOT, env=program.environment,
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    assert proof.returncode == 0 and "whole" in proof.stdout, proof.stdout + proof.stderr
