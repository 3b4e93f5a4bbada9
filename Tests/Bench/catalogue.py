"""Ten thousand services with overrides in ten regions: searches inside the process, the start from the published version."""

import json
import os
import subprocess
from pathlib import Path

from rig import BUILT, OKNO, QUICK, ROOT, WORK, Row, median, okno

PROGRAM = str(BUILT / "BenchCatalogue")
QUERIES = ROOT / "Tests" / "Catalogue" / "Judged"


def measure() -> list[Row]:
    count = 1_000 if QUICK else 10_000
    folder, data = WORK / "catalogue", WORK / "catalogue-data"
    subprocess.run(["rm", "-rf", str(folder), str(data)], check=True)
    subprocess.run([PROGRAM, "make", str(folder), str(count)], cwd=ROOT, check=True)
    done = subprocess.run([PROGRAM, "search", str(folder), str(QUERIES)], cwd=ROOT, check=True, capture_output=True, text=True)
    times = json.loads(done.stdout)
    note = f"{times['services']:,} services; {times['searches']:,} searches, queries of the judged set"
    rows = [
        Row("catalogue", "search inside the process, p50", times["search_p50"], "ms", target=1, sense="<=", note=note),
        Row("catalogue", "search inside the process, p99", times["search_p99"], "ms", target=5, sense="<="),
        Row("catalogue", "suggestion inside the process, p50", times["suggest_p50"], "ms", target=2, sense="<=",
            note="the same queries letter by letter, from the third"),
        Row("catalogue", "suggestion inside the process, p99", times["suggest_p99"], "ms", target=8, sense="<="),
    ]
    subprocess.run([OKNO, "catalogue", "import", str(folder), "--publish"], cwd=ROOT, check=True, capture_output=True,
                   env={**os.environ, "OKNO_DATA": str(data)})
    starts, memory = [], []
    for _ in range(3 if QUICK else 5):
        with okno(data, "serve", ready="/") as portal:
            starts.append(portal.took)
            memory.append(portal.resident())
    rows.append(Row("catalogue", "from start to the first page, from the published version", median(starts), "s", target=3,
                    sense="<=", note=f"{min(starts):.2f}–{max(starts):.2f} s"))
    rows.append(Row("catalogue", "memory after start", max(memory), "MiB", target=300, sense="<="))
    subprocess.run(["rm", "-rf", str(folder), str(data)], check=True)
    return rows
