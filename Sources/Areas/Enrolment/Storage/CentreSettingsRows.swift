import Foundation
import Kernel
import Storage

/// The settings of a centre as they are kept: with the version that a change names.
struct KeptCentreSettings: Sendable {
    let centre: String
    let version: Int
    let settings: CentreSettings

    init(_ row: Row) throws {
        centre = try row.text("centre")
        version = try row.integer("version")
        settings = try JSONDecoder().decode(CentreSettings.self, from: Data(try row.text("content").utf8))
    }
}

/// Who changed what of a centre, and when.
struct CentreChange: Sendable {
    /// What can be changed by itself.
    enum Part: String, Sendable, CaseIterable {
        case hours, rooms, phone, note, services
    }

    let version: Int
    let staff: StaffID
    let at: Date
    let parts: [Part]
    /// Whether everything went back to what was shipped.
    let isReverted: Bool

    init(_ row: Row) throws {
        version = try row.integer("version")
        staff = try row.id("staff_id")
        at = try row.moment("at")
        let named = try row.text("parts").split(separator: ",").map(String.init)
        parts = CentreChange.Part.allCases.filter { named.contains($0.rawValue) }
        isReverted = named.contains("reverted")
    }
}

extension Query where Output == KeptCentreSettings {
    /// Of all centres that were ever changed: a few hundred at most.
    static var centreSettings: Self {
        Query("SELECT centre, version, content FROM centre_setting ORDER BY centre LIMIT 2000") {
            try KeptCentreSettings($0)
        }
    }

    static func settings(of centre: String) -> Self {
        Query("SELECT centre, version, content FROM centre_setting WHERE centre = \(centre)") {
            try KeptCentreSettings($0)
        }
    }
}

extension Query where Output == CentreChange {
    /// The newest changes of a centre.
    static func changes(of centre: String, limit: Int) -> Self {
        Query(
            """
            SELECT version, staff_id, at, parts FROM centre_setting_change WHERE centre = \(centre)
            ORDER BY version DESC LIMIT \(limit)
            """
        ) { try CentreChange($0) }
    }
}

extension CentreMigrations {
    /// What stands beside the shipped data is JSON of `CentreSettings`; each change is kept as it was.
    static let settings = Migration(
        "enrolment-032-centre-settings",
        """
        CREATE TABLE centre_setting (
            centre TEXT PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), content TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE centre_setting_change (
            centre TEXT NOT NULL, version INTEGER NOT NULL, staff_id TEXT NOT NULL, at INTEGER NOT NULL,
            parts TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (centre, version)
        )
        """)
}
