import Crypto
import Foundation
import Kernel
import Storage

/// One version of the catalogue: all its files as they were checked, never changed afterwards.
package struct CatalogueVersion: Sendable, Identifiable {
    package enum Origin: String, Sendable, CaseIterable {
        /// Came with the program.
        case shipped
        /// Brought by `okno catalogue import`.
        case imported
        /// Made on the administration pages.
        case edited
    }

    /// Counted from 1.
    package let number: Int
    /// SHA-256 over the paths and contents of its files, in hex.
    package let hash: String
    package let origin: Origin
    package let author: String
    package let note: String?
    package let services: Int
    package let createdAt: Date
    package let withdrawnAt: Date?
    /// The version that took its place when it was withdrawn.
    package let successor: Int?

    package var id: Int { number }
}

/// Which version is published, and since when.
package struct Publication: Sendable, Equatable {
    package let version: Int
    package let at: Date
    package let by: String
}

/// The versions in the database. Contents are kept once, however many versions have them.
struct CatalogueVersions {
    static let migrations = [
        Migration(
            "catalogue-001-versions",
            """
            CREATE TABLE catalogue_version (
                number INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE,
                origin TEXT NOT NULL CHECK (origin IN ('shipped', 'imported', 'edited')), author TEXT NOT NULL, note TEXT,
                services INTEGER NOT NULL, created_at INTEGER NOT NULL, withdrawn_at INTEGER,
                successor INTEGER,
                CHECK ((withdrawn_at IS NULL) = (successor IS NULL))
            )
            """,
            "CREATE TABLE catalogue_content (hash TEXT PRIMARY KEY, content BLOB NOT NULL)",
            """
            CREATE TABLE catalogue_file (
                version INTEGER NOT NULL REFERENCES catalogue_version (number), path TEXT NOT NULL,
                content_hash TEXT NOT NULL REFERENCES catalogue_content (hash), PRIMARY KEY (version, path)
            )
            """,
            """
            CREATE TABLE catalogue_image (
                version INTEGER NOT NULL REFERENCES catalogue_version (number), format INTEGER NOT NULL,
                content BLOB NOT NULL, PRIMARY KEY (version, format)
            )
            """,
            """
            CREATE TABLE catalogue_publication (
                id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL REFERENCES catalogue_version (number),
                at INTEGER NOT NULL, published_by TEXT NOT NULL
            )
            """)
    ]

    static func hash(of files: CatalogueFiles) -> String {
        var whole = SHA256()
        for (path, content) in files.contents.sorted(by: { $0.key < $1.key }) {
            whole.update(data: Data((path + "\n" + hash(content) + "\n").utf8))
        }
        return hex(whole.finalize())
    }

    private static func hash(_ content: Data) -> String { hex(SHA256.hash(data: content)) }

    private static func hex(_ digest: SHA256.Digest) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Keeps the files as a new version; a version of the same files is answered instead when there is one.
    static func add(
        _ files: CatalogueFiles, services: Int, origin: CatalogueVersion.Origin, author: String, note: String?,
        at now: Date,
        in tx: any WriteTransaction
    ) throws -> CatalogueVersion {
        let hash = hash(of: files)
        if let known = try tx.first(version(hash: hash)) { return known }
        let number = try tx.count("SELECT COALESCE(MAX(number), 0) + 1 AS n FROM catalogue_version")
        try tx.run(
            """
            INSERT INTO catalogue_version (number, hash, origin, author, note, services, created_at)
            VALUES (\(number), \(hash), \(origin.rawValue), \(author), \(note), \(services), \(now))
            """)
        for (path, content) in files.contents.sorted(by: { $0.key < $1.key }) {
            let own = Self.hash(content)
            try tx.send(
                """
                INSERT INTO catalogue_content (hash, content) VALUES (\(own), \(content)) ON CONFLICT (hash) DO NOTHING
                """)
            try tx.send(
                "INSERT INTO catalogue_file (version, path, content_hash) VALUES (\(number), \(path), \(own))")
        }
        return CatalogueVersion(
            number: number, hash: hash, origin: origin, author: author, note: note, services: services, createdAt: now,
            withdrawnAt: nil, successor: nil)
    }

