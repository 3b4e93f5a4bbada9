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
    wrk(portal.address + "/cabinet/profile", duration=1, connections=1, headers=headers)
    return median([1000 / wrk(portal.address + "/cabinet/profile", duration=seconds(4, 2), connections=1, headers=headers).rate
                   for _ in range(3)])


def desk_search(portal: Started) -> float:
    """A clerk finds a registration by СНИЛС; with the page that answers."""
    clerk = Visitor(portal.address.replace("127.0.0.1", "localhost"))
    page = clerk.get("/staff/sign-in")
    clerk.send(page.form("/staff/sign-in"), page, {"login": "clerk.rostelecom-barnaul", "password": PASSWORD})
    took = []
    for _ in range(60):
        page = clerk.get("/enrolment")
        began = time.perf_counter()
        found = clerk.send(page.form("/enrolment/searches"), page, {"query": "112-233-605 93"})
        took.append((time.perf_counter() - began) * 1000)
        if "Соколова" not in found.text:
            raise RuntimeError("the clerk found nobody")
    return median(took[10:])


def look_up(portal: Started) -> float:
    """What signing in does besides hashing: an account is found by its СНИЛС, the try counted, the journal written.

    Coming back by a code of a centre does just this and hashes nothing."""
    took = []
    for turn in range(80):
        wire = http.client.HTTPConnection("127.0.0.1", portal.port, timeout=60, source_address=(f"127.8.0.{1 + turn}", 0))
        wire.request("GET", "/recovery/counter")
        page = wire.getresponse()
        cookie = (page.headers.get("Set-Cookie") or "").split(";")[0]
        csrf = re.search(rb'name="csrf" value="([0-9a-f]+)"', page.read()).group(1).decode()
        body = urllib.parse.urlencode({"csrf": csrf, "snils": "112-233-601 89", "code": "00000-00000-0"})
        began = time.perf_counter()
        wire.request("POST", "/recovery/counter", body=body, headers={**FORM, "Cookie": cookie})
        wire.getresponse().read()
        took.append((time.perf_counter() - began) * 1000)
        wire.close()
    return median(took[10:])


def figures(folder: Path) -> dict[str, float]:
    citizen = sessions(folder, 1)[0]
    with okno(folder) as portal:
        return {"the profile": profile(portal, citizen), "the desk's search": desk_search(portal),
                "finding an account at sign-in, without hashing": look_up(portal)}


def measure() -> list[Row]:
    small, large = figures(filled(SMALL, SMALL)), figures(filled(SMALL, LARGE))
    return [Row("accounts", f"{what} with {LARGE:,} accounts", large[what], "ms", small[what], f"with {SMALL:,}", target=1.5,
                sense="<=") for what in small]
