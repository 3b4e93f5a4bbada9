import DesignSystem
import Kernel
import Markup
import Storage
import Web

private typealias T = AccountsTexts

extension AccountsArea {
    // MARK: One member of staff

    /// The fields of his own code, one a form.
    private static var passwordCode: String { "password-code" }
    private static var appCode: String { "app-code" }

    private func member(_ admin: AdminContext) async throws -> StaffAccount {
        guard let id = StaffID(admin.request[parameter: "id"]),
            let member = try await admin.store.read({ tx in try staffMember(id, in: tx) })
        else { throw NotFound() }
        return member
    }

    func memberPage(_ admin: AdminContext, _ form: FormState) async throws -> PortalResponse {
        let member = try await member(admin)
        let hasFactor = try await hasFactor(FactorOwner(member.id))
        // Whoever sits at an administrator's open session must not become anybody by two presses.
        let proof = try await secondProof(
            FactorOwner(admin.member.id), options: MemberContext.security + "/proof/options")
        let t = admin.language
        let dates = HumanDate(now: admin.now, zone: Self.moscow, language: t)
        let path = "/admin/staff/\(member.id)"
        let rows = [
            AnswerRow(t(T.staffLogin), member.login.text), AnswerRow(t(T.staffRole), t(T.role(member.role))),
            AnswerRow(t(T.staffPlace), placeName(member, t)),
            AnswerRow(
                t(T.staffState), member.blockedAt.map { "\(t(T.blocked)), \(dates.moment($0))" } ?? t(T.active)),
        ]
        return try await admin.page(
            member.name, status: form.errors.isEmpty ? 200 : 422,
            crumbs: [Crumb(t(T.administration), "/admin"), Crumb(member.name)]
        ) {
            h1 { member.name }
            ErrorSummary(in: form)
            AnswerList(rows, language: t)
            p {
                a(.href("/admin/journal?subject=\(URLEncoded.encode("staff \(member.id)"))")) { t(T.journal) }
            }
            h2 { t(T.setNewPassword) }
            p { t(T.setNewPasswordText) }
            if proof.isAsked { p(.class("muted")) { t(SecurityTexts.ownCodeAsked) } }
            ActionForm(action: "\(path)/password", csrf: admin.csrf) {
                SecondProofFields(name: Self.passwordCode, form: form, proof: proof, label: proof.ownLabel)
                ButtonRow { Button(t(T.setNewPassword), kind: .quiet) }
            }
            if hasFactor {
                h2 { t(SecurityTexts.resetFactor) }
                p { t(SecurityTexts.resetFactorText) }
                ActionForm(action: "\(path)/app/removal", csrf: admin.csrf) {
                    SecondProofFields(name: Self.appCode, form: form, proof: proof, label: proof.ownLabel)
                    ButtonRow { Button(t(SecurityTexts.resetFactor), kind: .quiet) }
                }
            }
            if member.blockedAt != nil {
                ActionForm(action: "\(path)/unblock", csrf: admin.csrf) { ButtonRow { Button(t(T.unblock)) } }
            } else if member.id != admin.member.id {
                h2 { t(T.block) }
                p { t(T.blockText) }
                ActionForm(action: "\(path)/block", csrf: admin.csrf) {
                    TextField("reason", label: t(T.reason), in: form, maxLength: 300)
                    ButtonRow { Button(t(T.block), kind: .danger) }
                }
            }
        }
    }

    /// The page again, when his own code is not right.
    private func refusal(_ admin: AdminContext, _ input: FormInput, _ field: String) async throws -> PortalResponse? {
        guard let phrase = try await checkSecond(FactorOwner(admin.member.id), input, field: field, at: admin.now)
        else { return nil }
        return try await memberPage(
            admin, FormState(language: admin.language, errors: FieldErrors(field, phrase)))
    }

    func resetPassword(_ admin: AdminContext, _ input: FormInput) async throws -> PortalResponse {
        let member = try await member(admin)
        if let refusal = try await refusal(admin, input, Self.passwordCode) { return refusal }
        let password = Self.madeUpPassword()
        let hash = try await passwords.hash(password)
        let (actor, now) = (admin.actor, admin.now)
        try await admin.store.write { tx in try setStaffPassword(member.id, to: hash, by: actor, at: now, in: tx) }
        return try await oncePage(admin, T.staffPasswordSet, login: member.login, password: password)
    }

    /// For a telephone or a passkey that is lost: he sets up another as he signs in.
    func resetFactor(_ admin: AdminContext, _ input: FormInput) async throws -> PortalResponse {
        let member = try await member(admin)
        if let refusal = try await refusal(admin, input, Self.appCode) { return refusal }
        let (owner, actor, now) = (FactorOwner(member.id), admin.actor, admin.now)
        try await admin.store.write { tx in try resetFactors(of: owner, by: actor, at: now, in: tx) }
        return .redirect("/admin/staff/\(member.id)")
    }

    func block(_ admin: AdminContext, _ input: FormInput) async throws -> PortalResponse {
        let member = try await member(admin)
        var reader = AnswerReader(RegistrationAnswers(values: ["reason": String(input["reason"].prefix(1_000))]))
        let reason = reader.line("reason", max: 300, missing: T.enterReason)
        if member.id == admin.member.id { reader.errors.add("reason", T.notYourself) }
        guard let reason, reader.errors.isEmpty else {
            let form = FormState(language: admin.language, values: reader.answers.formValues, errors: reader.errors)
            return try await memberPage(admin, form)
        }
        let (actor, now) = (admin.actor, admin.now)
        try await admin.store.write { tx in
            try setBlocked(member.id, true, reason: reason.text, by: actor, at: now, in: tx)
        }
        return .redirect("/admin/staff/\(member.id)")
    }

    func unblock(_ admin: AdminContext) async throws -> PortalResponse {
        let member = try await member(admin)
        let (actor, now) = (admin.actor, admin.now)
        try await admin.store.write { tx in try setBlocked(member.id, false, reason: nil, by: actor, at: now, in: tx) }
        return .redirect("/admin/staff/\(member.id)")
    }
}

extension SecondProof {
    /// It is the administrator's own, not that of the other.
    fileprivate var ownLabel: Phrase { hasApp ? SecurityTexts.ownCode : SecurityTexts.ownRecoveryCode }
}
