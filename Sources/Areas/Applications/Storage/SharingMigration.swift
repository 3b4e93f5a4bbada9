import Storage

extension ApplicationsArea {
    /// Drafts that are filled in together or handed over, and who changed what page of them.
    ///
    /// A share outlives its draft where that was handed over: its former owner reads for a while what became of it.
    static let sharingMigration = Migration(
        "applications-006-sharing",
        "ALTER TABLE application_draft ADD COLUMN shared_at INTEGER",
        "ALTER TABLE application_draft ADD COLUMN looked_at INTEGER",
        """
        CREATE TABLE draft_share (
            id TEXT PRIMARY KEY,
            draft_id TEXT NOT NULL,
            person_id TEXT NOT NULL,
            guest_lookup TEXT NOT NULL,
            guest_id TEXT,
            kind TEXT NOT NULL CHECK (kind IN ('help', 'handover')),
            state TEXT NOT NULL CHECK (state IN ('offered', 'active', 'done', 'declined', 'ended')),
            terms BLOB NOT NULL,
            valid_until INTEGER,
            created_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            CHECK (state NOT IN ('active', 'done') OR guest_id IS NOT NULL),
            CHECK (state <> 'active' OR kind = 'help'),
            CHECK (state <> 'done' OR kind = 'handover'),
            CHECK (state NOT IN ('offered', 'done') OR valid_until IS NOT NULL)
        )
        """,
        "CREATE INDEX draft_share_of_draft ON draft_share (draft_id, id)",
        "CREATE INDEX draft_share_of_person ON draft_share (person_id, state, id)",
        "CREATE INDEX draft_share_of_guest ON draft_share (guest_id, state, id)",
        "CREATE INDEX draft_share_offered ON draft_share (guest_lookup, state, id)",
        "CREATE INDEX draft_share_expiring ON draft_share (state, valid_until, id)",
        """
        CREATE UNIQUE INDEX draft_share_handover ON draft_share (draft_id) WHERE kind = 'handover' AND state = 'offered'
        """,
        """
        CREATE TABLE draft_change (
            id TEXT PRIMARY KEY,
            draft_id TEXT NOT NULL REFERENCES application_draft (id),
            step TEXT NOT NULL,
            person_id TEXT,
            began_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            saved_at INTEGER
        )
        """,
        "CREATE INDEX draft_change_of_draft ON draft_change (draft_id, step, changed_at, id)",
        "CREATE INDEX draft_change_of_person ON draft_change (person_id, id)")
}
