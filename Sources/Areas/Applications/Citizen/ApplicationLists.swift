import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = ApplicationTexts

/// Applications, newest first.
struct ApplicationList: Component {
    let records: [ApplicationRecord]
    let zones: [String: TimeZone]
    let now: Date
    let language: Language
    var level: HeadingLevel = .h2

    var body: some HTML {
        let t = language
        if records.isEmpty {
            EmptyState(t(T.none), text: t(T.noneText), action: LinkButton(t(T.findService), href: "/services"))
        } else {
            EntryList {
                for record in records {
                    ApplicationEntry(
                        record: record,
                        dates: HumanDate(now: now, zone: zones[record.office] ?? .gmt, language: language),
                        level: level)
                }
            }
        }
    }
}

private struct ApplicationEntry: Component {
    let record: ApplicationRecord
    let dates: HumanDate
    let level: HeadingLevel

    var body: some HTML {
        let t = dates.language
        Entry(t(record.title), href: record.path, language: t, level: level) {
            p {
                Tag(t(T.name(of: record.status, record.kind)), record.status.mood)
                " "
                span(.class("nowrap number")) { T.number(record.number) }
                " · "
                if record.kind == .query { t(T.query) + ", " }
                let when = dates.relativeMoment(record.submittedAt)
                t(T.sentOn(when))
            }
            if let label = record.subjectLabel { p { t(SubjectTexts.inList(label)) } }
        }
    }
}

extension ApplicationStatus {
    /// How it looks in a list: always beside its word.
    var mood: Tag.Kind {
        switch self {
        case .submitted, .registered, .accepted, .inProgress: .info
        case .returnedForCorrection, .awaitingApplicant: .warn
        case .invited, .ready, .handedOver, .completed: .ok
        case .refused: .stop
        case .withdrawn: .neutral
        }
    }
}

/// Finds one's own application by its number (R90).
struct TrackForm: Component {
    var typed = ""
    var errors = FieldErrors()
    let language: Language

    var body: some HTML {
        let t = language
        let state = FormState(language: language, values: ["number": [typed]], errors: errors)
        Markup.form(.method(.get), .action("/applications")) {
            TextField(
                "number", label: t(T.track), hint: t(T.trackHint), in: state, kind: .code, required: true,
                width: .medium,
                maxLength: 40)
            ButtonRow { Button(t(T.trackButton), kind: .quiet) }
        }
    }
}

/// The latest applications and drafts on the cabinet's first page.
struct ApplicationsSection: CabinetSection {
    let area: ApplicationsArea

    func section(for citizen: CitizenContext) async throws -> AnyHTML? {
        let (now, t) = (citizen.now, citizen.language)
        let (records, drafts, offers) = try await area.platform.store.read { tx in
            (
                try area.page(of: citizen.person, before: nil, limit: 5, at: now, in: tx),
                try DraftTitles(area: area).all(of: citizen.person, limit: 5, at: now, in: tx),
                try AnswerDraftOffer(area: area).waiting(for: citizen.person, at: now, in: tx)
            )
        }
        let zones = area.zones(records)
        return AnyHTML(
            Markup.section {
                h2 { t(T.applications) }
                ApplicationList(records: records, zones: zones, now: now, language: t, level: .h3)
                if !records.isEmpty {
                    TrackForm(language: t)
                    p { a(.href("/cabinet/applications")) { t(T.all) } }
                }
                if !offers.isEmpty {
                    Banner(.information) { a(.href("/cabinet/drafts")) { t(TogetherTexts.waits(offers.count)) } }
                }
                if !drafts.isEmpty {
                    h2 { t(DraftTexts.drafts) }
                    DraftList(drafts: drafts, now: now, language: t, level: .h3)
                    p { a(.href("/cabinet/drafts")) { t(DraftTexts.allDrafts) } }
                }
            })
    }
}
