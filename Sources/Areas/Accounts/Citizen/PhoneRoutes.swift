import DesignSystem
import Kernel
import Markup
import Web

private typealias T = AccountsTexts

extension AccountsArea {
    var phoneRoutes: [Route] {
        [
            .get("/cabinet/profile/phone", person: { try await phonePage($0, FormState(language: $0.language)) }),
            .post("/cabinet/profile/phone", person: { try await takePhone($0, $1) }),
            .post("/cabinet/profile/phone/confirmation", person: { try await takePhoneCode($0, $1) }),
            .post("/cabinet/profile/phone/old/confirmation", person: { try await takeOldCode($0, $1, .phone) }),
            .post("/cabinet/profile/phone/old/message", person: { try await resendOldCode($0, $1, .phone) }),
            .post("/cabinet/profile/phone/message", person: { context, _ in try await resendSms(context) }),
        ]
    }

    func phonePage(_ context: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let person = try await me(context)
        let t = context.language
        var form = form
        if form.values["phone"] == nil { form["phone"] = (person.phoneToConfirm ?? person.phone)?.display ?? "" }
        let change = try await change(.phone, context)
        let asksCode = try await hasFactor(context)
        let waits = person.phoneToConfirm?.isMobile ?? false
        return try await profilePage(context, T.phone, form) {
            if let change {
                OldContactProof(
                    change: change, person: person, form: form, csrf: context.csrf, now: context.now)
                h2 { t(T.newPhone) }
            }
            if change?.isNewProved == true {
                p { Tag(t(T.newProved), .ok) }
            } else if let phone = person.phoneToConfirm, waits {
                PhoneConfirmation(phone: phone, form: form, csrf: context.csrf, senderMissing: isMissing(.sms, context))
                h2 { t(T.otherPhone) }
            } else if let phone = person.phone, person.phoneConfirmed {
                p {
                    t(T.phoneNow(phone.display)) + " "
                    Tag(t(T.addressConfirmed), .ok)
                }
            }
            ActionForm(action: "/cabinet/profile/phone", csrf: context.csrf) {
                PhoneField("phone", label: t(T.phone), hint: t(T.phoneHint), in: form, required: false)
                if person.phoneConfirmed { ProofFields(form: form, asksCode: asksCode) }
                ButtonRow { Button(t(T.save), kind: waits ? .quiet : .main) }
            }
        }
    }

    private func takePhone(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        let person = try await me(context)
        var reader = AnswerReader(RegistrationAnswers(values: ["phone": String(input["phone"].prefix(200))]))
        let phone: PhoneNumber? = reader.optional("phone")
        if let phone, !phone.isMobile { reader.errors.add("phone", T.mobileOnly) }
        var form = FormState(language: context.language, values: reader.answers.formValues, errors: reader.errors)
        guard form.errors.isEmpty else { return try await phonePage(context, form) }
        if person.phoneConfirmed, phone != person.phone { try await prove(context, input, &form) }
        guard form.errors.isEmpty else { return try await phonePage(context, form) }
        let (id, now) = (context.person, context.now)
        try await context.store.write { tx in try changePhone(of: id, to: phone, at: now, in: tx) }
        return .redirect(phone == nil ? "/cabinet/profile" : "/cabinet/profile/phone")
    }

    private func takePhoneCode(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        var form = FormState(language: context.language)
        let (id, now) = (context.person, context.now)
        let code: SmsCode
        do {
            code = try SmsCode(input["sms-code"])
        } catch {
            form.errors.add("sms-code", error.phrase)
            return try await phonePage(context, form)
        }
        switch try await context.store.write({ tx in try confirmPhone(of: id, code: code, at: now, in: tx) }) {
        case .done: return .redirect("/cabinet?done=phone")
        case .awaitsOld, .awaitsNew, .awaitsOwner: return .redirect("/cabinet/profile/phone")
        case .wrong(let left): form.errors.add("sms-code", T.codeWrong(left))
        case .expired, .taken: form.errors.add("sms-code", T.codeExpired)
        }
        return try await phonePage(context, form)
    }

    private func resendSms(_ context: CitizenContext) async throws -> PortalResponse {
        let (id, now) = (context.person, context.now)
        try await context.store.write { tx in try sendSmsCode(to: id, at: now, in: tx) }
        return .redirect("/cabinet/profile/phone?sent=1")
    }
}
