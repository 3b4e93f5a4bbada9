import DesignSystem
import Kernel
import Markup
import Web

private typealias T = SecurityTexts

/// The page for the code that a centre gave: who has neither e-mail nor telephone comes back by it.
extension AccountsArea {
    var counterAccessRoutes: [Route] {
        [
            .get("/recovery/counter", visitor: { try await accessPage($0, FormState(language: $0.language)) }),
            .post("/recovery/counter", visitor: { try await takeAccess($0, $1) }),
        ]
    }

    private func accessPage(_ context: VisitorContext, _ form: FormState) async throws -> PortalResponse {
        let t = context.language
        let lines = catalogue.snapshot.helpLines(for: context.region)
        return try await context.page(t(T.accessTitle), status: form.errors.isEmpty ? 200 : 422) {
            WithSide {
                h1 { t(T.accessTitle) }
                ErrorSummary(in: form)
                p(.class("lead")) { t(T.accessLead) }
                ActionForm(action: "/recovery/counter", csrf: context.csrf) {
                    TextField(
                        "snils", label: t(AccountsTexts.snils), in: form, kind: .number, autocomplete: "off",
                        width: .short, maxLength: 20)
                    TextField(
                        "code", label: t(T.accessCode), hint: t(T.accessCodeHint), in: form, kind: .code,
                        autocomplete: "off", width: .medium, maxLength: 40)
                    ButtonRow {
                        Button(t(AccountsTexts.next))
                        LinkButton(t(AccountsTexts.back), href: "/recovery", kind: .link)
                    }
                }
                h2 { t(T.accessHow) }
                p { t(T.accessHowText) }
                ButtonRow { LinkButton(t(T.centres), href: "/centres", kind: .quiet) }
            } side: {
                HelpNote(lines: lines, number: nil, language: t)
            }
        }
    }

    private func takeAccess(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        var form = FormState(language: context.language)
        form["snils"] = String(input["snils"].prefix(40))
        form["code"] = String(input["code"].prefix(40))
        var (snils, code): (Snils?, ActivationCode?)
        do { snils = try Snils(input["snils"]) } catch { form.errors.add("snils", error.phrase) }
        do { code = try ActivationCode(input["code"]) } catch { form.errors.add("code", error.phrase) }
        guard let snils, let code else { return try await accessPage(context, form) }
        let (address, now) = (context.request.address, context.now)
        let link = try await evenly {
            try await context.store.write { tx in
                try redeemCounterAccess(code, snils: snils, from: address, at: now, in: tx)
            }
        }
        guard let link else {
            form.errors.add("code", T.accessWrong)
            return try await accessPage(context, form)
        }
        return .redirect("/recovery/new-password/\(link.text)")
    }
}
