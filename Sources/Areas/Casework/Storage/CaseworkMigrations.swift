import Storage

extension CaseworkArea {
    package static let migrations: [Migration] = [
        Migration(
            "casework-001",
            // The last number that an office gave, from which the next is suggested.
            """
            CREATE TABLE agency_number_series (
                office_id TEXT PRIMARY KEY, last_number TEXT NOT NULL, updated_at INTEGER NOT NULL
            )
            """)
    ]
}
