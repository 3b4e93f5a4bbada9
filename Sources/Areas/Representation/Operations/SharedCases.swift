import Foundation
import Kernel
import Storage

/// Which applications besides his own a person sees now.
package struct SharedCases: Sendable {
    /// Principals whose mandate he holds, for applications that he sent himself: the slugs they reach, nil for all.
    package var sentFor: [(principal: String, services: [String]?)] = []
    /// Subjects of which he sees all: himself, and organisations that he belongs to.
    package var subjects: [String] = []

    /// - Parameter subjects: of which all is seen.
    package init(subjects: [String]) { self.subjects = subjects }
}

extension RepresentationArea {
    package func sharedCases(with person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> SharedCases {
        var shared = SharedCases(subjects: [person.text])
        for right in try tx.all(RightQueries(keys: keys).held(by: person)) where !right.isExpired(at: now) {
            switch right.grantorKind {
            case .organisation: shared.subjects.append(right.grantor)
            default: shared.sentFor.append((right.grantor, right.terms.services))
            }
        }
        return shared
    }

    /// Whether a person may read an application for a subject. A child's belongs to the parent who sent it; a mandate
    /// shows what its holder sent, while it holds; a principal and the staff of an organisation see all of theirs.
    package func mayRead(
        _ subject: SubjectRef, sentBy sender: PersonID, service: String?, person: PersonID, at now: Date,
        in tx: any ReadTransaction
    ) throws -> Bool {
        switch subject.kind {
        case .child: return sender == person
        case .principal where subject.id == person.text: return true
        case .principal:
            guard sender == person else { return false }
            return try tx.all(RightQueries(keys: keys).held(by: person, of: subject.id)).contains {
                !$0.isExpired(at: now) && $0.covers(service)
            }
        case .organisation:
            return try !tx.all(RightQueries(keys: keys).held(by: person, of: subject.id)).isEmpty
        }
    }

    /// Refuses whoever may read an application but not act on it now.
    /// - Throws: `NoRight` with the reason.
    package func checkActing(
        for subject: SubjectRef, person: PersonID, service: String?, at now: Date, in tx: any ReadTransaction
    ) throws {
        if subject == SubjectRef(.principal, person.text) { return }
        guard let standing = try standing(subject, of: person, service: service, at: now, in: tx) else {
            throw NoRight(RepresentationTexts.rightGone)
        }
        if let refusal = standing.refusal { throw NoRight(refusal) }
    }

    /// Who is told of the steps of an application: who sent it, while he may see it, and the principal.
    package func recipients(
        _ subject: SubjectRef, sentBy sender: PersonID, service: String?, at now: Date, in tx: any ReadTransaction
    ) throws -> [PersonID] {
        var people: [PersonID] = []
        if try mayRead(subject, sentBy: sender, service: service, person: sender, at: now, in: tx) {
            people.append(sender)
        }
        switch subject.kind {
        case .child: break
        case .principal: if let id = PersonID(subject.id), id != sender { people.append(id) }
        case .organisation:
            // Whoever sent it has left: somebody has to know.
            if people.isEmpty {
                people = try tx.all(RightQueries(keys: keys).given(by: subject.id))
                    .filter { $0.state == .active && $0.role == .head }.compactMap(\.holder)
            }
        }
        return people
    }

    /// A line of the journal on whoever an application was sent for.
    package func noteUse(
        of subject: SubjectRef, by person: PersonID, application: String, at now: Date, in tx: any WriteTransaction
    ) throws {
        let kind = subject.kind == .principal ? "person" : subject.kind.rawValue
        try platform.journal.record(
            JournalEntry(
                .person(person), "representation.used", on: kind, subject.id, details: ["application": application]),
            at: now, in: tx)
    }
}
