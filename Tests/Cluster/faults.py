"""What can happen to a database of three machines. A fault begins, lasts, and ends; after it the machines are as before."""

import random
import signal
import time
from dataclasses import dataclass
from typing import Callable

from database import Database, DatabaseMachine

REPLICATION = (5432, 8008)
COORDINATION = (2379, 2380)


@dataclass
class Fault:
    """begin and end are given the database, the primary of that moment and the dice. lasts: seconds between them.

    counts_from_end: nobody can be primary while it lasts (or nobody else may), so the time is counted from its end.
    """

    name: str
    says: str
    lasts: float
    begin: Callable[[Database, DatabaseMachine, random.Random], object]
    end: Callable[[Database, DatabaseMachine, object], None]
    counts_from_end: bool = False


def nothing(*_) -> None:
    """PostgreSQL that was killed is started again by its Patroni, not by us."""


def restart(_, primary: DatabaseMachine, __) -> None:
    primary.start_what_is_missing()


def restart_connected(_, primary: DatabaseMachine, __) -> None:
    """The cut lasts as long as the death: else the kernel would still deliver what the dead had sent."""
    primary.pass_again()
    primary.start_what_is_missing()


def kill_postgres(_, primary: DatabaseMachine, __) -> None:
    primary.kill("postgres")


def kill_machine(_, primary: DatabaseMachine, __) -> None:
    primary.kill()


def kill_with_patroni(_, primary: DatabaseMachine, __) -> None:
    primary.kill("patroni", "postgres")


def stop_machine(_, primary: DatabaseMachine, __) -> None:
    primary.signal(signal.SIGSTOP)


def wake_machine(_, primary: DatabaseMachine, __) -> None:
    primary.signal(signal.SIGCONT)


def unplug(_, primary: DatabaseMachine, __) -> None:
    primary.unplug()


def plug(_, primary: DatabaseMachine, __) -> None:
    primary.plug()


def cut_from_etcd(database: Database, primary: DatabaseMachine, _) -> None:
    primary.drop(database.standbys(primary), COORDINATION)


def cut_from_standbys(database: Database, primary: DatabaseMachine, _) -> None:
    primary.drop(database.standbys(primary), REPLICATION)


def pass_again(_, primary: DatabaseMachine, __) -> None:
    primary.pass_again()


def cut_then_kill(database: Database, primary: DatabaseMachine, dice: random.Random) -> None:
    """For a moment commits reach no second machine; then the first one is gone."""
    cut_from_standbys(database, primary, dice)
    time.sleep(dice.uniform(2, 4))
    primary.kill()


def cut_restart_kill(database: Database, primary: DatabaseMachine, dice: random.Random) -> None:
    """The same, but PostgreSQL is killed and started again in between: rows that only it has can be read for a while.

    Patroni may have taken the standbys off the list by then, and rightly nobody takes over until the machine is back.
    """
    cut_from_standbys(database, primary, dice)
    time.sleep(dice.uniform(1, 2))
    primary.kill("postgres")
    wait_for_readable(primary, 12)
    time.sleep(3)
    primary.kill()


def wait_for_readable(primary: DatabaseMachine, timeout: float) -> None:
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        try:
            primary.sql("SELECT 1", timeout=2)
            return
        except Exception:  # not yet; whether it ever is, is for the dice and for Patroni
            time.sleep(0.2)


def lose_majority(database: Database, _, dice: random.Random) -> list[DatabaseMachine]:
    lost = dice.sample(database.machines, 2)
    for machine in lost:
        machine.kill("etcd")
    return lost


def restart_lost(_, __, lost: list[DatabaseMachine]) -> None:
    for machine in lost:
        machine.start_what_is_missing()


FAULTS = [
    Fault("kill-postgres", "kill -9 of all of the primary's PostgreSQL; its Patroni lives", 25, kill_postgres, nothing),
    Fault("kill-patroni", "kill -9 of the primary's PostgreSQL and Patroni; started again after 3 s, as systemd does", 3,
          kill_with_patroni, restart),
    Fault("kill-machine", "kill -9 of everything on the primary's machine, etcd too; back after 45 s", 45,
          kill_machine, restart),
    Fault("pause", "SIGSTOP of everything on the primary's machine for 40 s", 40, stop_machine, wake_machine),
    Fault("partition", "the cable of the primary's machine is out for 45 s", 45, unplug, plug),
    Fault("partition-etcd", "the primary is cut from the others' etcd for 45 s, not from standbys and clients", 45,
          cut_from_etcd, pass_again),
    Fault("partition-standbys", "the primary is cut from both standbys for 25 s, not from etcd and clients", 25,
          cut_from_standbys, pass_again),
    Fault("cut-then-kill", "the primary is cut from both standbys for 2–4 s, then its machine is killed for 45 s", 45,
          cut_then_kill, restart_connected),
    Fault("cut-restart-kill", "cut from both standbys, PostgreSQL killed and started again, then the machine killed for 45 s",
          45, cut_restart_kill, restart_connected, counts_from_end=True),
    Fault("etcd-majority", "kill -9 of two of the three etcd for 30 s", 30, lose_majority, restart_lost,
          counts_from_end=True),
]
