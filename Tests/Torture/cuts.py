"""Power cuts: the disk stops at a random moment under load, and forgets whatever was not fsynced."""

import random
import time

from installation import Installation
from kills import is_thorough, round_result
from load import Load
from verify import Findings, compare_rows, settle

MEGABYTES = 4096


def cut_rounds(engine: str, rounds: int, rate: float, dice: random.Random, say) -> None:
    with Installation(engine, megabytes=MEGABYTES) as site:
        for turn in range(rounds):
            findings, facts = cut_round(site, rate, dice.randint(1, 40), dice.uniform(0, 0.06), is_thorough(turn, rounds))
            say(turn, round_result(site, findings, **facts))


def cut_round(site: Installation, rate: float, answers: int, moment: float, thorough: bool) -> tuple[Findings, dict]:
    site.forget_tries()
    load = Load(site.program.port, site.citizens, site.ledger, rate)
    load.start()
    after = load.wait_for(answers, seconds=5)
    time.sleep(moment)
    site.cut_power(between=load.stop)
    ready = site.start()
    findings = settle(site, load.entries)
    findings.add(compare_rows(site, thorough))
    return findings, {
        "begun": len(load.entries), "acknowledged": load.acknowledged, "after": after, "ready": ready}
