import Foundation
import Testing

/// The runner of all tests. SwiftPM's own looks through the index store for cases of XCTest, of which there are none,
/// and fails in a build without one. With this runner `swift test` needs to be told what the tests are written with.
@main struct Runner {
    static func main() async {
        if CommandLine.arguments.contains("--dump-tests-json") {
            let advice = "Add --disable-xctest --enable-swift-testing, or use: make test-swift FILTER=…\n"
            FileHandle.standardError.write(Data(advice.utf8))
            exit(1)
        }
        await Testing.__swiftPMEntryPoint() as Never
    }
}
