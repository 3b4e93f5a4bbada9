import Storage

/// The tables of this area. `person_id`, `holder_id`, `made_by` and `grantor_id` (where `grantor_kind` is `principal`)
/// name accounts.
enum RepresentationMigrations {
    static let all: [Migration] = [
        Migration(
            "representation-001",
            """
            CREATE TABLE represented_child (
                id TEXT PRIMARY KEY, person_id TEXT NOT NULL, data BLOB NOT NULL,
                created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL
            )
            """,
            "CREATE INDEX represented_child_of_person ON represented_child (person_id, id)",
            """
            CREATE TABLE organisation (
                id TEXT PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind IN ('legal', 'sole')),
                registry_lookup TEXT NOT NULL UNIQUE,
                data BLOB NOT NULL,
                created_at INTEGER NOT NULL,
                changed_at INTEGER NOT NULL
            )
            """,
            """
            CREATE TABLE acting_right (
                id TEXT PRIMARY KEY,
                grantor_kind TEXT NOT NULL CHECK (grantor_kind IN ('principal', 'organisation')),
                grantor_id TEXT NOT NULL,
                holder_lookup TEXT NOT NULL,
                holder_id TEXT,
                role TEXT NOT NULL CHECK (role IN ('mandate', 'head', 'apply', 'see')),
                state TEXT NOT NULL CHECK (state IN ('offered', 'claimed', 'active', 'declined', 'ended')),
                terms BLOB NOT NULL,
                valid_until INTEGER,
                made_by TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                changed_at INTEGER NOT NULL,
                CHECK ((grantor_kind = 'principal') = (role = 'mandate')),
                CHECK (state NOT IN ('active', 'claimed') OR holder_id IS NOT NULL)
            )
            """,
            "CREATE INDEX acting_right_of_grantor ON acting_right (grantor_id, state, id)",
            "CREATE INDEX acting_right_of_holder ON acting_right (holder_id, state, id)",
            "CREATE INDEX acting_right_offered ON acting_right (holder_lookup, state, id)",
            "CREATE INDEX acting_right_expiring ON acting_right (state, valid_until, id)",
            "CREATE UNIQUE INDEX acting_right_head ON acting_right (grantor_id) WHERE role = 'head' AND state = 'active'",
            """
            CREATE UNIQUE INDEX acting_right_of_staff ON acting_right (grantor_id, holder_id)
            WHERE role <> 'mandate' AND state IN ('active', 'claimed')
            """),
        Migration(
            "representation-002-organisations",
            // The number of one that was removed is free again: its look-up then holds its id.
            "ALTER TABLE organisation ADD COLUMN removed_at INTEGER",
            "CREATE INDEX acting_right_claims ON acting_right (state, id) WHERE role = 'head'",
            """
            CREATE TABLE claim_decision (
                claim_id TEXT PRIMARY KEY REFERENCES acting_right (id),
                outcome TEXT NOT NULL CHECK (outcome IN ('changed', 'refused')),
                papers BLOB NOT NULL, proposed_by TEXT NOT NULL, proposed_at INTEGER NOT NULL,
                decided_by TEXT, decided_at INTEGER,
                CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
                CHECK (outcome <> 'changed' OR decided_by IS NULL OR decided_by <> proposed_by)
            )
            """),
    ]
}
