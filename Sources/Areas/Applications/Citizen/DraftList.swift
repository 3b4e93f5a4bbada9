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
    /// Nil for one's own.
    var helping: Helping?

    /// Another's draft that one helps to fill in.
    struct Helping: Sendable {
        let owner: String
        let share: DraftShareID
    }
}

struct DraftTitles: Sendable {
    let area: ApplicationsArea

    /// A person's own drafts and those that he helps with, the latest change first.
    func all(of person: PersonID, limit: Int, at now: Date, in tx: any ReadTransaction) throws -> [DraftTitle] {
        let queries = DraftQueries(keys: area.platform.keys)
        let own = try tx.all(queries.open(of: person, limit: limit)).map(titled)
        let all = try own + helped(by: person, limit: limit, in: tx)
        return Array(
            all.filter { $0.draft.keptUntil > now }
                .sorted { ($0.draft.updatedAt, $0.draft.id.text) > ($1.draft.updatedAt, $1.draft.id.text) }
                .prefix(limit))
    }

    private func helped(by person: PersonID, limit: Int, in tx: any ReadTransaction) throws -> [DraftTitle] {
        let shares = try tx.all(DraftShareQueries(keys: area.platform.keys).held(by: person, in: .active))
        guard !shares.isEmpty else { return [] }
        let drafts = try tx.all(DraftQueries(keys: area.platform.keys).helped(by: person, limit: limit))
        return try drafts.map { draft in
            var title = titled(draft)
            let owner = try area.accounts.person(draft.person, in: tx)?.shownName ?? ""
            title.helping = shares.first { $0.draft == draft.id }.map {
                DraftTitle.Helping(owner: owner, share: $0.id)
            }
            return title
        }
    }

    /// - Throws: `NotFound` for a stranger's.
    func one(_ id: DraftID, of person: PersonID, in tx: any ReadTransaction) throws -> DraftTitle {
        guard let draft = try tx.first(DraftQueries(keys: area.platform.keys).byID(id, of: person)) else {
            throw NotFound()
        }
        return titled(draft)
    }

    func titled(_ draft: Draft) -> DraftTitle {
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
            if let helping = entry.helping {
                p { Tag(t(TogetherTexts.draftOf(helping.owner)), .info) }
            }
            if let label = draft.subjectLabel { p { t(SubjectTexts.inList(label)) } }
            p {
                if draft.corrects != nil { t(T.correction) + " · " } else if draft.kind == .query { t(T.query) + " · " }
                t(T.changed(dates.relativeMoment(draft.updatedAt))) + " · "
                t(T.keptUntil(dates.day(Day(of: draft.keptUntil, in: entry.zone))))
            }
            p {
                if let helping = entry.helping {
                    link(draft.path + "/together/\(helping.share)/end", TogetherTexts.leave)
                } else {
                    link(draft.path + "/together", TogetherTexts.title)
                    " · "
                    link(draft.path + "/deletion", T.delete)
                }
            }
        }
    }

    private func link(_ href: String, _ text: Phrase) -> some HTML {
        a(.href(href)) {
            language(text)
            span(.class("visually-hidden")) { ": " + language(entry.title) }
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
