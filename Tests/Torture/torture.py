"""torture KIND: tortures the program and looks whether anything was lost that had been acknowledged.

    kills     kill -9 at random moments under load
    cuts      power cuts of the disk under it (root)
    faults    disk full and input/output errors (disk full: root)
    parallel  every draft sent many times at once
    twins     broken settings under which all this has to fail (root)

The report goes to a folder as JSON and Markdown; the last line says how it went.
"""

import argparse
import os
import random
import signal
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent.parent / "Release")]

from disk import NoDisk  # noqa: E402
from report import Report  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("kills", "cuts", "faults", "parallel", "twins"))
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--rounds", type=int, help="how often; for parallel the number of drafts")
    parser.add_argument("--rate", type=float, default=30, help="applications begun a second (30)")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="of the random moments")
    parser.add_argument("--report", default=".build/torture", help="the folder of the report")
    wanted = parser.parse_args()
    if wanted.kind in ("cuts", "faults", "twins"):
        keep_mounts_to_ourselves()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what was found until then is written, and all is removed
    report = Report(wanted.kind, wanted.engine, wanted.rate, wanted.seed)
    try:
        run(wanted, report)
    except NoDisk as reason:
        print(f"NOT DONE: {wanted.kind} on {wanted.engine}: {reason}", flush=True)
        return 3
    finally:
        report.write(wanted.report)
    print(report.last_line, flush=True)
    return 0 if report.is_clean else 1


def keep_mounts_to_ourselves() -> None:
    """Goes on in a mount namespace of its own: a copy of a mount in somebody's else would keep a dead disk in use, and
    whatever happens to us, nothing stays mounted."""
    if os.geteuid() == 0 and "TORTURE_APART" not in os.environ:
        os.environ["TORTURE_APART"] = "1"
        sys.stdout.flush()
        os.execvp("unshare", ["unshare", "--mount", "--propagation", "slave", sys.executable, *sys.argv])


def run(wanted: argparse.Namespace, report: Report) -> None:
    dice = random.Random(wanted.seed)
    if wanted.kind == "kills":
        from kills import kill_rounds
        kill_rounds(wanted.engine, wanted.rounds or 200, wanted.rate, dice, report.add)
    elif wanted.kind == "cuts":
        from cuts import cut_rounds
        cut_rounds(wanted.engine, wanted.rounds or 100, wanted.rate, dice, report.add)
    elif wanted.kind == "faults":
        from breakdowns import breakdown_rounds
        breakdown_rounds(wanted.engine, wanted.rounds or 50, wanted.rate, dice, report.add)
    elif wanted.kind == "parallel":
        from parallel import parallel_rounds
        parallel_rounds(wanted.engine, wanted.rounds or 500, report.add)
    else:
        from twins import twin_rounds
        twin_rounds(wanted.engine, wanted.rate, dice, report.add)


if __name__ == "__main__":
    sys.exit(main())
