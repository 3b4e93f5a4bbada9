import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = TogetherTexts

/// Whose draft it is, on every page of it; to its owner, who fills it in with him.
struct SharingBanner: Component {
    let draft: OpenDraft
    let language: Language

    var body: some HTML {
        let t = language
        if draft.isOwn {
            if !draft.helpers.isEmpty {
                Banner(.information) {
                    p {
                        t(T.with(draft.helpers.map(\.name).joined(separator: ", "))) + ". "
                        a(.href(draft.draft.path + "/together")) { t(T.work) }
                    }
                }
            }
        } else {
            let owner = draft.account?.shownName ?? ""
            Banner(.information, title: t(T.draftOf(owner))) {
                p { t(T.youHelp(owner)) }
                if let own = draft.helpers.first(where: { $0.id == draft.viewer }) {
                    p { a(.href("\(draft.draft.path)/together/\(own.share)/end")) { t(T.leave) } }
                }
            }
        }
    }
}

/// Where the owner shares a draft or gives it away.
struct SharingLinks: Component {
    let draft: OpenDraft
    let language: Language

    var body: some HTML {
        let t = language
        if draft.isOwn {
            h2 { t(T.work) }
            LinkList([
                LinkItem(t(T.title), href: draft.draft.path + "/together", note: t(T.note)),
                LinkItem(t(T.handoverTitle), href: draft.draft.path + "/handover", note: t(T.handoverNote)),
            ])
        }
    }
}

/// What others have changed, before the owner sends it.
struct SharedWorkBanner: Component {
    let page: CheckPage

    var body: some HTML {
        let t = page.language
        let dates = HumanDate(now: page.now, zone: page.draft.office?.zone ?? .gmt, language: t)
        let new = page.work.filter(\.isNew)
        if !new.isEmpty {
            Banner(.warning, title: t(T.news)) {
                if let looked = page.draft.draft.lookedAt { p { t(T.lookedAt(dates.relativeMoment(looked))) } }
                SharedWorkList(work: new, dates: dates)
            }
        }
        let seen = page.work.filter { !$0.isNew }
        if !seen.isEmpty {
            Banner(.information, title: t(T.changedBefore)) { SharedWorkList(work: seen, dates: dates) }
        }
        if !page.work.isEmpty { p(.class("muted")) { t(T.agencySees) } }
    }
}

private struct SharedWorkList: Component {
    let work: [SharedWork]
    let dates: HumanDate

    var body: some HTML {
        let t = dates.language
        ul {
            for one in work { li { "\(t(one.name)): «\(t(one.step))», \(dates.relativeMoment(one.at))" } }
        }
    }
}

/// Invitations to drafts that wait for an answer.
struct DraftOfferList: Component {
    let offers: [SharedDrafts.Offer]
    let language: Language

    var body: some HTML {
        let t = language
        if !offers.isEmpty {
            h2 { t(T.offers) }
            EntryList {
                for offer in offers {
                    let href = "/cabinet/draft-offers/\(offer.share.id)"
                    Entry(offer.owner, href: href, unread: true, language: t) {
                        p { t(offer.share.terms.title) + ", " + t(offer.share.kind == .help ? T.toHelp : T.toHave) }
                        p {
                            a(.href(href)) {
                                t(T.look)
                                span(.class("visually-hidden")) { ": " + offer.owner }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What one has given away, for a while.
struct GivenDraftList: Component {
    let given: [DraftShare]
    let now: Date
    let language: Language

    var body: some HTML {
        let t = language
        let dates = HumanDate(now: now, zone: TimeZone(identifier: "Europe/Moscow") ?? .gmt, language: t)
        if !given.isEmpty {
            h2 { t(T.given) }
            EntryList {
                for share in given {
                    Entry(t(share.terms.title), href: nil, language: t) {
                        p { t(T.givenTo(share.terms.guestName?.full ?? "", dates.relativeMoment(share.changedAt))) }
                    }
                }
            }
        }
    }
}
