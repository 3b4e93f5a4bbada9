/// What is wrong in a file of the catalogue: where, what stands there, what was expected.
package struct CatalogueFault: Sendable, Hashable, CustomStringConvertible {
    /// The path within the catalogue's folder.
    package let file: String
    package let line: Int?
    package let problem: String
    package let expected: String

    /// As a compiler says it: `mvd-apostille.yaml:14: level is "federel"; expected federal, regional or municipal`.
    package var description: String {
        "\(file)\(line.map { ":\($0)" } ?? ""): \(problem)" + (expected.isEmpty ? "" : "; expected \(expected)")
    }
}

/// All the faults of a folder at once.
package struct CatalogueFaults: Error, CustomStringConvertible {
    package let faults: [CatalogueFault]
    package var description: String { faults.map(\.description).joined(separator: "\n") }
}
