import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = SecurityTexts

/// «Вход и безопасность»: the password, the second factor, where one is signed in.
extension AccountsArea {
    var securityRoutes: [Route] {
        [
            .get("/cabinet/security", person: { try await showSecurity($0) }),
            .get("/cabinet/security/app", person: { try await showSetUp($0) }),
            .post("/cabinet/security/app", person: { try await takeSetUp($0, $1) }),
            .get("/cabinet/security/app/removal", person: { try await provePage($0, .removal) }),
            .post("/cabinet/security/app/removal", person: { try await takeProof($0, $1, .removal) }),
            .get("/cabinet/security/codes", person: { try await provePage($0, .codes) }),
            .post("/cabinet/security/codes", person: { try await takeProof($0, $1, .codes) }),
            .post("/cabinet/security/sessions/{id}/end", person: { context, _ in try await endSession(context) }),
            .post("/cabinet/security/sessions/end", person: { context, _ in try await endOtherSessions(context) }),
        ]
    }

    func showSecurity(_ context: CitizenContext, _ form: FormState? = nil) async throws -> PortalResponse {
        let person = try await me(context)
        let (owner, keys, now) = (FactorOwner(context.person), keys, context.now)
        let (factor, left, sessions, passkeys, sms, linked) = try await context.store.read { tx in
            let factor = try tx.first(.secondFactor(of: owner, keys: keys))
            return (
                factor, try tx.recoveryCodesLeft(of: owner), try context.sessions(at: now, in: tx),
                try tx.all(.passkeys(of: owner, keys: keys)), try smsState(person, hasApp: factor != nil, in: tx),
                try linkedIdentities(of: person.id, in: tx)
            )
        }
        let t = context.language
        let dates = dates(person.region, context)
        let form = form ?? FormState(language: t)
        let outside = OutsidePart(
            providers: context.visit.hooks.outsideSignIns, linked: linked, dates: dates, language: t)
        return try await securityFrame(context, T.title, form) {
            if let done = doneText(context) { Banner(.good, alert: true) { t(done) } }
            h2 { t(AccountsTexts.password) }
            ButtonRow { LinkButton(t(AccountsTexts.changePassword), href: "/cabinet/profile/password", kind: .quiet) }
            h2 { t(T.factor) }
            FactorState(factor: factor, codesLeft: left, dates: dates, language: t)
            if let sms { SmsFactorNote(state: sms, language: t) }
            if relyingParty != nil {
                h2 { t(T.passkeys) }
                PasskeyList(passkeys: passkeys, csrf: context.csrf, dates: dates, form: form)
            }
            if !outside.isEmpty {
                h2 { t(T.outside) }
                outside
            }
            h2 { t(T.sessions) }
            p { t(T.sessionsLead) }
            SessionList(sessions: sessions, csrf: context.csrf, dates: dates, language: t)
            h2 { t(T.sitesTitle) }
            p { a(.class("tap"), .href("/cabinet/sites")) { t(T.sitesLink) } }
            h2 { t(T.historyTitle) }
            p { a(.class("tap"), .href("/cabinet/security/history")) { t(T.historyLink) } }
        }
    }

    private func doneText(_ context: CitizenContext) -> Phrase? {
        switch context.request.query["done"] {
        case "session": T.sessionEnded
        case "sessions": T.othersEnded
        case "sms": T.smsDone
        case "sms-off": T.smsGone
        case "off": T.factorTurnedOff
        case "passkey": T.passkeyDone
        case "passkey-removed": T.passkeyGone
        default: nil
        }
    }

    func securityFrame(
        _ context: CitizenContext, _ title: Phrase, _ form: FormState? = nil,
        @HTMLBuilder content: () -> some HTML
    ) async throws -> PortalResponse {
        let t = context.language
        var crumbs = [Crumb(t(AccountsTexts.cabinet), "/cabinet"), Crumb(t(T.title), "/cabinet/security")]
        if title != T.title { crumbs.append(Crumb(t(title))) }
        return try await context.page(t(title), status: form?.errors.isEmpty ?? true ? 200 : 422, crumbs: crumbs) {
            h1 { t(title) }
            if let form { ErrorSummary(in: form) }
            content()
        }
    }

    private func endSession(_ context: CitizenContext) async throws -> PortalResponse {
        let (id, owner, now) = (context.request[parameter: "id"], FactorOwner(context.person), context.now)
        try await context.store.write { tx in
            guard try context.endSession(id, in: tx) else { return }
            try platform.journal.record(
                JournalEntry(context.actor, "sessions.ended", on: owner.kind, owner.id), at: now, in: tx)
        }
        return .redirect("/cabinet/security?done=session")
    }

    private func endOtherSessions(_ context: CitizenContext) async throws -> PortalResponse {
        let (owner, now) = (FactorOwner(context.person), context.now)
        try await context.store.write { tx in
            try context.endOtherSessions(in: tx)
            try HalfSignIn.endAll(of: owner, in: tx)
            try platform.journal.record(
                JournalEntry(context.actor, "sessions.ended", on: owner.kind, owner.id), at: now, in: tx)
        }
        return .redirect("/cabinet/security?done=sessions")
    }
}

/// Whether the second factor is on, and what can be done about it.
private struct FactorState: Component {
    let factor: SecondFactor?
    let codesLeft: Int
    let dates: HumanDate
    let language: Language

    var body: some HTML {
        let t = language
        if let factor {
            p {
                Tag(t(T.factorOn), .ok)
                " " + t(T.factorSince(dates.moment(factor.createdAt)))
            }
            p {
                t(T.codesLeft(codesLeft)) + " "
                if codesLeft < 3 { Tag(t(T.newCodes), .warn) }
            }
            ButtonRow {
                LinkButton(t(T.newCodes), href: "/cabinet/security/codes", kind: .quiet)
                LinkButton(t(T.turnOff), href: "/cabinet/security/app/removal", kind: .link)
            }
        } else {
            p { Tag(t(T.factorOff), .neutral) }
            p { t(T.factorWhy) }
            ButtonRow { LinkButton(t(T.turnOn), href: "/cabinet/security/app") }
        }
    }
}

/// Where the owner is signed in, this browser first.
private struct SessionList: Component {
    let sessions: [OwnSession]
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
                        ActionForm(action: "/cabinet/security/sessions/\(session.id)/end", csrf: csrf) {
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
            ActionForm(action: "/cabinet/security/sessions/end", csrf: csrf) {
                ButtonRow { Button(t(T.endOthers), kind: .quiet) }
            }
        }
    }
}
