import Foundation
import Kernel
import Markup
import Storage

/// What the frame of a page and the session need from areas, and pages that several areas share. Set once in `Wiring`.
package struct PortalHooks: Sendable {
    /// Accounts: who stands behind a session's kind and id; nil when he is gone or blocked.
    package var principal: @Sendable (_ kind: String, _ id: String, any ReadTransaction) throws -> Principal? = {
        _, _, _ in nil
    }
    /// Catalogue: the name of a region; nil for an unknown code.
    package var regionName: @Sendable (_ code: String, Language) -> String? = { _, _ in nil }
    /// Catalogue: the number of the published version, by which kept pages are known to be of today.
    package var publication: @Sendable () -> Int = { 0 }
    /// Catalogue: a kept page was shown once more, and is counted like a fresh one.
    package var servedKept: @Sendable (_ path: String, _ at: Date) -> Void = { _, _ in }
    /// Catalogue: the help line shown on every page of a region («8 (800) 100-10-70» and perhaps a local one).
    package var helpLines: @Sendable (_ region: String?) -> [String] = { _ in [] }
    /// Enrolment: what administrators have changed of centres, by the id of the centre.
    package var centreOverlays: @Sendable (_ at: Date) async throws -> [String: CentreOverlay] = { _ in [:] }
    /// Enrolment: the fields of the page of correction that a clerk found to differ from the documents.
    package var fieldsToCorrect: @Sendable (PersonID, any ReadTransaction) throws -> [String] = { _, _ in [] }
    /// Notifications: how many notices a person has not read.
    package var unreadNotices: @Sendable (PersonID) async throws -> Int = { _ in 0 }
    /// Sections of the cabinet, in order.
    package var cabinet: [any CabinetSection] = []
    /// What each area keeps of a person, in the order in which it is shown.
    package var records: [any PersonalRecords] = []
    /// Federation: other providers that people may sign in by.
    package var outsideSignIns: [OutsideSignIn] = []
    /// Federation: a registration has become an account; in the same transaction.
    package var registered: @Sendable (RegistrationID, PersonID, _ at: Date, any WriteTransaction) throws -> Void = {
        _, _, _, _ in
    }
    /// Whether something may be sent by e-mail and SMS; named when missing, in `/health/ready` and where a code is awaited.
    package var missingSenders: @Sendable () -> [Sender] = { [] }

    package enum Sender: String, Sendable { case mail, sms }

    package init() {}
}

/// Another provider by which people may sign in.
package struct OutsideSignIn: Sendable {
    package let id: String
    /// «ЕСИА»: as people know it.
    package let label: Phrase

    package init(id: String, label: Phrase) {
        self.id = id
        self.label = label
    }
}

/// A section that an area adds to the citizen's cabinet.
package protocol CabinetSection: Sendable {
    /// Nil when there is nothing to show.
    func section(for citizen: CitizenContext) async throws -> AnyHTML?
}
