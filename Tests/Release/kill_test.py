"""kill -9 in the middle of submissions: none that was acknowledged is missing, doubled or half there.

Ten kills an engine; hundreds, power cuts and broken disks are in Tests/Torture (`make torture`).
"""

import os
import random
import sys
import time

import pytest

from program import ROOT

sys.path.insert(0, str(ROOT / "Tests" / "Torture"))

from kills import kill_rounds  # noqa: E402
from verify import Findings  # noqa: E402

KILLS = 10
# What a debug build bears on two cores beside its browser; with four people, whose passwords are soon hashed.
RATE, PEOPLE = 8, 4


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_no_acknowledged_submission_is_lost(engine):
    seed = int(os.environ.get("SEED", time.time()))
    rounds = []
    print(f"seed {seed}", flush=True)

    def note(turn: int, result: dict) -> None:
        rounds.append(result)
        print(f"kill {turn + 1}: {result}", flush=True)

    kill_rounds(engine, KILLS, RATE, random.Random(seed), note, most_answers=8, most_people=PEOPLE)
    for result in rounds:
        assert not any(result[kind] for kind in Findings.KINDS), result
    assert sum(result["acknowledged"] for result in rounds) > 0, "nothing was acknowledged: nothing was tested"
    assert sum(result["unknown"] for result in rounds) > 0, "no kill came between submissions: nothing was tested"
