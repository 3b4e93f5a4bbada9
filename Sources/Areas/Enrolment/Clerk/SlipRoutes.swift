import Accounts
import Catalogue
import DesignSystem
import Foundation
import Kernel
import Web

private typealias T = EnrolmentTexts

/// The slip of a check, and confirming on the spot instead of handing it over.
extension EnrolmentArea {
    var slipRoutes: [Route] {
        [
            .get("/enrolment/slips/{id}", staff: { (clerk: ClerkContext) in try await slip(clerk) }),
            .post(
                "/enrolment/slips/{id}/spoken-code",
                staff: { (clerk: ClerkContext, _) in try await sendSpokenCode(clerk) }),
            .post(
                "/enrolment/slips/{id}/confirmation",
                staff: { (clerk: ClerkContext, form) in try await confirmOnTheSpot(clerk, form) }),
        ]
    }

    private func slip(_ clerk: ClerkContext, form: FormState? = nil, status: Int = 200) async throws -> PortalResponse {
        guard let id = DeskCheckID(clerk.request[parameter: "id"]) else { throw NotFound() }
        let centre = try await centre(clerk)
        let (staff, now) = (clerk.member.id, clerk.now)
        let found = try await clerk.store.write { tx in try slip(of: id, staff: staff, at: now, in: tx) }
        let dates = dates(at: centre, clerk)
        guard let (printout, person, awaitsSpoken) = found else {
            return try await SlipOverPage(text: T.slipOver).response(clerk)
        }
        return try await SlipPage(
            path: "/enrolment/slips/\(id)", printout: printout, person: person, centre: centre,
            address: platform.publicAddress("/"), awaitsSpoken: awaitsSpoken,
            form: form ?? FormState(language: clerk.language), dates: dates
        ).response(clerk, status: status).leavingTheScreen(for: "/enrolment/slips/\(id)")
    }

    private func sendSpokenCode(_ clerk: ClerkContext) async throws -> PortalResponse {
        guard let id = DeskCheckID(clerk.request[parameter: "id"]) else { throw NotFound() }
        let (staff, now) = (clerk.member.id, clerk.now)
        do {
            try await clerk.store.write { tx in try sendSpokenCode(for: id, by: staff, at: now, in: tx) }
            return .redirect("/enrolment/slips/\(id)")
        } catch is TooManyRequests {
            return try await slip(
                clerk, form: FormState(language: clerk.language, errors: FieldErrors("code", T.spokenTooMany)),
                status: 429)
        }
    }

    private func confirmOnTheSpot(_ clerk: ClerkContext, _ form: FormInput) async throws -> PortalResponse {
        guard let id = DeskCheckID(clerk.request[parameter: "id"]) else { throw NotFound() }
        func again(_ phrase: Phrase) async throws -> PortalResponse {
            try await slip(clerk, form: form.state(clerk.language, FieldErrors("code", phrase)), status: 422)
        }
        let code: SmsCode
        do { code = try SmsCode(form["code"]) } catch { return try await again(error.phrase) }
        let (staff, now, centre) = (clerk.member.id, clerk.now, try await centre(clerk).id)
        let outcome = try await clerk.store.write { tx in
            try confirmAtDesk(id, spoken: code, by: staff, centre: centre, at: now, in: tx)
        }
        switch outcome {
        case .confirmed: return .redirect("/enrolment?confirmed=1")
        case .wrong(let left): return try await again(T.spokenWrong(left))
        case .expired: return try await again(T.spokenExpired)
        case .slipOver: return .redirect("/enrolment/slips/\(id)")
        }
    }
}
