import Accounts
import Forms
import Foundation
import Kernel
import Representation
import Storage
import Web

private typealias T = ApplicationTexts

/// What applications keep of a person: what he sent with all that became of it, and what he has not sent yet.
struct ApplicationRecords: PersonalRecords {
    let area: ApplicationsArea

    private static let drafts = Phrase(ru: "Черновики", en: "Drafts")
    private static let when = Phrase(ru: "Когда", en: "When")
    private static let status = Phrase(ru: "Состояние", en: "Status")
    private static let steps = Phrase(ru: "Что происходило", en: "What happened")
    private static let copies = Phrase(ru: "Что отправлено", en: "What was sent")
    private static let comment = Phrase(ru: "Пояснение", en: "Comment")
    private static let title = Phrase(ru: "Услуга или тема", en: "Service or subject")
    private static let agency = Phrase(ru: "Ведомство", en: "Agency")
    private static let ninetyDays = Phrase(
        ru: "\(Draft.keptDays) дней после последней правки", en: "\(Draft.keptDays) days after the last change")
    private static let asLongAsAgency = Phrase(
        ru: "по сроку хранения дел ведомства, не меньше года", en: "by the agency's term for its files, a year at least"
    )
    private static let stay = Phrase(
        ru:
            "остаются у ведомства: дело хранят по архивному законодательству (125-ФЗ; срок уточняйте в ведомстве)",
        en: "stay with the agency, which keeps its files by the law on archives (125-ФЗ; ask the agency for the term)")
    private static let page = 100

    func kept(of person: PersonID, in tx: any ReadTransaction) throws -> [KeptKind] {
        let sent = try tx.count("SELECT count(*) AS n FROM application WHERE person_id = \(person)")
        let drafts = try tx.count(
            "SELECT count(*) AS n FROM application_draft WHERE person_id = \(person) AND state = 'open'")
        return [
            KeptKind(T.applications, count: sent, until: Self.asLongAsAgency, staysBecause: Self.stay),
            KeptKind(Self.drafts, count: drafts, until: Self.ninetyDays),
            try DraftShareRecords(area: area).kept(of: person, in: tx),
        ].filter { $0.count != 0 }
    }

