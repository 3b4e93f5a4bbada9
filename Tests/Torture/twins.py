"""The twins that must fail: settings under which acknowledged work is lost, and damage done by hand. A harness that
does not see them proves nothing.

The liar is the disk (a library that skips fsync) or a PostgreSQL without fsync; the program has no switch for this."""

import random
from dataclasses import dataclass
from typing import Callable

from cuts import MEGABYTES
from faults import SKIP_FILES, SKIP_FOLDERS, SKIP_WAL
from installation import Installation
from load import Burst, Load
from planted import PLANTS, plant_round
from verify import Findings, compare_rows, settle

_TRIES = 5
_Attempt = Callable[[str, float, random.Random], Findings]


@dataclass
class _Twin:
    """What is broken and how it is tried once; the control breaks nothing, and nothing may be found."""

    name: str
    attempt: _Attempt
    is_control: bool = False


def twin_rounds(engine: str, rate: float, dice: random.Random, say) -> None:
    for turn, twin in enumerate(_twins(engine)):
        say(turn, _until_seen(twin, engine, rate, dice))


def _twins(engine: str) -> list[_Twin]:
    apart = dict(faulty=("program",), files_apart=True)
    first = [_Twin("control: the same disks and library, every fsync done", _cut(0, **apart), is_control=True)]
    if engine == "sqlite":
        first.append(_Twin("no fsync of the log, as with synchronous = NORMAL", _cut(SKIP_WAL, faulty=("program",))))
    else:
        first += [_Twin("fsync = off", _cut(0, durable=False)),
                  _Twin("control: synchronous_commit = off at the server, which the program overrules in its sessions",
                        _cut(0, asynchronous=True), is_control=True)]
    return first + [
        _Twin("no fsync of the folder of a file", _cut(SKIP_FOLDERS, **apart)),
        _Twin("no fsync of a file", _cut(SKIP_FILES, **apart)),
        *(_Twin(f"by hand: {name}", plant_round(name)) for name in PLANTS)]


def _until_seen(twin: _Twin, engine: str, rate: float, dice: random.Random) -> dict:
    findings, attempts = Findings(), 0
    while attempts < (1 if twin.is_control else _TRIES) and findings.is_clean:
        attempts += 1
        findings = twin.attempt(engine, rate, dice)
    details = [text for kind in Findings.KINDS for text in getattr(findings, kind)]
    return {"twin": twin.name, "seen": findings.is_clean == twin.is_control, "attempts": attempts, **findings.counts(),
            "details": details[:20 if twin.is_control else 3]}


def _cut(skips: int, **place) -> _Attempt:
    """A power cut right after a promise, while these fsyncs are not done.

    After the load one more application is sent alone: under load the fsyncs of the next one, which make ext4 write its
    whole journal, would save the folder's entries of the one before. What is seen to be lost is that last one."""
    def attempt(engine: str, rate: float, dice: random.Random) -> Findings:
        with Installation(engine, megabytes=MEGABYTES, most_people=3, **place) as site:
            liar = site.faults.get("program")
            if liar:
                liar.skip(skips)
            load = Load(site.program.port, site.citizens, site.ledger, rate)
            load.start()
            load.wait_for(5)
            entries = load.stop()
            last = Burst(site.program.port, [dice.choice(site.citizens)], site.ledger)
            last.press()
            entries += last.answered()
            site.cut_power()
            try:
                site.start()
                findings = settle(site, entries)
                findings.add(compare_rows(site, thorough=True))
            except AssertionError as dead:
                return Findings(lost=[f"everything, for it does not start again: {str(dead)[-300:]}"])
            if skips and not liar.skipped:
                raise AssertionError("no fsync was skipped: nothing was tried")
            return findings
    return attempt

