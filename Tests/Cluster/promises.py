"""What clients were promised: lines of a file, and what can be said about them afterwards.

A line is written before something is sent and after an answer came, by one write: what is in the file was so.
"""

import json
import os
import threading
import time
from dataclasses import dataclass, field


class Ledger:
    def __init__(self, path: str):
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)

    def write(self, what: str, key: str, **more) -> None:
        """what: sent, told (with its number), wrote, unknown, refused, odd, page, nopage."""
        line = {"at": round(time.monotonic(), 4), "what": what, "key": key, **more}
        os.write(self._file, (json.dumps(line, ensure_ascii=False) + "\n").encode())


@dataclass
class Reading:
    """Everything the ledgers say up to now."""

    told: dict[str, set[str]] = field(default_factory=dict)
    times: list[float] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    slowest: float = 0
    slowest_page: float = 0
    odd: list[str] = field(default_factory=list)
    files: dict[str, list[str]] = field(default_factory=dict)

    def told_twice(self) -> int:
        """Keys that were told two numbers, and numbers that were told to two."""
        owners: dict[str, set[str]] = {}
        for key, numbers in self.told.items():
            for number in numbers:
                owners.setdefault(number, set()).add(key)
        return sum(len(numbers) > 1 for numbers in self.told.values()) + sum(len(keys) > 1 for keys in owners.values())

    def silence(self, since: float, until: float, least: float = 3) -> tuple[float, float]:
        """From `since` on: when acknowledgements came again for good, and the longest time without any.

        Silences shorter than `least` seconds are the ordinary breath of a loaded machine.
        """
        moments = [since, *sorted(at for at in self.times if since < at <= until), until]
        gaps = [(after - before, after) for before, after in zip(moments, moments[1:])]
        back = max((after for gap, after in gaps if gap >= least), default=since)
        return back - since, max(gap for gap, _ in gaps)


class Reader:
    """Follows the growing ledgers."""

    def __init__(self, paths: list[str]):
        self.paths, self.reading = paths, Reading()
        self._places = {path: 0 for path in paths}
        self._lock = threading.Lock()

    def read(self) -> Reading:
        with self._lock:
            for path in self.paths:
                if not os.path.exists(path):
                    continue
                with open(path, "rb") as file:
                    file.seek(self._places[path])
                    text = file.read()
                whole = text[:text.rfind(b"\n") + 1]
                self._places[path] += len(whole)
                for line in whole.splitlines():
                    self._take(json.loads(line))
        return self.reading

    def _take(self, line: dict) -> None:
        reading = self.reading
        reading.counts[line["what"]] = reading.counts.get(line["what"], 0) + 1
        if line["what"] == "told":
            reading.told.setdefault(line["key"], set()).add(line["number"])
            reading.files[line["number"]] = line.get("files", [])
        if line["what"] in ("told", "wrote"):
            reading.times.append(line["at"])
        if line["what"] == "odd":
            reading.odd.append(line["why"])
        if line["what"] in ("page", "nopage"):
            reading.slowest_page = max(reading.slowest_page, line["took"])
        else:
            reading.slowest = max(reading.slowest, line.get("took", 0))
