import Foundation
import Kernel
import Storage
import Web

private typealias T = HelpDeskTexts

/// What the help desk keeps of a person: his inquiries and his reviews.
struct HelpDeskRecords: PersonalRecords {
    let area: HelpDeskArea

    private static let inquiries = Phrase(ru: "Обращения", en: "Inquiries")
    private static let reviews = Phrase(ru: "Отзывы", en: "Reviews")
    private static let when = Phrase(ru: "Когда", en: "When")
    private static let number = Phrase(ru: "Номер", en: "Number")
    private static let topic = Phrase(ru: "Тема", en: "Topic")
    private static let text = Phrase(ru: "Текст", en: "Text")
    private static let answers = Phrase(ru: "Ответы", en: "Answers")
    private static let forGood = Phrase(ru: "бессрочно", en: "for good")
    private static let inquiriesStay = Phrase(
        ru: "остаются без имени: портал отчитывается об ответах",
        en: "stay without a name: the portal accounts for its answers")
    private static let reviewsStay = Phrase(
        ru: "остаются без имени: из них складываются оценки", en: "stay without a name: the ratings are made of them")
    private static let page = 100

    func kept(of person: PersonID, in tx: any ReadTransaction) throws -> [KeptKind] {
        let inquiries = try tx.count("SELECT count(*) AS n FROM inquiry WHERE person_id = \(person)")
        let reviews = try tx.count("SELECT count(*) AS n FROM review WHERE person_id = \(person)")
        return [
            KeptKind(Self.inquiries, count: inquiries, until: Self.forGood, staysBecause: Self.inquiriesStay),
            KeptKind(Self.reviews, count: reviews, until: Self.forGood, staysBecause: Self.reviewsStay),
        ].filter { $0.count != 0 }
    }

    func archive(of person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> [ArchiveSection] {
        var inquiries: [ArchiveRecord] = []
        var before: InquiryID?
        while true {
            let page = try tx.all(
                Query<Inquiry>.inquiries(of: person, before: before, limit: Self.page, keys: area.platform.keys))
            inquiries += try page.map { try record(of: $0, in: tx) }
            guard page.count == Self.page, let last = page.last else { break }
            before = last.id
        }
        let reviews = try tx.all(Query<Review>.reviews(ofPerson: person, limit: 10_000, keys: area.platform.keys)).map {
            review in
            ArchiveRecord(
                [
                    ArchiveField("at", Self.when, .moment(review.createdAt)),
                    ArchiveField("service", Phrase(ru: "Услуга", en: "Service"), review.service),
                ]
                    + ReviewCriterion.allCases.map { criterion in
                        review.marks[criterion].map {
                            ArchiveField(criterion.rawValue, ReviewTexts.criterion(criterion), .number($0.value))
                        }
                    } + [ArchiveField("text", Self.text, review.text)])
        }
        return [
            ArchiveSection("inquiries", Self.inquiries, inquiries), ArchiveSection("reviews", Self.reviews, reviews),
        ]
    }

    private func record(of inquiry: Inquiry, in tx: any ReadTransaction) throws -> ArchiveRecord {
        let answers = try tx.all(Query<InquiryEvent>.history(of: inquiry.id, keys: area.platform.keys))
            .filter { $0.text != nil }
            .map {
                ArchiveRecord([ArchiveField("at", Self.when, .moment($0.at)), ArchiveField("text", Self.text, $0.text)])
            }
        return ArchiveRecord(
            title: inquiry.number.text,
            [
                ArchiveField("number", Self.number, inquiry.number.text),
                ArchiveField("at", Self.when, .moment(inquiry.createdAt)),
                ArchiveField("topic", Self.topic, .phrase(T.topic(inquiry.topic))),
                ArchiveField("text", Self.text, inquiry.content.text.text),
            ],
            parts: answers.isEmpty ? [] : [ArchiveSection("answers", Self.answers, answers)])
    }

    func move(from: PersonID, to: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        try tx.run("UPDATE inquiry SET person_id = \(to) WHERE person_id = \(from)")
        try tx.run("UPDATE review SET person_id = \(to) WHERE person_id = \(from)")
    }

    func end(of person: PersonID, at now: Date, in tx: any WriteTransaction) throws {}
}

extension HelpDeskArea {
    /// What the help desk keeps, for the page of one's data and its archive.
    package var records: any PersonalRecords { HelpDeskRecords(area: self) }
}
