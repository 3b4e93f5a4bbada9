import Demo
import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Okno

/// Every route × every kind of visitor: who is not meant finds nothing, and nobody finds a fault.
@Suite struct AccessTests {
    /// Who knocks.
    private enum Visitor: CaseIterable {
        case nobody, citizen, unconfirmed, clerk, postalClerk, official, helpOperator, administrator

        func isAdmitted(to audience: Audience) -> Bool {
            switch audience {
            case .visitor: true
            case .registrant: false
            case .person: self == .citizen || self == .unconfirmed
            case .signedIn: self != .nobody
            case .anyStaff: ![.nobody, .citizen, .unconfirmed].contains(self)
            case .staff(let role):
                switch self {
                case .clerk: role == .clerk
                case .postalClerk: role == .postalClerk
                case .official: role == .official
                case .helpOperator: role == .helpOperator
                case .administrator: role == .administrator
                default: false
                }
            }
        }
    }

    @Test func everyRouteAdmitsWhomItIsForAndNobodyElse() async throws {
        try await JourneyWorld().run { world, newBrowser in
            var browsers: [(Visitor, TestBrowser)] = []
            for visitor in Visitor.allCases {
                let browser = newBrowser()
                switch visitor {
                case .nobody: break
                case .citizen: try await browser.signIn(world.person(.anna))
                case .unconfirmed: try await browser.signIn(world.person(.maria))
                case .clerk: try await browser.signIn(staff: "clerk.mfc-konstantinovsk")
                case .postalClerk: try await browser.signIn(staff: "post")
                case .official: try await browser.signIn(staff: "official.ic-umvd-kaluga")
                case .helpOperator: try await browser.signIn(staff: "operator")
                case .administrator: try await browser.signIn(staff: "admin")
                }
                browsers.append((visitor, browser))
            }
            let ids = ["0193a000-0000-7000-8000-000000000001", "74-2222-2222", "x", "../../etc/passwd", "%00"]
            for route in world.portal.routes where route.pattern != "/sign-out" {
                for (visitor, browser) in browsers {
                    for id in ids.prefix(route.pattern.contains("{") ? ids.count : 1) {
                        let path = Self.fill(route.pattern, id)
                        let name: Comment = "\(visitor) \(route.method.rawValue) \(path)"
                        switch route.method {
                        case .get: try await browser.open(path)
                        case .post:
                            // Without a token nothing may happen, whoever asks.
                            try await browser.post(path, [], csrf: false)
                            #expect(browser.status != 200 || browser.address != path, name)
                        }
                        #expect(browser.status < 500, name)
                        guard !visitor.isAdmitted(to: route.audience) else { continue }
                        if visitor == .nobody {
                            let asked = ["/sign-in", "/staff/sign-in", "/register"].contains {
                                browser.address.hasPrefix($0)
                            }
                            #expect(asked, name)
                        } else if route.audience != .registrant {
                            #expect(browser.status == 404, name)
                        }
                    }
                }
            }
        }
    }

    /// An application, its files, its receipt and every act on it are there for its owner only.
    @Test func nothingOfAStrangerCanBeFound() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let anna = newBrowser()
            try await anna.signIn(world.person(.anna))
            try await anna.open("/cabinet/applications")
            let numbers = Set(anna.page.matches(of: /\/applications\/([0-9A-Z-]+)/).map { String($0.1) })
            #expect(!numbers.isEmpty)
            let stranger = newBrowser()
            try await stranger.signIn(world.person(.lev))
            let foreignOfficial = newBrowser()
            try await foreignOfficial.signIn(staff: "official.municipal-rostov")
            for number in numbers {
                for route in world.portal.routes
                where route.pattern.hasPrefix("/applications/{number}") && route.method == .get {
                    try await stranger.open(Self.fill(route.pattern, number))
                    #expect(stranger.status == 404, "\(route.pattern)")
                }
                for route in world.portal.routes
                where route.pattern.hasPrefix("/workplace/applications/{number}") && route.method == .get {
                    try await foreignOfficial.open(Self.fill(route.pattern, number))
                    #expect(foreignOfficial.status == 404, "\(route.pattern)")
                }
                #expect(!stranger.page.contains("Орлова"))
            }
        }
    }

    /// The first parameter gets `id`, further ones an id of nobody.
    private static func fill(_ pattern: String, _ id: String) -> String {
        var isFirst = true
        return pattern.split(separator: "/", omittingEmptySubsequences: false).map { segment in
            guard segment.hasPrefix("{") else { return String(segment) }
            defer { isFirst = false }
            return isFirst ? URLEncoded.encode(id) : "0193a000-0000-7000-8000-00000000000a"
        }.joined(separator: "/")
    }
}
