/// What is wrong in a file of the catalogue: where, what stands there, what was expected.
package struct CatalogueFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// A warning is shown to the author; a fault keeps the catalogue from being read.
    package enum Severity: String, Sendable, Hashable { case fault, warning }

    /// A place in a file, from 1.
    package struct Place: Sendable, Hashable {
        package let line: Int
        package let column: Int
    }

    /// The path within the catalogue's folder.
    package let file: String
    package let place: Place?
    package let problem: String
    package let expected: String
    /// A known name that is like the one that stands there.
    package let suggestion: String?
    package let severity: Severity

    package var line: Int? { place?.line }

    /// As a compiler says it: `mvd-apostille.yaml:14:8: level is “federel”; expected one of federal, regional, municipal;
    /// did you mean “federal”?`
    package var description: String {
        file + (place.map { ":\($0.line):\($0.column)" } ?? "") + ": " + (severity == .warning ? "warning: " : "")
            + problem
            + (expected.isEmpty ? "" : "; expected \(expected)") + (suggestion.map { "; did you mean “\($0)”?" } ?? "")
    }
}

/// All the faults of a folder at once.
package struct CatalogueFaults: Error, CustomStringConvertible {
    package let faults: [CatalogueFault]
    package var description: String { faults.map(\.description).joined(separator: "\n") }
}
