import Foundation
import Kernel
import Storage
import Web

/// Another operator was quicker: the inquiry is no longer where this step begins.
package struct StaleInquiry: Error, Sendable, Equatable {
    package let state: InquiryState
}

extension HelpDeskArea {
    /// An operator takes a new inquiry in work.
    /// - Throws: `NotFound`, `StaleInquiry`.
    package func take(_ number: PortalNumber, by operatorID: StaffID, at now: Date, in tx: any WriteTransaction) throws
    {
        let inquiry = try required(number, in: tx)
        try move(inquiry, to: .inWork, by: operatorID, text: nil, at: now, in: tx)
    }

    /// Answers an inquiry: in the cabinet and by e-mail (R92, R93).
    /// - Throws: `NotFound`, `StaleInquiry`.
    package func answer(
        _ number: PortalNumber, _ text: FreeText, by operatorID: StaffID, at now: Date, in tx: any WriteTransaction
    ) throws {
        let inquiry = try required(number, in: tx)
        try move(inquiry, to: .answered, by: operatorID, text: text, at: now, in: tx)
        try tell(
            InquiryNotices.answered(inquiry, text, followAt: followAddress(inquiry)), of: inquiry, at: now, in: tx)
    }

    /// Ends an inquiry that needs no answer, and says why.
    /// - Throws: `NotFound`, `StaleInquiry`.
    package func close(
        _ number: PortalNumber, because text: FreeText, by operatorID: StaffID, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        let inquiry = try required(number, in: tx)
        try move(inquiry, to: .closed, by: operatorID, text: text, at: now, in: tx)
        try tell(
            InquiryNotices.closed(inquiry, text, followAt: followAddress(inquiry)), of: inquiry, at: now, in: tx)
    }

    /// An operator opens an inquiry; the reading leaves a trace.
    /// - Throws: `NotFound`.
    package func read(_ number: PortalNumber, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws
        -> (inquiry: Inquiry, history: [InquiryEvent])
    {
        let inquiry = try required(number, in: tx)
        try platform.journal.record(
            JournalEntry(actor, "inquiry.read", on: "inquiry", inquiry.id.text), at: now, in: tx)
        return (inquiry, try tx.all(.history(of: inquiry.id, keys: keys)))
    }

    private func required(_ number: PortalNumber, in tx: any ReadTransaction) throws -> Inquiry {
        guard let inquiry = try tx.first(.inquiry(number: number, keys: keys)) else { throw NotFound() }
        return inquiry
    }

    /// Decided by a conditional update: of two operators one wins.
    private func move(
        _ inquiry: Inquiry, to state: InquiryState, by operatorID: StaffID, text: FreeText?, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        let (answeredAt, closedAt) = (state == .answered ? now : nil, state == .closed ? now : nil)
        let changed = try tx.run(
            """
            UPDATE inquiry SET state = \(state), taken_by = \(operatorID), answered_at = \(answeredAt),
                closed_at = \(closedAt)
            WHERE id = \(inquiry.id) AND state IN \(list: state.comesFrom.map(\.rawValue).sorted())
            """)
        guard changed == 1 else { throw StaleInquiry(state: inquiry.state) }
        let kind: InquiryEvent.Kind =
            switch state {
            case .new: .registered
            case .inWork: .taken
            case .answered: .answered
            case .closed: .closed
            }
        try note(kind, of: inquiry.id, by: .staff(operatorID, .helpOperator), text: text, at: now, in: tx)
    }
}
