import Foundation
import Images
import Kernel
import Storage

/// The columns that a file has in a draft and in an application alike.
struct StoredUpload: Sendable {
    let name: String
    let kind: FileKind
    let original: StoredFile

    static func nameContext(_ id: String) -> String { "upload:\(id):name" }

    init(name: String, kind: FileKind, original: StoredFile) {
        self.name = name
        self.kind = kind
        self.original = original
    }

    init(_ row: Row, name: (Data) throws -> String) throws {
        self.name = try name(row.data("name"))
        kind = try row.choice("kind", as: FileKind.self)
        original = StoredFile(
            key: try row.text("file_key"), size: try row.integer("size"), sha256: try row.text("sha256"))
    }
}
