import Foundation
import Kernel
import Signatures

/// Whose certificates are believed, read from a folder: `roots`, `intermediates` and `lists` (revocation lists), each with
/// files in DER or PEM. Read anew for every check, which is seldom: lists are replaced while the portal runs.
package struct SignatureRoots: Sendable {
    let folder: String

    /// - Throws: `Fault` when something in the folder cannot be read: better at the start than when a citizen comes.
    package init(folder: String) throws {
        self.folder = folder
        _ = try trust()
    }

    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    /// Larger files are no certificates, and few lists.
    private static let largest = 64 * 1024 * 1024

    func trust() throws -> SignatureTrust {
        let (roots, intermediates, lists) = (try files("roots"), try files("intermediates"), try files("lists"))
        guard !roots.isEmpty else { throw Fault(description: "\(folder)/roots holds no certificate") }
        do {
            return try SignatureTrust(
                roots: roots.map(\.bytes), intermediates: intermediates.map(\.bytes),
                revocationLists: lists.map(\.bytes))
        } catch .unreadableTrust(let part, let place) {
            let named =
                switch part {
                case .roots: roots
                case .intermediates: intermediates
                case .revocationLists: lists
                }
            let name = named.indices.contains(place) ? named[place].name : folder
            throw Fault(description: "\(name) cannot be read as a certificate or revocation list")
        } catch .gostUnsupported {
            throw Fault(description: "\(folder) holds a certificate or list by GOST, which is not supported")
        }
    }

    private func files(_ part: String) throws -> [(name: String, bytes: [UInt8])] {
        let place = URL(fileURLWithPath: folder).appendingPathComponent(part)
        // A part that is not there is empty; roots without a file are told of above.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        return try names.sorted().filter { !$0.hasPrefix(".") }.map { name in
            let file = place.appendingPathComponent(name)
            let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
            guard size <= Self.largest else { throw Fault(description: "\(file.path) is too large") }
            let bytes = try Data(contentsOf: file)
            return (file.path, Array(bytes))
        }
    }
}
