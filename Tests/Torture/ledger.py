"""What people were promised, written down by those who were promised it."""

import hashlib
import threading
from dataclasses import dataclass, field


@dataclass
class Entry:
    """One application on its way, as far as its sender knows."""

    citizen: "Citizen"  # noqa: F821
    photographs: dict[str, bytes] = field(default_factory=dict)  # slot -> SHA-256
    draft: str | None = None
    photographs_acknowledged: bool = False
    sent: bool = False
    numbers: set[str] = field(default_factory=set)
    dropped: bool = False

    @property
    def number(self) -> str | None:
        return next(iter(self.numbers), None)

    @property
    def is_unknown(self) -> bool:
        """It was sent, and no answer came: it may be there or not, but never twice."""
        return self.sent and not self.numbers

    def keep(self, slot: str, photograph: bytes) -> None:
        self.photographs[slot] = hashlib.sha256(photograph).digest()


class Ledger:
    """Everything that was promised since the beginning, and what an answer should not have been."""

    def __init__(self):
        self.entries: list[Entry] = []
        self.odd: list[str] = []
        self.is_dark = False  # the power is gone: nobody reads the words of an answer any more, only promises count
        self.answers: dict[int, int] = {}
        self._lock = threading.Lock()

    def add(self, entry: Entry) -> None:
        with self._lock:
            self.entries.append(entry)

    def count(self, status: int) -> None:
        with self._lock:
            self.answers[status] = self.answers.get(status, 0) + 1

    def refused(self, refusal: "Refused") -> None:  # noqa: F821
        """A refusal in words that says to come again promises nothing and is right; any other is odd."""
        self.count(refusal.answer.status)
        if not refusal.is_honest and not (self.is_dark and refusal.answer.status >= 500):
            self.report_odd(f"{refusal}: {refusal.answer.plain[:200]}")

    def report_odd(self, what: str) -> None:
        with self._lock:
            self.odd.append(what)

    @property
    def refusals(self) -> int:
        """Answers in words that nothing was accepted, or that nobody knows."""
        return sum(count for status, count in self.answers.items() if status >= 500)

    @property
    def acknowledged(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.numbers]
