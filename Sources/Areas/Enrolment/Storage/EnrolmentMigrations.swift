import Storage

/// The schema of enrolment. Codes lie here as keyed hashes only; what is printed is sealed and gone within minutes.
enum EnrolmentMigrations {
    static let all: [Migration] = [
        codes, letters, desk, signatures, access, batches, registers, firstLook, CentreMigrations.closures,
        SpokenCode.migration, letterNumber, counter, CentreMigrations.settings,
    ]

    private static let codes = Migration(
        "enrolment-001-codes",
        """
        CREATE TABLE activation_code (
            id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), code_hash TEXT NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN ('counter', 'letter')),
            state TEXT NOT NULL CHECK (state IN ('live', 'used', 'dead', 'replaced')),
            wrong_tries INTEGER NOT NULL DEFAULT 0 CHECK (wrong_tries >= 0), issued_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL, ended_at INTEGER, issued_by TEXT NOT NULL, centre TEXT,
            UNIQUE (person_id, code_hash), CHECK ((state = 'live') = (ended_at IS NULL)),
            CHECK (expires_at > issued_at)
        )
        """,
        // A re-issue kills the older code: two live ones cannot be stored.
        "CREATE UNIQUE INDEX activation_code_live ON activation_code (person_id) WHERE state = 'live'",
        "CREATE INDEX activation_code_by_person ON activation_code (person_id, issued_at, id)",
        """
        CREATE TABLE activation_tally (
            person_id TEXT PRIMARY KEY REFERENCES person (id), wrong_tries INTEGER NOT NULL CHECK (wrong_tries >= 0),
            last_at INTEGER NOT NULL
        )
        """,
        """
        CREATE TABLE code_printout (
            id TEXT PRIMARY KEY, batch TEXT NOT NULL, staff_id TEXT NOT NULL,
            person_id TEXT NOT NULL REFERENCES person (id), code_id TEXT NOT NULL REFERENCES activation_code (id),
            content BLOB NOT NULL, made_at INTEGER NOT NULL, ends_at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX code_printout_by_batch ON code_printout (batch, id)",
        "CREATE INDEX code_printout_by_end ON code_printout (ends_at)",
        "CREATE INDEX code_printout_by_person ON code_printout (person_id)")

    private static let letters = Migration(
        "enrolment-002-letters",
        """
        CREATE TABLE activation_letter (
            id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
            step TEXT NOT NULL CHECK (
                step IN ('ordered', 'printed', 'posted', 'arrived', 'handedOver', 'returned', 'cancelled')),
            region TEXT NOT NULL, destination BLOB NOT NULL, tracking TEXT UNIQUE, code_id TEXT REFERENCES activation_code (id),
            ordered_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
            CHECK (step IN ('ordered', 'cancelled') OR code_id IS NOT NULL),
            CHECK (step NOT IN ('posted', 'arrived', 'handedOver', 'returned') OR tracking IS NOT NULL)
        )
        """,
        """
        CREATE UNIQUE INDEX activation_letter_open ON activation_letter (person_id)
            WHERE step IN ('ordered', 'printed', 'posted', 'arrived')
        """,
        "CREATE INDEX activation_letter_by_person ON activation_letter (person_id, ordered_at, id)",
        "CREATE INDEX activation_letter_queue ON activation_letter (step, ordered_at, id)",
        """
        CREATE TABLE activation_letter_event (
            letter_id TEXT NOT NULL REFERENCES activation_letter (id), position INTEGER NOT NULL, step TEXT NOT NULL,
            at INTEGER NOT NULL, actor_kind TEXT NOT NULL, actor_id TEXT, PRIMARY KEY (letter_id, position)
        )
        """)

    private static let desk = Migration(
        "enrolment-003-desk",
        """
        CREATE TABLE desk_check (
            id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), centre TEXT NOT NULL,
            staff_id TEXT NOT NULL, at INTEGER NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('issued', 'refused')),
            compared TEXT NOT NULL, document_kind TEXT, document_lookup TEXT, reason TEXT, comment BLOB,
            code_id TEXT REFERENCES activation_code (id),
            CHECK ((outcome = 'issued') = (code_id IS NOT NULL)), CHECK ((outcome = 'refused') = (reason IS NOT NULL)),
            CHECK (outcome = 'refused' OR (document_kind IS NOT NULL AND document_lookup IS NOT NULL))
        )
        """,
        "CREATE INDEX desk_check_by_centre ON desk_check (centre, at, id)",
        "CREATE INDEX desk_check_by_person ON desk_check (person_id, at, id)",
        """
        CREATE TABLE desk_search (
            id TEXT PRIMARY KEY, staff_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('snils', 'number')),
            at INTEGER NOT NULL, ends_at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX desk_search_by_end ON desk_search (ends_at)",
        """
        CREATE TABLE desk_search_result (
            search_id TEXT NOT NULL REFERENCES desk_search (id), person_id TEXT NOT NULL REFERENCES person (id),
            PRIMARY KEY (search_id, person_id)
        )
        """,
        "CREATE INDEX desk_search_result_by_person ON desk_search_result (person_id, search_id)")

    /// The text that a person was given to sign.
    private static let signatures = Migration(
        "enrolment-004-signatures",
        """
        CREATE TABLE signature_text (
            person_id TEXT PRIMARY KEY REFERENCES person (id), content BLOB NOT NULL, expires_at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX signature_text_by_end ON signature_text (expires_at)")

    /// What was compared before a code to come back by was given; of the document a keyed hash.
    private static let access = Migration(
        "enrolment-005-access",
        """
        CREATE TABLE access_check (
            id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), centre TEXT NOT NULL,
            staff_id TEXT NOT NULL, at INTEGER NOT NULL, compared TEXT NOT NULL, document_kind TEXT NOT NULL,
            document_lookup TEXT NOT NULL
        )
        """,
        "CREATE INDEX access_check_by_centre ON access_check (centre, at, id)",
        "CREATE INDEX access_check_by_person ON access_check (person_id, at)")

    /// Which letters were printed at one go, with the code that each sheet bears; and how many were ordered since when.
    private static let batches = Migration(
        "enrolment-006-batches",
        """
        CREATE TABLE letter_batch (
            id TEXT PRIMARY KEY, staff_id TEXT NOT NULL, made_at INTEGER NOT NULL,
            letters INTEGER NOT NULL CHECK (letters > 0)
        )
        """,
        "CREATE INDEX letter_batch_by_date ON letter_batch (made_at, id)",
        """
        CREATE TABLE letter_batch_item (
            batch_id TEXT NOT NULL REFERENCES letter_batch (id), position INTEGER NOT NULL,
            letter_id TEXT NOT NULL REFERENCES activation_letter (id),
            code_id TEXT NOT NULL REFERENCES activation_code (id), PRIMARY KEY (batch_id, position),
            UNIQUE (batch_id, letter_id)
        )
        """,
        "CREATE INDEX activation_letter_by_order ON activation_letter (ordered_at) WHERE step <> 'cancelled'")

    /// What a register said of the data that the keyed hash stands for; which fields differ is sealed.
    private static let registers = Migration(
        "enrolment-007-registers",
        """
        CREATE TABLE identity_check (
            person_id TEXT PRIMARY KEY REFERENCES person (id), claim_hash TEXT NOT NULL, content BLOB NOT NULL,
            changed_at INTEGER NOT NULL
        )
        """)
}
