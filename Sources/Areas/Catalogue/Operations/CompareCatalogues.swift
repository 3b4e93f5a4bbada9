import Foundation
import Yams

/// What differs between two catalogues, file by file and value by value, whatever the layout of the files.
package struct CatalogueDifference: Sendable, Hashable {
    package enum Change: Sendable, Hashable {
        case added(String)
        case removed(String)
        case changed(from: String, to: String)
    }

    package let file: String
    /// Where in the file: `fee.rub`, `documents[passport].when.ru`; empty for the whole file.
    package let path: String
    package let change: Change

    /// `mvd-apostille.yaml: fee.rub: 2500 → 3000`
    package var line: String {
        let place = file + (path.isEmpty ? "" : ": " + path)
        return switch change {
        case .added(let text): "+ \(place)" + (text.isEmpty ? "" : ": \(text)")
        case .removed(let text): "- \(place)" + (text.isEmpty ? "" : ": \(text)")
        case .changed(let from, let to): "~ \(place): \(from) → \(to)"
        }
    }
}

/// Compares two sets of files. Entries of lists are known by their ids, so that one that moved did not change.
package struct CompareCatalogues: Sendable {
    package init() {}

    private static let longestValue = 120

    package func run(_ old: CatalogueFiles, _ new: CatalogueFiles) -> [CatalogueDifference] {
        let paths = Set(old.contents.keys).union(new.contents.keys).sorted()
        return paths.flatMap { path -> [CatalogueDifference] in
            switch (old[path], new[path]) {
            case (let before?, let after?):
                return before == after ? [] : differences(path, values(before), values(after))
            case (nil, _?): return [CatalogueDifference(file: path, path: "", change: .added(""))]
            default: return [CatalogueDifference(file: path, path: "", change: .removed(""))]
            }
        }
    }

    private func differences(
        _ file: String, _ old: [String: String], _ new: [String: String]
    ) -> [CatalogueDifference] {
        Set(old.keys).union(new.keys).sorted().compactMap { path in
            switch (old[path], new[path]) {
            case (let before?, let after?):
                before == after
                    ? nil : CatalogueDifference(file: file, path: path, change: .changed(from: before, to: after))
            case (nil, let after?): CatalogueDifference(file: file, path: path, change: .added(after))
            case (let before?, nil): CatalogueDifference(file: file, path: path, change: .removed(before))
            default: nil
            }
        }
    }

    /// Every value of a file by its path.
    private func values(_ data: Data) -> [String: String] {
        var values: [String: String] = [:]
        // Only files that were checked get here; one that cannot be read has no values.
        guard let text = String(data: data, encoding: .utf8), let node = try? Yams.compose(yaml: text) else {
            return [:]
        }
        collect(node, "", &values)
        return values
    }

    private func collect(_ node: Node, _ path: String, _ values: inout [String: String]) {
        switch node {
        case .scalar(let scalar):
            let text = scalar.string
            values[path] = text.count > Self.longestValue ? String(text.prefix(Self.longestValue)) + "…" : text
        case .mapping(let mapping):
            for (key, value) in mapping {
                let name = key.scalar?.string ?? "?"
                collect(value, path.isEmpty ? name : path + "." + name, &values)
            }
        case .sequence(let sequence):
            for (index, item) in sequence.enumerated() {
                collect(item, path + "[" + (identity(item) ?? String(index + 1)) + "]", &values)
            }
        case .alias: break
        }
    }

    private func identity(_ node: Node) -> String? {
        if let scalar = node.scalar { return scalar.string }
        for key in ["id", "code", "document", "service", "region", "kind"] {
            guard let text = node.mapping?[key]?.scalar?.string else { continue }
            let more = node.mapping?["municipality"]?.scalar.map { "/" + $0.string } ?? ""
            return text + more
        }
        return nil
    }
}