    static func publish(_ number: Int, by author: String, at now: Date, in tx: any WriteTransaction) throws {
        try tx.run(
            """
            INSERT INTO catalogue_publication (id, version, at, published_by) VALUES (1, \(number), \(now), \(author))
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, at = excluded.at,
                published_by = excluded.published_by
            """)
        try tx.run(
            "UPDATE catalogue_version SET withdrawn_at = NULL, successor = NULL WHERE number = \(number)")
    }

    static func withdraw(_ number: Int, successor: Int, at now: Date, in tx: any WriteTransaction) throws {
        try tx.run(
            """
            UPDATE catalogue_version SET withdrawn_at = \(now), successor = \(successor) WHERE number = \(number)
            """)
    }

    // MARK: reading

    static var publication: Query<Publication> {
        Query("SELECT version, at, published_by FROM catalogue_publication WHERE id = 1") { row in
            Publication(version: try row.integer("version"), at: try row.moment("at"), by: try row.text("published_by"))
        }
    }

    static func version(number: Int) -> Query<CatalogueVersion> { query("WHERE number = \(number)") }
    private static func version(hash: String) -> Query<CatalogueVersion> { query("WHERE hash = \(hash)") }

    /// The newest first, after a number.
    static func versions(before number: Int, limit: Int) -> Query<CatalogueVersion> {
        query("WHERE number < \(number) ORDER BY number DESC LIMIT \(limit)")
    }

    private static func query(_ condition: SQL) -> Query<CatalogueVersion> {
        Query(
            """
            SELECT number, hash, origin, author, note, services, created_at, withdrawn_at, successor FROM catalogue_version
            """ + " " + condition
        ) { row in
            CatalogueVersion(
                number: try row.integer("number"), hash: try row.text("hash"),
                origin: CatalogueVersion.Origin(rawValue: try row.text("origin")) ?? .imported,
                author: try row.text("author"), note: try row.optionalText("note"),
                services: try row.integer("services"), createdAt: try row.moment("created_at"),
                withdrawnAt: try row.optionalMoment("withdrawn_at"), successor: try row.optionalInteger("successor"))
        }
    }

    /// The packed services of a version; nil where this program's format was not kept yet.
    static func image(of number: Int, in tx: any ReadTransaction) throws -> Data? {
        try tx.first(
            Query(
                """
                SELECT content FROM catalogue_image WHERE version = \(number) AND format = \(CatalogueImage.format)
                """
            ) { try $0.data("content") })
    }

    static func keep(_ image: Data, of number: Int, in tx: any WriteTransaction) throws {
        try tx.run(
            """
            INSERT INTO catalogue_image (version, format, content) VALUES (\(number), \(CatalogueImage.format), \(image))
            ON CONFLICT (version, format) DO UPDATE SET content = excluded.content
            """)
    }

    /// Only the files that services share.
    static func sharedFiles(of number: Int, in tx: any ReadTransaction) throws -> CatalogueFiles {
        try files(of: number, "shared/", in: tx)
    }

    static func files(of number: Int, in tx: any ReadTransaction) throws -> CatalogueFiles {
        try files(of: number, "", in: tx)
    }

    private static func files(of number: Int, _ start: String, in tx: any ReadTransaction) throws -> CatalogueFiles {
        let rows = try tx.all(
            Query(
                """
                SELECT f.path AS path, c.content AS content FROM catalogue_file f
                JOIN catalogue_content c ON c.hash = f.content_hash WHERE f.version = \(number) AND f.path >= \(start)
                    AND f.path < \(start + "~") ORDER BY f.path
                """
            ) { (try $0.text("path"), try $0.data("content")) })
        return CatalogueFiles(Dictionary(rows, uniquingKeysWith: { first, _ in first }))
    }
}
