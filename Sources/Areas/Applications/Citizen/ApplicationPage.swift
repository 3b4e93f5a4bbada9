import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = ApplicationTexts

/// Where an application stands, what has happened and what to do next (R90).
struct ApplicationPage: Component {
    let own: OwnApplication
    /// The applicant has just pressed the button.
    let isJustSent: Bool
    /// What people need together with the service (feature C6).
    let related: [LinkItem]
    let csrf: String
    let language: Language

    private var t: Language { language }
    private var record: ApplicationRecord { own.record }

    var title: String { t(record.title) + " " + T.number(record.number) }

    var body: some HTML {
        if isJustSent, record.status == .submitted {
            ConfirmationPanel(
                t(record.kind == .query ? T.querySentTitle : T.sentTitle), numberLabel: t(T.numberLabel),
                number: record.number.text
            ) {
                p { t(record.title) }
                p { t(T.sentKeep) }
            }
        } else {
            h1 {
                t(record.title) + " "
                span(.class("muted nowrap")) { T.number(record.number) }
            }
        }
        SubjectLine(own: own, language: language)
        StateBanner(own: own, csrf: csrf, language: language)
        WithSide {
            if isJustSent, !related.isEmpty {
                h2 { t(T.alsoNeeded) }
                LinkList(related)
            }
            h2 { t(T.history) }
            Timeline(StatusTimeline(own: own, language: language).steps, language: language)
            p(.class("muted small")) { t(T.zoneNote(own.time.name)) }
        } side: {
            Beside(own: own, language: language)
        }
    }
}

/// What belongs to the application but is not its state.
private struct Beside: Component {
    let own: OwnApplication
    let language: Language

    private typealias O = OwnPagesTexts

    var body: some HTML {
        let t = language
        let record = own.record
        SideNote(label: t(T.more)) {
            LinkList(links)
            if let office = own.office {
                h3 { t(T.office) }
                p {
                    t(office.name)
                    br()
                    t(StatusFacts.Place(office).text)
                    br()
                    t(office.hours.text)
                }
                if let phone = office.phone {
                    p(.class("nowrap")) { t(T.phone) + ": " + phone.display }
                }
            }
            if record.status.canBeWithdrawn, own.noRight == nil {
                p { a(.href(record.path + "/withdrawal")) { t(T.withdraw(record.kind)) } }
            }
        }
    }

    private var links: [LinkItem] {
        let t = language
        let record = own.record
        var links: [LinkItem] = []
        if own.canTalkOverVisit {
            let label = own.visit?.held != nil ? O.changeTime : own.visit == nil ? O.chooseTime : O.visit
            links.append(LinkItem(t(label), href: record.path + "/visit"))
        }
        if own.visit?.held != nil { links.append(LinkItem(t(O.toCalendar), href: record.path + "/visit.ics")) }
        links.append(LinkItem(t(T.receipt), href: record.path + "/receipt"))
        links.append(LinkItem(t(T.answers), href: record.path + "/answers"))
        links.append(LinkItem(t(T.readings), href: record.path + "/readings"))
        if let service = record.service {
            links.append(LinkItem(t(T.service), href: "/services/\(service)?region=\(record.region)"))
        }
        return links
    }
}
