"""Public pages and JSON answers against the framework's bare «Hello», in turns on the same machine."""

import urllib.parse
from pathlib import Path

from rig import WORK, Load, Row, hello, median_of, okno, seconds, spread, wrk

CARD = "/services/mvdm-foreign-passport-10"
SEARCH = "/search?q=" + urllib.parse.quote("паспорт")
READS = "okno_store_reads_total"


def queries() -> Path:
    """A thousand different questions: words of the services' names, alone, in twos and in threes, and beginnings."""
    words = sorted({word for line in names() for word in line.replace("«", " ").replace("»", " ").split() if len(word) > 3})
    asked = list(dict.fromkeys(words))
    step = 1
    while len(asked) < 1000:
        for place, word in enumerate(words):
            other = words[(place + step) % len(words)]
            asked += [f"{word} {other}", f"{word} {other[:4]}"]
        step += 7
    path = WORK / "queries.txt"
    path.write_text("\n".join(urllib.parse.quote(question) for question in list(dict.fromkeys(asked))[:1000]))
    return path


def names() -> list[str]:
    from rig import ROOT
    found = []
    for path in sorted((ROOT / "services").glob("*.yaml")):
        for line in path.read_text().splitlines():
            if line.strip().startswith("ru:"):
                found.append(line.split("ru:", 1)[1].strip(' "\''))
                break
    return found


def measure(folder: Path) -> list[Row]:
    WORK.mkdir(parents=True, exist_ok=True)
    asked = queries()
    pages = [
        ("the first page", "/", None, 0.5), ("a card", CARD, None, 0.5), ("list of 20 cards", "/services", None, 0.4),
        ("the first page, made anew each time", "/?n=", "anew.lua", None),
        ("a card, made anew each time", CARD + "?n=", "anew.lua", None),
        ("list of 20 cards, made anew each time", "/services?n=", "anew.lua", None),
        ("JSON of readiness (asks the database)", "/health/ready", None, 0.4),
        ("JSON of a search, 1,000 different queries", "/api/v1/search?q=", "queries.lua", 0.4),
    ]
    rounds, each = (3, seconds(4, 2)) if seconds(1, 0) else (1, 2)
    rows = []
    with hello() as bare, okno(folder) as portal:
        def ask(server, path: str, script: str | None) -> Load:
            return wrk(server.address + path, duration=each, script=script, values=(asked,) if script else ())

        for what, path, script, target in pages:
            ask(portal, path, script)
            both = [(ask(bare, "/", None), ask(portal, path, script)) for _ in range(rounds)]
            base, ours = median_of([b for b, _ in both]), median_of([o for _, o in both])
            rows.append(Row(
                "pages", what, ours.rate, "requests/s", base.rate, "Hello", target=target,
                note=note(ours, [o.rate for _, o in both])))
        found = [ask(portal, "/search?q=", "queries.lua") for _ in range(rounds)]
        rows.append(Row(
            "pages", "search, 1,000 different queries, no cache of answers", median_of(found).rate, "requests/s",
            target=2000, note=note(median_of(found), [load.rate for load in found])))
        worst = max(load.p99 for load in found)
        calm = [wrk(portal.address + path, duration=each, connections=8).p99 for path in ("/", CARD, "/services")]
        rows.append(Row(
            "pages", "p99 of first page, card, list (8 connections) and search (32)", max(*calm, worst), "ms",
            target=20, sense="<="))
        rows.append(untouched(portal, each))
    return rows


def note(load: Load, rates: list[float]) -> str:
    failed = f"; {load.failed} failed" if load.failed else ""
    return f"p50 {load.p50:.1f}, p99 {load.p99:.1f} ms; {spread(rates)}{failed}"


def untouched(portal, each: float) -> Row:
    """Reads of the main database while pages are asked for, beyond those that the idle program makes."""
    import time

    def reads() -> float:
        return portal.metrics()[READS]

    before = reads()
    time.sleep(each)
    idle = reads() - before
    before, answered = reads(), 0.0
    for path in ("/", CARD, "/services", SEARCH):
        answered += wrk(portal.address + path, duration=each / 4).rate * max(1, round(each / 4))
    extra = max(0, reads() - before - idle * (max(1, round(each / 4)) * 4 / each) - 3)
    return Row(
        "pages", "reads of the main database for each public page", extra / answered, "reads", target=0.0001, sense="<=",
        note=f"{answered:,.0f} pages; the idle program reads {idle / each:.1f} times a second by itself")
