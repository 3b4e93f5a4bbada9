import Kernel
import Storage

/// Opening and ending sessions, for the areas that know who somebody is.
extension PortalContext {
    /// Opens a session for `principal` (ending the present one) and leads on: to the interrupted form of the same
    /// person, to the page that asked for signing in, or to `fallback`.
    /// - Parameters:
    ///   - returns: false leads to `fallback` whatever waits, and keeps what waits for a later signing in;
    ///   - proof: what he proved himself by.
    package func open(
        _ principal: Principal, by proof: SignInProof = SignInProof([]), fallback: String, returns: Bool = true
    ) async throws -> PortalResponse {
        let sessions = SessionStore(keys: visit.platform.keys)
        let interrupted = request.cookies[SessionCookies.resume]
        let (visit, now) = (visit, now)
        let (token, resumes) = try await store.write { tx in
            if let old = visit.tokens.sessionToken { try sessions.close(old, in: tx) }
            let token = try sessions.open(
                principal, by: proof, userAgent: visit.request.userAgent, at: now, in: tx)
            let resumes = try interrupted.map {
                try InterruptedForm.find($0, of: principal, keys: visit.platform.keys, in: tx) != nil
            }
            return (token, resumes ?? false)
        }
        let wanted = request.cookies[SessionCookies.wanted].flatMap {
            LocalPath(URLEncoded.decode($0.utf8, plusIsSpace: false))
        }
        let session = Cookie(SessionCookies.session(visit.platform), token)
        guard returns else { return .redirect(fallback).with(cookie: session) }
        return PortalResponse.redirect(resumes ? "/resume" : wanted?.text ?? fallback)
            .with(cookie: session).with(cookie: Cookie(SessionCookies.wanted, "", maxAge: 0))
    }

    /// Asks a visitor to sign in and leads him back to this page, with these words in its query besides its own.
    /// - Returns: nil for an address that is too long for a cookie.
    package func askToSignIn(returningWith query: [String: String], without dropped: Set<String> = [])
        -> PortalResponse?
    {
        let wanted = request.query.filter { !dropped.contains($0.key) }.merging(query) { _, new in new }
        let cookie = Cookie.wanted(request.path, query: wanted)
        guard cookie.value.utf8.count <= 3_500,
            LocalPath(URLEncoded.decode(cookie.value.utf8, plusIsSpace: false)) != nil
        else { return nil }
        return PortalResponse.redirect("/sign-in").with(cookie: cookie)
    }

    /// Ends the session of this visit.
    package func close(leadingTo path: String = "/") async throws -> PortalResponse {
        let sessions = SessionStore(keys: visit.platform.keys)
        if let token = visit.tokens.sessionToken {
            try await store.write { tx in try sessions.close(token, in: tx) }
        }
        // What somebody answered before is nothing for the next person at this computer.
        return .redirect(path).with(cookie: Cookie(SessionCookies.session(visit.platform), "", maxAge: 0))
            .with(cookie: Cookie(SessionCookies.answers, "", maxAge: 0))
    }
}

/// The names of the portal's cookies.
enum SessionCookies {
    static func session(_ platform: Platform) -> String { platform.cookie("okno") }
    static let visitor = "okno-visitor"
    /// The page that asked for signing in.
    static let wanted = "okno-wanted"
    static let resume = "okno-resume"
    /// Answers of a questionnaire, between its result and the application.
    static let answers = "okno-answers"
    package static let region = "okno-region"
    static let language = "okno-language"
    static let contrast = "okno-contrast"
}

extension Cookie {
    /// Remembers the page that asked for signing in.
    static func wanted(_ path: String, query: [String: String]) -> Cookie {
        let query = query.sorted { $0.key < $1.key }
            .map { "\(URLEncoded.encode($0.key))=\(URLEncoded.encode($0.value))" }.joined(separator: "&")
        return Cookie(
            SessionCookies.wanted, URLEncoded.encode(path + (query.isEmpty ? "" : "?" + query)), maxAge: 1_800)
    }
}

extension PortalRequest {
    /// What this visitor answered in a questionnaire a moment ago, as it was kept.
    package var keptAnswers: String? { cookies[SessionCookies.answers] }
}

extension PortalResponse {
    /// Keeps answers of a questionnaire for an hour, until they are used or the visitor signs out; nil forgets them.
    package func keeping(answers: String?) -> PortalResponse {
        with(cookie: Cookie(SessionCookies.answers, answers ?? "", maxAge: answers == nil ? 0 : 3_600))
    }

    /// Keeps the visitor's region.
    package func remembering(region: String) -> PortalResponse {
        with(cookie: Cookie(SessionCookies.region, region, maxAge: 365 * 86_400))
    }
}
