import Storage

/// The schema of signing in to other sites. Secrets, codes and tokens lie here as keyed hashes, signing keys sealed.
enum FederationMigrations {
    static let all: [Migration] = [sites, grants, keys, methods, arrivals]

    private static let sites = Migration(
        "federation-001-sites",
        """
        CREATE TABLE site (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, redirects TEXT NOT NULL, logout_addresses TEXT NOT NULL,
            scopes TEXT NOT NULL, secret_hash TEXT NOT NULL, created_at INTEGER NOT NULL, blocked_at INTEGER
        )
        """,
        """
        CREATE TABLE site_consent (
            person_id TEXT NOT NULL REFERENCES person (id), site_id TEXT NOT NULL REFERENCES site (id),
            scopes TEXT NOT NULL, given_at INTEGER NOT NULL, used_at INTEGER NOT NULL,
            PRIMARY KEY (person_id, site_id)
        )
        """)

    /// A used code stays until its tokens have ended: by it a second use is known.
    private static let grants = Migration(
        "federation-002-grants",
        """
        CREATE TABLE site_code (
            code_hash TEXT PRIMARY KEY, site_id TEXT NOT NULL REFERENCES site (id),
            person_id TEXT NOT NULL REFERENCES person (id), redirect TEXT NOT NULL, challenge TEXT NOT NULL,
            scopes TEXT NOT NULL, nonce TEXT, signed_in_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
            used_at INTEGER
        )
        """,
        "CREATE INDEX site_code_by_person ON site_code (person_id, site_id)",
        "CREATE INDEX site_code_by_end ON site_code (expires_at)",
        """
        CREATE TABLE site_token (
            token_hash TEXT PRIMARY KEY, code_hash TEXT NOT NULL, site_id TEXT NOT NULL REFERENCES site (id),
            person_id TEXT NOT NULL REFERENCES person (id), scopes TEXT NOT NULL, issued_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX site_token_by_code ON site_token (code_hash)",
        "CREATE INDEX site_token_by_person ON site_token (person_id, site_id)",
        "CREATE INDEX site_token_by_end ON site_token (expires_at)")

    private static let keys = Migration(
        "federation-003-keys",
        """
        CREATE TABLE signing_key (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, content BLOB NOT NULL, signs_from INTEGER NOT NULL,
            signs_until INTEGER NOT NULL, published_until INTEGER NOT NULL, CHECK (signs_until > signs_from)
        )
        """,
        "CREATE INDEX signing_key_by_end ON signing_key (published_until)")

    private static let methods = Migration(
        "federation-004-methods", "ALTER TABLE site_code ADD COLUMN methods TEXT NOT NULL DEFAULT ''")

    /// Who is on his way to another provider, and who has come back and has no account yet. What is known of them is sealed.
    private static let arrivals = Migration(
        "federation-005-arrivals",
        """
        CREATE TABLE departure (
            state_hash TEXT PRIMARY KEY, browser_hash TEXT NOT NULL, provider TEXT NOT NULL, content BLOB NOT NULL,
            expires_at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX departure_by_end ON departure (expires_at)",
        """
        CREATE TABLE arrival (
            token_hash TEXT PRIMARY KEY, content BLOB NOT NULL, registration_id TEXT UNIQUE,
            created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX arrival_by_end ON arrival (expires_at)")
}
