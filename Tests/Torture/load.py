"""Applications at a set rate, whether the program keeps up or not, each with two photographs from the first page on;
and many last buttons pressed at one moment."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from citizen import Citizen, Refused, patient
from ledger import Entry, Ledger
from wire import SILENCE, Wire

_AT_ONCE = 60


def complete(port: int, entry: Entry) -> None:
    """Brings an application as far as its last button; who is asked to come again does."""
    wire = Wire(port, entry.citizen.source)
    for step in (entry.citizen.begin, entry.citizen.fill, entry.citizen.upload):
        patient(lambda: step(wire, entry))
    wire.close()


class Burst:
    """Applications that are complete but for the last button, which then is pressed everywhere at once, and twice."""

    def __init__(self, port: int, citizens: list[Citizen], ledger: Ledger):
        self.port, self.ledger = port, ledger
        self.entries = [Entry(citizen) for citizen in citizens]
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda entry: complete(port, entry), self.entries))
        ledger.entries += self.entries
        self._pool = ThreadPoolExecutor(2 * len(self.entries))

    def press(self) -> None:
        for entry in self.entries:
            for _ in (1, 2):
                self._pool.submit(self._send, entry)

    def answered(self) -> list[Entry]:
        """Waits for the answers that are on their way."""
        self._pool.shutdown()
        return self.entries

    def _send(self, entry: Entry) -> None:
        wire = Wire(self.port, entry.citizen.source, timeout=20)
        try:
            entry.citizen.submit(wire, entry)
            self.ledger.count(303)
        except SILENCE:
            self.ledger.count(0)
        except Refused as refused:
            self.ledger.refused(refused)
        except Exception as broken:
            self.ledger.report_odd(f"the client broke: {broken!r}")
        finally:
            wire.close()


class Load:
    def __init__(self, port: int, citizens: list[Citizen], ledger: Ledger, rate: float):
        self.port, self.citizens, self.ledger, self.rate = port, citizens, ledger, rate
        self.entries: list[Entry] = []
        self._end = threading.Event()
        self._pool = ThreadPoolExecutor(_AT_ONCE)
        self._clock = threading.Thread(target=self._run)

    def start(self) -> None:
        self._clock.start()

    def stop(self) -> list[Entry]:
        """Begins no more, and waits for the answers that are on their way."""
        self._end.set()
        self._clock.join()
        self._pool.shutdown()
        return self.entries

    @property
    def acknowledged(self) -> int:
        return sum(1 for entry in self.entries if entry.numbers)

    def wait_for(self, acknowledged: int, seconds: float = 60) -> float:
        """Waits until so many were acknowledged, but not longer than this; how long it was."""
        began = time.monotonic()
        while self.acknowledged < acknowledged and time.monotonic() < began + seconds:
            time.sleep(0.005)
        return time.monotonic() - began

    def _run(self) -> None:
        began = time.monotonic()
        turn = 0
        while not self._end.is_set():
            entry = Entry(self.citizens[turn % len(self.citizens)])
            self.entries.append(entry)
            self.ledger.add(entry)
            self._pool.submit(self._apply, entry)
            turn += 1
            self._end.wait(max(0.0, began + turn / self.rate - time.monotonic()))

    def _apply(self, entry: Entry) -> None:
        wire = Wire(self.port, entry.citizen.source, timeout=20)
        try:
            for step in (entry.citizen.begin, entry.citizen.fill, entry.citizen.upload, entry.citizen.submit):
                if self._end.is_set():
                    return
                step(wire, entry)
                self.ledger.count(303)
        except SILENCE:
            self.ledger.count(0)
        except Refused as refused:
            self.ledger.refused(refused)
        except Exception as broken:
            self.ledger.report_odd(f"the client broke: {broken!r}")
        finally:
            wire.close()
