import Foundation
import Kernel
import Testing

@testable import Catalogue

/// The shipped catalogue, read once for all tests.
enum Shipped {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("services")
    static let area: Result<CatalogueArea, any Error> = Result { try CatalogueArea(folder: folder) }

    static func snapshot() throws -> CatalogueSnapshot { try area.get().snapshot }
}

/// A copy of the shipped folder that a test may spoil.
final class FolderCopy {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("catalogue-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: Shipped.folder, to: url)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: url.appendingPathComponent(path))
    }

    func replace(_ old: String, by new: String, in path: String) throws {
        let file = url.appendingPathComponent(path)
        let text = try String(contentsOf: file, encoding: .utf8)
        try #require(text.contains(old))
        try write(text.replacingOccurrences(of: old, with: new), to: path)
    }

    func faults() -> [CatalogueFault] {
        do {
            _ = try CatalogueLoader(folder: url).load()
            return []
        } catch {
            return error.faults
        }
    }
}

func moment(_ text: String) throws -> Date {
    try Date(text, strategy: .iso8601)
}
