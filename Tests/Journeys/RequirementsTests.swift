import Foundation
import TestSupport
import Testing

/// `docs/requirements.md` stays true: every requirement has its row, and every test it names is there.
@Suite struct RequirementsTests {
    private static let root = TestPlatform.servicesFolder.deletingLastPathComponent()

    @Test func everyRequirementHasOneRow() throws {
        #expect(try Self.rows().map(\.number) == Array(1...101))
    }

    @Test func everyRowNamesItsTestsOrSaysWhyNot() throws {
        for row in try Self.rows() where row.names.isEmpty {
            #expect(row.isNotYet || row.hasNoTest, "R\(row.number) says nothing")
        }
    }

    @Test func everyNamedTestIsThere() throws {
        let tests = try Self.tests()
        #expect(tests.count > 300)
        for row in try Self.rows() {
            let missing = row.names.filter { !tests.contains($0) }
            #expect(missing.isEmpty, "R\(row.number)")
        }
    }

    @Test func fewRequirementsWaitAndNoneOfTheFirstNinetySix() throws {
        let waiting = try Self.rows().filter(\.isNotYet).map(\.number)
        #expect(waiting.count <= 10)
        #expect(waiting.allSatisfy { $0 > 96 })
    }

    private struct Row {
        let number: Int
        /// `Suite.test` in the row.
        let names: [String]
        let isNotYet: Bool
        let hasNoTest: Bool
    }

    private static func rows() throws -> [Row] {
        let text = try String(contentsOf: root.appendingPathComponent("docs/requirements.md"), encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            guard let number = line.firstMatch(of: /^\| R([0-9]+) \|/).flatMap({ Int($0.1) }) else { return nil }
            let tests = line.split(separator: "|").last ?? ""
            return Row(
                number: number,
                names: tests.matches(of: /`([A-Za-z_]+\.[A-Za-z0-9_]+)`/).map { String($0.1) },
                isNotYet: tests.contains("not yet"), hasNoTest: tests.contains("no test yet"))
        }
    }

    /// `Suite.test` of all tests under `Tests`: of a suite, or of a Python file.
    private static func tests() throws -> Set<String> {
        let folder = root.appendingPathComponent("Tests")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        var found: Set<String> = []
        for path in paths where path.hasSuffix(".swift") || path.hasSuffix("_test.py") {
            let file = folder.appendingPathComponent(path)
            var suite = path.hasSuffix(".py") ? file.deletingPathExtension().lastPathComponent : ""
            // The arguments of a test may stand on lines between its mark and its name.
            var isTest = false
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                if line.hasPrefix("@Suite"), let match = line.firstMatch(of: /@Suite.* struct ([A-Za-z]+)/) {
                    suite = String(match.1)
                }
                if line.hasPrefix("    @Test") { isTest = true }
                if isTest || line.hasPrefix("def test_"),
                    let match = line.firstMatch(of: /(?:func|def) ([A-Za-z0-9_]+)\(/)
                {
                    found.insert("\(suite).\(match.1)")
                    isTest = false
                }
            }
        }
        return found
    }
}
