import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = SecurityTexts

/// «Вход и безопасность»: the password, the second factor, where one is signed in.
extension AccountsArea {
    var securityRoutes: [Route] { securityRoutes(.citizens) + securityRoutes(.staff) }

    private func securityRoutes<Context>(_ routes: SecuredRoutes<Context>) -> [Route] {
        [
            routes.get("") { try await showSecurity($0) },
            routes.get("/app") { try await showSetUp($0) },
            routes.post("/app") { try await takeSetUp($0, $1) },
            routes.get("/app/removal") { try await provePage($0, .removal) },
            routes.post("/app/removal") { try await takeProof($0, $1, .removal) },
            routes.get("/codes") { try await provePage($0, .codes) },
            routes.post("/codes") { try await takeProof($0, $1, .codes) },
            routes.post("/sessions/{id}/end") { context, _ in try await endSession(context) },
            routes.post("/sessions/end") { context, _ in try await endOtherSessions(context) },
        ] + passkeyRoutes(routes) + proofRoutes(routes)
    }

    func showSecurity(_ context: some SecuredContext, _ form: FormState? = nil) async throws -> PortalResponse {
        let (owner, now) = (context.owner, context.now)
        let citizen = context as? CitizenContext
        let person: Person? = if let citizen { try await me(citizen) } else { nil }
        let (factors, sessions, sms, linked) = try await context.store.read { tx in
            let factors = try self.factors(of: owner, in: tx)
            return (
                factors, try context.sessions(at: now, in: tx),
                try person.flatMap { try smsState($0, hasApp: factors.app != nil, in: tx) },
                try person.map { try linkedIdentities(of: $0.id, in: tx) } ?? []
            )
        }
        let events = try await owner.isStaff ? staffHistory(context) : []
        let t = context.language
        let dates = self.dates(of: person, context)
        let form = form ?? FormState(language: t)
        let outside = OutsidePart(
            providers: citizen == nil ? [] : context.visit.hooks.outsideSignIns, linked: linked, dates: dates,
            language: t)
        return try await securityFrame(context, T.title, form) {
            if let done = doneText(context) { Banner(.good, alert: true) { t(done) } }
            if citizen != nil {
                h2 { t(AccountsTexts.password) }
                ButtonRow {
                    LinkButton(t(AccountsTexts.changePassword), href: "/cabinet/profile/password", kind: .quiet)
                }
            }
            h2 { t(T.factor) }
            FactorState(factors: factors, path: type(of: context).security, dates: dates, language: t)
            if let sms { SmsFactorNote(state: sms, language: t) }
            if relyingParty != nil {
                h2 { t(T.passkeys) }
                PasskeyList(
                    passkeys: factors.passkeys, path: type(of: context).security + "/passkeys",
                    why: owner.isStaff ? T.passkeyWhyOfStaff : T.passkeyWhy, csrf: context.csrf, dates: dates,
                    form: form)
            }
            if !outside.isEmpty {
                h2 { t(T.outside) }
                outside
            }
            h2 { t(T.sessions) }
            p { t(owner.isStaff ? T.sessionsLeadOfStaff : T.sessionsLead) }
            SessionList(
                sessions: sessions, path: type(of: context).security + "/sessions", csrf: context.csrf, dates: dates,
                language: t)
            if citizen != nil {
                h2 { t(T.sitesTitle) }
                p { a(.class("tap"), .href("/cabinet/sites")) { t(T.sitesLink) } }
                h2 { t(T.historyTitle) }
                p { a(.class("tap"), .href("/cabinet/security/history")) { t(T.historyLink) } }
            } else {
                h2 { t(T.historyOfStaff) }
                HistoryTable(lines: events, dates: dates, language: t)
            }
        }
    }

    func dates(of person: Person?, _ context: some PortalContext) -> HumanDate {
        person.map { dates($0.region, context) }
            ?? HumanDate(now: context.now, zone: Self.moscow, language: context.language)
    }

