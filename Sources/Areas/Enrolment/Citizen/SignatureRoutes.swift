import Accounts
import DesignSystem
import Foundation
import Kernel
import Markup
import Signatures
import Web

private typealias T = EnrolmentTexts

/// «Подтвердить электронной подписью»: take the text, sign it, bring the signature.
extension EnrolmentArea {
    private static let page = "/cabinet/activation/signature"

    var signatureRoutes: [Route] {
        [
            .get(
                Self.page,
                person: { citizen in try await signaturePage(citizen, FormState(language: citizen.language)) }),
            .post(Self.page, body: .upload, person: { citizen, form in try await takeSignature(citizen, form) }),
            .get(Self.page + "/text", person: { citizen in try await textFile(citizen) }),
            .post(Self.page + "/text", person: { citizen, _ in try await makeText(citizen) }),
        ]
    }

    private func signaturePage(_ citizen: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        guard signatures != nil else { throw NotFound() }
        let (id, now, t) = (citizen.person, citizen.now, citizen.language)
        guard citizen.level != .confirmed else { return .redirect("/cabinet/activation") }
        let text = try await citizen.store.read { tx in try textToSign(id, at: now, in: tx) }
        return try await citizen.page(
            t(T.signatureTitle), status: form.errors.isEmpty ? 200 : 422,
            crumbs: [
                Crumb(t(T.cabinet), "/cabinet"), Crumb(t(T.title), "/cabinet/activation"), Crumb(t(T.signatureTitle)),
            ]
        ) {
            h1 { t(T.signatureTitle) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.signatureLead) }
            if text == nil {
                ActionForm(action: Self.page + "/text", csrf: citizen.csrf) { ButtonRow { Button(t(T.makeText)) } }
            } else {
                ol {
                    li {
                        p { t(T.signatureTake) }
                        p { a(.class("tap"), .href(Self.page + "/text"), .download("okno.txt")) { t(T.downloadText) } }
                    }
                    li { p { t(T.signatureSign) } }
                    li { p { t(T.signatureBring) } }
                }
                ActionForm(action: Self.page, csrf: citizen.csrf, multipart: true) {
                    FileField(
                        "signature", label: t(T.signatureFile), hint: t(T.signatureFileHint), in: form,
                        accept: [".sig", ".p7s", ".p7m", ".sgn", ".pem", ".txt"])
                    ButtonRow { Button(t(T.checkSignature)) }
                }
                ActionForm(action: Self.page + "/text", csrf: citizen.csrf) {
                    ButtonRow { Button(t(T.anotherText), kind: .link) }
                }
            }
            h2 { t(T.signatureWhich) }
            p { t(T.signatureWhichText) }
            p(.class("muted")) { t(T.signatureGost) }
            p { a(.href("/cabinet/activation")) { t(T.otherWays) } }
        }
    }

    private func makeText(_ citizen: CitizenContext) async throws -> PortalResponse {
        guard signatures != nil, citizen.level != .confirmed else { throw NotFound() }
        let (id, now) = (citizen.person, citizen.now)
        try await citizen.store.write { tx in try makeTextToSign(id, at: now, in: tx) }
        return .redirect(Self.page)
    }

    private func textFile(_ citizen: CitizenContext) async throws -> PortalResponse {
        let (id, now) = (citizen.person, citizen.now)
        guard signatures != nil, let text = try await citizen.store.read({ tx in try textToSign(id, at: now, in: tx) })
        else { throw NotFound() }
        return PortalResponse(
            headers: [
                ("Content-Type", "text/plain; charset=utf-8"),
                ("Content-Disposition", "attachment; filename=\"okno.txt\""),
            ], body: Array(text.utf8))
    }

    private func takeSignature(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        guard let signatures else { throw NotFound() }
        let (id, now, keys, address) = (citizen.person, citizen.now, platform.keys, citizen.request.address)
        func refuse(_ phrase: Phrase) async throws -> PortalResponse {
            try await signaturePage(
                citizen, FormState(language: citizen.language, errors: FieldErrors("signature", phrase)))
        }
        guard let file = form.file("signature") else { return try await refuse(T.signatureMissing) }
        guard file.size <= SignatureTrust.limit, !file.isCut else {
            return try await refuse(T.refusal(of: .tooLarge, citizen))
        }
        let text = try await citizen.store.write { tx in
            try Throttle("signature", address, limit: 60, window: 3_600, keys: keys).count(at: now, in: tx)
            return try textToSign(id, at: now, in: tx)
        }
        guard let text else { return try await refuse(T.signatureTextOver) }
        let signer: SignedBy
        do {
            let (files, content) = (platform.files, Array(text.utf8))
            signer = try await platform.inspections.run {
                try await signatures.trust().check(try await file.content(from: files), over: content, at: now)
            }
        } catch let fault as SignatureFault {
            return try await refuse(T.refusal(of: fault, citizen))
        } catch let fault as SignatureRoots.Fault {
            platform.logger.error("signatures cannot be checked: \(fault)")
            return try await refuse(T.refusal(of: .unreadableTrust(.roots, at: 0), citizen))
        }
        let outcome = try await citizen.store.write { tx in
            try confirm(id, signed: text, by: signer, at: now, in: tx)
        }
        switch outcome {
        case .confirmed: return .redirect("/cabinet/activation")
        case .noText: return try await refuse(T.signatureTextOver)
        case .otherPerson: return try await refuse(T.signatureOther)
        case .snilsTaken: return try await refuse(T.snilsTaken)
        }
    }
}
