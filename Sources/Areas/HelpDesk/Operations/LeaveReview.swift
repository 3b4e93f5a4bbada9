import Applications
import Foundation
import Kernel
import Storage
import Web

/// Why a review cannot be left.
package enum ReviewRefusal: Error, Sendable, Equatable {
    /// The application has not ended.
    case notFinished
    /// One application, one review.
    case alreadyLeft
    /// Neither a mark nor a word.
    case empty
}

/// A review about to be left.
package struct ReviewDraft: Sendable {
    package let marks: [ReviewCriterion: ReviewMark]
    package let text: FreeText

    package init(marks: [ReviewCriterion: ReviewMark], text: FreeText) {
        self.marks = marks
        self.text = text
    }
}

extension HelpDeskArea {
    /// Keeps the applicant's review of his finished application, once (R94).
    /// - Throws: `NotFound` for a stranger's application, `ReviewRefusal`.
    package func review(
        _ number: PortalNumber, by person: PersonID, _ draft: ReviewDraft, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard let application = try applications.application(number: number, of: person, in: tx) else {
            throw NotFound()
        }
        guard application.status.isFinal else { throw ReviewRefusal.notFinished }
        guard !draft.marks.isEmpty || !draft.text.isEmpty else { throw ReviewRefusal.empty }
        let id = ReviewID.new(at: now)
        let text = try draft.text.isEmpty ? nil : keys.seal(draft.text.text, context: "review:\(id):content")
        func mark(_ criterion: ReviewCriterion) -> Int? { draft.marks[criterion]?.value }
        let changed = try tx.run(
            """
            INSERT INTO review (id, application_id, person_id, service_id, agency_id, office_id, region, time_mark,
                queue_mark, courtesy_mark, comfort_mark, information_mark, content, created_at)
            VALUES (\(id), \(application.id), \(person), \(application.service), \(application.agency),
                    \(application.office), \(application.region), \(mark(.time)), \(mark(.queue)), \(mark(.courtesy)),
                    \(mark(.comfort)), \(mark(.information)), \(text), \(now))
            ON CONFLICT (application_id) DO NOTHING
            """)
        guard changed == 1 else { throw ReviewRefusal.alreadyLeft }
        try platform.journal.record(
            JournalEntry(.person(person), "review.left", on: "application", application.id.text), at: now, in: tx)
    }
}
