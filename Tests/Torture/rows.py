"""What belongs to a submission, counted in the database: all of it is there, or nothing."""

from collections import defaultdict
from pathlib import Path

from engines import PostgreSQL, SQLite

_APPLICATIONS = """
    SELECT a.id, a.number, a.submitted_at, c.draft_id FROM application a
    LEFT JOIN application_copy c ON c.application_id = a.id AND c.version = 1"""
_KEYS = "SELECT file_key FROM application_file UNION ALL SELECT file_key FROM draft_file"
_LETTERS = "SELECT created_at, count(*) FROM outbox WHERE topic = 'mail.send' GROUP BY created_at"
# For every application one of each, two photographs, and a letter on its way or gone.
_PARTS = {
    "draft": "SELECT application_id, count(*) FROM application_draft WHERE state = 'sent' GROUP BY application_id",
    "copy": "SELECT application_id, count(*) FROM application_copy GROUP BY application_id",
    "event":
        "SELECT application_id, count(*) FROM application_event WHERE status = 'submitted' GROUP BY application_id",
    "notice": "SELECT subject_id, count(*) FROM notice WHERE kind = 'application.submitted' GROUP BY subject_id",
    "journal": "SELECT subject_id, count(*) FROM journal WHERE action = 'application.submitted' GROUP BY subject_id",
    "files": "SELECT application_id, count(*) FROM application_file GROUP BY application_id"}
_EXPECTED = {"draft": 1, "copy": 1, "event": 1, "notice": 1, "journal": 1, "files": 2}


class Stored:
    """The applications that the database holds, with all their parts."""

    def __init__(self, engine: SQLite | PostgreSQL, began_with: set[str]):
        rows, self._keys, letters, *parts = engine.many([_APPLICATIONS, _KEYS, _LETTERS, *_PARTS.values()])
        self.all = {row[0] for row in rows}
        self.by_id = {row[0]: row for row in rows if row[0] not in began_with}
        self.draft_of = {row[1]: row[3] for row in self.by_id.values()}
        self._letters = dict(letters)
        self._parts = {name: dict(part) for name, part in zip(_PARTS, parts)}

    def half(self) -> list[str]:
        """Applications that lack a part, and parts without an application."""
        found = []
        sent_at: dict[int, int] = defaultdict(int)
        for id, (_, number, at, _) in self.by_id.items():
            sent_at[at] += 1
            parts = {name: counts.get(id, 0) for name, counts in self._parts.items()}
            if parts != _EXPECTED:
                found.append(f"{number}: {parts}")
        found += [f"{count} applications at {at} and {self._letters.get(at, 0)} letters"
                  for at, count in sent_at.items() if self._letters.get(at, 0) < count]
        for name, counts in self._parts.items():
            found += [f"{name} of {id}, which is no application" for id in counts if id not in self.all]
        return found

    def missing_files(self, folder: Path) -> tuple[list[str], int]:
        """Files that a row names and the disk has not; and how many the disk has that no row names."""
        named = {str(key) for row in self._keys for key in row if key is not None}
        present = {path.name for path in folder.glob("*/*") if not path.name.startswith(".")}
        return [f"file {key[:12]}… is named and not there" for key in sorted(named - present)], len(present - named)
