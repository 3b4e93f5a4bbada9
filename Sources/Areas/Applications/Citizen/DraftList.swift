import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = DraftTexts

/// A draft with its name, for lists.
struct DraftTitle: Sendable {
    let draft: Draft
    let title: Phrase
    let zone: TimeZone
}

struct DraftTitles: Sendable {
    let area: ApplicationsArea

    func all(of person: PersonID, limit: Int, at now: Date, in tx: any ReadTransaction) throws -> [DraftTitle] {
        try tx.all(DraftQueries(keys: area.platform.keys).open(of: person, limit: limit))
            .filter { $0.keptUntil > now }.map(titled)
    }

    /// - Throws: `NotFound` for a stranger's.
    func one(_ id: DraftID, of person: PersonID, in tx: any ReadTransaction) throws -> DraftTitle {
        guard let draft = try tx.first(DraftQueries(keys: area.platform.keys).byID(id, of: person)) else {
            throw NotFound()
        }
        return titled(draft)
    }

    private func titled(_ draft: Draft) -> DraftTitle {
        let snapshot = area.catalogue.snapshot
        let subject = draft.answers[ApplicationForm.FieldID.subject]
        let service = draft.service.flatMap { snapshot.service($0)?.short }
        let agency = snapshot.agency(draft.agency)?.short ?? .verbatim(draft.agency)
        return DraftTitle(
            draft: draft, title: service ?? (subject.isEmpty ? agency : .verbatim(subject)),
            zone: snapshot.region(draft.region)?.zone ?? .gmt)
    }
}

/// Drafts, the latest change first.
struct DraftList: Component {
    let drafts: [DraftTitle]
    let now: Date
    let language: Language
    var level: HeadingLevel = .h2

    var body: some HTML {
        let t = language
        if drafts.isEmpty {
            EmptyState(t(T.noDrafts), text: t(T.noDraftsText), action: LinkButton(t(T.findService), href: "/services"))
        } else {
            EntryList {
                for entry in drafts { DraftEntry(entry: entry, now: now, language: language, level: level) }
            }
        }
    }
}

private struct DraftEntry: Component {
    let entry: DraftTitle
    let now: Date
    let language: Language
    let level: HeadingLevel

    var body: some HTML {
        let t = language
        let dates = HumanDate(now: now, zone: entry.zone, language: language)
        let draft = entry.draft
        Entry(t(entry.title), href: draft.path, language: language, level: level) {
            if let label = draft.subjectLabel { p { t(SubjectTexts.inList(label)) } }
            p {
                if draft.corrects != nil { t(T.correction) + " · " } else if draft.kind == .query { t(T.query) + " · " }
                t(T.changed(dates.relativeMoment(draft.updatedAt))) + " · "
                t(T.keptUntil(dates.day(Day(of: draft.keptUntil, in: entry.zone))))
            }
            p {
                a(.href(draft.path + "/deletion")) {
                    t(T.delete)
                    span(.class("visually-hidden")) { ": " + t(entry.title) }
                }
            }
        }
    }
}

/// Asks before a draft is gone.
struct DeletionPage: Component {
    let draft: DraftTitle
    let csrf: String
    let language: Language

    var body: some HTML {
        let t = language
        h1 { t(T.deleteTitle) }
        p { t(T.deleteText(draft.title)) }
        ActionForm(action: draft.draft.path + "/deletion", csrf: csrf) {
            ButtonRow {
                Button(t(T.deleteYes), kind: .danger)
                LinkButton(t(T.keep), href: "/cabinet/drafts", kind: .link)
            }
        }
    }
}
