import Foundation
import Kernel
import Storage
import Web

extension Query where Output == Site {
    private static func sites(_ condition: SQL) -> Self {
        Query("SELECT * FROM site WHERE \(sql: condition)") { row in
            Site(
                id: try row.id("id"), name: try row.text("name"), redirects: Site.addresses(try row.text("redirects")),
                logoutAddresses: Site.addresses(try row.text("logout_addresses")),
                scopes: Set(text: try row.text("scopes")), createdAt: try row.moment("created_at"),
                blockedAt: try row.optionalMoment("blocked_at"))
        }
    }

    static func site(_ id: SiteID) -> Self { sites("id = \(id)") }

    /// Newest first.
    static func sites(before: SiteID?, limit: Int) -> Self {
        sites(
            before.map { "id < \($0) ORDER BY id DESC LIMIT \(limit)" } ?? "1 = 1 ORDER BY id DESC LIMIT \(limit)")
    }
}

extension Site {
    /// One a line.
    static func addresses(_ text: String) -> [OutsideAddress] {
        text.split(separator: "\n").compactMap { OutsideAddress(String($0)) }
    }

    static func text(_ addresses: [OutsideAddress]) -> String { addresses.map(\.text).joined(separator: "\n") }
    static func secretHash(_ secret: String, of id: SiteID, _ keys: Keyring) -> String {
        keys.codeHash("site-secret:\(id)", secret)
    }
}

/// What somebody allowed a site.
package struct SiteConsent: Sendable {
    package let site: Site
    package let scopes: Set<SiteScope>
    package let givenAt: Date
    package let usedAt: Date
}

extension ReadTransaction {
    /// The scopes that a person allowed a site; nil when he never did.
    func allowed(_ site: SiteID, by person: PersonID) throws -> Set<SiteScope>? {
        try first(
            Query("SELECT scopes FROM site_consent WHERE person_id = \(person) AND site_id = \(site)") {
                Set(text: try $0.text("scopes"))
            })
    }

    /// What a person allowed, by the id of the site; a page goes on after the last one.
    func consents(of person: PersonID, after: SiteID? = nil, limit: Int) throws -> [SiteConsent] {
        let bound: SQL = after.map { "AND c.site_id > \($0)" } ?? ""
        return try all(
            Query(
                """
                SELECT s.*, c.scopes AS allowed, c.given_at, c.used_at FROM site_consent c JOIN site s ON s.id = c.site_id
                WHERE c.person_id = \(person) \(sql: bound) ORDER BY c.site_id LIMIT \(limit)
                """
            ) { row in
                SiteConsent(
                    site: Site(
                        id: try row.id("id"), name: try row.text("name"), redirects: [], logoutAddresses: [],
                        scopes: Set(text: try row.text("scopes")), createdAt: try row.moment("created_at"),
                        blockedAt: try row.optionalMoment("blocked_at")),
                    scopes: Set(text: try row.text("allowed")), givenAt: try row.moment("given_at"),
                    usedAt: try row.moment("used_at"))
            })
    }

    /// The site of this secret; nil for a wrong one and for a site that is blocked.
    func site(_ id: SiteID, secret: String, keys: Keyring) throws -> Site? {
        guard
            let hash = try first(
                Query("SELECT secret_hash FROM site WHERE id = \(id) AND blocked_at IS NULL") {
                    try $0.text("secret_hash")
                }), sameSecret(hash, Site.secretHash(secret, of: id, keys))
        else { return nil }
        return try first(.site(id))
    }
}
