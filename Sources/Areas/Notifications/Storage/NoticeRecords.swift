import Foundation
import Kernel
import Storage
import Web

/// What notifications keep of a person.
struct NoticeRecords: PersonalRecords {
    let area: NotificationsArea

    private static let notices = Phrase(ru: "Уведомления", en: "Notices")
    private static let until = Phrase(ru: "пока есть кабинет", en: "as long as the account")
    private static let page = 200

    func kept(of person: PersonID, in tx: any ReadTransaction) throws -> [KeptKind] {
        let count = try tx.count("SELECT count(*) AS n FROM notice WHERE person_id = \(person)")
        return count == 0 ? [] : [KeptKind(Self.notices, count: count, until: Self.until)]
    }

    func archive(of person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> [ArchiveSection] {
        var records: [ArchiveRecord] = []
        var window = NoticeWindow.newest
        while true {
            let page = try tx.all(
                .notices(of: person, window, unreadOnly: false, limit: Self.page, keys: area.platform.keys))
            records += page.map { notice in
                ArchiveRecord([
                    ArchiveField("at", Phrase(ru: "Когда", en: "When"), .moment(notice.createdAt)),
                    ArchiveField("title", Phrase(ru: "Уведомление", en: "Notice"), .phrase(notice.title)),
                    ArchiveField("text", Phrase(ru: "Текст", en: "Text"), .phrase(notice.text)),
                    ArchiveField("read_at", Phrase(ru: "Прочитано", en: "Read"), notice.readAt),
                ])
            }
            guard page.count == Self.page, let last = page.last else { break }
            window = .before(NoticePlace(last))
        }
        return [ArchiveSection("notices", Self.notices, records)]
    }

    func move(from: PersonID, to: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        let last = try tx.count("SELECT coalesce(max(position), 0) AS n FROM notice WHERE person_id = \(to)")
        try tx.run("UPDATE notice SET person_id = \(to), position = position + \(last) WHERE person_id = \(from)")
    }

    func end(of person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        try tx.run("DELETE FROM notice WHERE person_id = \(person)")
        try tx.run("DELETE FROM notice_contact WHERE person_id = \(person)")
    }
}

extension NotificationsArea {
    /// What notifications keep, for the page of one's data and its archive.
    package var records: any PersonalRecords { NoticeRecords(area: self) }
}
