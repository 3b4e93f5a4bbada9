import Accounts
import Foundation
import Kernel
import Storage

extension EnrolmentArea {
    /// Takes another way for the code (R18): a letter that was not sent is called back, and one to the new place is ordered.
    /// A letter that is with the post goes on its way; then no second one is ordered.
    @discardableResult
    package func chooseDelivery(
        _ delivery: CodeDelivery, of id: PersonID, at now: Date, in tx: any WriteTransaction
    ) throws -> OrderOutcome {
        guard let person = try accounts.person(id, in: tx) else { return .notWanted }
        guard person.level != .confirmed else { return .alreadyConfirmed }
        if person.codeDelivery != delivery {
            try cancelUnsentLetter(of: id, by: .person(id), at: now, in: tx)
            try accounts.changeDelivery(of: id, to: delivery, by: .person(id), at: now, in: tx)
        }
        return try orderLetter(for: id, by: .person(id), at: now, in: tx)
    }

    /// Orders the first letter when somebody who wants one has confirmed his e-mail. Told by Accounts; may come again.
    func welcome(_ event: OutboxEvent) async throws {
        let person = try event.decode(PersonEvent.self).person
        let now = platform.clock.now
        try await platform.store.write { tx in
            _ = try orderFirstLetter(for: person, by: .system("enrolment"), at: now, in: tx)
        }
    }

    /// The handlers of events that this area waits for, by topic.
    package var handlers: [String: OutboxWorker.Handler] {
        [
            "accounts.email-confirmed": { event in try await welcome(event) },
            "accounts.identity-stated": { event in try await checkIdentity(event) },
        ]
    }
}

/// What Accounts tells of somebody.
struct PersonEvent: Codable {
    let person: PersonID
}
