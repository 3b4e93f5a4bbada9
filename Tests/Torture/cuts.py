"""Power cuts: the disk stops at a random moment under load, and forgets whatever was not fsynced."""

import random
import time

from installation import Installation
from kills import is_thorough, round_result
from load import Burst, Load
from verify import Findings, compare_rows, settle

MEGABYTES = 4096


def cut_rounds(engine: str, rounds: int, rate: float, dice: random.Random, say) -> None:
    young = Findings()
    if not survives_its_first_minute(engine):
        young.lost.append("an installation whose power was cut right after its first start does not start again")
    with Installation(engine, megabytes=MEGABYTES) as site:
        say(0, round_result(site, young, after=0.0))
        for turn in range(1, rounds):
            moments = dice.randint(1, 20), dice.uniform(0, 0.06)
            findings, facts = cut_round(site, rate, *moments, is_thorough(turn, rounds))
            say(turn, round_result(site, findings, **facts))


def survives_its_first_minute(engine: str) -> bool:
    """Whether a program that has just become ready for the first time starts again after a power cut."""
    site = Installation(engine, megabytes=MEGABYTES)
    try:
        site.program.start()
        site.cut_power()
        site.start()
        return True
    except AssertionError as dead:
        print(str(dead)[-300:], flush=True)
        return False
    finally:
        site.__exit__()


def cut_round(site: Installation, rate: float, answers: int, moment: float, thorough: bool) -> tuple[Findings, dict]:
    site.forget_tries()
    burst = Burst(site.program.port, site.citizens, site.ledger)
    load = Load(site.program.port, site.citizens, site.ledger, rate)
    load.start()
    after = load.wait_for(answers, seconds=1.5)
    burst.press()
    time.sleep(moment)
    site.cut_power(between=lambda: (load.stop(), burst.answered()))
    ready = site.start()
    entries = load.entries + burst.entries
    acknowledged = sum(1 for entry in entries if entry.numbers)
    findings = settle(site, entries)
    findings.add(compare_rows(site, thorough))
    return findings, {
        "begun": len(entries), "acknowledged": acknowledged, "after": after, "ready": ready}
