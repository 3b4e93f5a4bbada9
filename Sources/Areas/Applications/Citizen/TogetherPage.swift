import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = TogetherTexts

/// «Заполнить вместе», «Передать черновик»: whom the owner has asked, how it stands, and the form to ask another.
struct TogetherPage: Component {
    let draft: OpenDraft
    let kind: DraftShare.Kind
    let shares: [DraftShare]
    let history: [SharedDrafts.Line]
    /// The last change of each page by each person.
    let work: [DraftChange]
    let form: FormState
    let query: [String: String]
    let csrf: String
    let now: Date
    let language: Language

    private var t: Language { language }
    var heading: String { t(kind == .help ? T.title : T.handoverTitle) }
    var title: String { heading + " · " + t(draft.title) }

    var body: some HTML {
        p(.class("muted")) { t(draft.title) }
        h1 { heading }
        if query["sent"] != nil { Banner(.good, alert: true) { t(T.sent) } }
        if query["ended"] != nil { Banner(.good, alert: true) { t(T.ended) } }
        ErrorSummary(in: form)
        p(.class("lead")) { t(kind == .help ? T.lead : T.handoverLead) }
        if let refusal = OfferDraft.refusal(of: draft.draft, kind) {
            Banner(.warning) { p { t(refusal) } }
        } else if (draft.account?.level ?? .simplified) < .confirmed {
            Banner(.warning) {
                p { t(T.confirmFirst) }
                p { a(.href("/cabinet/activation")) { t(T.confirm) } }
            }
        } else {
            if kind == .handover { Banner(.information) { p { t(T.handoverWhat) } } }
            if kind == .help || !shares.isEmpty { DraftShareList(page: self) }
            if kind == .help || !shares.contains(where: { $0.state == .offered && !$0.isExpired(at: now) }) {
                offerForm
            }
        }
        if kind == .help, draft.draft.isShared { HistoryOfDraft(page: self) }
        p { a(.href(draft.draft.path)) { t(T.back) } }
    }

    @HTMLBuilder
    private var offerForm: some HTML {
        if kind == .help { h2 { t(T.newInvitation) } }
        ActionForm(
            action: "\(draft.draft.path)/" + (kind == .help ? "together" : "handover"), csrf: csrf, warnsUnsaved: true
        ) {
            SnilsField("snils", label: t(T.snils), in: form)
            TextAreaField(
                "words", label: t(T.words), hint: t(T.wordsHint), in: form, rows: 3, limit: DraftShare.longestWords,
                required: false)
            p { t(T.howOffered) + " " + t(T.holds(DraftShare.offerDays)) }
            ButtonRow { Button(t(kind == .help ? T.invite : T.offer)) }
        }
    }

    fileprivate var dates: HumanDate { HumanDate(now: now, zone: zone, language: language) }
    fileprivate var zone: TimeZone { draft.office?.zone ?? .gmt }
}

private struct DraftShareList: Component {
    let page: TogetherPage

    var body: some HTML {
        let t = page.language
        h2 { t(page.kind == .help ? T.who : T.offeredTo) }
        if page.shares.isEmpty {
            p { t(T.nobody) }
        } else {
            EntryList { for share in page.shares.reversed() { DraftShareEntry(share: share, page: page) } }
        }
    }
}

private struct DraftShareEntry: Component {
    let share: DraftShare
    let page: TogetherPage

    var body: some HTML {
        let t = page.language
        Entry(name, href: nil, language: t) {
            p {
                state
                if share.state == .offered, !share.isExpired(at: page.now), let until = share.validUntil {
                    " " + t(T.until(page.dates.day(Day(of: until, in: page.zone))))
                }
                if let edits { " " + edits }
            }
            if let words = share.terms.words { p(.class("preline")) { words } }
            if share.state == .active || share.state == .offered && !share.isExpired(at: page.now) {
                p {
                    a(.href("\(page.draft.draft.path)/together/\(share.id)/end")) {
                        t(share.state == .active ? T.stop : T.takeBack)
                        span(.class("visually-hidden")) { ": " + name }
                    }
                }
            }
        }
    }

    private var name: String { share.terms.guestName?.full ?? "СНИЛС " + share.terms.snils.formatted }

    private var state: Tag {
        let t = page.language
        return switch share.state {
        case .offered: share.isExpired(at: page.now) ? Tag(t(T.expired), .neutral) : Tag(t(T.waiting), .warn)
        case .active: Tag(t(T.active), .ok)
        case .declined: Tag(t(T.declined), .neutral)
        case .ended, .done: Tag(t(T.over), .neutral)
        }
    }

    private var edits: String? {
        guard page.kind == .help, let guest = share.guest, share.terms.guestName != nil else { return nil }
        let last = page.work.filter { $0.person == guest }.map(\.changed).max()
        return page.language(last.map { T.edited(page.dates.relativeMoment($0)) } ?? T.editedNothing)
    }
}

private struct HistoryOfDraft: Component {
    let page: TogetherPage

    var body: some HTML {
        let t = page.language
        h2 { t(T.history) }
        if page.history.isEmpty {
            p { t(T.noHistory) }
        } else {
            p(.class("muted")) { t(T.historyNote) }
            DataTable(
                caption: t(T.history),
                columns: [TableColumn(t(T.when)), TableColumn(t(T.person)), TableColumn(t(T.page))],
                rows: page.history.map { line in
                    TableRow {
                        when(line.change)
                        t(line.name)
                        t(line.step)
                    }
                })
        }
    }

    private func when(_ change: DraftChange) -> String {
        let (from, to) = (page.dates.relativeMoment(change.began), page.dates.time(change.changed))
        return page.dates.time(change.began) == to ? from : page.language(T.fromTo(from, to))
    }
}

/// What is offered, by whom, and what it means to take it.
struct DraftOfferPage: Component {
    let offer: AnswerDraftOffer.Offer
    let refusal: Phrase?
    let zone: TimeZone
    let csrf: String
    let now: Date
    let language: Language

    private var t: Language { language }
    private var isHelp: Bool { offer.share.kind == .help }
    var title: String { t(isHelp ? T.offerTitle : T.handoverOfferTitle) }

    var body: some HTML {
        h1 { title }
        if let refusal {
            Banner(.stop, title: t(T.cannotTake), alert: true) { p { t(refusal) } }
        }
        AnswerList(rows, language: language)
        p { t(isHelp ? T.helpMeans : T.handoverMeans) }
        ActionForm(action: "/cabinet/draft-offers/\(offer.share.id)", csrf: csrf) {
            ButtonRow {
                Button(t(isHelp ? T.accept : T.take), name: "answer", value: "accept")
                Button(t(T.decline), kind: .quiet, name: "answer", value: "decline")
            }
        }
    }

    private var rows: [AnswerRow] {
        let terms = offer.share.terms
        var rows = [AnswerRow(t(T.from), offer.owner), AnswerRow(t(T.what), t(terms.title))]
        if let label = offer.draft.subjectLabel { rows.append(AnswerRow(t(SubjectTexts.forWhom), t(label.text))) }
        if let words = terms.words {
            rows.append(AnswerRow(t(T.says), html: span(.class("preline")) { words }))
        }
        if let until = offer.share.validUntil {
            let dates = HumanDate(now: now, zone: zone, language: language)
            rows.append(AnswerRow(t(T.openUntil), dates.fullDay(Day(of: until, in: zone))))
        }
        return rows
    }
}
