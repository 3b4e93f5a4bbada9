import Foundation

/// One setting as `--help` describes it.
struct Setting: Sendable {
    let name: String
    let expects: String
    let meaning: String

    static let port = Setting(name: "OKNO_PORT", expects: "a port from 0 to 65535", meaning: "port to listen on (8080)")
    static let host = Setting(name: "OKNO_HOST", expects: "a host name", meaning: "address to listen on (localhost)")
    static let data = Setting(
        name: "OKNO_DATA", expects: "a folder", meaning: "folder of the database, the files and the keys (data)")
    static let services = Setting(
        name: "OKNO_SERVICES", expects: "a folder",
        meaning: "folder of the service definitions (../share/okno/services of an installed program, else services)")
    static let regions = Setting(
        name: "OKNO_REGIONS", expects: "codes of regions of two digits, separated by commas",
        meaning: "the regions that this installation shows; the others are nowhere (all)")
    static let staffFactor = Setting(
        name: "OKNO_STAFF_SECOND_FACTOR", expects: "required or off",
        meaning: "whether staff sign in with a code from an app besides the password (required; off in a demonstration)"
    )
    static let signatures = Setting(
        name: "OKNO_SIGNATURES", expects: "a folder",
        meaning:
            "certificates by which electronic signatures are checked: roots, intermediates, lists (none: no signatures)"
    )
    static let publicURL = Setting(
        name: "OKNO_PUBLIC_URL", expects: "an http or https address",
        meaning: "the address people know the portal by; https makes cookies secure (http://localhost:PORT)")
    static let keys = Setting(
        name: "OKNO_KEYS", expects: "a file", meaning: "the key file, mode 600 (keys.json in the data folder)")
    static let trustedProxies = Setting(
        name: "OKNO_TRUSTED_PROXIES", expects: "network addresses",
        meaning: "addresses whose X-Forwarded-For is believed, separated by commas (none)")
    static let logLevel = Setting(
        name: "OKNO_LOG_LEVEL", expects: "one of trace, debug, info, notice, warning, error, critical",
        meaning: "how much is logged (info)")
    static let database = Setting(
        name: "OKNO_DATABASE", expects: "postgres://user@host:port/database",
        meaning: "PostgreSQL by libpq's address, the password in its password file (none: SQLite in the data folder);\n"
            + "?prepared=off behind pgbouncer in transaction mode")
    static let connections = Setting(
        name: "OKNO_DATABASE_CONNECTIONS", expects: "a number from 1 to 200",
        meaning: "how many connections to PostgreSQL this node opens at most (8)")
    static let work = Setting(
        name: "OKNO_WORK", expects: "on or off",
        meaning: "whether this node also sends letters, seals the journal and cleans up (on);\n"
            + "off where other nodes of the same database do")
    static let files = Setting(
        name: "OKNO_FILES", expects: "a folder or s3://bucket/prefix",
        meaning: "where attachments lie (files in the data folder)")
    static let s3Endpoint = Setting(
        name: "OKNO_S3_ENDPOINT", expects: "an http or https address", meaning: "the address of the object store")
    static let s3Region = Setting(
        name: "OKNO_S3_REGION", expects: "a region's name", meaning: "the region requests are signed for (us-east-1)")
    static let s3Key = Setting(name: "OKNO_S3_KEY", expects: "a key's id", meaning: "the id of the access key")
    static let s3SecretFile = Setting(
        name: "OKNO_S3_SECRET_FILE", expects: "a file", meaning: "the file with the access key's secret, mode 600")

    static let all =
        [
            port, host, data, services, regions, staffFactor, signatures, publicURL, keys, trustedProxies, logLevel,
            database,
            connections, work,
            files,
            s3Endpoint, s3Region, s3Key, s3SecretFile,
        ] + ofLetters + ofRegisters + [signInProviders]

    static var help: String {
        let width = all.map(\.name.count).max() ?? 0
        return "SETTINGS (environment, or {\"okno\": {…}} in the file of --config):\n"
            + all.map { setting in
                let lines = setting.meaning.replacing("\n", with: "\n" + String(repeating: " ", count: width + 4))
                return "  \(setting.name.padding(toLength: width, withPad: " ", startingAt: 0))  \(lines)"
            }.joined(separator: "\n")
    }
}
