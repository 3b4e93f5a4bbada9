import Accounts
import Foundation
import Kernel
import Storage
import Web

/// What is kept of a person's work with others on drafts: what he offered, what he takes part in.
struct DraftShareRecords: Sendable {
    let area: ApplicationsArea

    private static let shares = Phrase(ru: "Совместная работа над черновиками", en: "Drafts filled in together")
    private static let until = Phrase(
        ru: "пока есть черновик; о переданном\u{00A0}— \(HandOverDraft.rememberedDays) дней",
        en: "as long as the draft; of one handed over \(HandOverDraft.rememberedDays) days")
    private static let role = Phrase(ru: "Чей черновик", en: "Whose draft")
    private static let own = Phrase(ru: "ваш", en: "yours")
    private static let others = Phrase(ru: "другого человека", en: "another's")
    private static let kind = Phrase(ru: "Что предложено", en: "What was offered")
    private static let state = Phrase(ru: "Состояние", en: "State")
    private static let title = Phrase(ru: "Черновик", en: "Draft")
    private static let words = Phrase(ru: "Что передали", en: "What was said")
    private static let guest = Phrase(ru: "Кому", en: "To whom")
    private static let when = Phrase(ru: "Когда", en: "When")

    private var queries: DraftShareQueries { DraftShareQueries(keys: area.platform.keys) }
    private static let states: [DraftShare.State] = [.offered, .active, .done, .declined, .ended]

    private func made(by person: PersonID, in tx: any ReadTransaction) throws -> [DraftShare] {
        try Self.states.flatMap { try tx.all(queries.made(by: person, in: $0)) }
    }

    private func held(by person: PersonID, in tx: any ReadTransaction) throws -> [DraftShare] {
        try Self.states.flatMap { try tx.all(queries.held(by: person, in: $0)) }
    }

    func kept(of person: PersonID, in tx: any ReadTransaction) throws -> KeptKind {
        KeptKind(
            Self.shares, count: try made(by: person, in: tx).count + held(by: person, in: tx).count, until: Self.until)
    }

    /// Of what he takes part in, not the draft itself: that is its owner's.
    func archive(of person: PersonID, in tx: any ReadTransaction) throws -> ArchiveSection {
        func record(_ share: DraftShare, isOwn: Bool) -> ArchiveRecord {
            ArchiveRecord([
                ArchiveField("title", Self.title, .phrase(share.terms.title)),
                ArchiveField("whose", Self.role, .phrase(isOwn ? Self.own : Self.others)),
                ArchiveField("kind", Self.kind, share.kind.rawValue),
                ArchiveField("state", Self.state, share.state.rawValue),
                ArchiveField(
                    "to", Self.guest, isOwn ? share.terms.guestName?.full ?? share.terms.snils.formatted : nil),
                ArchiveField("words", Self.words, share.terms.words),
                ArchiveField("at", Self.when, .moment(share.changedAt)),
            ])
        }
        return ArchiveSection(
            "draft_shares", Self.shares,
            try made(by: person, in: tx).map { record($0, isOwn: true) }
                + held(by: person, in: tx).map { record($0, isOwn: false) })
    }

    func move(from: PersonID, to: PersonID, in tx: any WriteTransaction) throws {
        try tx.run("UPDATE draft_share SET person_id = \(to) WHERE person_id = \(from)")
        try tx.run("UPDATE draft_share SET guest_id = \(to) WHERE guest_id = \(from)")
        try tx.run("UPDATE draft_change SET person_id = \(to) WHERE person_id = \(from)")
        // Nobody helps himself.
        try tx.run("DELETE FROM draft_share WHERE person_id = \(to) AND guest_id = \(to)")
    }

    /// Offers to a proved СНИЛС die with its account: whoever registers with it later is not asked. What he changed in
    /// drafts of others stays there, without him.
    func end(of person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        for share in try tx.all(queries.held(by: person, in: .active)) {
            try EndDraftShare(area: area).end(share, by: person, at: now, in: tx)
        }
        if let account = try area.accounts.person(person, in: tx), account.level == .confirmed {
            for share in try tx.all(queries.offered(to: account.snils)) {
                try EndDraftShare(area: area).end(share, by: person, at: now, in: tx)
            }
        }
        for share in try tx.all(queries.made(by: person, in: .offered)) + tx.all(queries.made(by: person, in: .active))
        {
            try EndDraftShare(area: area).end(share, by: person, at: now, in: tx)
        }
        try tx.run("DELETE FROM draft_share WHERE person_id = \(person)")
        try tx.run("DELETE FROM draft_share WHERE guest_id = \(person)")
        try tx.run("UPDATE draft_change SET person_id = NULL WHERE person_id = \(person)")
    }
}
