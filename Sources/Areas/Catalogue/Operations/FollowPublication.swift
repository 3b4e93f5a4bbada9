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
        _ shipped: CatalogueFiles, _ publisher: PublishCatalogue, regions: Set<String>? = nil, at now: Date,
        logger: Logger
    ) async throws -> CatalogueArea {
        let published = try await publisher.publication()
        var current: CatalogueVersion?
        if let published { current = try await publisher.version(published.version) }
        let isShipped = current.map { $0.origin == .shipped } ?? true
        if published == nil {
            _ = try await publisher.takeShipped(shipped, publish: true, at: now)
        } else if !(try await publisher.isKnown(shipped)) {
            do {
                _ = try await publisher.takeShipped(shipped, publish: isShipped, at: now)
                if !isShipped {
                    logger.notice("the program brings another catalogue than the published one: okno catalogue diff")
                }
            } catch let fault as PublicationFault {
                // What is published is good, and goes on.
                logger.error(
                    "the catalogue that the program brings has faults and was not taken: okno catalogue check \(fault)")
            }
        }
        guard let found = try await publisher.publication() else { throw PublicationFault.unknownVersion(0) }
        return CatalogueArea(try await read(found.version, regions, publisher), regions: regions)
    }

    /// Reads the published version if it is another than the one that is shown.
    package func follow(_ publisher: PublishCatalogue) async throws {
        guard let publication = try await publisher.publication(), publication.version != number else { return }
        show(try await Self.read(publication.version, regions, publisher))
    }

    private static func read(
        _ number: Int, _ regions: Set<String>?, _ publisher: PublishCatalogue
    ) async throws -> PublishedCatalogue {
        do {
            if let snapshot = try await packed(number, regions, publisher) {
                return PublishedCatalogue(number: number, snapshot: snapshot)
            }
            let snapshot = try CatalogueLoader(try await publisher.files(of: number)).load()
            let image = try CatalogueImage(snapshot).packed
            try await publisher.store.write { tx in try CatalogueVersions.keep(image, of: number, in: tx) }
            guard regions != nil, let own = try await packed(number, regions, publisher) else {
                return PublishedCatalogue(number: number, snapshot: snapshot)
            }
            return PublishedCatalogue(number: number, snapshot: own)
        } catch let faults as CatalogueFaults {
            throw PublicationFault.faults(faults.faults)
        }
    }

    /// The version by its image; nil where there is none that this program can read.
    private static func packed(
        _ number: Int, _ regions: Set<String>?, _ publisher: PublishCatalogue
    ) async throws -> CatalogueSnapshot? {
        let (image, shared, services) = try await publisher.store.read { tx in
            (
                try CatalogueVersions.image(of: number, in: tx), try CatalogueVersions.sharedFiles(of: number, in: tx),
                try tx.first(CatalogueVersions.version(number: number))?.services
            )
        }
        // An image that cannot be read, or of another number of services, is of another program: the files say it anew.
        guard let image, let services, let packed = try? CatalogueImage(packed: image),
            packed.services.count == services
        else { return nil }
        return try CatalogueLoader(shared, regions: regions).load(packed)
    }
}

extension PublishCatalogue {
    fileprivate func takeShipped(_ files: CatalogueFiles, publish: Bool, at now: Date) async throws -> CatalogueVersion
    {
        try await take(
            files, origin: .shipped, author: "okno", publish: publish, by: .system("catalogue"), at: now)
    }

    func isKnown(_ files: CatalogueFiles) async throws -> Bool {
        let hash = CatalogueVersions.hash(of: files)
        return try await store.read { tx in
            try tx.exists("SELECT 1 AS n FROM catalogue_version WHERE hash = \(hash)")
        }
    }
}
