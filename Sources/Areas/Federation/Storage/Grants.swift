import Foundation
import Kernel
import Storage
import Web

/// An authorisation code as it is kept.
struct KeptCode: Sendable {
    let hash: String
    let site: SiteID
    let person: PersonID
    let redirect: String
    let challenge: String
    let scopes: Set<SiteScope>
    let nonce: String?
    let signedInAt: Date
    /// What the person had proved himself by.
    let methods: Set<SignInMethod>
    let expiresAt: Date
    let usedAt: Date?
}

/// An access token as it is kept.
struct KeptToken: Sendable {
    let site: SiteID
    let person: PersonID
    let scopes: Set<SiteScope>
    let issuedAt: Date
    let expiresAt: Date
}

extension Query where Output == KeptCode {
    static func code(_ hash: String) -> Self {
        Query("SELECT * FROM site_code WHERE code_hash = \(hash)") { row in
            KeptCode(
                hash: hash, site: try row.id("site_id"), person: try row.id("person_id"),
                redirect: try row.text("redirect"), challenge: try row.text("challenge"),
                scopes: Set(text: try row.text("scopes")), nonce: try row.optionalText("nonce"),
                signedInAt: try row.moment("signed_in_at"), methods: Set(text: try row.text("methods")),
                expiresAt: try row.moment("expires_at"), usedAt: try row.optionalMoment("used_at"))
        }
    }
}

extension Query where Output == KeptToken {
    /// A token that lives, of a site that is not blocked.
    static func token(_ hash: String, at now: Date) -> Self {
        Query(
            """
            SELECT t.* FROM site_token t JOIN site s ON s.id = t.site_id
            WHERE t.token_hash = \(hash) AND t.expires_at > \(now) AND s.blocked_at IS NULL
            """
        ) { row in
            KeptToken(
                site: try row.id("site_id"), person: try row.id("person_id"),
                scopes: Set(text: try row.text("scopes")), issuedAt: try row.moment("issued_at"),
                expiresAt: try row.moment("expires_at"))
        }
    }
}

extension WriteTransaction {
    /// Ends all codes and tokens of a person at a site.
    func endGrants(of person: PersonID, at site: SiteID) throws {
        try run("DELETE FROM site_token WHERE person_id = \(person) AND site_id = \(site)")
        try run("DELETE FROM site_code WHERE person_id = \(person) AND site_id = \(site)")
    }
}
