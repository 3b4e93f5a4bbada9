import DesignSystem
import Kernel
import Storage
import Web

extension HelpDeskArea {
    var inquiryRoutes: [Route] {
        [
            .get("/inquiries", visitor: { visitor in try await inquiryList(visitor) }),
            .get("/inquiries/new", visitor: { visitor in try await newInquiry(visitor) }),
            .post("/inquiries", visitor: { visitor, form in try await sendInquiry(visitor, form) }),
            .get("/inquiries/follow/{token}", visitor: { visitor in try await followInquiry(visitor) }),
            .get("/inquiries/{number}", person: { citizen in try await ownInquiry(citizen) }),
        ]
    }

    private func newInquiry(_ visitor: VisitorContext) async throws -> PortalResponse {
        var state = FormState(language: visitor.language)
        state["from"] = visitor.request.query["from"].flatMap(OriginPage.init)?.path ?? ""
        state["key"] = SecretToken.new().text
        return try await NewInquiryPage(form: state, isTooOften: false).response(visitor)
    }

    private func sendInquiry(_ visitor: VisitorContext, _ form: FormInput) async throws -> PortalResponse {
        var state = FormState(language: visitor.language, values: form.keepable)
        state["from"] = OriginPage(form["from"])?.path ?? ""
        do {
            let draft = try InquiryForm.read(form, visitor)
            let (actor, now) = (visitor.actor, visitor.now)
            let inquiry = try await visitor.store.write { tx in try send(draft, actor: actor, at: now, in: tx) }
            let path = inquiry.content.token.map { "/inquiries/follow/\($0.text)" }
            return .redirect((path ?? "/inquiries/\(inquiry.number.text)") + "?sent=1")
        } catch let errors as FieldErrors {
            state.errors = errors
            return try await NewInquiryPage(form: state, isTooOften: false).response(visitor)
        } catch let tooMany as TooManyRequests {
            // What was typed is worth more than the rule: it stays on the page.
            var response = try await NewInquiryPage(form: state, isTooOften: true).response(visitor)
            response.headers.append(("Retry-After", String(tooMany.retryAfter)))
            return response
        }
    }

    private func followInquiry(_ visitor: VisitorContext) async throws -> PortalResponse {
        // A token of another shape opens nothing, like one that is unknown.
        guard let token = try? SecretToken(visitor.request[parameter: "token"]) else { throw NotFound() }
        let keys = keys
        let found = try await visitor.store.read { tx in
            try inquiry(token: token, in: tx).map { ($0, try tx.all(.history(of: $0.id, keys: keys))) }
        }
        guard let (inquiry, history) = found else { throw NotFound() }
        return try await InquiryPage(
            inquiry: inquiry, history: history, isJustSent: visitor.request.query["sent"] == "1",
            followAt: followAddress(inquiry), dates: dates(visitor), crumbs: []
        ).response(visitor)
    }

    private func ownInquiry(_ citizen: CitizenContext) async throws -> PortalResponse {
        let t = citizen.language
        // What is no number is nobody's inquiry.
        guard let number = try? PortalNumber(citizen.request[parameter: "number"]) else { throw NotFound() }
        let keys = keys
        let found = try await citizen.store.read { tx in
            try tx.first(.inquiry(number: number, of: citizen.person, keys: keys))
                .map { ($0, try tx.all(.history(of: $0.id, keys: keys))) }
        }
        guard let (inquiry, history) = found else { throw NotFound() }
        return try await InquiryPage(
            inquiry: inquiry, history: history, isJustSent: citizen.request.query["sent"] == "1", followAt: nil,
            dates: dates(citizen),
            crumbs: [
                Crumb(t(HelpDeskTexts.cabinet), "/cabinet"), Crumb(t(HelpDeskTexts.myInquiries), "/inquiries"),
                Crumb(t(HelpDeskTexts.inquiryTitle(number.text))),
            ]
        ).response(citizen)
    }

    private func inquiryList(_ visitor: VisitorContext) async throws -> PortalResponse {
        guard let citizen = visitor.citizen else { return try await SignedOutInquiriesPage().response(visitor) }
        let keys = keys
        let before = visitor.request.query["before"].flatMap { InquiryID($0) }
        let found = try await visitor.store.read { tx in
            try tx.all(.inquiries(of: citizen.id, before: before, limit: InquiryListPage.size + 1, keys: keys))
        }
        return try await InquiryListPage(inquiries: found, dates: dates(visitor)).response(visitor)
    }
}
