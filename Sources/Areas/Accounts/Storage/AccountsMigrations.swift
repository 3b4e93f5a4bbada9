import Storage

/// The schema of accounts. Moments are milliseconds, personal data is sealed, look-ups are keyed hashes.
enum AccountsMigrations {
    static let all: [Migration] = [
        people, staff, signIn, corrections, unfinished, left, secondFactor, counterAccess, passkeys, ending,
        contactChange, invitations, smsFactor, outsideIdentity, halfMethods, suspendedPasskeys, staffPlaces,
    ]

    private static let people = Migration(
        "accounts-001-people",
        """
        CREATE TABLE person (
            id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE,
            level TEXT NOT NULL CHECK (level IN ('simplified', 'standard', 'confirmed')),
            region TEXT NOT NULL, language TEXT NOT NULL, data BLOB NOT NULL,
            snils_lookup TEXT NOT NULL, email_lookup TEXT NOT NULL, phone_lookup TEXT,
            email_confirmed_at INTEGER, phone_confirmed_at INTEGER, password_hash TEXT NOT NULL,
            created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
            CHECK (phone_confirmed_at IS NULL OR phone_lookup IS NOT NULL)
        )
        """,
        // Any number of people may claim a СНИЛС or an e-mail; one can prove it.
        "CREATE UNIQUE INDEX person_confirmed_snils ON person (snils_lookup) WHERE level = 'confirmed'",
        "CREATE UNIQUE INDEX person_confirmed_email ON person (email_lookup) WHERE email_confirmed_at IS NOT NULL",
        "CREATE INDEX person_by_snils ON person (snils_lookup, id)",
        "CREATE INDEX person_by_phone ON person (phone_lookup)",
        """
        CREATE TABLE registration (
            id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE,
            step TEXT NOT NULL CHECK (
                step IN ('location', 'terms', 'consent', 'delivery', 'person', 'password', 'check', 'done')),
            region TEXT, answers BLOB NOT NULL, password_hash TEXT, person_id TEXT UNIQUE REFERENCES person (id),
            created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
            CHECK ((step = 'done') = (person_id IS NOT NULL))
        )
        """,
        "CREATE INDEX registration_by_age ON registration (changed_at)",
        """
        CREATE TABLE consent_text (
            hash TEXT PRIMARY KEY, kind TEXT NOT NULL, version TEXT NOT NULL, content TEXT NOT NULL,
            first_used_at INTEGER NOT NULL
        )
        """,
        """
        CREATE TABLE consent (
            id TEXT PRIMARY KEY, registration_id TEXT NOT NULL REFERENCES registration (id),
            kind TEXT NOT NULL CHECK (kind IN ('terms', 'personalData')),
            text_hash TEXT NOT NULL REFERENCES consent_text (hash), given_at INTEGER NOT NULL,
            UNIQUE (registration_id, kind, text_hash)
        )
        """,
        """
        CREATE TABLE contact_code (
            person_id TEXT NOT NULL REFERENCES person (id),
            purpose TEXT NOT NULL CHECK (purpose IN ('email', 'phone', 'recovery')),
            address_lookup TEXT NOT NULL, code_hash TEXT NOT NULL, link_hash TEXT UNIQUE,
            tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0), created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            PRIMARY KEY (person_id, purpose)
        )
        """,
        "CREATE INDEX contact_code_by_end ON contact_code (expires_at)")

    private static let staff = Migration(
        "accounts-002-staff",
        """
        CREATE TABLE staff (
            id TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('clerk', 'postalClerk', 'official', 'helpOperator', 'administrator')),
            place TEXT, region TEXT, password_hash TEXT NOT NULL, created_at INTEGER NOT NULL, blocked_at INTEGER,
            CHECK (role NOT IN ('clerk', 'official') OR place IS NOT NULL)
        )
        """)

    private static let signIn = Migration(
        "accounts-003-sign-in",
        """
        CREATE TABLE sign_in_delay (
            subject_hash TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_at INTEGER NOT NULL,
            blocked_until INTEGER NOT NULL
        )
        """,
        "CREATE INDEX sign_in_delay_by_age ON sign_in_delay (last_at)")

    /// What was compared or issued before this moment says nothing of the person any more.
    private static let corrections = Migration(
        "accounts-004-corrections", "ALTER TABLE person ADD COLUMN identity_changed_at INTEGER")

    /// The sweep looks for the few that were left unfinished, not through all that ever were.
    private static let unfinished = Migration(
        "accounts-005-unfinished",
        "CREATE INDEX registration_unfinished ON registration (changed_at, id) WHERE person_id IS NULL",
        "DROP INDEX registration_by_age")

    /// By the step: looked for by `person_id IS NULL`, SQLite took the unique index of the people for the shorter way and
    /// sorted all that was left.
    private static let left = Migration(
        "accounts-006-left",
        "CREATE INDEX registration_left ON registration (changed_at, id) WHERE step <> 'done'",
        "DROP INDEX registration_unfinished")

