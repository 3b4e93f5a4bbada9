import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

/// How to apply, to ask, to come, and to say how it was (R63, R64, R95, R96, R98).
struct CardContact: Component {
    let card: ServiceCard
    private var t: Language { card.language }
    private var service: PublicService { card.service }

    var body: some HTML {
        h2 { t(T.channels) }
        ul { for line in channels { li { line } } }
        if !service.forms.isEmpty {
            h2 { t(T.forms) }
            LinkList(service.forms.map { LinkItem(t($0.name), href: "/forms/\($0.id)") })
        }
        h2(.id("consultation")) { t(T.consultation) }
        p { t(T.consultationLead) }
        ul { for way in service.consultation { ConsultationLine(way: way, card: card) } }
        h2(.id("place")) { t(T.place) }
        if let office = card.office {
            h3 { t(office.name) }
            PlaceFacts(office: office, language: t, now: card.now)
            p { a(.class("tap"), .href("/offices/\(office.id)")) { t(T.officePage) } }
        } else {
            p { t(card.region == nil ? T.placeNeedsRegion : T.placeNotConnected) }
        }
        feedback
    }

    private var channels: [String] {
        service.channels.compactMap { id in
            guard let channel = card.snapshot.channel(id) else { return nil }
            if id == ServiceChannel.portal, let hosted = service.guide.hosted {
                return t(hosted.name) + " — " + t(T.externalSite)
            }
            let name = t(channel.name)
            return id == ServiceChannel.portal && card.region != nil && card.office == nil
                ? name + " — " + t(T.notHere) : name
        }
            + card.snapshot.channels.compactMap { channel in
                channel.closed.map { t(T.closedChannel(channel.name, year: $0.year)) }
            }
    }

    @HTMLBuilder private var feedback: some HTML {
        let links = [card.office?.survey].compactMap { $0 } + service.feedback
        if !links.isEmpty {
            h2 { t(T.rateTitle) }
            LinkList(links.map { LinkItem(t($0.name), href: $0.url, note: t(T.externalSite)) })
            p(.class("muted")) { t(T.rateText) }
        }
    }
}

/// One way to get a consultation, with its number or place.
struct ConsultationLine: Component {
    let way: ConsultationWay
    let card: ServiceCard
    private var t: Language { card.language }

    var body: some HTML {
        switch way {
        case .helpLine:
            for line in card.snapshot.helpLines(for: card.region?.code) {
                li {
                    t(T.byHelpLine) + ": "
                    PhoneLink(phone: line.phone)
                    if line.isFree { ", " + t(T.freeCall) }
                }
            }
        case .officePhone:
            if let phone = card.office?.phone {
                li {
                    t(T.byOfficePhone) + ": "
                    PhoneLink(phone: phone)
                }
            }
        case .inPerson:
            if let office = card.office {
                li { t(T.inPerson) + ": " + office.placeLine(t) + "; " + t(office.hours.text) }
            } else {
                li { t(T.inPerson) }
            }
        case .written:
            li {
                t(T.inWriting) + ": " + t(T.inWritingText)
                if let region = card.region, card.office != nil {
                    ". "
                    a(.href("/agencies/\(card.service.agency)/query?region=\(region.code)&service=\(card.service.id)"))
                    { t(T.askAgency) }
                }
            }
        }
    }
}

/// Beside the card: where, whom to ask, whose service it is.
struct CardSide: Component {
    let card: ServiceCard
    private var t: Language { card.language }

    var body: some HTML {
        SideNote(label: t(T.whereShort)) {
            h2 { t(T.whereShort) }
            if let office = card.office {
                p {
                    a(.href("/offices/\(office.id)")) { t(office.name) }
                }
                p { OpenTag(hours: office.hours, language: t, now: card.now) }
                p { office.placeLine(t) }
            } else {
                p { t(card.region == nil ? T.placeNeedsRegion : T.placeNotConnected) }
            }
            h2 { t(T.consultation) }
            for line in card.snapshot.helpLines(for: card.region?.code) {
                p {
                    PhoneLink(phone: line.phone)
                    if line.isFree { ", " + t(T.freeCall) }
                }
            }
            p { a(.href("#consultation")) { t(T.howToAsk) } }
            if let agency = card.snapshot.agency(card.service.agency) {
                h2 { t(T.agency) }
                p { a(.href("/agencies/\(agency.id)")) { t(agency.short) } }
                p(.class("muted")) { t(T.levelOfService(card.service.level)) }
            }
        }
    }
}

/// A number that a telephone can call.
struct PhoneLink: Component {
    let phone: PhoneNumber
    var body: some HTML { a(.class("nowrap"), .href("tel:\(phone.e164)")) { phone.display } }
}

/// «открыто до 18:00», or when it opens.
struct OpenTag: Component {
    let hours: OfficeHours
    let language: Language
    let now: Date

    var body: some HTML {
        let state = hours.state(at: now, language)
        Tag(state.text, state.isOpen ? .ok : .neutral)
    }
}

extension Office {
    /// «г. Калуга, ул. Суворова, 139, каб. 4»
    package func placeLine(_ t: Language) -> String {
        [t(address), room.map { t($0) }].compactMap { $0 }.joined(separator: ", ")
    }
}

extension EnrolmentCentre {
    /// «г. Нефтекумск, пл. Ленина, 1, каб. 16»
    package func placeLine(_ t: Language) -> String {
        [t(address), room.map { t($0) }].compactMap { $0 }.joined(separator: ", ")
    }
}

/// Address, telephone and hours of an office, with what of them is made up.
struct PlaceFacts: Component {
    let office: Office
    let language: Language
    let now: Date
    private var t: Language { language }

    var body: some HTML {
        PlaceList(
            place: office.placeLine(t), address: office.address.ru, directions: office.directions, phone: office.phone,
            hours: office.hours, demo: office.demo, language: t,
            now: now)
    }
}

/// The same facts of any place that receives people.
struct PlaceList: Component {
    let place: String
    /// Without the room, to look it up on a map.
    let address: String
    let directions: Phrase?
    let phone: PhoneNumber?
    let hours: OfficeHours
    let demo: DemoMark
    let language: Language
    let now: Date
    private var t: Language { language }
    private var map: String { "https://www.openstreetmap.org/search?query=" + URLEncoded.encode(address) }

    var body: some HTML {
        dl {
            dt { t(T.address) }
            dd {
                place
                " "
                a(.class("no-print"), .href(map), .rel("noopener nofollow")) { t(T.onTheMap) }
            }
            if let directions {
                dt { t(T.directions) }
                dd { t(directions) }
            }
            if let phone {
                dt { t(T.phone) }
                dd { PhoneLink(phone: phone) }
            }
            dt { t(T.hours) }
            dd {
                OpenTag(hours: hours, language: t, now: now)
                ul(.class("links")) {
                    for line in hours.lines {
                        li { t(line.days) + "\u{00A0}— " + t(line.hours) }
                    }
                }
                small(.class("muted")) {
                    t(T.closedOnHolidays) + " " + t(T.zone) + " " + t(T.localZone(hours.offset(at: now))) + "."
                }
            }
        }
        if let note = demo.note(t) {
            p(.class("muted")) { small { note } }
        }
    }
}
