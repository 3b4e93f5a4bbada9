import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import QRCode

private typealias T = EnrolmentTexts

/// Where to get a code in person: exact address, room, hours, what to bring (R28–R30).
struct CentresPart: Component {
    let number: PortalNumber
    /// The nearest first.
    let centres: [EnrolmentCentre]
    let now: Date
    let language: Language
    let prefersPost: Bool
    private var t: Language { language }

    var body: some HTML {
        h2 { t(T.centresTitle) }
        if centres.isEmpty {
            p { t(T.noCentres) }
        } else {
            p {
                t(T.yourNumber) + ": "
                b(.class("nowrap number")) { number.text }
                ". " + t(T.yourNumberHint)
            }
            if let code = QRCode(number.text) {
                QRPicture(path: code.path, side: code.whole, label: t(T.numberPicture))
            }
        }
        PaneGrid {
            for centre in ordered {
                Pane(t(centre.name), href: "/centres/\(centre.id)", level: .h3) {
                    CentreFacts(centre: centre, now: now, language: t)
                }
            }
        }
        p(.class("no-print")) { a(.class("tap"), .href("/region?return=%2Fcentres")) { t(T.otherCentres) } }
    }

    /// Those of the kind the person wants come first.
    private var ordered: [EnrolmentCentre] {
        centres.filter { ($0.kind == .postOffice) == prefersPost }
            + centres.filter { ($0.kind == .postOffice) != prefersPost }
    }
}

/// One centre.
struct CentreFacts: Component {
    let centre: EnrolmentCentre
    let now: Date
    let language: Language

    var body: some HTML {
        p { centre.placeLine(language) }
        p { language(centre.hours.text) }
        p { openTag }
        p { language(T.bring) + ": " + centre.bring.map { language($0) }.joined(separator: ", ") }
        if centre.demo.isDemo {
            p(.class("small muted")) { language(T.demoFields) }
        }
    }

    private var openTag: Tag {
        let state = centre.hours.state(at: now, language)
        return Tag(state.text, state.isOpen ? .ok : .neutral)
    }
}
