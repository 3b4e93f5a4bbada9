"""The plain client: writer.py LEDGER DSN THREADS RATE BARRIER. It inserts rows with an idempotency key and notes the answers.

It shows that the rig and its faults are right before any program is judged by them, and what a program has to do:

- a warning at COMMIT («canceling wait for synchronous replication») is no acknowledgement: the outcome is unknown;
- an unknown outcome is asked again with the same key, and that answer needs a commit that writes (the barrier): a row that
  can be read on the primary may not be on a second machine yet, and reading does not wait for it.
"""

import random
import sys
import threading
import time
import uuid

import psycopg2

from promises import Ledger

SCHEMA = """
    CREATE TABLE submission (key UUID PRIMARY KEY, number BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE, body TEXT NOT NULL,
        asked INTEGER NOT NULL DEFAULT 1);
    GRANT SELECT, INSERT, UPDATE ON submission TO okno_app;
"""
ALL = "SELECT key, number FROM submission"


class Writer:
    def __init__(self, ledger: Ledger, dsn: str, pause: float, barrier: bool):
        self.ledger, self.dsn, self.pause, self.barrier = ledger, dsn, pause, barrier
        self.connection = None

    def work(self) -> None:
        while True:
            self.submit(str(uuid.uuid4()))
            time.sleep(self.pause * random.uniform(0.5, 1.5))

    def submit(self, key: str) -> None:
        began = time.monotonic()
        while True:
            connecting = True
            try:
                connection = self.connected()
                connecting = False
                self.ledger.write("sent", key)
                number = self.insert(connection, key)
                if any("canceling" in notice for notice in connection.notices):
                    raise psycopg2.OperationalError("the wait for the second machine was cancelled")
                self.ledger.write("told", key, number=number, took=round(time.monotonic() - began, 3))
                return
            except psycopg2.Error as fault:
                self.ledger.write("refused" if connecting else "unknown", key, why=str(fault).strip().split("\n")[0][:120])
                self.drop()
                time.sleep(0.3)

    def insert(self, connection, key: str) -> str:
        del connection.notices[:]
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO submission (key, body) VALUES (%s, %s) ON CONFLICT (key) DO NOTHING RETURNING number",
                           (key, "x" * 200))
            row = cursor.fetchone()
            if row is None:
                cursor.execute("UPDATE submission SET asked = asked + 1 WHERE key = %s RETURNING number" if self.barrier
                               else "SELECT number FROM submission WHERE key = %s", (key,))
                row = cursor.fetchone()
        connection.commit()
        return str(row[0])

    def connected(self):
        if self.connection is None:
            self.connection = psycopg2.connect(self.dsn, connect_timeout=3)
        return self.connection

    def drop(self) -> None:
        try:
            if self.connection is not None:
                self.connection.close()
        finally:
            self.connection = None


def main() -> None:
    path, dsn, threads, rate, barrier = sys.argv[1:]
    ledger = Ledger(path)
    workers = [threading.Thread(target=Writer(ledger, dsn, int(threads) / float(rate), barrier == "barrier").work)
               for _ in range(int(threads))]
    for worker in workers:
        worker.start()


if __name__ == "__main__":
    main()
