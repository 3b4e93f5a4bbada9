"""Whether an answer's time tells who has an account (P10): known and unknown people ask the same pages in turns."""

import http.client
import math
import random
import re
import time
import urllib.parse
from pathlib import Path
from typing import Callable

from rig import QUICK, Row, median, okno

PEOPLE = 40 if QUICK else 200
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}


def snils(number: int) -> str:
    """The number with its check, as a filled demonstration makes them."""
    digits = f"{number:09d}"
    return digits + f"{sum(int(digit) * place for digit, place in zip(digits, range(9, 0, -1))) % 101 % 100:02d}"


def ask(port: int, source: str, page: str, fields: dict[str, str]) -> float:
    """Milliseconds of the answer to a form, by a visitor of an address of his own."""
    wire = http.client.HTTPConnection("127.0.0.1", port, timeout=60, source_address=(source, 0))
    wire.request("GET", page)
    answer = wire.getresponse()
    cookie = (answer.headers.get("Set-Cookie") or "").split(";")[0]
    csrf = re.search(rb'name="csrf" value="([0-9a-f]+)"', answer.read())
    if not csrf:
        raise RuntimeError(f"{page}: {answer.status}")
    body = urllib.parse.urlencode({"csrf": csrf.group(1).decode(), **fields})
    began = time.perf_counter()
    wire.request("POST", page, body=body, headers={**FORM, "Cookie": cookie})
    answer = wire.getresponse()
    answer.read()
    took = (time.perf_counter() - began) * 1000
    wire.close()
    if answer.status not in (200, 303, 422):
        raise RuntimeError(f"{page}: {answer.status}")
    return took


PAGES: dict[str, tuple[str, Callable[[str, str], dict[str, str]]]] = {
    "signing in by СНИЛС": ("/sign-in", lambda number, _: {"login": number, "password": "не тот пароль, но длинный"}),
    "signing in by e-mail": ("/sign-in", lambda _, email: {"login": email, "password": "не тот пароль, но длинный"}),
    "asking for a new password": ("/recovery", lambda _, email: {"email": email}),
    "a code of a centre": ("/recovery/counter", lambda number, _: {"snils": number, "code": "00000-00000-0"}),
}


def mann_whitney(one: list[float], other: list[float]) -> float:
    """Two-sided probability that two such samples come of one distribution; by the normal approximation, ties counted."""
    joined = sorted([(value, 0) for value in one] + [(value, 1) for value in other])
    ranks, ties, place = 0.0, 0.0, 0
    while place < len(joined):
        end = place
        while end < len(joined) and joined[end][0] == joined[place][0]:
            end += 1
        ranks += (place + end + 1) / 2 * sum(1 for _, side in joined[place:end] if side == 0)
        ties += (end - place) ** 3 - (end - place)
        place = end
    n, m = len(one), len(other)
    spread = math.sqrt(n * m / 12 * ((n + m + 1) - ties / ((n + m) * (n + m - 1))))
    return math.erfc(abs(ranks - n * (n + 1) / 2 - n * m / 2) / spread / math.sqrt(2)) if spread else 1.0


def measure(folder: Path) -> list[Row]:
    rows = []
    dice = random.Random(2026)
    with okno(folder) as portal:
        for place, (what, (page, fields)) in enumerate(PAGES.items()):
            took: dict[bool, list[float]] = {True: [], False: []}
            for turn in range(PEOPLE + 10):
                # Each person is asked for once a page: how a second wrong try is slowed down is told to everybody alike.
                person = place * 1_000 + turn
                for known in dice.sample([True, False], 2):
                    number = snils((200_000_000 if known else 700_000_000) + person)
                    email = f"{'citizen' if known else 'nobody'}.{person}@example.org"
                    source = f"127.{20 + place * 2 + known}.{turn // 200}.{1 + turn % 200}"
                    milliseconds = ask(portal.port, source, page, fields(number, email))
                    if turn >= 10:
                        took[known].append(milliseconds)
            known, unknown = median(took[True]), median(took[False])
            chance = mann_whitney(took[True], took[False])
            rows += [
                Row("enumeration", f"{what}: medians of known and unknown people apart", round(abs(known - unknown), 2), "ms",
                    target=5, sense="<=", note=f"{known:.1f} and {unknown:.1f} ms, {PEOPLE} people each"),
                Row("enumeration", f"{what}: both times of one distribution (Mann–Whitney)", round(chance, 3), "p",
                    target=0.01),
            ]
    return rows