    /// Of people and of staff alike: `kind` and `principal_id` are those of the session.
    private static let secondFactor = Migration(
        "accounts-007-second-factor",
        """
        CREATE TABLE second_factor (
            kind TEXT NOT NULL CHECK (kind IN ('person', 'staff')), principal_id TEXT NOT NULL, secret BLOB NOT NULL,
            last_step INTEGER NOT NULL, created_at INTEGER NOT NULL,
            PRIMARY KEY (kind, principal_id)
        )
        """,
        """
        CREATE TABLE recovery_code (
            code_hash TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('person', 'staff')),
            principal_id TEXT NOT NULL, created_at INTEGER NOT NULL, used_at INTEGER
        )
        """,
        "CREATE INDEX recovery_code_of ON recovery_code (kind, principal_id)",
        """
        CREATE TABLE half_sign_in (
            token_hash TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('person', 'staff')),
            principal_id TEXT NOT NULL, failures INTEGER NOT NULL, expires_at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX half_sign_in_by_end ON half_sign_in (expires_at)",
        """
        CREATE TABLE known_device (
            device_hash TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('person', 'staff')),
            principal_id TEXT NOT NULL, seen_at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX known_device_of ON known_device (kind, principal_id)",
        "CREATE INDEX known_device_by_age ON known_device (seen_at)",
        "CREATE INDEX half_sign_in_of ON half_sign_in (kind, principal_id)")

    /// The code of a centre for who lost his e-mail or telephone, then the link to which it leads.
    private static let counterAccess = Migration(
        "accounts-008-counter-access",
        """
        CREATE TABLE counter_access (
            person_id TEXT PRIMARY KEY REFERENCES person (id), code_hash TEXT NOT NULL, link_hash TEXT UNIQUE,
            tries INTEGER NOT NULL, expires_at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX counter_access_by_end ON counter_access (expires_at)")

    private static let passkeys = Migration(
        "accounts-009-passkeys",
        """
        CREATE TABLE passkey (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('person', 'staff')), principal_id TEXT NOT NULL,
            name BLOB NOT NULL, credential TEXT NOT NULL UNIQUE, algorithm INTEGER NOT NULL, public_key BLOB NOT NULL,
            sign_count INTEGER NOT NULL, created_at INTEGER NOT NULL, used_at INTEGER
        )
        """,
        "CREATE INDEX passkey_of ON passkey (kind, principal_id, created_at)",
        "CREATE TABLE passkey_challenge (challenge_hash TEXT PRIMARY KEY, expires_at INTEGER NOT NULL)",
        "CREATE INDEX passkey_challenge_by_end ON passkey_challenge (expires_at)")

    /// When an account ends because its owner wants it, or because nobody proved it; and when it did.
    private static let ending = Migration(
        "accounts-010-ending",
        "ALTER TABLE person ADD COLUMN closing_at INTEGER",
        "ALTER TABLE person ADD COLUMN closed_at INTEGER",
        "ALTER TABLE person ADD COLUMN unproved_until INTEGER",
        "ALTER TABLE person ADD COLUMN unproved_warned_at INTEGER",
        "ALTER TABLE consent ADD COLUMN withdrawn_at INTEGER",
        "UPDATE person SET unproved_until = changed_at + 1987200000 WHERE level <> 'confirmed'",
        "CREATE INDEX person_closing ON person (closing_at, id) WHERE closing_at IS NOT NULL",
        "CREATE INDEX person_unproved ON person (unproved_until, id) WHERE unproved_until IS NOT NULL")

    /// A confirmed contact is changed by whoever has proved that he reads the old one, and the new one.
    private static let contactChange = Migration(
        "accounts-011-contact-change",
        """
        CREATE TABLE contact_change (
            person_id TEXT NOT NULL REFERENCES person (id), kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
            code_hash TEXT, code_ends_at INTEGER, tries INTEGER NOT NULL,
            sent_to TEXT CHECK (sent_to IN ('email', 'phone')),
            old_proved_at INTEGER, new_proved_at INTEGER, expires_at INTEGER NOT NULL,
            PRIMARY KEY (person_id, kind)
        )
        """,
        "CREATE INDEX contact_change_by_end ON contact_change (expires_at)")

    private static let invitations = Migration(
        "accounts-013-invitations",
        """
        CREATE TABLE staff_invitation (
            id TEXT PRIMARY KEY, login TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('clerk', 'postalClerk', 'official', 'helpOperator', 'administrator')),
            place TEXT, content BLOB NOT NULL, link_hash TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL, accepted_at INTEGER, revoked_at INTEGER
        )
        """,
        "CREATE INDEX staff_invitation_by_login ON staff_invitation (login)")

    private static let staffPlaces = Migration(
        "accounts-031-staff-places", "CREATE INDEX staff_by_place ON staff (place, login) WHERE place IS NOT NULL")

    private static let smsFactor = Migration(
        "accounts-014-sms-factor",
        """
        CREATE TABLE sms_factor (
            person_id TEXT PRIMARY KEY REFERENCES person (id), code_hash TEXT, tries INTEGER NOT NULL,
            code_ends_at INTEGER, created_at INTEGER NOT NULL
        )
        """)

    /// Whom another provider knows by which name of his own, as a keyed hash.
    private static let outsideIdentity = Migration(
        "accounts-015-outside-identity",
        """
        CREATE TABLE outside_identity (
            subject_hash TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), provider TEXT NOT NULL,
            linked_at INTEGER NOT NULL, used_at INTEGER
        )
        """,
        "CREATE UNIQUE INDEX outside_identity_of ON outside_identity (person_id, provider)")

    private static let halfMethods = Migration(
        "accounts-016-half-methods", "ALTER TABLE half_sign_in ADD COLUMN methods TEXT NOT NULL DEFAULT 'pwd'",
        "ALTER TABLE half_sign_in ADD COLUMN proved_at INTEGER")

    /// One whose counter went back is kept and refused until its owner has looked.
    private static let suspendedPasskeys = Migration(
        "accounts-017-suspended-passkeys", "ALTER TABLE passkey ADD COLUMN suspended_at INTEGER")
}
