import Foundation
import Kernel
import Web

/// A request to sign somebody in, as a site's browser visitor brings it (OpenID Connect Core 1.0, 3.1.2.1).
struct AuthorizationRequest: Sendable {
    let site: Site
    let redirect: OutsideAddress
    let scopes: Set<SiteScope>
    let state: String?
    let nonce: String?
    let proof: ProofKey
    let prompts: Set<Prompt>
    /// How old the sign-in may be, in seconds.
    let maxAge: Int?

    enum Prompt: String, Sendable {
        case none, login, consent
        case selectAccount = "select_account"
    }

    /// - Throws: `AuthorizationFault`.
    init(_ query: [String: String], of site: Site, redirect: OutsideAddress) throws(AuthorizationFault) {
        let state = query["state"]
        func refuse(_ error: AuthorizationFault.Code, _ why: String) -> AuthorizationFault {
            AuthorizationFault(code: error, why: why, redirect: redirect, state: state)
        }
        guard (state?.utf8.count ?? 0) <= 1_000 else {
            throw AuthorizationFault(code: .invalidRequest, why: "state is too long", redirect: redirect, state: nil)
        }
        guard let type = query["response_type"] else { throw refuse(.invalidRequest, "response_type is missing") }
        guard type == "code" else { throw refuse(.unsupportedResponseType, "only code is supported") }
        guard (query["response_mode"] ?? "query") == "query" else {
            throw refuse(.invalidRequest, "only response_mode=query is supported")
        }
        guard query["request"] == nil else { throw refuse(.requestNotSupported, "request objects are not supported") }
        guard query["request_uri"] == nil else {
            throw refuse(.requestURINotSupported, "request_uri is not supported")
        }
        guard query["code_challenge_method"] == "S256" else {
            throw refuse(.invalidRequest, "PKCE with code_challenge_method=S256 is required")
        }
        guard let proof = query["code_challenge"].flatMap({ ProofKey($0) }) else {
            throw refuse(.invalidRequest, "code_challenge is missing or not a SHA-256")
        }
        guard (query["nonce"]?.utf8.count ?? 0) <= 300 else { throw refuse(.invalidRequest, "nonce is too long") }
        // What this server does not know is left out, as Core 3.1.2.1 has it; what the site may not ask is refused.
        let scopes = Set<SiteScope>(text: query["scope"] ?? "")
        guard scopes.contains(.openid) else { throw refuse(.invalidScope, "scope has to contain openid") }
        guard scopes.isSubset(of: site.scopes) else { throw refuse(.invalidScope, "the site may not ask this scope") }
        let words = (query["prompt"] ?? "").split(separator: " ").map(String.init)
        let prompts = Set(words.compactMap { Prompt(rawValue: $0) })
        guard prompts.count == Set(words).count, !prompts.contains(.none) || prompts.count == 1 else {
            throw refuse(.invalidRequest, "prompt is not understood")
        }
        var maxAge: Int?
        if let typed = query["max_age"] {
            guard let seconds = Int(typed), seconds >= 0, typed.utf8.count <= 9 else {
                throw refuse(.invalidRequest, "max_age is not a number")
            }
            maxAge = seconds
        }
        self.site = site
        self.redirect = redirect
        self.scopes = scopes
        self.state = state
        self.nonce = query["nonce"]
        self.proof = proof
        self.prompts = prompts
        self.maxAge = maxAge
    }

    func refusal(_ code: AuthorizationFault.Code, _ why: String) -> AuthorizationFault {
        AuthorizationFault(code: code, why: why, redirect: redirect, state: state)
    }

    /// Whether he has to sign in once more, having done so at `moment`.
    func wantsNewSignIn(after moment: Date, at now: Date) -> Bool {
        prompts.contains(.login) || prompts.contains(.selectAccount)
            || maxAge.map { now.timeIntervalSince(moment) > Double($0) } ?? false
    }
}

/// Why the site does not get what it asked for, said to the site at its registered address.
struct AuthorizationFault: Error {
    enum Code: String {
        case invalidRequest = "invalid_request"
        case unsupportedResponseType = "unsupported_response_type"
        case invalidScope = "invalid_scope"
        case accessDenied = "access_denied"
        case loginRequired = "login_required"
        case consentRequired = "consent_required"
        case requestNotSupported = "request_not_supported"
        case requestURINotSupported = "request_uri_not_supported"
    }

    let code: Code
    let why: String
    let redirect: OutsideAddress
    let state: String?
}
