import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = ScreenTexts

/// An operator learns on which page an applicant is: by a one-time code that the applicant reads out.
extension HelpDeskArea {
    var screenRoutes: [Route] {
        [
            .get(
                "/support/screen",
                staff: { (desk: OperatorContext) in try await joinPage(desk, FormState(language: desk.language)) }),
            .post("/support/screen", staff: { (desk: OperatorContext, input) in try await join(desk, input) }),
            .get("/support/screens/{id}", staff: { (desk: OperatorContext) in try await showScreen(desk) }),
        ]
    }

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
