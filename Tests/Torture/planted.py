"""Damage done by hand to one application that was promised: every check has to see the kind it is there for."""

import random
import time
from typing import Callable

from installation import Installation
from load import Load
from verify import Findings, compare_rows, settle

# name -> what is done to the rows of one application (table, SQL), or to the bytes of its photograph.
PLANTS: dict[str, tuple[str, str] | str] = {
    "a notice is missing": ("notice", "DELETE FROM notice WHERE subject_id = '{id}'"),
    "a copy is missing": ("application_copy", "DELETE FROM application_copy WHERE application_id = '{id}'"),
    "a letter is missing": ("outbox", "DELETE FROM outbox WHERE created_at = {at}"),
    "a file's row is missing": ("application_file", "DELETE FROM application_file WHERE application_id = '{id}'"),
    "a journal line is changed": ("journal", "UPDATE journal SET reason = 'another' WHERE subject_id = '{id}'"),
    "the number is another": ("application", "UPDATE application SET number = '74-2222-2222' WHERE id = '{id}'"),
    "a photograph is another": "changed",
    "a photograph is gone": "removed"}


def plant_round(name: str) -> Callable[[str, float, random.Random], Findings]:
    def attempt(engine: str, rate: float, dice: random.Random) -> Findings:
        with Installation(engine, most_people=2) as site:
            load = Load(site.program.port, site.citizens, site.ledger, rate)
            load.start()
            load.wait_for(3)
            entries = load.stop()
            settle(site, entries)
            time.sleep(1)  # until the journal's lines are sealed
            before = compare_rows(site, thorough=True)
            if not before.is_clean:
                raise AssertionError(f"not clean before anything was done: {before}")
            _plant(site, PLANTS[name], dice.choice(site.ledger.acknowledged).number)
            findings = settle(site, entries)
            findings.add(compare_rows(site, thorough=True))
            return findings
    return attempt


def _plant(site: Installation, plant: tuple[str, str] | str, number: str) -> None:
    id, at = site.engine.rows(f"SELECT id, submitted_at FROM application WHERE number = '{number}'")[0]
    if isinstance(plant, tuple):
        table, sql = plant
        site.engine.force(table, sql.format(id=id, at=at))
        return
    key = str(site.engine.rows(f"SELECT file_key FROM application_file WHERE application_id = '{id}'")[0][0])
    file = next(site.files.glob(f"*/{key}"))
    if plant == "removed":
        file.unlink()
    else:
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
