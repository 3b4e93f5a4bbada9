import Foundation
import Kernel
import Web

/// Marks the ids of sites: the client ids of RFC 6749.
package enum SiteTag {}
package typealias SiteID = ID<SiteTag>

/// A site of an agency that people sign in to by their account here (a client, RFC 6749).
package struct Site: Sendable {
    package let id: SiteID
    /// As people read it on the page of consent.
    package let name: String
    /// Where people come back to: compared letter by letter (RFC 9700, 2.1).
    package let redirects: [OutsideAddress]
    /// Where people may be led after signing out (RP-Initiated Logout 1.0, 3.1).
    package let logoutAddresses: [OutsideAddress]
    package let scopes: Set<SiteScope>
    package let createdAt: Date
    package let blockedAt: Date?
}

/// What a site may learn.
package enum SiteScope: String, Sendable, CaseIterable, Comparable {
    case openid, profile, email, phone, snils

    package static func < (left: Self, right: Self) -> Bool { left.place < right.place }
    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Set<SiteScope> {
    /// «openid profile»: as RFC 6749 writes them and as they are kept.
    package var text: String { sorted().map(\.rawValue).joined(separator: " ") }

    package init(text: String) {
        self = Set(text.split(separator: " ").compactMap { SiteScope(rawValue: String($0)) })
    }
}

/// What an administrator says of a site.
package struct SiteDraft: Sendable {
    package let name: String
    package let redirects: [OutsideAddress]
    package let logoutAddresses: [OutsideAddress]
    package let scopes: Set<SiteScope>

    package init(
        name: String, redirects: [OutsideAddress], logoutAddresses: [OutsideAddress] = [], scopes: Set<SiteScope>
    ) {
        self.name = name
        self.redirects = redirects
        self.logoutAddresses = logoutAddresses
        self.scopes = scopes.union([.openid])
    }
}