    private func doneText(_ context: some SecuredContext) -> Phrase? {
        switch context.request.query["done"] {
        case "session": T.sessionEnded
        case "sessions": T.othersEnded
        case "sms": T.smsDone
        case "sms-off": T.smsGone
        case "off": T.factorTurnedOff
        case "passkey": T.passkeyDone
        case "passkey-removed": T.passkeyGone
        case "passkey-resumed": T.passkeyTaken
        default: nil
        }
    }

    func securityFrame(
        _ context: some SecuredContext, _ title: Phrase, _ form: FormState? = nil,
        @HTMLBuilder content: () -> some HTML
    ) async throws -> PortalResponse {
        let t = context.language
        var crumbs = [context.home, Crumb(t(T.title), type(of: context).security)]
        if title != T.title { crumbs.append(Crumb(t(title))) }
        return try await context.page(t(title), status: form?.errors.isEmpty ?? true ? 200 : 422, crumbs: crumbs) {
            h1 { t(title) }
            if let form { ErrorSummary(in: form) }
            content()
        }
    }

    private func endSession(_ context: some SecuredContext) async throws -> PortalResponse {
        let (id, owner, now) = (context.request[parameter: "id"], context.owner, context.now)
        try await context.store.write { tx in
            guard try context.endSession(id, in: tx) else { return }
            try platform.journal.record(
                JournalEntry(context.actor, "sessions.ended", on: owner.kind, owner.id), at: now, in: tx)
        }
        return .redirect(type(of: context).security + "?done=session")
    }

    private func endOtherSessions(_ context: some SecuredContext) async throws -> PortalResponse {
        let (owner, now) = (context.owner, context.now)
        try await context.store.write { tx in
            try context.endOtherSessions(in: tx)
            try HalfSignIn.endAll(of: owner, in: tx)
            try platform.journal.record(
                JournalEntry(context.actor, "sessions.ended", on: owner.kind, owner.id), at: now, in: tx)
        }
        return .redirect(type(of: context).security + "?done=sessions")
    }
}

/// Whether the second factor is on, and what can be done about it.
private struct FactorState: Component {
    let factors: OwnFactors
    let path: String
    let dates: HumanDate
    let language: Language

    var body: some HTML {
        let t = language
        if let app = factors.app {
            p {
                Tag(t(T.factorOn), .ok)
                " " + t(T.factorSince(dates.moment(app.createdAt)))
            }
        } else {
            p { Tag(t(T.factorOff), .neutral) }
            p { t(T.factorWhy) }
        }
        if factors.isAsked {
            p {
                t(T.codesLeft(factors.codesLeft)) + " "
                if factors.codesLeft < 3 { Tag(t(T.newCodes), .warn) }
            }
        }
        ButtonRow {
            if factors.app == nil { LinkButton(t(T.turnOn), href: path + "/app") }
            if factors.isAsked { LinkButton(t(T.newCodes), href: path + "/codes", kind: .quiet) }
            // Staff keep one of the two.
            if factors.app != nil, !factors.owner.isStaff || !factors.usablePasskeys.isEmpty {
                LinkButton(t(T.turnOff), href: path + "/app/removal", kind: .link)
            }
        }
    }
}

/// Where the owner is signed in, this browser first.
private struct SessionList: Component {
    let sessions: [OwnSession]
    let path: String
    let csrf: String
    let dates: HumanDate
    let language: Language

    var body: some HTML {
        let t = language
        EntryList {
            for session in sessions {
                li(.class("entry")) {
                    h3 {
                        t(DeviceName.of(session.userAgent)) + " "
                        if session.isThis { Tag(t(T.thisOne), .info) }
                    }
                    div(.class("entry-note")) {
                        p {
                            t(T.signedIn(dates.moment(session.createdAt))) + " · "
                                + t(T.lastSeen(dates.moment(session.seenAt)))
                        }
                    }
                    if !session.isThis {
                        ActionForm(action: "\(path)/\(session.id)/end", csrf: csrf) {
                            ButtonRow {
                                Button(
                                    t(T.endSession), kind: .quiet)
                            }
                        }
                    }
                }
            }
        }
        if sessions.count > 1 {
            ActionForm(action: path + "/end", csrf: csrf) {
                ButtonRow { Button(t(T.endOthers), kind: .quiet) }
            }
        }
    }
}
