import Catalogue
import Foundation
import Kernel
import Storage
import Web

/// Somebody else changed the centre since its form was opened.
struct CentreChangedMeanwhile: Error {}

extension EnrolmentArea {
    /// The centre as shipped, what was changed of it, and the number of that version; 0 while nothing ever was.
    func settings(of centre: String, in tx: any ReadTransaction) throws -> (settings: CentreSettings, version: Int) {
        let kept = try tx.first(.settings(of: centre))
        return (kept?.settings ?? CentreSettings(), kept?.version ?? 0)
    }

    /// Keeps what an administrator wants of a centre. Of two at once the second is told.
    /// - Parameters:
    ///   - basis: the version that his form was filled from.
    ///   - isReverted: everything goes back to what was shipped.
    /// - Throws: `CentreChangedMeanwhile`.
    func keep(
        _ settings: CentreSettings, of centre: String, basis: Int, isReverted: Bool = false, by admin: StaffID,
        at now: Date, in tx: any WriteTransaction
    ) throws {
        let before = try self.settings(of: centre, in: tx)
        guard before.version == basis else { throw CentreChangedMeanwhile() }
        let parts = settings.parts(otherThan: before.settings)
        // Sent twice, or nothing changed: nothing to tell of.
        guard !parts.isEmpty else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let content = String(decoding: try encoder.encode(settings), as: UTF8.self)
        let version = basis + 1
        let changed = try tx.run(
            """
            INSERT INTO centre_setting (centre, version, content) VALUES (\(centre), \(version), \(content))
            ON CONFLICT (centre) DO UPDATE SET version = excluded.version, content = excluded.content
            WHERE centre_setting.version = \(basis)
            """)
        guard changed == 1 else { throw CentreChangedMeanwhile() }
        let named = (parts.map(\.rawValue) + (isReverted ? ["reverted"] : [])).joined(separator: ",")
        try tx.run(
            """
            INSERT INTO centre_setting_change (centre, version, staff_id, at, parts, content)
            VALUES (\(centre), \(version), \(admin), \(now), \(named), \(content))
            """)
        try platform.journal.record(
            JournalEntry(
                .staff(admin, .administrator), isReverted ? "centre.reverted" : "centre.changed", on: "centre", centre,
                details: ["parts": named, "version": String(version)]),
            at: now, in: tx)
    }

    /// Refuses what the centre does not do.
    func demand(_ service: CentreService, at centre: String, in tx: any ReadTransaction) throws {
        let services = try settings(of: centre, in: tx).settings.services
        guard services?.contains(service) ?? true else { throw NotFound() }
    }
}

extension CentreSettings {
    func parts(otherThan other: CentreSettings) -> [CentreChange.Part] {
        CentreChange.Part.allCases.filter { part in
            switch part {
            case .hours: week != other.week
            case .rooms: rooms != other.rooms
            case .phone: phone != other.phone
            case .note: note != other.note
            case .services: services != other.services
            }
        }
    }
}
