"""A full disk and input/output errors under load: nothing is promised that is not kept, nobody is left without words,
and when the disk is well again the service is, too, without being restarted."""

import errno
import random
import subprocess
import time

from faults import KINDS
from installation import Installation
from kills import is_thorough, round_result
from load import Load
from verify import Findings, compare_rows, settle

MEGABYTES = 4096
_BACK_WITHIN = 30


def breakdown_rounds(engine: str, rounds: int, rate: float, dice: random.Random, say) -> None:
    with Installation(engine, megabytes=MEGABYTES, faulty=("program", "engine")) as site:
        breakdowns = _breakdowns(site, engine)
        bitten = [0] * len(breakdowns)
        for turn in range(rounds):
            result = _round(site, breakdowns[turn % 4], rate, dice, is_thorough(turn, rounds))
            bitten[turn % 4] += result["failed" if turn % 2 else "refused"]
            say(turn, result)
        if rounds >= 12 and 0 in bitten:
            raise AssertionError(f"something that should have broken never did, in turn: {bitten}")


def _breakdowns(site: Installation, engine: str) -> list:
    """What breaks, in turn: the room, then calls of the program, then those of the engine where it is another one."""
    return [_no_room, lambda *of: _bad_disk("program", *of), _no_room,
            lambda *of: _bad_disk("engine" if engine == "postgres" else "program", *of)]


def _no_room(site: Installation, dice: random.Random) -> str:
    left = dice.choice([0, dice.randrange(200_000), dice.randrange(4_000_000)])
    site.disk.fill(but=left)
    return f"disk full but {left // 1000} KB"


def _bad_disk(whose: str, site: Installation, dice: random.Random) -> str:
    name = dice.choice(list(KINDS))
    after, times = dice.randrange(60), dice.choice([1, 1, 5, 200])
    site.faults[whose].fail(KINDS[name], after, times, errno.EIO)
    return f"{times} × {name} of the {whose} fails, after {after}"


def _round(site: Installation, breaks, rate: float, dice: random.Random, thorough: bool) -> dict:
    site.forget_tries()
    for faults in site.faults.values():
        faults.heal()
    refused_before = site.ledger.refusals
    load = Load(site.program.port, site.citizens, site.ledger, rate)
    load.start()
    time.sleep(0.5)
    what = breaks(site, dice)
    time.sleep(dice.uniform(0.5, 1.5))
    failed = sum(faults.failed for faults in site.faults.values())
    for faults in site.faults.values():
        faults.heal()
    site.disk.empty()
    findings = Findings()
    back, engine_started = _back(site, load)
    if back is None:
        findings.other.append(f"after {what}: no application could be sent within {_BACK_WITHIN} s")
    entries = load.stop()
    refused = site.ledger.refusals - refused_before
    if not site.is_running:
        findings.other.append(f"after {what}: the program ended: {site.program.log()[-600:]}")
    site.start()
    findings.add(settle(site, entries))
    findings.add(compare_rows(site, thorough))
    return round_result(site, findings, begun=len(entries), acknowledged=load.acknowledged, broke=what, failed=failed,
                        refused=refused, back=-1.0 if back is None else back, engine_started=engine_started)


def _back(site: Installation, load: Load) -> tuple[float | None, int]:
    """How long it took from the end of the breakdown until an application was sent again; and how often PostgreSQL had
    to be started: it ends when it cannot recover on a broken disk, and its service manager starts it again."""
    began = time.monotonic()
    before = load.acknowledged
    started = 0
    while time.monotonic() < began + _BACK_WITHIN and site.is_running:
        if load.acknowledged > before:
            return time.monotonic() - began, started
        time.sleep(0.05)
        if not getattr(site.engine, "is_running", True):
            site.engine.start()
            started += 1
        elif time.monotonic() > began + 3:
            try:
                site.forget_tries()
            except subprocess.CalledProcessError:
                pass  # it is still recovering
    return None, started
