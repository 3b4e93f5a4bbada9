import Storage

extension ApplicationsArea {
    /// The tables of this area. Answers, names of files and comments are sealed; copies, files and events never change.
    package static let migrations: [Migration] = [
        Migration(
            "applications-001",
            """
            CREATE TABLE service_version (
                hash TEXT PRIMARY KEY, service_id TEXT NOT NULL, definition BLOB NOT NULL, kept_at INTEGER NOT NULL
            )
            """,
            """
            CREATE TABLE application (
                id TEXT PRIMARY KEY,
                number TEXT NOT NULL UNIQUE,
                kind TEXT NOT NULL CHECK (kind IN ('application', 'query')),
                person_id TEXT NOT NULL,
                applicant_name BLOB NOT NULL,
                title BLOB NOT NULL,
                service_id TEXT,
                service_version TEXT REFERENCES service_version (hash),
                agency_id TEXT NOT NULL,
                office_id TEXT NOT NULL,
                region TEXT NOT NULL,
                status TEXT NOT NULL CHECK (status IN ('submitted', 'registered', 'accepted', 'returnedForCorrection',
                    'awaitingApplicant', 'inProgress', 'invited', 'ready', 'handedOver', 'completed', 'refused',
                    'withdrawn')),
                refusal_stage TEXT CHECK (refusal_stage IN ('intake', 'decision')),
                copy_version INTEGER NOT NULL CHECK (copy_version > 0),
                submitted_at INTEGER NOT NULL,
                sent_at INTEGER NOT NULL,
                register_by INTEGER,
                agency_number TEXT,
                registered_at INTEGER,
                answered_at INTEGER,
                finished_at INTEGER,
                updated_at INTEGER NOT NULL,
                CHECK ((status = 'refused') = (refusal_stage IS NOT NULL)),
                CHECK ((kind = 'application') = (service_id IS NOT NULL)),
                CHECK ((agency_number IS NULL) = (registered_at IS NULL)),
                UNIQUE (office_id, agency_number)
            )
            """,
            "CREATE INDEX application_of_person ON application (person_id, id)",
            "CREATE INDEX application_of_office ON application (office_id, status, register_by, id)",
            "CREATE INDEX application_finished ON application (office_id, finished_at, id)",
            "CREATE INDEX application_of_service ON application (service_id, status)",
            """
            CREATE TABLE application_draft (
                id TEXT PRIMARY KEY,
                person_id TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('application', 'query')),
                service_id TEXT,
                agency_id TEXT NOT NULL,
                region TEXT NOT NULL,
                content BLOB NOT NULL,
                version INTEGER NOT NULL CHECK (version > 0),
                corrects_id TEXT REFERENCES application (id),
                state TEXT NOT NULL CHECK (state IN ('open', 'sent')),
                open_key TEXT UNIQUE,
                application_id TEXT REFERENCES application (id),
                created_at INTEGER NOT NULL,
                updated_at INTEGER NOT NULL,
                CHECK ((kind = 'application') = (service_id IS NOT NULL)),
                CHECK ((state = 'sent') = (application_id IS NOT NULL))
            )
            """,
            "CREATE INDEX application_draft_of_person ON application_draft (person_id, state, updated_at, id)",
            "CREATE INDEX application_draft_by_age ON application_draft (updated_at, id)",
            """
            CREATE TABLE draft_file (
                id TEXT PRIMARY KEY,
                draft_id TEXT NOT NULL REFERENCES application_draft (id),
                slot TEXT NOT NULL,
                name BLOB NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'pdf')),
                file_key TEXT NOT NULL,
                size INTEGER NOT NULL,
                sha256 TEXT NOT NULL,
                preview_key TEXT,
                preview_size INTEGER,
                preview_sha256 TEXT,
                created_at INTEGER NOT NULL,
                CHECK ((preview_key IS NULL) = (preview_size IS NULL)),
                CHECK ((preview_key IS NULL) = (preview_sha256 IS NULL))
            )
            """,
            "CREATE INDEX draft_file_of_draft ON draft_file (draft_id, slot, id)",
            "CREATE INDEX draft_file_by_key ON draft_file (file_key)",
            """
            CREATE TABLE application_copy (
                application_id TEXT NOT NULL REFERENCES application (id),
                version INTEGER NOT NULL CHECK (version > 0),
                draft_id TEXT NOT NULL UNIQUE,
                content BLOB NOT NULL,
                created_at INTEGER NOT NULL,
                PRIMARY KEY (application_id, version)
            )
            """,
            """
            CREATE TRIGGER application_copy_keeps_rows BEFORE DELETE ON application_copy
            BEGIN SELECT RAISE(ABORT, 'a submitted copy never changes'); END
            """,
            """
            CREATE TRIGGER application_copy_keeps_content BEFORE UPDATE ON application_copy
            BEGIN SELECT RAISE(ABORT, 'a submitted copy never changes'); END
            """,
            """
            CREATE TABLE application_file (
                id TEXT PRIMARY KEY,
                application_id TEXT NOT NULL REFERENCES application (id),
                copy_version INTEGER NOT NULL,
                slot TEXT NOT NULL,
                name BLOB NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'pdf')),
                file_key TEXT NOT NULL,
                size INTEGER NOT NULL,
                sha256 TEXT NOT NULL,
                preview_key TEXT,
                preview_size INTEGER,
                preview_sha256 TEXT,
                created_at INTEGER NOT NULL,
                CHECK ((preview_key IS NULL) = (preview_size IS NULL)),
                CHECK ((preview_key IS NULL) = (preview_sha256 IS NULL))
            )
            """,
            "CREATE INDEX application_file_of_copy ON application_file (application_id, copy_version, id)",
            "CREATE INDEX application_file_by_key ON application_file (file_key)",
            """
            CREATE TRIGGER application_file_keeps_rows BEFORE DELETE ON application_file
            BEGIN SELECT RAISE(ABORT, 'a submitted copy never changes'); END
            """,
            """
            CREATE TRIGGER application_file_keeps_content BEFORE UPDATE ON application_file
            BEGIN SELECT RAISE(ABORT, 'a submitted copy never changes'); END
            """,
            """
            CREATE TABLE application_event (
                application_id TEXT NOT NULL REFERENCES application (id),
                sequence INTEGER NOT NULL CHECK (sequence > 0),
                from_status TEXT,
                status TEXT NOT NULL,
                refusal_stage TEXT,
                actor_kind TEXT NOT NULL,
                actor_id TEXT,
                at INTEGER NOT NULL,
                content BLOB NOT NULL,
                PRIMARY KEY (application_id, sequence)
            )
            """,
            """
            CREATE TRIGGER application_event_keeps_rows BEFORE DELETE ON application_event
            BEGIN SELECT RAISE(ABORT, 'the history never changes'); END
            """,
            """
            CREATE TRIGGER application_event_keeps_content BEFORE UPDATE ON application_event
            BEGIN SELECT RAISE(ABORT, 'the history never changes'); END
            """),
        // Which bytes of the store are somebody's: asked by the sweep and the scrubber, key by key.
        Migration(
            "applications-002-files",
            "CREATE INDEX draft_file_by_preview ON draft_file (preview_key)",
            "CREATE INDEX application_file_by_preview ON application_file (preview_key)",
            """
            CREATE TABLE event_file (
                file_key TEXT PRIMARY KEY,
                application_id TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                size INTEGER NOT NULL,
                sha256 TEXT NOT NULL,
                FOREIGN KEY (application_id, sequence) REFERENCES application_event (application_id, sequence)
            )
            """,
            "CREATE INDEX event_file_of_event ON event_file (application_id, sequence)"),
        queueMigration,
        Migration("applications-004-municipality", "ALTER TABLE application_draft ADD COLUMN municipality TEXT"),
        // For whom it is, where not for the person himself.
        Migration(
            "applications-005-subject",
            "ALTER TABLE application_draft ADD COLUMN subject_kind TEXT",
            "ALTER TABLE application_draft ADD COLUMN subject_id TEXT",
            "ALTER TABLE application_draft ADD COLUMN subject_label BLOB",
            "ALTER TABLE application ADD COLUMN subject_kind TEXT",
            "ALTER TABLE application ADD COLUMN subject_id TEXT",
            "ALTER TABLE application ADD COLUMN subject_label BLOB",
            "CREATE INDEX application_of_subject ON application (subject_id, id) WHERE subject_id IS NOT NULL"),
        sharingMigration,
    ]
}
