import Applications
import DesignSystem
import Kernel
import Storage
import Web

private typealias T = ReviewTexts

extension HelpDeskArea {
    var reviewRoutes: [Route] {
        [
            .get(
                "/applications/{number}/review",
                person: { citizen in try await showReview(FormState(language: citizen.language), citizen) }),
            .post("/applications/{number}/review", person: { citizen, form in try await leaveReview(citizen, form) }),
        ]
    }

    private func number(_ citizen: CitizenContext) throws -> PortalNumber {
        // What is no number is nobody's application.
        guard let number = try? PortalNumber(citizen.request[parameter: "number"]) else { throw NotFound() }
        return number
    }

    private func showReview(_ form: FormState, _ citizen: CitizenContext) async throws -> PortalResponse {
        let number = try number(citizen)
        let keys = keys
        let found = try await citizen.store.read { tx -> (ApplicationRecord, Review?)? in
            guard let record = try applications.application(number: number, of: citizen.person, in: tx) else {
                return nil
            }
            return (record, try tx.first(.review(of: record.id, keys: keys)))
        }
        guard let (record, review) = found else { throw NotFound() }
        let links = ReviewLinks.of(record, catalogue.snapshot)
        if let review {
            return try await ReviewThanksPage(record: record, review: review, links: links).response(citizen)
        }
        guard record.status.isFinal else { return try await ReviewTooEarlyPage(record: record).response(citizen) }
        return try await ReviewFormPage(record: record, form: form).response(citizen)
    }

    private func leaveReview(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        let (number, person, now) = (try number(citizen), citizen.person, citizen.now)
        var state = FormState(language: citizen.language, values: form.keepable)
        do {
            let draft = try Self.readReview(form)
            try await citizen.store.write { tx in try review(number, by: person, draft, at: now, in: tx) }
        } catch let errors as FieldErrors {
            state.errors = errors
            return try await showReview(state, citizen)
        } catch ReviewRefusal.empty {
            state.errors = FieldErrors(ReviewCriterion.time.rawValue, T.empty)
            return try await showReview(state, citizen)
        } catch is ReviewRefusal {
            // Too early or a second time: the page itself says which.
        }
        return .redirect("/applications/\(number.text)/review")
    }

    private static func readReview(_ form: FormInput) throws -> ReviewDraft {
        var errors = FieldErrors()
        var marks: [ReviewCriterion: ReviewMark] = [:]
        for criterion in ReviewCriterion.allCases {
            switch form[criterion.rawValue] {
            case "", ReviewFormPage.notMet: break
            case let typed:
                if let mark = ReviewMark(typed: typed) {
                    marks[criterion] = mark
                } else {
                    errors.add(criterion.rawValue, T.wrongMark)
                }
            }
        }
        let text = errors.reading("text") { () throws(FreeText.Refusal) in
            try FreeText(form["text"], max: ReviewFormPage.longestText)
        }
        try errors.throwIfAny()
        guard let text else { throw errors }
        return ReviewDraft(marks: marks, text: text)
    }
}
