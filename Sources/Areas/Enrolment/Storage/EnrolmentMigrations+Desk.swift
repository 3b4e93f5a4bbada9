import Storage

extension EnrolmentMigrations {
    /// Who compared the documents first, where two clerks are needed.
    static let firstLook = Migration(
        "enrolment-010-first-look",
        """
        CREATE TABLE first_look (
            person_id TEXT NOT NULL REFERENCES person (id), staff_id TEXT NOT NULL, centre TEXT NOT NULL,
            at INTEGER NOT NULL, ends_at INTEGER NOT NULL, PRIMARY KEY (person_id, staff_id)
        )
        """,
        "CREATE INDEX first_look_by_end ON first_look (ends_at)",
        // The letters of an account go when it ends.
        "CREATE INDEX letter_batch_item_of_letter ON letter_batch_item (letter_id)")

    /// The mark on the sheet, from its first printing on.
    static let letterNumber = Migration(
        "enrolment-012-letter-number", "ALTER TABLE activation_letter ADD COLUMN number TEXT",
        "CREATE UNIQUE INDEX activation_letter_by_number ON activation_letter (number)")
}
