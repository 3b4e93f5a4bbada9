import Foundation
import TestSupport
import Testing
import Web

@testable import Okno

/// The list in `docs/access.md` is the list of the routes.
@Suite struct AccessDocumentTests {
    @Test func theListOfAddressesIsThatOfTheRoutes() async throws {
        let test = try await TestPlatform(Portal.migrationsOfAreas, isDemonstration: true)
        let portal = try Portal(platform: test.platform, catalogue: TestPlatform.catalogue)
        let made = Set(
            portal.routes.map { "\(Self.heading($0.audience)): \($0.method.rawValue.uppercased()) \($0.pattern)" })
        // The frame's own routes are known to `Web` alone.
        let frame: Set = ["/sign-out", "/resume", "/resume/drop", "/health/live", "/health/ready", "/metrics"]
        let written = try Self.written().filter { line in !frame.contains { line.hasSuffix(" " + $0) } }
        #expect(written.subtracting(made).sorted() == [], "stand in docs/access.md only")
        #expect(made.subtracting(written).sorted() == [], "are missing in docs/access.md")
    }

    private static func heading(_ audience: Audience) -> String {
        switch audience {
        case .visitor: "Everybody"
        case .registrant: "Somebody in the middle of registering"
        case .person: "A citizen, of any level"
        case .signedIn: "Anybody who is signed in, citizen or staff"
        case .anyStaff: "Staff of any role"
        case .staff(.clerk): "Clerk of an enrolment centre"
        case .staff(.postalClerk): "Postal clerk"
        case .staff(.official): "Official of an office"
        case .staff(.helpOperator): "Operator of the help line"
        case .staff(.administrator): "Administrator"
        }
    }

    /// «Everybody: GET /services» for every line of the list.
    private static func written() throws -> Set<String> {
        let file = TestPlatform.servicesFolder.deletingLastPathComponent().appendingPathComponent("docs/access.md")
        var heading = ""
        var found: Set<String> = []
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            if line.hasPrefix("### ") { heading = String(line.dropFirst(4)) }
            guard let match = line.firstMatch(of: /^- `([^`]+)` ([A-Z ]+)$/) else { continue }
            for method in match.2.split(separator: " ") { found.insert("\(heading): \(method) \(match.1)") }
        }
        return found
    }
}
