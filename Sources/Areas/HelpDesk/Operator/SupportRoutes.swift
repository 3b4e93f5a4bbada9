import DesignSystem
import Foundation
import Kernel
import Storage
import Web

private typealias T = SupportTexts

extension HelpDeskArea {
    var supportRoutes: [Route] {
        [
            .get("/support", staff: { (desk: OperatorContext) in try await journalPage(desk) }),
            .get("/support/report", staff: { (desk: OperatorContext) in try await reportPage(desk) }),
            .get("/support/inquiries/{number}", staff: { (desk: OperatorContext) in try await inquiryPage(desk) }),
            .post(
                "/support/inquiries/{number}/work",
                staff: { (desk: OperatorContext, _: FormInput) in try await takeInquiry(desk) }),
            .post(
                "/support/inquiries/{number}/answer",
                staff: { (desk: OperatorContext, form: FormInput) in try await answerInquiry(desk, form) }),
            .post(
                "/support/inquiries/{number}/closing",
                staff: { (desk: OperatorContext, form: FormInput) in try await closeInquiry(desk, form) }),
        ]
    }

    private func journalPage(_ desk: OperatorContext) async throws -> PortalResponse {
        let query = desk.request.query
        if let asked = query["q"], !asked.isEmpty { return try await search(asked, desk) }
        let filter = InquiryFilter(address: query)
        let before = query["before"].flatMap { InquiryID($0) }
        let (keys, now) = (keys, desk.now)
        let (found, counts) = try await desk.store.read { tx in
            (
                try tx.all(
                    .journal(filter, before: before, now: now, limit: JournalPage.size + 1, keys: keys)),
                try InquiryCounts.read(since: filter.since(now), now: now, in: tx)
            )
        }
        return try await JournalPage(inquiries: found, counts: counts, filter: filter, dates: dates(desk))
            .response(desk)
    }

    /// Leads to what has the number; says plainly when nothing has.
    private func search(_ asked: String, _ desk: OperatorContext) async throws -> PortalResponse {
        let number: PortalNumber
        do {
            number = try PortalNumber(asked)
        } catch {
            return try await NothingFoundPage(asked: asked, why: error.phrase).response(desk)
        }
        let (keys, actor, now) = (keys, desk.actor, desk.now)
        let path = try await desk.store.write { tx -> String? in
            if try tx.first(.inquiry(number: number, keys: keys)) != nil { return "/support/inquiries/\(number.text)" }
            if try accounts.registration(number: number, in: tx) != nil {
                return "/support/registrations/\(number.text)"
            }
            // Numbers tried one after another leave a trace even when they find nothing.
            try platform.journal.record(
                JournalEntry(actor, "registration.sought", on: "registration", number.text), at: now, in: tx)
            return nil
        }
        guard let path else { return try await NothingFoundPage(asked: asked, why: nil).response(desk) }
        return .redirect(path)
    }

    private func number(_ desk: OperatorContext) throws -> PortalNumber {
        // What is no number is nobody's inquiry.
        guard let number = try? PortalNumber(desk.request[parameter: "number"]) else { throw NotFound() }
        return number
    }

    private func inquiryPage(_ desk: OperatorContext) async throws -> PortalResponse {
        try await show(FormState(language: desk.language), isStale: false, desk)
    }

    private func show(_ form: FormState, isStale: Bool, _ desk: OperatorContext) async throws -> PortalResponse {
        let number = try number(desk)
        let (actor, now) = (desk.actor, desk.now)
        let shown = try await desk.store.write { tx -> InquiryCard in
            let (inquiry, history) = try read(number, by: actor, at: now, in: tx)
            let names = Set(history.compactMap(\.actorID)).union([inquiry.takenBy?.text].compactMap { $0 })
            return InquiryCard(
                inquiry: inquiry, history: history,
                author: try inquiry.person.flatMap { try accounts.person($0, in: tx)?.name.short },
                staff: try names.reduce(into: [:]) { found, id in
                    found[id] = try StaffID(id).flatMap { try accounts.staffMember($0, in: tx)?.name }
                })
        }
        return try await OperatorInquiryPage(
            card: shown, form: form, isStale: isStale, me: desk.member.id, dates: dates(desk)
        ).response(desk)
    }

    private func takeInquiry(_ desk: OperatorContext) async throws -> PortalResponse {
        let (number, me, now) = (try number(desk), desk.member.id, desk.now)
        do {
            try await desk.store.write { tx in try take(number, by: me, at: now, in: tx) }
        } catch is StaleInquiry {
            return try await show(FormState(language: desk.language), isStale: true, desk)
        }
        return .redirect("/support/inquiries/\(number.text)")
    }

    private func answerInquiry(_ desk: OperatorContext, _ form: FormInput) async throws -> PortalResponse {
        let (number, me, now) = (try number(desk), desk.member.id, desk.now)
        return try await decide("answer", desk, form) { text, tx in
            try answer(number, text, by: me, at: now, in: tx)
        }
    }

    private func closeInquiry(_ desk: OperatorContext, _ form: FormInput) async throws -> PortalResponse {
        let (number, me, now) = (try number(desk), desk.member.id, desk.now)
        return try await decide("reason", desk, form) { text, tx in
            try close(number, because: text, by: me, at: now, in: tx)
        }
    }

    /// Reads the one text of an act, does it, and shows the text again where it could not be done.
    private func decide(
        _ field: String, _ desk: OperatorContext, _ form: FormInput,
        _ act: @escaping @Sendable (FreeText, any WriteTransaction) throws -> Void
    ) async throws -> PortalResponse {
        var state = FormState(language: desk.language, values: form.keepable)
        let text: FreeText
        do {
            text = try FreeText(form[field], max: OperatorInquiryPage.longestText, required: true)
        } catch {
            state.errors = FieldErrors(field, error.phrase)
            return try await show(state, isStale: false, desk)
        }
        do {
            try await desk.store.write { tx in try act(text, tx) }
        } catch is StaleInquiry {
            return try await show(state, isStale: true, desk)
        }
        return .redirect("/support/inquiries/\(try number(desk).text)")
    }

    private func reportPage(_ desk: OperatorContext) async throws -> PortalResponse {
        let now = desk.now
        let report = try await desk.store.read { tx in try InquiryReport.read(now: now, zone: Self.zone, in: tx) }
        return try await InquiryReportPage(report: report, dates: dates(desk)).response(desk)
    }
}

extension InquiryFilter {
    /// From an address; what is unknown narrows nothing.
    init(address query: [String: String]) {
        state =
            query["state"] == "overdue"
            ? .overdue : query["state"].flatMap(InquiryState.init(rawValue:)).map(State.state)
        days = query["days"].flatMap(Int.init).flatMap { Self.periods.contains($0) ? $0 : nil }
    }

    /// The address of the journal narrowed like this.
    func address(before: InquiryID? = nil) -> String {
        var parts: [String] = []
        switch state {
        case nil: break
        case .overdue: parts.append("state=overdue")
        case .state(let state): parts.append("state=\(state.rawValue)")
        }
        if let days { parts.append("days=\(days)") }
        if let before { parts.append("before=\(before)") }
        return "/support" + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }
}
