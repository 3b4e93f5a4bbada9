import Foundation
import Packing

/// The services of a version as they were read, so that a node need not read YAML to show them.
struct CatalogueImage: Codable, Sendable {
    /// Of the declarations in it: to be counted up with every change of what a service is. An image of another format is
    /// made anew from the files.
    static let format = 3

    let services: [PublicService]
    /// The hash of each service's canonical form.
    let versions: [String: String]

    init(_ snapshot: CatalogueSnapshot) {
        services = snapshot.services
        versions = Dictionary(
            snapshot.services.compactMap { service in snapshot.serviceVersion(service.id).map { (service.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    var packed: Data { get throws { Data(try PackedEncoder.encode(self)) } }
    init(packed: Data) throws { self = try PackedDecoder.decode(CatalogueImage.self, from: Array(packed)) }
}
