import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = ScreenTexts

/// An applicant lets an operator know on which page he is: by a one-time code that he reads out.
extension HelpDeskArea {
    var screenRoutes: [Route] {
        [
            .get("/screen", visitor: { try await showSharing($0) }),
            .post("/screen", visitor: { context, _ in try await share(context) }),
            .post("/screen/end", visitor: { context, _ in try await endSharing(context) }),
            .get(
                "/support/screen",
                staff: { (desk: OperatorContext) in try await joinPage(desk, FormState(language: desk.language)) }),
            .post("/support/screen", staff: { (desk: OperatorContext, input) in try await join(desk, input) }),
            .get("/support/screens/{id}", staff: { (desk: OperatorContext) in try await showScreen(desk) }),
        ]
    }

    // MARK: The applicant

    /// - Throws: `NotFound` for whoever is not signed in and for staff.
    private func checkApplicant(_ context: VisitorContext) throws {
        switch context.visit.principal {
        case .person, .registrant: return
        case nil, .staff: throw NotFound()
        }
    }

    private func showSharing(_ context: VisitorContext) async throws -> PortalResponse {
        try checkApplicant(context)
        let screen = try await context.store.read { tx in try context.sharedScreen(in: tx) }
        let t = context.language
        return try await context.page(t(T.title), crumbs: [Crumb(t(T.title))]) {
            h1 { t(T.title) }
            if context.request.query["done"] != nil { Banner(.good, alert: true) { t(T.ended) } }
            if screen?.endsAt != nil {
                Banner(.information) { t(T.joined) }
                EndSharing(csrf: context.csrf, language: t)
            } else {
                p(.class("lead")) { t(T.lead) }
                ActionForm(action: "/screen", csrf: context.csrf) { ButtonRow { Button(t(T.makeCode)) } }
            }
        }
    }

    /// The code stands in the answer itself and nowhere else.
    private func share(_ context: VisitorContext) async throws -> PortalResponse {
        try checkApplicant(context)
        let code = try await context.store.write { tx in try context.shareScreen(in: tx) }
        let t = context.language
        let shown = code.digits.prefix(3) + "\u{00A0}" + code.digits.suffix(3)
        return try await context.page(t(T.title), crumbs: [Crumb(t(T.title))]) {
            h1 { t(T.title) }
            p(.class("lead")) { t(T.readOut) }
            p { b(.class("number")) { String(shown) } }
            p { t(T.codeHolds) }
            EndSharing(csrf: context.csrf, language: t)
        }
    }

    private func endSharing(_ context: VisitorContext) async throws -> PortalResponse {
        try checkApplicant(context)
        try await context.store.write { tx in try context.endSharing(in: tx) }
        return .redirect("/screen?done=1")
    }

    // MARK: The operator

    private func joinPage(_ desk: OperatorContext, _ form: FormState) async throws -> PortalResponse {
        let t = desk.language
        return try await desk.page(
            t(T.join), status: form.errors.isEmpty ? 200 : 422,
            crumbs: [Crumb(t(SupportTexts.support), "/support"), Crumb(t(T.join))]
        ) {
            h1 { t(T.join) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.joinLead) }
            ActionForm(action: "/support/screen", csrf: desk.csrf) {
                TextField("code", label: t(T.code), in: form, kind: .smsCode, width: .short, maxLength: 10)
                ButtonRow { Button(t(T.show)) }
            }
        }
    }

    private func join(_ desk: OperatorContext, _ input: FormInput) async throws -> PortalResponse {
        var form = FormState(language: desk.language)
        let code: SmsCode
        do { code = try SmsCode(input["code"]) } catch {
            form.errors.add("code", error.phrase)
            return try await joinPage(desk, form)
        }
        let (staff, actor, now, keys) = (desk.member.id, desk.actor, desk.now, platform.keys)
        let id = try await desk.store.write { tx -> String? in
            // A million codes, of which few are out: an operator does not find one by chance.
            try Throttle("screen-code", staff.text, limit: 30, window: 600, keys: keys).count(at: now, in: tx)
            guard let screen = try SharedScreen.join(code, operator: staff, at: now, keys: keys, in: tx) else {
                return nil
            }
            try platform.journal.record(
                JournalEntry(actor, "screen.seen", on: screen.kind, screen.principal), at: now, in: tx)
            return screen.id
        }
        guard let id else {
            form.errors.add("code", T.codeUnknown)
            return try await joinPage(desk, form)
        }
        return .redirect("/support/screens/\(id)")
    }

    private func showScreen(_ desk: OperatorContext) async throws -> PortalResponse {
        let (id, staff, now, keys) = (desk.request[parameter: "id"], desk.member.id, desk.now, platform.keys)
        let screen = try await desk.store.read { tx in
            try SharedScreen.joined(id, operator: staff, at: now, keys: keys, in: tx)
        }
        let t = desk.language
        let crumbs = [
            Crumb(t(SupportTexts.support), "/support"), Crumb(t(T.join), "/support/screen"), Crumb(t(T.page)),
        ]
        guard let screen, let end = screen.endsAt else {
            return try await desk.page(t(T.over), status: 410, crumbs: crumbs) {
                h1 { t(T.over) }
                p(.class("lead")) { t(T.overText) }
                ButtonRow { LinkButton(t(T.join), href: "/support/screen") }
            }
        }
        let dates = dates(desk)
        return try await desk.page(t(T.page), crumbs: crumbs) {
            h1 { screen.seen?.title ?? t(T.page) }
            p { t(T.until(dates.time(end))) }
            if let seen = screen.seen {
                AnswerList(
                    [
                        AnswerRow(t(T.address), seen.path), AnswerRow(t(T.since), dates.time(seen.at)),
                        AnswerRow(t(T.errors), html: ErrorWords(errors: seen.errors, language: t)),
                    ], language: t)
            } else {
                Banner(.information) { t(T.nothingYet) }
            }
            ButtonRow { LinkButton(t(T.refresh), href: "/support/screens/\(id)") }
        }
    }
}

private struct EndSharing: Component {
    let csrf: String
    let language: Language

    var body: some HTML {
        ActionForm(action: "/screen/end", csrf: csrf) { ButtonRow { Button(language(ScreenTexts.end), kind: .quiet) } }
    }
}

private struct ErrorWords: Component {
    let errors: [String]
    let language: Language

    var body: some HTML {
        if errors.isEmpty {
            language(ScreenTexts.noErrors)
        } else {
            ul { for error in errors { li { error } } }
        }
    }
}
