import Foundation
import Kernel
import Logging
import Storage

extension CatalogueArea {
    /// The catalogue of an installation: the published version; on the first start the one that comes with the program.
    ///
    /// A newer program brings its own catalogue along: shown at once where nobody published another meanwhile, otherwise
    /// kept beside it for an administrator to compare.
    package static func open(
        _ shipped: CatalogueFiles, _ publisher: PublishCatalogue, at now: Date, logger: Logger
    ) async throws -> CatalogueArea {
        let published = try await publisher.publication()
        var current: CatalogueVersion?
        if let published { current = try await publisher.version(published.version) }
        if published == nil || current?.origin == .shipped || current == nil {
            let known = try await publisher.isKnown(shipped)
            if published == nil || !known {
                _ = try await publisher.take(
                    shipped, origin: .shipped, author: "okno", publish: true, by: .system("catalogue"), at: now)
            }
        } else if !(try await publisher.isKnown(shipped)) {
            _ = try await publisher.take(
                shipped, origin: .shipped, author: "okno", publish: false, by: .system("catalogue"), at: now)
            logger.notice("the program brings another catalogue than the published one; compare it: okno catalogue diff")
        }
        guard let found = try await publisher.publication() else { throw PublicationFault.unknownVersion(0) }
        return CatalogueArea(try await read(found.version, publisher))
    }

    /// Reads the published version if it is another than the one that is shown.
    package func follow(_ publisher: PublishCatalogue) async throws {
        guard let publication = try await publisher.publication(), publication.version != number else { return }
        show(try await Self.read(publication.version, publisher))
    }

    private static func read(_ number: Int, _ publisher: PublishCatalogue) async throws -> PublishedCatalogue {
        let files = try await publisher.files(of: number)
        do { return PublishedCatalogue(number: number, snapshot: try CatalogueLoader(files).load()) } catch {
            throw PublicationFault.faults(error.faults)
        }
    }
}

extension PublishCatalogue {
    func isKnown(_ files: CatalogueFiles) async throws -> Bool {
        let hash = CatalogueVersions.hash(of: files)
        return try await store.read { tx in
            try tx.exists("SELECT 1 AS n FROM catalogue_version WHERE hash = \(hash)")
        }
    }
}
