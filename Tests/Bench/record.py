"""The published record, held for ten minutes: so many applications a second begin, whether or not earlier ones are done
(open loop), each with two photographs of 200 KB that nobody else has."""

import queue
import threading
import time
from pathlib import Path

from citizens import Citizen, sessions
from photographs import Album
from rig import QUICK, Row, okno, seconds

RATE = 50
MOST_LATE = 20
SIZE = 200_000
PARTS = ("draft", "answers", "photographs", "sending")


def measure(folder: Path) -> list[Row]:
    duration = seconds(600, 30)
    album = Album(SIZE, 1280, 960)
    people = sessions(folder, 1_500 if QUICK else 2_000)
    with okno(folder) as portal:
        run = Run(portal.port, people, album)
        resident = [portal.resident()]
        watcher = threading.Thread(target=watch, args=(portal, resident, run.ended))
        watcher.start()
        run.go(duration)
        watcher.join()
    whole = sorted(sum(times) for times in run.times)
    sending = sorted(times[3] for times in run.times)
    late = sorted(run.late)
    if not whole:
        raise RuntimeError(f"nothing was sent: {run.failed[:1]}")
    return [
        Row("record", f"applications a second for {duration:.0f} s, each with two photographs of 200 KB",
            len(run.times) / run.took, "applications/s", RATE, "the record published for the real portal", target=0.98,
            note=f"{len(run.times):,} sent, {len(run.failed)} failed {run.failed[:1]}; late by at most {late[-1]:.1f} s"),
        Row("record", "the sending itself, p99", percentile(sending, 0.99) * 1000, "ms",
            note=f"p50 {percentile(sending, 0.5) * 1000:.0f} ms; all four requests p50 {percentile(whole, 0.5) * 1000:.0f}, "
                 f"p99 {percentile(whole, 0.99) * 1000:.0f} ms"),
        Row("record", "memory while it lasts", max(resident), "MiB", note=f"{resident[0]:.0f} MiB before"),
    ]


def percentile(values: list[float], share: float) -> float:
    return values[min(len(values) - 1, int(len(values) * share))] if values else float("nan")


def watch(portal, resident: list[float], ended: threading.Event) -> None:
    while not ended.wait(1):
        resident.append(portal.resident())


class Run:
    def __init__(self, port: int, people: list[str], album: Album, hands: int = 48):
        self.port, self.album, self.hands = port, album, hands
        self.people: queue.Queue[Citizen] = queue.Queue()
        for session in people:
            self.people.put(Citizen(port, session))
        self.due: queue.Queue[float | None] = queue.Queue()
        self.times: list[list[float]] = []
        self.late: list[float] = [0.0]
        self.failed: list[str] = []
        self.ended = threading.Event()
        self.took = 0.0

    def go(self, duration: float) -> None:
        workers = [threading.Thread(target=self._work) for _ in range(self.hands)]
        for worker in workers:
            worker.start()
        began = time.perf_counter()
        for number in range(int(RATE * duration)):
            moment = began + number / RATE
            time.sleep(max(0, moment - time.perf_counter()))
            self.due.put(moment)
        for _ in workers:
            self.due.put(None)
        for worker in workers:
            worker.join()
        self.took = time.perf_counter() - began
        self.ended.set()

    def _work(self) -> None:
        while (moment := self.due.get()) is not None:
            self.late.append(time.perf_counter() - moment)
            if self.late[-1] > MOST_LATE:
                # It is behind by so much that nobody would still wait: a failure, so that the run has an end.
                self.failed.append(f"not begun within {MOST_LATE} s")
                continue
            citizen = self.people.get()
            try:
                self.times.append(self._apply(citizen))
            except Exception as fault:  # whatever it was, it is a failure of the run and is told
                self.failed.append(str(fault)[:200])
            finally:
                citizen.wire.close()
                self.people.put(citizen)

    def _apply(self, citizen: Citizen) -> list[float]:
        agency = "sfr"
        if not citizen.csrf:
            citizen.open(f"/agencies/{agency}/query?region=74")
        marks = [time.perf_counter()]
        draft = citizen.post(f"/agencies/{agency}/query", r"/drafts/[0-9a-f-]+$", region="74", anew="1")
        marks.append(time.perf_counter())
        citizen.post(draft + "/query", r"/drafts/", version="1", **{"query-subject": "Вопрос", "query-text": "Текст"})
        marks.append(time.perf_counter())
        citizen.upload(draft + "/query-files/files", "query-attachments", [self.album.take(), self.album.take()],
                       r"/drafts/[0-9a-f-]+/check", version="2")
        marks.append(time.perf_counter())
        citizen.post(draft + "/submission", r"/applications/")
        marks.append(time.perf_counter())
        return [after - before for before, after in zip(marks, marks[1:])]
