"""A million accounts against a thousand: what reads and looks up people must not grow with them."""

import http.client
import re
import sys
import time
import urllib.parse
from pathlib import Path

from citizens import sessions
from rig import QUICK, ROOT, Row, Started, median, okno, seconds, wrk
from scale import filled

sys.path.insert(0, str(ROOT / "Tests" / "Release"))
from visitor import Visitor  # noqa: E402

SMALL = 1_000
LARGE = 50_000 if QUICK else 1_000_000
PASSWORD = "окно-в-саду-7"
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}


def profile(portal: Started, citizen: str) -> float:
    headers = {"Cookie": "okno=" + citizen}
    address = portal.address + "/cabinet/profile"
    return 1000 / wrk(address, duration=seconds(2, 1), connections=1, headers=headers).rate


class Clerk:
    """Finds a registration by СНИЛС; with the page that answers."""

    def __init__(self, portal: Started):
        self.clerk = Visitor(portal.address.replace("127.0.0.1", "localhost"))
        page = self.clerk.get("/staff/sign-in")
        self.clerk.send(page.form("/staff/sign-in"), page, {"login": "clerk.rostelecom-barnaul", "password": PASSWORD})

    def search(self) -> float:
        page = self.clerk.get("/enrolment")
        began = time.perf_counter()
        found = self.clerk.send(page.form("/enrolment/searches"), page, {"query": "112-233-605 93"})
        took = (time.perf_counter() - began) * 1000
        if "Соколова" not in found.text:
            raise RuntimeError("the clerk found nobody")
        return took


def look_up(portal: Started, turn: int) -> float:
    """What signing in does besides hashing: an account is found by its СНИЛС, the try counted, the journal written.

    Coming back by a code of a centre does just this and hashes nothing."""
    wire = http.client.HTTPConnection("127.0.0.1", portal.port, timeout=60, source_address=(f"127.8.0.{1 + turn}", 0))
    wire.request("GET", "/recovery/counter")
    page = wire.getresponse()
    cookie = (page.headers.get("Set-Cookie") or "").split(";")[0]
    csrf = re.search(rb'name="csrf" value="([0-9a-f]+)"', page.read()).group(1).decode()
    body = urllib.parse.urlencode({"csrf": csrf, "snils": "112-233-601 89", "code": "00000-00000-0"})
    began = time.perf_counter()
    wire.request("POST", "/recovery/counter", body=body, headers={**FORM, "Cookie": cookie})
    wire.getresponse().read()
    took = (time.perf_counter() - began) * 1000
    wire.close()
    return took


def measure() -> list[Row]:
    """Both are asked in turns, so that what the machine does besides meets them alike."""
    folders = [filled(SMALL, SMALL), filled(SMALL, LARGE)]
    citizens = [sessions(folder, 1)[0] for folder in folders]
    with okno(folders[0]) as small, okno(folders[1]) as large:
        portals = [small, large]
        clerks = [Clerk(portal) for portal in portals]
        asked = {
            "the profile": (6, lambda side, _: profile(portals[side], citizens[side])),
            "the desk's search": (70, lambda side, _: clerks[side].search()),
            "finding an account at sign-in, without hashing": (80, lambda side, turn: look_up(portals[side], turn)),
        }
        rows = []
        for what, (turns, ask) in asked.items():
            took: list[list[float]] = [[], []]
            for turn in range(turns):
                for side in (0, 1):
                    took[side].append(ask(side, turn))
            warm = turns // 6
            ours, reference = median(took[1][warm:]), median(took[0][warm:])
            rows.append(Row("accounts", f"{what} with {LARGE:,} accounts", ours, "ms", reference, f"with {SMALL:,}",
                            target=1.5, sense="<="))
    return rows
