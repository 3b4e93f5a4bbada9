import Storage

extension NotificationsArea {
    /// Notices are kept as long as the account; contacts follow the account's own.
    package static let migrations = [
        Migration(
            "notifications-001",
            """
            CREATE TABLE notice (
                id TEXT PRIMARY KEY, person_id TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
                content BLOB NOT NULL, subject_kind TEXT NOT NULL, subject_id TEXT NOT NULL,
                link TEXT NOT NULL CHECK (link LIKE '/%'), created_at INTEGER NOT NULL, read_at INTEGER,
                UNIQUE (person_id, position)
            )
            """,
            "CREATE INDEX notice_by_time ON notice (person_id, created_at, position)",
            "CREATE INDEX notice_unread ON notice (person_id, created_at, position) WHERE read_at IS NULL",
            """
            CREATE TABLE notice_contact (
                person_id TEXT PRIMARY KEY, email BLOB,
                email_confirmed INTEGER NOT NULL CHECK (email_confirmed IN (0, 1)),
                language TEXT NOT NULL CHECK (language IN ('ru', 'en')), updated_at INTEGER NOT NULL
            )
            """)
    ]
}
