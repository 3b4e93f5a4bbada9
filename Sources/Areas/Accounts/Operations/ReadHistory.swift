import Foundation
import Kernel
import Storage
import Web

/// A line of what happened to an account, for its owner.
struct HistoryLine: Sendable {
    /// The id of the journal's line: pages go by it.
    let id: String
    let at: Date
    let event: HistoryEvent
    /// What came of it, in words; of a check against the register.
    let outcome: Phrase?
    /// The member of staff who did or saw it, by name; nil for the owner himself and for strangers.
    let staff: String?
    let place: Phrase?
}

/// What of the journal its owner is shown: his own steps, the looks of staff at his data, attempts of strangers.
enum HistoryEvent: String, CaseIterable, Sendable {
    case registered = "person.registered"
    case entered = "sign-in.entered"
    case refused = "sign-in.refused"
    case codeRefused = "second-factor.refused"
    case recoveryCode = "second-factor.recovery-code"
    case factorOn = "second-factor.on"
    case factorOff = "second-factor.off"
    case smsOn = "sms-factor.on"
    case smsOff = "sms-factor.off"
    case newCodes = "second-factor.codes"
    case passkeyUsed = "passkey.used"
    case passkeyRefused = "passkey.refused"
    case passkeyCloned = "passkey.cloned"
    case passkeyAdded = "passkey.added"
    case passkeyRemoved = "passkey.removed"
    case passkeyResumed = "passkey.resumed"
    case factorsReset = "second-factor.reset"
    case sessionsEnded = "sessions.ended"
    case passwordChanged = "person.password-changed"
    case recoveryBegun = "person.recovery-begun"
    case accessIssued = "person.access-issued"
    case accessUsed = "person.access-used"
    case accessRefused = "person.access-refused"
    case emailChanged = "person.email-changed"
    case phoneChanged = "person.phone-changed"
    case signature = "activation.signature"
    case providerProof = "activation.provider"
    case emailConfirmed = "person.email-confirmed"
    case phoneConfirmed = "person.phone-confirmed"
    case dataCorrected = "person.data-corrected"
    case documentsChanged = "person.documents-changed"
    case deliveryChanged = "person.delivery-changed"
    case registeredAgain = "person.registered-again"
    case merged = "person.merged"
    case identityChanged = "person.identity-changed"
    case levelRaised = "person.level-raised"
    case registerChecked = "identity.checked"
    case registerDelayed = "identity.delayed"
    case read = "person.read"
    case screenSeen = "screen.seen"
    case registrationRead = "registration.read"
    case codeIssued = "activation.code-issued"
    case issueRefused = "activation.refused"
    case codeEntered = "activation.code-entered"
    case spokenCodeSent = "activation.spoken-code-sent"
    case confirmedAtDesk = "activation.confirmed-at-desk"
    case slipShown = "activation.slip-shown"
    case archiveTaken = "person.archive-taken"
    case endingAsked = "person.ending-asked"
    case endingCalledOff = "person.ending-called-off"
    case consentWithdrawn = "person.consent-withdrawn"
    case mandateOffered = "representation.offered"
    case mandateAccepted = "representation.accepted"
    case mandateDeclined = "representation.declined"
    case mandateEnded = "representation.ended"
    case mandateExpired = "representation.expired"
    case mandateUsed = "representation.used"
    case draftOffered = "draft.offered"
    case draftAccepted = "draft.accepted"
    case draftDeclined = "draft.declined"
    case draftShareEnded = "draft.share-ended"
    case draftHandedOver = "draft.handed-over"
    case draftTakenOver = "draft.taken-over"
    case siteAllowed = "person.site-allowed"
    case siteWithdrawn = "person.site-withdrawn"
    case siteEntered = "site.signed-in"
    case outsideLinked = "outside.linked"
    case outsideUnlinked = "outside.unlinked"
    case outsideUsed = "outside.used"

    var isOfRegister: Bool { self == .registerChecked || self == .registerDelayed }

    /// Whether a stranger may have been at work: shown so.
    var isAlarming: Bool {
        [
            .refused, .codeRefused, .recoveryCode, .recoveryBegun, .accessIssued, .passkeyRefused, .passkeyCloned,
            .accessUsed, .accessRefused, .factorsReset, .emailChanged, .phoneChanged, .archiveTaken, .endingAsked,
            .registeredAgain, .merged, .identityChanged, .outsideLinked,
        ].contains(self)
    }
}

extension AccountsArea {
    static let historyPage = 50

    /// A page of what happened to the account, newest first.
    func history(of person: Person, before: String?, in tx: any ReadTransaction) throws -> [HistoryLine] {
        // Only logins that are proved to be his: anybody may claim another's, and would see the other's attempts.
        let isConfirmed = person.level == .confirmed
        let logins = [
            person.emailConfirmed ? LoginName.email(person.email).key : nil,
            isConfirmed ? LoginName.numbers(snils: person.snils, phone: nil).key : nil,
            isConfirmed && person.phoneConfirmed
                ? person.phone.map { LoginName.numbers(snils: nil, phone: $0).key } : nil,
        ].compactMap { $0 }
        // Each subject by its index, then the newest of all.
        let subjects = [("person", person.id.text)] + logins.map { ("login", keys.lookup("sign-in", $0)) }
        return try history(of: subjects, before: before, limit: Self.historyPage, in: tx)
    }

    /// What happened lately to how a member of staff signs in, newest first.
    func staffHistory(_ context: some SecuredContext) async throws -> [HistoryLine] {
        let owner = context.owner
        return try await context.store.read { tx in
            try history(of: [(owner.kind, owner.id)], before: nil, limit: 20, in: tx)
        }
    }

    private func history(of subjects: [(String, String)], before: String?, limit: Int, in tx: any ReadTransaction)
        throws -> [HistoryLine]
    {
        let bound: SQL = before.map { "AND id < \($0)" } ?? ""
        let actions = HistoryEvent.allCases.map(\.rawValue)
        let found = try subjects.flatMap { kind, id in
            try tx.all(
                Query(
                    """
                    SELECT id, at, actor_kind, actor_id, action, details FROM journal
                    WHERE subject_kind = \(kind) AND subject_id = \(id) AND action IN \(list: actions) \(sql: bound)
                    ORDER BY id DESC LIMIT \(limit)
                    """
                ) { row in
                    (
                        id: try row.text("id"), at: try row.moment("at"), kind: try row.text("actor_kind"),
                        actor: try row.optionalText("actor_id"), event: HistoryEvent(rawValue: try row.text("action")),
                        details: try row.text("details"), subject: id
                    )
                })
        }
        let newest = found.sorted { $0.id > $1.id }.prefix(limit)
        let roles = Set(StaffRole.allCases.map(\.rawValue))
        var staff: [String: StaffAccount] = [:]
        for actor in Set(newest.filter { roles.contains($0.kind) }.compactMap(\.actor)) {
            staff[actor] = try StaffID(actor).flatMap { try staffMember($0, in: tx) }
        }
        return newest.compactMap { row in
            guard let event = row.event else { return nil }
            let member = row.actor.flatMap { staff[$0] }
            let place = member?.place.flatMap { id in
                catalogue.snapshot.office(id)?.name ?? catalogue.snapshot.centre(id)?.name
            }
            let outcome =
                event.isOfRegister ? RegisterOutcome(details: row.details, of: row.subject, keys)?.phrase : nil
            return HistoryLine(
                id: row.id, at: row.at, event: event, outcome: outcome, staff: member?.name, place: place)
        }
    }
}
