"""The rig: starts the cluster and its clients, lets faults happen at random, and compares promises with what is there."""

import os
import random
import statistics
import sys
import time

from database import Database
from faults import FAULTS, Fault
from load import WriterLoad
from portal import PortalLoad
from network import start_network

OPTIONS = {"folder": "", "faults": "50", "seed": "1", "kinds": "", "load": "writer", "replication": "strict", "lock": "etcd", "rate": "",
           "barrier": "yes", "expect": "none"}
LIMIT = 60.0


def main() -> int:
    options = dict(OPTIONS)
    for word in sys.argv[1:]:
        name, _, value = word.partition("=")
        if name not in options:
            print(f"unknown: {word}; there are {', '.join(OPTIONS)}", file=sys.stderr)
            return 2
        options[name] = value
    os.chdir(options["folder"])
    start_network()
    database = Database(options["folder"], options["replication"], options["lock"])
    say("three PostgreSQL under Patroni, " + ", ".join(f"{name} {options[name]}" for name in ("replication", "lock", "load", "seed")))
    database.start()
    if options["load"] == "okno":
        load = PortalLoad(database, options["folder"], float(options["rate"] or 5))
    else:
        load = WriterLoad(database, options["folder"], float(options["rate"] or 20), options["barrier"] == "yes")
    load.start()
    rig = Rig(database, load, random.Random(options["seed"]))
    try:
        for turn, fault in enumerate(rig.drawn(int(options["faults"]), options["kinds"])):
            rig.round(turn + 1, fault)
        load.stop()
        rig.closer = load.look_closer()
    except Exception as broken:  # What was seen until then is told all the same.
        rig.closer = [f"ended before its time: {broken!r}"]
    return rig.report(options["expect"] == "loss")


class Rig:
    def __init__(self, database: Database, load, dice: random.Random):
        self.database, self.load, self.dice = database, load, dice
        self.rounds: list[tuple[Fault, float, float]] = []
        self.late, self.wrong = 0, 0
        self.lost: set[str] = set()
        self.leader_changes = 0
        self.closer: list[str] = []
        self.began = time.monotonic()

    def drawn(self, count: int, kinds: str) -> list[Fault]:
        """Each kind as often as the others, in an order nobody knows."""
        names = kinds.split(",") if kinds else [fault.name for fault in FAULTS]
        chosen = [fault for name in names for fault in FAULTS if fault.name == name]
        assert len(chosen) == len(names), f"there are {', '.join(fault.name for fault in FAULTS)}"
        bag: list[Fault] = []
        while len(bag) < count:
            bag += self.dice.sample(chosen, len(chosen))
        return bag[:count]

    def round(self, turn: int, fault: Fault) -> None:
        self.database.wait_until_whole(240)
        self.wait_for_writes(30)
        time.sleep(self.dice.uniform(2, 5))
        before = self.database.leader()
        began = time.monotonic()
        state = fault.begin(self.database, before, self.dice)
        time.sleep(max(0.0, began + fault.lasts - time.monotonic()))
        fault.end(self.database, before, state)
        ended = time.monotonic()
        self.wait_for_writes(90)
        whole = self.database.wait_until_whole(240)
        time.sleep(3.5)
        self.load.check_alive()
        since = ended if fault.counts_from_end else began
        back, silence = self.load.reader.read().silence(since, time.monotonic())
        after = self.database.primary()
        compared = self.load.compare()
        self.leader_changes += after is not before
        self.late += back > LIMIT
        # Each comparison is with everything that was ever told.
        self.lost |= set(compared.lost)
        self.wrong = max(self.wrong, compared.doubled + compared.told_twice)
        self.rounds.append((fault, back, silence))
        say(f"{turn:3} {fault.name:18} {before.name}→{after.name if after else '?'}  "
            f"back {back:5.1f} s{' after its end' if fault.counts_from_end else ''}, longest silence {silence:5.1f} s, "
            f"whole {whole:5.1f} s later; told {compared.told}, lost {len(compared.lost)}, doubled {compared.doubled}, "
            f"told twice {compared.told_twice}")
        for one in compared.lost[:5]:
            say(f"      lost: {one}")

    def wait_for_writes(self, timeout: float) -> None:
        """Until an acknowledgement comes for something sent from now on: three of them, to be sure."""
        began = time.monotonic()
        while sum(at > began for at in self.load.reader.read().times[-40:]) < 3:
            if time.monotonic() - began > timeout:
                say(f"      no write was acknowledged for {timeout} s; {self.database.what_is_missing()}")
                return
            time.sleep(0.2)

    def report(self, loss_is_expected: bool) -> int:
        say("")
        for fault in FAULTS:
            mine = [(back, silence) for one, back, silence in self.rounds if one is fault]
            if mine:
                backs = [back for back, _ in mine]
                say(f"{fault.name:18} {len(mine):3} times: back after {statistics.median(backs):5.1f} s in the middle, "
                    f"{max(backs):5.1f} s at most{' (from its end)' if fault.counts_from_end else ''}; {fault.says}")
        reading = self.load.reader.read()
        say(f"{len(self.rounds)} faults in {time.monotonic() - self.began:.0f} s, {self.leader_changes} changes of the primary; "
            f"sent {reading.counts.get('sent', 0)}, told {len(reading.told)}, unknown {reading.counts.get('unknown', 0)} "
            f"(asked again), not taken {reading.counts.get('refused', 0)}; slowest answer {reading.slowest:.1f} s")
        if pages := reading.counts.get("page", 0) + reading.counts.get("nopage", 0):
            say(f"pages of the catalogue meanwhile: {reading.counts.get('page', 0)} of {pages} came, the slowest after "
                f"{reading.slowest_page:.1f} s; answers that were neither a number nor an honest refusal: {len(reading.odd)}")
        for one in self.closer[:20]:
            say(f"  {one}")
        say(f"lost {len(self.lost)}, doubled or told twice {self.wrong}, later than {LIMIT:.0f} s {self.late}; when all was quiet: {len(self.closer)} faults")
        if loss_is_expected:
            say("as expected of this setting, the harness saw the loss" if self.lost else "THE HARNESS SAW NO LOSS: it is blind")
            return 0 if self.lost else 1
        return 0 if len(self.lost) + self.wrong + self.late + len(self.closer) == 0 else 1


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
