"""Compares what people were told with what is there: on their own pages, and in the database."""

import hashlib
import re
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from citizen import Citizen, Refused, patient
from ledger import Entry
from rows import Stored
from installation import Installation
from wire import SILENCE, Wire


@dataclass
class Findings:
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    half: list[str] = field(default_factory=list)
    reused: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    unknown: int = 0
    unknown_were_there: int = 0
    files_without_row: int = 0

    KINDS = ("lost", "doubled", "half", "reused", "damaged", "other")

    @property
    def is_clean(self) -> bool:
        return not any(getattr(self, kind) for kind in self.KINDS)

    def counts(self) -> dict[str, int]:
        return {kind: len(getattr(self, kind)) for kind in self.KINDS}

    def add(self, more: "Findings") -> None:
        for kind in self.KINDS:
            getattr(self, kind).extend(getattr(more, kind))
        self.unknown += more.unknown
        self.unknown_were_there += more.unknown_were_there
        self.files_without_row = max(self.files_without_row, more.files_without_row)


def settle(site: Installation, entries: list[Entry]) -> Findings:
    """Every sender looks what became of his application, asks again where nobody answered, and fetches his photographs.

    Afterwards everything begun is either an application with a known number or gone."""
    findings = Findings()
    mine: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        mine[entry.citizen.login].append(entry)
    with ThreadPoolExecutor(len(site.citizens)) as pool:
        for found in pool.map(lambda citizen: _settle(site, citizen, mine[citizen.login]), site.citizens):
            findings.add(found)
    return findings


def _settle(site: Installation, citizen: Citizen, entries: list[Entry]) -> Findings:
    findings = Findings()
    wire = Wire(site.program.port, citizen.source)
    try:
        if not patient(lambda: citizen.is_known(wire)):
            findings.lost.append(f"the session of {citizen.login}")
            citizen.sign_in(site.program.port)
        for entry in entries:
            patient(lambda: _settle_one(citizen, wire, entry, findings))
        for draft in patient(lambda: citizen.drafts(wire)):
            patient(lambda: citizen.drop(wire, draft))
    except (Refused, *SILENCE) as failed:
        words = failed.answer.plain[:200] if isinstance(failed, Refused) else ""
        findings.other.append(f"{citizen.login}: {failed!r} {words}")
    finally:
        wire.close()
    return findings


def _settle_one(citizen: Citizen, wire: Wire, entry: Entry, findings: Findings) -> None:
    if entry.draft is None or entry.dropped:
        return
    there = _number_there(citizen, wire, entry)
    if there is None:
        findings.lost.append(f"the draft {entry.draft} of {citizen.login}" + f", told {entry.numbers or 'nothing'}")
    elif entry.numbers:
        if {there} != entry.numbers:
            findings.lost.append(f"{entry.number} of {citizen.login}; there is {there or 'a draft'}")
    elif entry.sent:
        findings.unknown += 1
        findings.unknown_were_there += there != ""
        again = [citizen.submit(wire, entry) for _ in (1, 2)]
        if len({*again, *([there] if there else [])}) > 1:
            findings.doubled.append(f"{entry.draft}: {there}, then {again}")
    elif entry.photographs_acknowledged:
        kept = citizen.files(wire, f"/drafts/{entry.draft}/documents", f"/drafts/{entry.draft}")
        _compare(kept, entry, f"the draft {entry.draft}", findings)
        citizen.submit(wire, entry)
    else:
        citizen.drop(wire, entry.draft)
        entry.dropped = True
    if len(entry.numbers) > 1:
        findings.doubled.append(f"{entry.draft}: told {sorted(entry.numbers)}")
    if entry.number and there is not None:
        try:
            kept = citizen.files(wire, f"/applications/{entry.number}/answers", f"/applications/{entry.number}")
        except Refused as refused:
            if refused.is_honest:
                raise
            findings.damaged.append(f"{entry.number}: {refused}")
        else:
            _compare(kept, entry, entry.number, findings)


def _number_there(citizen: Citizen, wire: Wire, entry: Entry) -> str | None:
    """The application that the draft's address leads to; empty for one not sent; None when nothing is there."""
    answer = citizen.get(wire, f"/drafts/{entry.draft}")
    if answer.status == 404:
        return None
    if answer.status not in (302, 303):
        raise Refused(f"/drafts/{entry.draft}", answer)
    found = re.fullmatch(r"/applications/([0-9A-Z-]+)", answer.path)
    return found.group(1) if found else ""


def _compare(kept: list[bytes], entry: Entry, name: str, findings: Findings) -> None:
    if sorted(hashlib.sha256(content).digest() for content in kept) != sorted(entry.photographs.values()):
        findings.damaged.append(f"{name}: {len(kept)} photographs that are not those of the sender")


def compare_rows(site: Installation, thorough: bool) -> Findings:
    """The ledger against the database, the database against itself, and the files against both."""
    findings = Findings()
    stored = Stored(site.engine, site.began_with)
    told: dict[str, str] = {}
    for entry in site.ledger.acknowledged:
        for number in entry.numbers:
            if told.setdefault(number, entry.draft) != entry.draft:
                findings.reused.append(f"{number}: told for {told[number]} and for {entry.draft}")
            if number not in stored.draft_of:
                findings.lost.append(f"{number} is not in the database")
            elif stored.draft_of[number] != entry.draft:
                findings.reused.append(f"{number}: of {entry.draft}, in the database of {stored.draft_of[number]}")
    drafts = list(stored.draft_of.values())
    findings.doubled += [f"{draft} has two applications" for draft in set(drafts) if drafts.count(draft) > 1] if (
        len(set(drafts)) < len(drafts)) else []
    findings.other += [f"{number} was never asked for" for number in stored.draft_of if number not in told]
    findings.half += stored.half()
    missing, findings.files_without_row = stored.missing_files(site.files)
    findings.damaged += missing
    findings.other += site.engine.check(thorough)
    if thorough and (said := site.audit()):
        findings.other.append(f"okno audit verify: {said}")
    return findings
