import Storage

extension AppointmentsArea {
    package static let migrations: [Migration] = [
        Migration(
            "appointments-001",
            """
            CREATE TABLE visit_proposal (
                id TEXT PRIMARY KEY, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL,
                turn INTEGER NOT NULL CHECK (turn >= 1), person_id TEXT NOT NULL, office_id TEXT NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
                side TEXT NOT NULL CHECK (side IN ('applicant', 'agency')), staff_id TEXT, comment BLOB NOT NULL,
                proposed_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
                state TEXT NOT NULL
                    CHECK (state IN ('open', 'agreed', 'countered', 'declined', 'expired', 'withdrawn')),
                answered_at INTEGER, answer_comment BLOB,
                CHECK (ends_at > starts_at), CHECK ((side = 'agency') = (staff_id IS NOT NULL)),
                CHECK ((state = 'open') = (answered_at IS NULL))
            )
            """,
            "CREATE UNIQUE INDEX visit_proposal_one_open ON visit_proposal (subject_kind, subject_id) WHERE state = 'open'",
            "CREATE UNIQUE INDEX visit_proposal_by_turn ON visit_proposal (subject_kind, subject_id, turn)",
            "CREATE INDEX visit_proposal_by_expiry ON visit_proposal (state, expires_at, id)",
            """
            CREATE TABLE appointment (
                id TEXT PRIMARY KEY, proposal_id TEXT NOT NULL UNIQUE REFERENCES visit_proposal (id),
                subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL, turn INTEGER NOT NULL, person_id TEXT NOT NULL,
                office_id TEXT NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, place INTEGER NOT NULL CHECK (place >= 1),
                agreed_at INTEGER NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('held', 'released', 'over')),
                outcome TEXT CHECK (outcome IN
                    ('originals_right', 'originals_missing', 'originals_different', 'did_not_come')),
                outcome_note BLOB, outcome_at INTEGER, outcome_by TEXT, released_at INTEGER, release_reason BLOB,
                CHECK (ends_at > starts_at), CHECK ((state = 'over') = (outcome IS NOT NULL)),
                CHECK ((state = 'released') = (released_at IS NOT NULL))
            )
            """,
            "CREATE UNIQUE INDEX appointment_one_held ON appointment (subject_kind, subject_id) WHERE state = 'held'",
            "CREATE UNIQUE INDEX appointment_one_place ON appointment (office_id, starts_at, place) WHERE state = 'held'",
            "CREATE UNIQUE INDEX appointment_by_turn ON appointment (subject_kind, subject_id, turn)",
            "CREATE INDEX appointment_by_office ON appointment (office_id, state, starts_at, id)",
            // A cell of an office's grid that is promised to somebody: for good, or while an offer can be answered.
            """
            CREATE TABLE visit_cell (
                office_id TEXT NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, place INTEGER NOT NULL,
                proposal_id TEXT NOT NULL REFERENCES visit_proposal (id), held_until INTEGER,
                PRIMARY KEY (office_id, starts_at, place), CHECK (ends_at > starts_at)
            )
            """,
            "CREATE INDEX visit_cell_by_proposal ON visit_cell (proposal_id)",
            "CREATE INDEX visit_cell_by_end ON visit_cell (office_id, held_until)")
    ]
}
