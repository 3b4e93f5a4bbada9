"""Memory at rest, time from start to the first page, and what a password costs."""

import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rig import QUICK, ROOT, WORK, Row, Started, median, okno, wrk

sys.path.insert(0, str(ROOT / "Tests" / "Release"))
from visitor import Visitor  # noqa: E402

PASSWORD = "окно-в-саду-7"
CITIZENS = [f"112-233-{number}" for number in (
    "601 89", "602 90", "603 91", "604 92", "607 95", "608 96", "609 97", "610 90", "611 91", "612 92")]


def proportional(pid: int) -> float:
    """MiB, pages shared with others counted in part."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"^Pss:\s+(\d+)", text, re.M).group(1)) / 1024


def measure(folder: Path) -> list[Row]:
    rows = []
    empty = WORK / "installation"
    subprocess.run(["rm", "-rf", str(empty)], check=True)
    with okno(empty, "serve"):
        pass
    starts = []
    for _ in range(3 if QUICK else 7):
        with okno(empty, "serve", ready="/") as portal:
            starts.append(portal.took)
    rows.append(Row("system", "from start to the first page, full catalogue", median(starts), "s", target=0.5, sense="<=",
                    note=f"{min(starts):.2f}–{max(starts):.2f} s"))
    with okno(empty, "serve") as portal:
        time.sleep(5)
        rows.append(Row("system", "memory at rest after start (SQLite: the whole system is this process)",
                        proportional(portal.process.pid), "MiB", target=120, sense="<=",
                        note=f"resident {portal.resident():.0f} MiB"))
    with okno(folder) as portal:
        visits(portal)
        time.sleep(3)
        rows.append(Row("system", "the same after 20,000 pages of all kinds", proportional(portal.process.pid), "MiB",
                        target=120, sense="<=", note=f"resident {portal.resident():.0f} MiB"))
        rows += passwords(portal)
    return rows


def visits(portal: Started) -> None:
    for path in ("/", "/services", "/agencies", "/search?q=%D0%BF%D0%B0%D1%81%D0%BF%D0%BE%D1%80%D1%82", "/help"):
        wrk(portal.address + path, duration=1)


def passwords(portal: Started) -> list[Row]:
    def sign_in(snils: str) -> float:
        citizen = Visitor(portal.address.replace("127.0.0.1", "localhost"))
        page = citizen.get("/sign-in")
        began = time.perf_counter()
        page = citizen.send(page.form("/sign-in"), page, {"login": snils, "password": PASSWORD}, follow=False)
        if page.status != 303:
            raise RuntimeError(f"{snils}: {page.status}")
        return time.perf_counter() - began

    alone = [sign_in(snils) for snils in CITIZENS[:5]]
    began = time.perf_counter()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(sign_in, CITIZENS))
    rate = len(CITIZENS) / (time.perf_counter() - began)
    return [Row("system", "signing in with a password (scrypt, 32 MiB), one at a time", median(alone) * 1000, "ms"),
            Row("system", "signing in, four at a time", rate, "sign-ins/s",
                note="two hashes run at once; the others wait in line")]
