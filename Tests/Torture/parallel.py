"""Every draft is sent many times at once: one application each, and every answer has its number."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from citizen import Refused
from installation import Installation
from kills import round_result
from ledger import Entry
from load import complete
from verify import Findings, compare_rows, settle
from wire import SILENCE, Wire

AT_ONCE = 20
_BATCH = 100  # ten drafts a person


def parallel_rounds(engine: str, drafts: int, say) -> None:
    with Installation(engine) as site:
        for turn, first in enumerate(range(0, drafts, _BATCH)):
            say(turn, _batch(site, min(_BATCH, drafts - first), is_last=first + _BATCH >= drafts))


def _batch(site: Installation, drafts: int, is_last: bool) -> dict:
    site.forget_tries()
    findings = Findings()
    entries = [Entry(site.citizens[at % len(site.citizens)]) for at in range(drafts)]
    site.ledger.entries += entries
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda entry: complete(site.program.port, entry), entries))
    began = time.monotonic()
    busy = answered = 0
    with ThreadPoolExecutor(4) as pool:
        for answers in pool.map(lambda entry: _send(site, entry), entries):
            busy += answers.count(None)
            answered += len(answers) - answers.count(None)
            if len(set(answers) - {None}) != 1:
                findings.doubled.append(f"one draft, the answers {sorted(set(map(str, answers)))}")
    took = time.monotonic() - began
    numbers = {entry.number for entry in entries}
    if len(numbers) != drafts:
        findings.doubled.append(f"{drafts} drafts, {len(numbers)} numbers")
    findings.add(settle(site, entries))
    findings.add(compare_rows(site, thorough=is_last))
    return round_result(
        site, findings, drafts=drafts, answered=answered, busy=busy, sends_a_second=AT_ONCE * drafts / took)


def _send(site: Installation, entry: Entry) -> list[str | None]:
    """The button pressed from so many places at the same moment: the numbers answered, None for an answer «busy»."""
    start = threading.Barrier(AT_ONCE)

    def press(_: int) -> str | None:
        wire = Wire(site.program.port, entry.citizen.source, timeout=60)
        wire.open()
        start.wait()
        try:
            return entry.citizen.submit(wire, entry)
        except Refused as refused:
            site.ledger.refused(refused)
            return None
        except SILENCE as silence:
            site.ledger.report_odd(f"no answer: {silence!r}")
            return None
        finally:
            wire.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(press, range(AT_ONCE)))