    func archive(of person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> [ArchiveSection] {
        var records: [ArchiveRecord] = []
        var before: ApplicationID?
        while true {
            // His own and his children's, and what was sent for him: of those for whom he acts they are not his data.
            let shared = SharedCases(subjects: [person.text])
            let page = try tx.all(area.queries.page(of: person, shared, before: before, limit: Self.page))
            records += try page.map { try record(of: $0, in: tx) }
            guard page.count == Self.page, let last = page.last else { break }
            before = last.id
        }
        let drafts = try tx.all(
            DraftQueries(keys: area.platform.keys).open(of: person, limit: Draft.mostOpen)
        ).map { try record(of: $0, at: now, in: tx) }
        return [
            ArchiveSection("applications", T.applications, records), ArchiveSection("drafts", Self.drafts, drafts),
            try DraftShareRecords(area: area).archive(of: person, in: tx),
        ]
    }

    // MARK: What was sent

    private func record(of application: ApplicationRecord, in tx: any ReadTransaction) throws -> ArchiveRecord {
        let versions = 1...max(1, application.copyVersion)
        let copies = try versions.compactMap { version in
            try area.copy(of: application.id, version: version, in: tx).map { copy in
                ArchiveRecord(
                    title: T.sentOn(copy.submittedAt.formatted(.iso8601)).ru,
                    [ArchiveField("version", RecordWords.version, .number(version))] + Self.fields(of: copy.sections),
                    files: try files(of: application, version: version, in: tx))
            }
        }
        let history = try area.history(of: application.id, in: tx)
        let steps = history.map { event in
            ArchiveRecord(
                [
                    ArchiveField("at", Self.when, .moment(event.at)),
                    ArchiveField("status", Self.status, .phrase(T.name(of: event.status, application.kind))),
                    ArchiveField("comment", Self.comment, event.comment),
                    ArchiveField("agency_number", T.numberLabel, event.facts.agencyNumber),
                    ArchiveField("answer", RecordWords.answer, event.facts.answer),
                    event.facts.outcome.map { ArchiveField("outcome", RecordWords.outcome, .phrase($0)) },
                ] + event.facts.grounds.map { ArchiveField("ground", RecordWords.ground, .phrase($0.text)) },
                files: event.facts.file.map {
                    [
                        ArchiveFile(
                            folder: application.number.text, number: 1_000 + event.sequence, name: $0.name, $0.stored)
                    ]
                } ?? [])
        }
        let agency = area.catalogue.snapshot.agency(application.agency)?.name
        return ArchiveRecord(
            title: application.number.text,
            [
                ArchiveField("number", T.numberLabel, application.number.text),
                ArchiveField("title", Self.title, .phrase(application.title)),
                ArchiveField("agency", Self.agency, .phrase(agency ?? .verbatim(application.agency))),
                ArchiveField("status", Self.status, .phrase(T.name(of: application.status, application.kind))),
                ArchiveField("submitted_at", Self.when, .moment(application.submittedAt)),
            ],
            parts: [ArchiveSection("copies", Self.copies, copies), ArchiveSection("events", Self.steps, steps)])
    }

    private static func fields(of sections: [SubmittedCopy.Section]) -> [ArchiveField] {
        sections.flatMap { section in
            section.rows.map { ArchiveField("\(section.id).\($0.field)", $0.label, .phrase($0.value)) }
        }
    }

    private func files(of application: ApplicationRecord, version: Int, in tx: any ReadTransaction) throws
        -> [ArchiveFile]
    {
        try area.attachments(of: application, version: version, in: tx).enumerated().map { index, file in
            ArchiveFile(
                folder: "\(application.number.text)-\(version)", number: index + 1, name: file.name, file.original)
        }
    }

    // MARK: What was not

    private func record(of draft: Draft, at now: Date, in tx: any ReadTransaction) throws -> ArchiveRecord {
        let files = try tx.all(DraftQueries(keys: area.platform.keys).files(of: draft.id))
        let kept = files.enumerated().map { index, file in
            ArchiveFile(
                folder: "draft-\(draft.id.text)", number: index + 1, name: file.upload.name, file.upload.original)
        }
        var fields = [
            ArchiveField("service", Self.title, draft.service ?? draft.agency),
            ArchiveField("changed_at", Self.when, .moment(draft.updatedAt)),
        ]
        do {
            let open = try ReadDraft(area: area).open(draft, at: now, in: tx)
            for step in open.definition.steps {
                fields += open.definition.lines(of: step, draft.answers, open.context).map {
                    ArchiveField("\(step.id).\($0.field)", $0.label, .phrase($0.value))
                }
            }
        } catch is NotFound {
            // Of a service that is gone: what was typed, by the names of the inputs.
            fields += draft.answers.texts.sorted { $0.key < $1.key }.map {
                ArchiveField($0.key, .verbatim($0.key), .text($0.value))
            }
        }
        return ArchiveRecord(fields, files: kept)
    }

    // MARK: The end of the account

    /// What an agency still works on, and what the applicant has to correct or to fetch.
    func openMatters(of person: PersonID, in tx: any ReadTransaction) throws -> [OpenMatter] {
        let open = ApplicationStatus.allCases.filter { !$0.isFinal }.map(\.rawValue)
        let own: SQL = "person_id = \(person) AND (subject_kind IS NULL OR subject_kind = 'child')"
        // His own, and what a representative has sent for him; each by its index.
        return try [own, "subject_id = \(person.text) AND subject_kind = 'principal'"].flatMap { (condition: SQL) in
            try tx.all(
                Query(
                    """
                    SELECT * FROM application WHERE \(sql: condition) AND status IN \(list: open)
                    ORDER BY id DESC LIMIT \(Self.page)
                    """, decode: area.queries.record))
        }.map { record in
            let number = record.number.text
            return OpenMatter(
                Phrase(ru: "\(record.title.ru), № \(number)", en: "\(record.title.en), No. \(number)"),
                link: record.path)
        }
    }

    func move(from: PersonID, to: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        let ids = try tx.all(
            Query("SELECT id FROM application WHERE person_id = \(from)") { try $0.text("id") })
        try tx.run("UPDATE application SET person_id = \(to) WHERE person_id = \(from)")
        try tx.run("UPDATE application_draft SET person_id = \(to) WHERE person_id = \(from)")
        try DraftShareRecords(area: area).move(from: from, to: to, in: tx)
        try area.appointments.move(ids.map { .application($0) }, to: to, in: tx)
    }

    func end(of person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        let drafts = try tx.all(DraftQueries(keys: area.platform.keys).open(of: person, limit: 10_000))
        // The sweep of files takes the bytes that no row names any more.
        for draft in drafts { _ = try DropDraft(area: area).drop(draft, at: now, in: tx) }
        try DraftShareRecords(area: area).end(of: person, at: now, in: tx)
    }
}

/// Words of the archive only.
private enum RecordWords {
    static let version = Phrase(ru: "Отправка", en: "Sending")
    static let answer = Phrase(ru: "Ответ", en: "Answer")
    static let outcome = Phrase(ru: "Результат", en: "Outcome")
    static let ground = Phrase(ru: "Основание отказа", en: "Ground of refusal")
}

extension ApplicationsArea {
    /// What applications keep, for the page of one's data and its archive.
    package var records: any PersonalRecords { ApplicationRecords(area: self) }
}
