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

    /// Accounts made at the desk, and which fields a clerk found to differ. Earlier refusals named one field as their
    /// reason, a name as a whole.
    static let counter = Migration(
        "enrolment-031-counter",
        """
        ALTER TABLE access_check ADD COLUMN kind TEXT NOT NULL DEFAULT 'access' CHECK (kind IN ('access', 'registered'))
        """,
        """
        CREATE TABLE desk_check_field (
            check_id TEXT NOT NULL REFERENCES desk_check (id), field TEXT NOT NULL, value_hash TEXT,
            PRIMARY KEY (check_id, field)
        )
        """,
        """
        INSERT INTO desk_check_field (check_id, field)
        SELECT c.id, f.field FROM desk_check c JOIN (
            SELECT 'nameDiffers' AS reason, 'surname' AS field UNION ALL SELECT 'nameDiffers', 'given'
            UNION ALL SELECT 'nameDiffers', 'patronymic' UNION ALL SELECT 'birthDateDiffers', 'birthDate'
            UNION ALL SELECT 'sexDiffers', 'sex' UNION ALL SELECT 'snilsDiffers', 'snils'
        ) f ON f.reason = c.reason
        """)
}
