import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = CatalogueTexts

/// Where on a long card each answer stands.
struct CardAnchors: Component {
    let card: ServiceCard
    private var t: Language { card.language }

    var body: some HTML {
        nav(.class("no-print"), .aria("label", t(T.onThisPage))) {
            ul(.class("chips")) {
                for (anchor, name) in anchors {
                    li { a(.href("#" + anchor)) { t(name) } }
                }
            }
        }
    }

    private var anchors: [(String, Phrase)] {
        [
            ("who", T.whoMayApply), ("needs", T.whatYouNeed), ("cost", T.costDetails), ("term", T.termDetails),
            ("outcome", T.outcomes), ("refusals", T.whyRefused), ("consultation", T.consultation), ("place", T.place),
            ("law", T.legalActs),
        ]
    }
}

/// The municipalities of the region that have conditions of their own, to choose among.
struct CardPlaces: Component {
    let card: ServiceCard
    private var t: Language { card.language }

    var body: some HTML {
        if let region = card.region {
            let ids = Set(card.service.regional.filter { $0.region == region.code }.compactMap(\.municipality))
            let places = card.snapshot.municipalities.filter { ids.contains($0.id) }
            if !places.isEmpty {
                let path = "/services/\(card.service.id)?region=\(region.code)"
                let isCommon = card.snapshot.office(for: card.service, in: region.code)?.municipality == nil
                Chips(
                    label: t(T.municipality),
                    (isCommon ? [Chip(t(T.wholeRegion), href: path, current: card.municipality == nil)] : [])
                        + places.map {
                            Chip(
                                t($0.name), href: path + "&municipality=" + $0.id,
                                current: card.municipality?.id == $0.id)
                        })
            }
            for note in card.conditions.notes {
                p {
                    Tag(t(T.localValue), .info)
                    " " + t(note)
                }
            }
        }
    }
}

/// A service that only informs: one may say that one needs it online.
struct CardWanted: Component {
    let card: ServiceCard
    private var t: Language { card.language }

    var body: some HTML {
        if card.isThanked {
            Banner(.good) { p { t(T.wantedThanks) } }
        } else {
            Banner(.information, title: t(T.informationOnly)) { p { t(T.informationOnlyText) } }
            ActionForm(action: "/services/\(card.service.id)/wanted", csrf: card.csrf) {
                ButtonRow {
                    Button(t(T.wanted), kind: .quiet)
                    a(.class("tap"), .href("/services/\(card.service.id)/form")) { t(T.printableForm) }
                }
            }
        }
    }
}

/// The acts that rule the service, and what to do when one was treated unlawfully.
struct CardLaw: Component {
    let card: ServiceCard
    private var t: Language { card.language }

    var body: some HTML {
        h2(.id("law")) { t(T.legalActs) }
        ul {
            for act in card.service.guide.legalActs { li { t(act) } }
            li { t(T.law210) }
        }
        h2(.id("complaint")) { t(T.complaint) }
        p { t(T.complaintText) }
    }
}

/// Services that people need together with this one, and the situations of life that lead through it.
struct CardRelated: Component {
    let card: ServiceCard
    private var t: Language { card.language }

    var body: some HTML {
        let services = card.service.guide.related.compactMap(card.snapshot.service)
        let events = card.snapshot.lifeEvents.filter { $0.services.contains(card.service.id) }
        if !services.isEmpty || !events.isEmpty {
            let place = card.namedRegion.map { "?region=" + $0 } ?? ""
            div(.class("no-print")) {
                h2(.id("related")) { t(T.related) }
                LinkList(
                    services.map { LinkItem(t($0.short), href: "/services/\($0.id)" + place) }
                        + events.map {
                            LinkItem(t($0.name), href: "/life-events/\($0.id)" + place, note: t(T.lifeEvents))
                        })
            }
        }
    }
}
