import Foundation

/// The files of a catalogue by their path within its folder: `mvd-apostille.yaml`, `shared/offices.yaml`.
package struct CatalogueFiles: Sendable, Equatable {
    package private(set) var contents: [String: Data]

    package init(_ contents: [String: Data] = [:]) { self.contents = contents }

    /// As much as one file may hold, in bytes.
    package static let largestFile = 2_000_000

    /// The YAML files of a folder and of its `shared/`. What cannot be read is not there: the loader misses it.
    package init(folder: URL) {
        var contents: [String: Data] = [:]
        for part in ["", "shared/"] {
            let url = part.isEmpty ? folder : folder.appendingPathComponent("shared")
            let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
            for name in names where name.hasSuffix(".yaml") {
                contents[part + name] = try? Data(contentsOf: url.appendingPathComponent(name))
            }
        }
        self.contents = contents
    }

    package subscript(_ path: String) -> Data? {
        get { contents[path] }
        set { contents[path] = newValue }
    }

    /// The files of services, in order.
    var services: [String] { contents.keys.filter { !$0.contains("/") }.sorted() }
}
