import Foundation
import Kernel
import Storage

/// Why a version was not taken, published or withdrawn.
package enum PublicationFault: Error, Sendable, CustomStringConvertible {
    case faults([CatalogueFault])
    case unknownVersion(Int)
    /// Only the published version can be withdrawn, and another has to take its place.
    case notPublished(Int)
    case successorIsItself

    package var description: String {
        switch self {
        case .faults(let faults): faults.map(\.description).joined(separator: "\n")
        case .unknownVersion(let number): "there is no version \(number) of the catalogue"
        case .notPublished(let number): "version \(number) is not the published one"
        case .successorIsItself: "a version cannot take its own place"
        }
    }
}

/// Brings files into the installation as versions and says which of them is shown. What does not pass the check is not
/// taken, so that a broken file never touches what is published.
package struct PublishCatalogue: Sendable {
    let store: any Store
    let journal: Journal

    package init(store: any Store, journal: Journal) {
        self.store = store
        self.journal = journal
    }

    /// Checks the files and keeps them as a version; publishes it if wished. All or nothing.
    /// - Throws: `PublicationFault.faults` with every fault.
    package func take(
        _ files: CatalogueFiles, origin: CatalogueVersion.Origin, author: String, note: String? = nil, publish: Bool,
        by actor: PortalActor, at now: Date
    ) async throws -> CatalogueVersion {
        let snapshot: CatalogueSnapshot
        do { snapshot = try CatalogueLoader(files).load() } catch { throw PublicationFault.faults(error.faults) }
        let services = snapshot.services.count
        let image = try CatalogueImage(snapshot).packed
        let journal = journal
        return try await store.write { tx in
            let version = try CatalogueVersions.add(
                files, services: services, origin: origin, author: author, note: note, at: now, in: tx)
            try CatalogueVersions.keep(image, of: version.number, in: tx)
            if publish { try Self.show(version.number, author, actor, now, journal, tx) }
            return version
        }
    }

    /// Shows a version that is there.
    package func publish(_ number: Int, author: String, by actor: PortalActor, at now: Date) async throws {
        let journal = journal
        try await store.write { tx in
            guard try tx.first(CatalogueVersions.version(number: number)) != nil else {
                throw PublicationFault.unknownVersion(number)
            }
            try Self.show(number, author, actor, now, journal, tx)
        }
    }

    /// Takes the published version away; its successor is shown from now on.
    package func withdraw(
        _ number: Int, successor: Int, author: String, by actor: PortalActor, at now: Date
    ) async throws {
        let journal = journal
        try await store.write { tx in
            guard successor != number else { throw PublicationFault.successorIsItself }
            guard try tx.first(CatalogueVersions.version(number: successor)) != nil else {
                throw PublicationFault.unknownVersion(successor)
            }
            guard try tx.first(CatalogueVersions.publication)?.version == number else {
                throw PublicationFault.notPublished(number)
            }
            try Self.show(successor, author, actor, now, journal, tx)
            try CatalogueVersions.withdraw(number, successor: successor, at: now, in: tx)
            try journal.record(
                JournalEntry(
                    actor, "catalogue.withdrawn", on: "catalogue", String(number),
                    details: ["successor": String(successor)]
                ), at: now, in: tx)
        }
    }

    private static func show(
        _ number: Int, _ author: String, _ actor: PortalActor, _ now: Date, _ journal: Journal,
        _ tx: any WriteTransaction
    ) throws {
        let before = try tx.first(CatalogueVersions.publication)?.version
        guard before != number else { return }
        try CatalogueVersions.publish(number, by: author, at: now, in: tx)
        try journal.record(
            JournalEntry(
                actor, "catalogue.published", on: "catalogue", String(number),
                details: before.map { ["before": String($0)] } ?? [:]), at: now, in: tx)
    }

    // MARK: reading

    package func publication() async throws -> Publication? {
        try await store.read { tx in try tx.first(CatalogueVersions.publication) }
    }

    package func version(_ number: Int) async throws -> CatalogueVersion? {
        try await store.read { tx in try tx.first(CatalogueVersions.version(number: number)) }
    }

    package func versions(before number: Int = .max, limit: Int) async throws -> [CatalogueVersion] {
        try await store.read { tx in try tx.all(CatalogueVersions.versions(before: number, limit: limit)) }
    }

    package func files(of number: Int) async throws -> CatalogueFiles {
        try await store.read { tx in try CatalogueVersions.files(of: number, in: tx) }
    }
}
