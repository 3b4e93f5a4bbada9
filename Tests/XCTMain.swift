import Testing

/// The runner of all tests. SwiftPM would otherwise look through the index store for XCTest cases; there are none here.
@main struct Runner {
    static func main() async { await Testing.__swiftPMEntryPoint() as Never }
}
