"""The whole table: bench.py [part …] measures all parts or those named, and writes what it found.

QUICK=1 measures shorter. Results lie in .build/bench/results.json; `--write` renders docs/performance.md from them.
"""

import json
import subprocess
import sys
import time
import traceback
from datetime import datetime, timezone

import accounts
import catalogue
import enumeration
import pages
import record
import report
import scale
import signin
import slow
import submission
import system
import uploads
from rig import QUICK, ROOT, WORK, probe

RESULTS = WORK / "results.json"


def home():
    """A demonstration with people to measure with: every part begins with a copy of the same."""
    whole, copy = scale.filled(8_000 if QUICK else 40_000), WORK / "home"
    subprocess.run(["rm", "-rf", str(copy)], check=True)
    subprocess.run(["cp", "-a", "--reflink=auto", str(whole), str(copy)], check=True)
    return copy


PARTS = {
    "pages": lambda: pages.measure(home()),
    "catalogue": catalogue.measure,
    "forms": lambda: submission.measure_forms(home()),
    "sqlite": lambda: submission.measure_sqlite(home()),
    "postgres": lambda: submission.measure_postgres(8_000 if QUICK else 40_000),
    "uploads": lambda: uploads.measure(home()),
    "system": lambda: system.measure(home()),
    "slow": lambda: slow.measure(home()),
    "signin": lambda: signin.measure(home()),
    "enumeration": lambda: enumeration.measure(home()),
    "scale": scale.measure,
    "accounts": accounts.measure,
    "record": lambda: record.measure(home()),
}


def main(arguments: list[str]) -> int:
    wanted = [name for name in arguments if not name.startswith("-")] or list(PARTS)
    if unknown := [name for name in wanted if name not in PARTS]:
        print(f"no such part: {unknown}; there are {list(PARTS)}", file=sys.stderr)
        return 64
    WORK.mkdir(parents=True, exist_ok=True)
    found = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    if found.get("quick") != QUICK:
        found = {"quick": QUICK, "parts": {}}
    failed = False
    for name in wanted:
        began = time.monotonic()
        print(f"── {name} (probe {probe()} ms)", flush=True)
        try:
            rows = [row.as_json() for row in PARTS[name]()]
        except Exception:  # one part that cannot be measured must not hide the others
            traceback.print_exc()
            failed = True
            continue
        found["parts"][name] = {
            "rows": rows, "at": datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M"), "commit": commit(),
            "seconds": round(time.monotonic() - began)}
        RESULTS.write_text(json.dumps(found, ensure_ascii=False, indent=1))
        for row in rows:
            print(report.line(row), flush=True)
    if "--write" in arguments:
        report.write(found)
    misses = [row["what"] for part in found["parts"].values() for row in part["rows"] if row["met"] is False]
    print(f"{len(misses)} missed" + "".join(f"\n  {what}" for what in misses))
    return 1 if failed else 0


def commit() -> str:
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
