"""The official's queue and the citizen's cabinet with a million applications against a thousand."""

import subprocess
from pathlib import Path

from citizens import sessions
from rig import QUICK, WORK, Load, Row, median_of, okno, run_okno, seconds, wrk
from system import PASSWORD, Visitor

SMALL = 1_000
LARGE = 50_000 if QUICK else 1_000_000


def filled(count: int, accounts: int = 0) -> Path:
    """A demonstration of so many applications; made once and kept under .build, because it takes minutes."""
    folder = WORK / (f"filled-{count}" + (f"-{accounts}" if accounts else ""))
    mark = folder.with_suffix(".whole")
    if not mark.exists():
        subprocess.run(["rm", "-rf", str(folder)], check=True)
        run_okno("demo", "--data", str(folder), "--fill", str(count), "--fill-accounts", str(accounts), "--fill-only")
        mark.touch()
    return folder


def pages(folder: Path) -> dict[str, Load]:
    citizen = sessions(folder, 1)[0]
    each = seconds(4, 2)
    with okno(folder) as portal:
        official = Visitor(portal.address.replace("127.0.0.1", "localhost"))
        page = official.get("/staff/sign-in")
        official.send(page.form("/staff/sign-in"), page, {"login": "official.federal-chelyabinsk", "password": PASSWORD})
        cookie = next((cookie.value for cookie in official.cookies if cookie.name == "okno"), None)
        if not cookie:
            raise RuntimeError("the official could not sign in")
        # All states: at a thousand applications the list of new ones is shorter than a page.
        asked = {"the official's queue": ("/workplace?state=all", cookie), "the cabinet": ("/cabinet", citizen),
                 "the citizen's list of applications": ("/cabinet/applications", citizen)}
        found = {}
        for what, (path, token) in asked.items():
            headers = {"Cookie": "okno=" + token}
            wrk(portal.address + path, duration=1, connections=1, headers=headers)
            found[what] = median_of([
                wrk(portal.address + path, duration=each, connections=1, headers=headers) for _ in range(3)])
            if found[what].failed:
                raise RuntimeError(f"{path}: {found[what].failed} failed")
    return found


def measure() -> list[Row]:
    small, large = pages(filled(SMALL)), pages(filled(LARGE))
    return [
        Row("scale", f"{what} with {LARGE:,} applications", 1000 / large[what].rate, "ms", 1000 / small[what].rate,
            f"with {SMALL:,}", target=1.5, sense="<=", note=f"p99 {large[what].p99:.1f} and {small[what].p99:.1f} ms")
        for what in small
    ]
