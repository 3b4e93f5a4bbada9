import Storage

extension HelpDeskArea {
    /// Inquiries, their history and reviews are kept for good; what people wrote is sealed.
    package static let migrations = [
        Migration(
            "helpdesk-001",
            """
            CREATE TABLE inquiry (
                id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, person_id TEXT,
                topic TEXT NOT NULL CHECK (topic IN ('registration', 'identity', 'application', 'notices', 'catalogue',
                    'fault', 'accessibility', 'suggestion', 'other')),
                state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'inWork', 'answered', 'closed')),
                language TEXT NOT NULL CHECK (language IN ('ru', 'en')), content BLOB NOT NULL,
                token_hash TEXT UNIQUE, form_hash TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL,
                answer_by INTEGER NOT NULL, taken_by TEXT, answered_at INTEGER, closed_at INTEGER,
                CHECK ((person_id IS NULL) = (token_hash IS NOT NULL)),
                CHECK ((state = 'answered') = (answered_at IS NOT NULL)),
                CHECK ((state = 'closed') = (closed_at IS NOT NULL))
            )
            """,
            "CREATE INDEX inquiry_of_person ON inquiry (person_id, id)",
            "CREATE INDEX inquiry_by_state ON inquiry (state, id)",
            "CREATE INDEX inquiry_by_age ON inquiry (created_at, state)",
            """
            CREATE TABLE inquiry_event (
                inquiry_id TEXT NOT NULL REFERENCES inquiry (id), position INTEGER NOT NULL CHECK (position > 0),
                kind TEXT NOT NULL CHECK (kind IN ('registered', 'taken', 'answered', 'closed')), at INTEGER NOT NULL,
                actor_kind TEXT NOT NULL, actor_id TEXT, content BLOB,
                PRIMARY KEY (inquiry_id, position)
            )
            """),
        Migration(
            "helpdesk-002-review",
            """
            CREATE TABLE review (
                id TEXT PRIMARY KEY, application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
                person_id TEXT NOT NULL, service_id TEXT, agency_id TEXT NOT NULL, office_id TEXT NOT NULL,
                region TEXT NOT NULL,
                time_mark INTEGER CHECK (time_mark BETWEEN 1 AND 5),
                queue_mark INTEGER CHECK (queue_mark BETWEEN 1 AND 5),
                courtesy_mark INTEGER CHECK (courtesy_mark BETWEEN 1 AND 5),
                comfort_mark INTEGER CHECK (comfort_mark BETWEEN 1 AND 5),
                information_mark INTEGER CHECK (information_mark BETWEEN 1 AND 5),
                content BLOB, created_at INTEGER NOT NULL
            )
            """,
            "CREATE INDEX review_of_office ON review (office_id, id)",
            "CREATE INDEX review_by_age ON review (created_at, service_id)"),
        // What the public figures are counted from: one row an application that has ended, made from it once.
        Migration(
            "helpdesk-003-figures",
            """
            CREATE TABLE served_application (
                application_id TEXT PRIMARY KEY REFERENCES application (id), service_id TEXT NOT NULL,
                agency_id TEXT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('completed', 'refused', 'withdrawn')),
                finished_at INTEGER NOT NULL, days INTEGER NOT NULL CHECK (days > 0),
                registered_in_time INTEGER CHECK (registered_in_time IN (0, 1)),
                provided_in_time INTEGER CHECK (provided_in_time IN (0, 1))
            )
            """,
            "CREATE INDEX served_application_by_age ON served_application (finished_at, service_id)",
            "CREATE INDEX application_by_end ON application (finished_at, id)",
            "CREATE INDEX application_by_deadline ON application (status, register_by)"),
        FigureWeek.migration,
        // Whoever takes his data along finds his own.
        Migration("helpdesk-005-own-reviews", "CREATE INDEX review_of_person ON review (person_id, id)"),
    ]
}
