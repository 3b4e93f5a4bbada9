import Foundation
import Images
import Kernel
import Storage

/// The columns that a file has in a draft and in an application alike.
struct StoredUpload: Sendable {
    let name: String
    let kind: FileKind
    let original: StoredFile
    let preview: StoredFile?

    static func nameContext(_ id: String) -> String { "upload:\(id):name" }

    init(name: String, kind: FileKind, original: StoredFile, preview: StoredFile?) {
        self.name = name
        self.kind = kind
        self.original = original
        self.preview = preview
    }

    init(_ row: Row, name: (Data) throws -> String) throws {
        self.name = try name(row.data("name"))
        kind = try row.choice("kind", as: FileKind.self)
        original = StoredFile(
            key: try row.text("file_key"), size: try row.integer("size"), sha256: try row.text("sha256"))
        if let key = try row.optionalText("preview_key") {
            preview = StoredFile(
                key: key, size: try row.integer("preview_size"), sha256: try row.text("preview_sha256"))
        } else {
            preview = nil
        }
    }
}
