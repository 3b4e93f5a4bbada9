import Accounts
import Foundation
import Kernel
import Storage
import Web

private typealias T = EnrolmentTexts

/// What enrolment keeps of a person: how his identity was proved.
struct EnrolmentRecords: PersonalRecords {
    let area: EnrolmentArea

    private static let proofs = Phrase(ru: "Как подтверждали личность", en: "How identity was proved")
    private static let letters = Phrase(ru: "Письма с кодом", en: "Letters with a code")
    private static let issued = Phrase(ru: "Выдан код", en: "A code was issued")
    private static let registered = Phrase(ru: "Регистрация в центре", en: "Registered at a centre")
    private static let access = Phrase(
        ru: "Возвращён доступ или изменены данные", en: "Access given back or data changed")
    private static let centre = Phrase(ru: "Центр", en: "Centre")
    private static let when = Phrase(ru: "Когда", en: "When")
    private static let what = Phrase(ru: "Что", en: "What")
    private static let asLongAsAccount = Phrase(ru: "пока есть кабинет", en: "as long as the account")
    private static let forGood = Phrase(
        ru: "бессрочно, без номеров документов", en: "for good, without numbers of documents")
    private static let stays = Phrase(
        ru: "остаётся без имени и адреса: так видно, кому и где выдавали код",
        en: "stays without name and address: it shows where codes were given")

    func kept(of person: PersonID, in tx: any ReadTransaction) throws -> [KeptKind] {
        let checks = try tx.count("SELECT count(*) AS n FROM desk_check WHERE person_id = \(person)")
        let proofs = try tx.count("SELECT count(*) AS n FROM access_check WHERE person_id = \(person)")
        let codes = try tx.count("SELECT count(*) AS n FROM activation_code WHERE person_id = \(person)")
        let letters = try tx.count("SELECT count(*) AS n FROM activation_letter WHERE person_id = \(person)")
        let register = try tx.count("SELECT count(*) AS n FROM identity_check WHERE person_id = \(person)")
        return [
            KeptKind(T.registerKeptTitle, count: register, until: Self.asLongAsAccount),
            KeptKind(Self.proofs, count: checks + proofs + codes, until: Self.forGood, staysBecause: Self.stays),
            KeptKind(Self.letters, count: letters, until: Self.asLongAsAccount),
        ].filter { $0.count != 0 }
    }

    func archive(of person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> [ArchiveSection] {
        let checks = try tx.all(.checks(of: person, limit: 1_000, keys: area.platform.keys)).map { check in
            ArchiveRecord([
                ArchiveField("at", Self.when, .moment(check.at)),
                ArchiveField("outcome", Self.what, .phrase(check.reason?.phrase ?? Self.issued)),
                ArchiveField("centre", Self.centre, .phrase(area.centreName(check.centre))),
            ])
        }
        let proofs = try tx.all(
            Query("SELECT at, centre, kind FROM access_check WHERE person_id = \(person) ORDER BY at DESC LIMIT 1000") {
                row in
                let isFirst = try row.choice("kind", as: DeskOutcome.self) == .registered
                return ArchiveRecord([
                    ArchiveField("at", Self.when, .moment(try row.moment("at"))),
                    ArchiveField("outcome", Self.what, .phrase(isFirst ? Self.registered : Self.access)),
                    ArchiveField("centre", Self.centre, .phrase(area.centreName(try row.text("centre")))),
                ])
            })
        let letters = try tx.all(
            Query(
                "SELECT id, step, ordered_at, changed_at, tracking FROM activation_letter WHERE person_id = \(person)"
            ) {
                row in
                ArchiveRecord([
                    ArchiveField("ordered_at", Self.when, .moment(try row.moment("ordered_at"))),
                    ArchiveField("step", Self.what, .phrase(T.name(of: try row.choice("step", as: LetterStep.self)))),
                    ArchiveField("tracking", T.tracking, try row.optionalText("tracking")),
                ])
            })
        let register = try area.accounts.person(person, in: tx).flatMap { try area.identityCheck(of: $0, in: tx) }.map {
            ArchiveRecord([
                ArchiveField("at", Self.when, .moment($0.at)),
                ArchiveField("outcome", Self.what, .phrase(T.registerKept($0))),
            ])
        }
        return [
            ArchiveSection("register_check", T.registerKeptTitle, register.map { [$0] } ?? []),
            ArchiveSection("identity_checks", Self.proofs, checks + proofs),
            ArchiveSection("letters", Self.letters, letters),
        ]
    }

    /// An unproved account with a code or a letter under way is not left: it waits for its owner.
    func openMatters(of person: PersonID, in tx: any ReadTransaction) throws -> [OpenMatter] {
        let now = area.platform.clock.now
        guard let state = try area.state(of: person, at: now, in: tx) else { return [] }
        switch state.step {
        case .codeIssued, .letter(.ordered), .letter(.printed), .letter(.posted), .letter(.arrived):
            return [OpenMatter(Self.letters, link: "/cabinet/activation", bindsOwner: false)]
        default: return []
        }
    }

    func end(of person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        for table: SQL in [
            "code_printout", "spoken_code", "signature_text", "desk_search_result", "first_look", "identity_check",
        ] {
            try tx.run("DELETE FROM \(sql: table) WHERE person_id = \(person)")
        }
        // It only served to notice a correction.
        try tx.run(
            """
            UPDATE desk_check_field SET value_hash = NULL
            WHERE check_id IN (SELECT id FROM desk_check WHERE person_id = \(person))
            """)
        // Codes that were not entered open nothing any more.
        try tx.run(
            """
            UPDATE activation_code SET state = 'replaced', ended_at = \(now) WHERE person_id = \(person) AND state = 'live'
            """)
        try tx.run(
            """
            DELETE FROM activation_letter_event WHERE letter_id IN (
                SELECT id FROM activation_letter WHERE person_id = \(person))
            """)
        try tx.run(
            """
            DELETE FROM letter_batch_item WHERE letter_id IN (
                SELECT id FROM activation_letter WHERE person_id = \(person))
            """)
        try tx.run("DELETE FROM activation_letter WHERE person_id = \(person)")
    }
}

extension EnrolmentArea {
    func centreName(_ id: String) -> Phrase { catalogue.snapshot.centre(id)?.name ?? .verbatim(id) }

    /// What enrolment keeps, for the page of one's data and its archive.
    package var records: any PersonalRecords { EnrolmentRecords(area: self) }
}
