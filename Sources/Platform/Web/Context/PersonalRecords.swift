import Foundation
import Kernel
import Storage

/// What one part of the portal keeps of a person: shown to him, taken along by him, ended with his account (152-ФЗ, art. 14
/// and 21; the promise P22). Areas list theirs in `PortalHooks.records`.
package protocol PersonalRecords: Sendable {
    /// What is kept, how much of it and until when; only what there is.
    func kept(of person: PersonID, in tx: any ReadTransaction) throws -> [KeptKind]
    /// All of it, for the archive that a person takes along.
    func archive(of person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> [ArchiveSection]
    /// What has to be ended before the account can end: the agency's work on an application above all.
    func openMatters(of person: PersonID, in tx: any ReadTransaction) throws -> [OpenMatter]
    /// Makes what belongs to one account another's, when a counter has found that both are of one person.
    func move(from: PersonID, to: PersonID, at now: Date, in tx: any WriteTransaction) throws
    /// Removes what nobody has to keep, in the transaction that ends the account. Bytes that no row names any more go
    /// with the sweep of files.
    func end(of person: PersonID, at now: Date, in tx: any WriteTransaction) throws
}

extension PersonalRecords {
    package func openMatters(of person: PersonID, in tx: any ReadTransaction) throws -> [OpenMatter] { [] }
    package func move(from: PersonID, to: PersonID, at now: Date, in tx: any WriteTransaction) throws {}
}

/// One kind of data that is kept of a person.
package struct KeptKind: Sendable {
    package let what: Phrase
    /// How many records there are; nil where counting says nothing.
    package let count: Int?
    /// «пока есть кабинет», «90 дней после последней правки».
    package let until: Phrase
    /// Whether it stays when the account ends, and why; nil for what goes.
    package let staysBecause: Phrase?

    package init(_ what: Phrase, count: Int? = nil, until: Phrase, staysBecause: Phrase? = nil) {
        self.what = what
        self.count = count
        self.until = until
        self.staysBecause = staysBecause
    }
}

/// What stands in the way of ending an account.
package struct OpenMatter: Sendable {
    package let title: Phrase
    package let link: String
    /// Whether its owner has to end it first; otherwise it only keeps an unproved account from being taken for left.
    package let bindsOwner: Bool

    package init(_ title: Phrase, link: String, bindsOwner: Bool = true) {
        self.title = title
        self.link = link
        self.bindsOwner = bindsOwner
    }
}

/// A part of the archive: one file of JSON, one heading of the readable page.
package struct ArchiveSection: Sendable {
    /// «applications»: the name in JSON.
    package let name: String
    package let title: Phrase
    package let records: [ArchiveRecord]

    package init(_ name: String, _ title: Phrase, _ records: [ArchiveRecord]) {
        self.name = name
        self.title = title
        self.records = records
    }
}

/// A record of the archive: fields in their order, files that belong to it, records inside it.
package struct ArchiveRecord: Sendable {
    package var title: String?
    package var fields: [ArchiveField]
    package var files: [ArchiveFile] = []
    /// Lists of records inside: «events», «copies».
    package var parts: [ArchiveSection] = []

    package init(
        title: String? = nil, _ fields: [ArchiveField?], files: [ArchiveFile] = [], parts: [ArchiveSection] = []
    ) {
        self.title = title
        self.fields = fields.compactMap { $0 }
        self.files = files
        self.parts = parts
    }
}

/// A field: its name for programs, its words for people.
package struct ArchiveField: Sendable {
    package enum Value: Sendable {
        case text(String)
        /// In both languages: JSON has both.
        case phrase(Phrase)
        case moment(Date)
        case day(Day)
        case number(Int)
        case flag(Bool)
    }

    package let name: String
    package let label: Phrase
    package let value: Value

    package init(_ name: String, _ label: Phrase, _ value: Value) {
        self.name = name
        self.label = label
        self.value = value
    }

    /// Nil for an absent text.
    package init?(_ name: String, _ label: Phrase, _ text: String?) {
        guard let text, !text.isEmpty else { return nil }
        self.init(name, label, .text(text))
    }

    /// Nil for an absent moment.
    package init?(_ name: String, _ label: Phrase, _ moment: Date?) {
        guard let moment else { return nil }
        self.init(name, label, .moment(moment))
    }
}

/// A file of the archive.
package struct ArchiveFile: Sendable {
    /// Where it lies in the archive, under `files/`: «files/40-K7QX-9F3M/паспорт.jpg».
    package let path: String
    package let stored: StoredFile

    /// - Parameter name: as it was called by whoever sent it; what is no part of a name goes.
    package init(folder: String, number: Int, name: String, _ stored: StoredFile) {
        let clean = name.unicodeScalars.map {
            "/\\:*?\"<>|".unicodeScalars.contains($0) || $0.value < 32 ? "_" : "\($0)"
        }
        path = "files/\(folder)/\(number)-\(clean.joined().prefix(100))"
        self.stored = stored
    }
}
