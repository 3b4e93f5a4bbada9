"""People at work: visitors.py LEDGER PORT RATE. They apply through the balancer and press again until they are told a number.

A draft is the key: however often its button is pressed there may be one application with one number. Any answer but the
redirect to an application leaves the outcome unknown to its sender, who waits a moment and presses again. Beside them one
reader opens a page that needs no database, and notes how that went.
"""

import random
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / "Torture"), str(HERE.parent / "Release")]

from citizen import Citizen, Refused, people  # noqa: E402
from ledger import Entry  # noqa: E402
from promises import Ledger  # noqa: E402
from wire import SILENCE, Wire  # noqa: E402

AT_ONCE = 20
# How the page begins that says honestly that nobody knows.
UNKNOWN = "Мы не знаем, принято ли отправленное"
# A person who sees nothing for so long presses again.
PATIENCE = 65


class Applicant:
    """Applies again and again as one of the people. Nothing is pressed twice before an answer, or none, came."""

    def __init__(self, ledger: Ledger, port: int, citizen: Citizen, pause: float):
        self.ledger, self.citizen, self.pause = ledger, citizen, pause
        self.wire = Wire(port, citizen.source, timeout=PATIENCE)

    def work(self) -> None:
        while True:
            try:
                entry = self.prepared()
                # A fault finds most of them with everything filled in and a finger on the button.
                time.sleep(self.pause * random.uniform(0.5, 1.5))
                if entry:
                    self.submit(entry)
            except Exception as broken:
                self.ledger.write("odd", "", why=f"the client broke: {broken!r}"[:300])

    def prepared(self) -> Entry | None:
        """A draft that only waits to be sent, or nothing when the service could not take it now."""
        entry = Entry(self.citizen)
        for step in (self.citizen.begin, self.citizen.fill, self.citizen.upload):
            began = time.monotonic()
            try:
                step(self.wire, entry)
                self.ledger.write("wrote", entry.draft or "", took=self.took(began))
            except (Refused, *SILENCE) as failed:
                # What was half prepared is left behind, as people do; it is not what is asked about here.
                self.note(failed, entry, began, "refused")
                self.drop(entry)
                return None
        return entry

    def submit(self, entry: Entry) -> None:
        key = entry.draft or ""
        digests = sorted(digest.hex() for digest in entry.photographs.values())
        first = time.monotonic()
        while True:
            began = time.monotonic()
            self.ledger.write("sent", key)
            try:
                number = self.citizen.submit(self.wire, entry)
                self.ledger.write("told", key, number=number, took=self.took(began), after=self.took(first), files=digests)
                return
            except (Refused, *SILENCE) as failed:
                self.note(failed, entry, began, "unknown")
                time.sleep(random.uniform(0.5, 1.5))

    def note(self, failed: Exception, entry: Entry, began: float, what: str) -> None:
        """An answer that says in words to come again is right; another that is no redirect is odd."""
        status = failed.answer.status if isinstance(failed, Refused) else 0
        why = f"{failed}: {failed.answer.plain[:160]}" if isinstance(failed, Refused) else repr(failed)[:120]
        # 502 to 504 without our words are the balancer's, when no node took the request or none answered in time.
        honest = (not isinstance(failed, Refused) or failed.is_honest or status in (502, 503, 504)
                  or (status == 500 and UNKNOWN in failed.answer.plain))
        self.ledger.write(what if honest else "odd", entry.draft or "", status=status, why=why, took=self.took(began))
        if not honest:
            time.sleep(1)

    def drop(self, entry: Entry) -> None:
        """A person may have so many drafts and no more."""
        if entry.draft:
            try:
                self.citizen.drop(self.wire, entry.draft)
            except (Refused, *SILENCE):
                time.sleep(0.5)

    @staticmethod
    def took(began: float) -> float:
        return round(time.monotonic() - began, 3)


def read_pages(ledger: Ledger, port: int) -> None:
    """A page of the catalogue, twice a second, whatever happens to the database."""
    wire = Wire(port, "127.0.0.9", timeout=PATIENCE)
    while True:
        began = time.monotonic()
        try:
            status = wire.send("GET", "/services").status
        except SILENCE:
            status = 0
        ledger.write("page" if status == 200 else "nopage", "", status=status, took=round(time.monotonic() - began, 3))
        time.sleep(0.5)


def main() -> None:
    path, port, rate = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    ledger = Ledger(path)
    citizens = people(port)
    for at in range(AT_ONCE):
        applicant = Applicant(ledger, port, citizens[at % len(citizens)], AT_ONCE / rate)
        threading.Thread(target=applicant.work).start()
    threading.Thread(target=read_pages, args=(ledger, port)).start()


if __name__ == "__main__":
    main()
