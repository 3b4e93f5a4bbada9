"""kill -9 at random moments under load: of the program, of PostgreSQL, of both."""

import random
import time

from installation import Installation
from load import Burst, Load
from verify import Findings, compare_rows, settle

# Which processes are killed, in turn; SQLite lives in the program.
_VICTIMS = {"sqlite": ("program",), "postgres": ("program", "engine", "both")}
_THOROUGH_EVERY = 10
# The longest pause between the last buttons pressed and the kill, in seconds.
_LONGEST_PAUSE = 0.06


def kill_rounds(engine: str, rounds: int, rate: float, dice: random.Random, say, most_answers: int = 20,
                most_people: int = 10) -> None:
    """A kill that came when everybody had his answer tests little: after it the next one comes sooner, until the kills
    fall among the answers of a machine however fast."""
    pause = _LONGEST_PAUSE
    with Installation(engine, most_people=most_people) as site:
        for turn in range(rounds):
            victims = _VICTIMS[engine][turn % len(_VICTIMS[engine])]
            moments = dice.randint(1, most_answers), dice.uniform(0, pause)
            result = _kill_round(site, victims, rate, *moments, is_thorough(turn, rounds))
            pause = min(_LONGEST_PAUSE, pause * 2) if result["unknown"] else pause / 2
            say(turn, result)


def is_thorough(turn: int, rounds: int) -> bool:
    """The slow checks (the journal's chain, every page of the database, every index) are made in every tenth round."""
    return turn % _THOROUGH_EVERY == _THOROUGH_EVERY - 1 or turn == rounds - 1


def _kill_round(
        site: Installation, victims: str, rate: float, answers: int, moment: float, thorough: bool) -> dict:
    """Load until so many were answered; then ten people press the last button at once and twice, and a moment later
    comes the kill."""
    site.forget_tries()
    burst = Burst(site.program.port, site.citizens, site.ledger)
    load = Load(site.program.port, site.citizens, site.ledger, rate)
    load.start()
    after = load.wait_for(answers, seconds=1.5)
    burst.press()
    time.sleep(moment)
    if victims in ("program", "both"):
        site.program.kill()
    if victims in ("engine", "both"):
        site.engine.kill()
    if victims == "engine":
        time.sleep(0.3)  # people go on sending to a program whose database is gone
    entries = load.stop() + burst.answered()
    acknowledged = sum(1 for entry in entries if entry.numbers)
    ready = site.start()
    findings = settle(site, entries)
    findings.add(compare_rows(site, thorough))
    return round_result(site, findings, begun=len(entries), acknowledged=acknowledged, killed=victims, after=after,
                        ready=ready)


def round_result(site: Installation, findings: Findings, **facts) -> dict:
    findings.other += site.ledger.odd
    site.ledger.odd = []
    return {**{name: round(fact, 2) if isinstance(fact, float) else fact for name, fact in facts.items()},
            "unknown": findings.unknown, "unknown_were_there": findings.unknown_were_there,
            "stored": len(site.ledger.acknowledged), **findings.counts(),
            "details": [text for kind in Findings.KINDS for text in getattr(findings, kind)][:60]}
