"""Two hundred people sign in at once, beside five hundred requests a second for public pages: hashing is slow on purpose,
and must not be felt by whoever only reads."""

import asyncio
import http.client
import multiprocessing
import re
import statistics
import threading
import time
import urllib.parse
from pathlib import Path

from rig import Row, okno, seconds

PEOPLE, RATE, CONNECTIONS = 200, 500, 64
PAGES = ["/", "/services", "/services/mvd-criminal-record", "/centres"]
PASSWORD = urllib.parse.quote("не тот пароль, но длинный")


class Guest:
    """Somebody who tries to sign in again and again from an address of his own, each time as another: so each try is hashed."""

    def __init__(self, port: int, number: int):
        self.port, self.number, self.source = port, number, f"127.7.{number // 200}.{1 + number % 200}"
        self.answers: dict[int, int] = {}
        self.without_retry = 0

    def run(self, until: float) -> None:
        tries = 0
        while time.monotonic() < until and tries < 50:  # sixty in ten minutes are let through
            tries += 1
            wire = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60, source_address=(self.source, 0))
            try:
                wire.request("GET", "/sign-in")
                page = wire.getresponse()
                cookie = (page.headers.get("Set-Cookie") or "").split(";")[0]
                found = re.search(rb'name="csrf" value="([0-9a-f]+)"', page.read())
                if not found:
                    self.count(page.status, page.headers)
                    time.sleep(1)
                    continue
                login = f"guest{self.number}-{tries}%40example.org"
                body = f"csrf={found.group(1).decode()}&login={login}&password={PASSWORD}"
                wire.request("POST", "/sign-in", body=body, headers={
                    "Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie,
                    "Sec-Fetch-Site": "same-origin"})
                answer = wire.getresponse()
                answer.read()
                self.count(answer.status, answer.headers)
                if answer.status == 503:
                    time.sleep(1)
            except OSError:
                self.count(0, {})
            finally:
                wire.close()

    def count(self, status: int, headers) -> None:
        self.answers[status] = self.answers.get(status, 0) + 1
        if status == 503 and not headers.get("Retry-After"):
            self.without_retry += 1


def guests(port: int, lasting: float, said: multiprocessing.Queue) -> None:
    """All guests, in a process of their own: they must not keep the readers from their clock."""
    until = time.monotonic() + lasting
    people = [Guest(port, number) for number in range(PEOPLE)]
    threads = [threading.Thread(target=guest.run, args=(until,)) for guest in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    answers: dict[int, int] = {}
    for guest in people:
        for status, count in guest.answers.items():
            answers[status] = answers.get(status, 0) + count
    said.put((answers, sum(guest.without_retry for guest in people)))


async def readers(port: int, until: float) -> list[float]:
    """Milliseconds from when a request was due, whether or not the ones before it are answered."""
    took: list[float] = []
    due: asyncio.Queue[tuple[float, str]] = asyncio.Queue()

    async def connection() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
        while True:
            moment, path = await due.get()
            if not path:
                break
            writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            if not head.startswith(b"HTTP/1.1 200"):
                raise RuntimeError(head[:100])
            await reader.readexactly(int(re.search(rb"(?i)content-length: (\d+)", head).group(1)))
            took.append((time.monotonic() - moment) * 1000)
        writer.close()

    tasks = [asyncio.create_task(connection()) for _ in range(CONNECTIONS)]
    began, number = time.monotonic(), 0
    while time.monotonic() < until:
        moment = began + number / RATE
        if (wait := moment - time.monotonic()) > 0:
            await asyncio.sleep(wait)
        # Every other page is made anew: what is kept would be no test.
        path = PAGES[number % len(PAGES)] + (f"?n={number}" if number % 2 else "")
        due.put_nowait((moment, path))
        number += 1
    for _ in tasks:
        due.put_nowait((0, ""))
    await asyncio.gather(*tasks)
    return took


def p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[98]


def measure(folder: Path) -> list[Row]:
    each = seconds(20, 8)
    with okno(folder) as portal:
        asyncio.run(readers(portal.port, time.monotonic() + 2))
        alone = asyncio.run(readers(portal.port, time.monotonic() + each))
        said: multiprocessing.Queue = multiprocessing.Queue()
        crowd = multiprocessing.Process(target=guests, args=(portal.port, each + 2, said))
        crowd.start()
        time.sleep(1)
        beside = asyncio.run(readers(portal.port, time.monotonic() + each))
        answers, without_retry = said.get(timeout=180)
        crowd.join()
    compared = sum(count for status, count in answers.items() if status in (200, 303, 422))
    return [
        Row("signin", f"p99 of public pages, {RATE} a second, {PEOPLE} people signing in", round(p99(beside), 1), "ms",
            target=50, sense="<=",
            note=f"{p99(alone):.1f} ms without them; p50 {statistics.median(beside):.1f} ms; {len(beside):,} pages"),
        Row("signin", "passwords compared meanwhile", round(compared / (each + 2), 1), "a second",
            note=", ".join(f"{count} × {status}" for status, count in sorted(answers.items()))),
        Row("signin", "“busy” without Retry-After", without_retry, "answers", target=0,
            sense="<="),
    ]
