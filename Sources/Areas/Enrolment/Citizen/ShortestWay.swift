import Accounts
import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = EnrolmentTexts

/// The quickest way to a confirmed account for one who has none yet: the nearest centre with its hours, and how long a
/// letter takes.
struct ShortestWay: Component {
    let person: Person
    let centres: [EnrolmentCentre]
    let now: Date
    let language: Language

    var body: some HTML {
        let t = language
        if let nearest = centres.nearest(to: person.locality).openSoon(at: now) {
            let hours = nearest.hours.state(at: now, t)
            p {
                t(T.quickest) + " "
                a(.href("/centres/\(nearest.id)")) { t(nearest.name) }
                ", " + nearest.placeLine(t) + " "
                Tag(hours.text, hours.isOpen ? .ok : .neutral)
            }
        }
        p(.class("muted")) { t(centres.isEmpty ? T.onlyByLetter : T.byLetterToo) }
    }
}

extension [EnrolmentCentre] {
    /// The first that is not closed today; if all are, the first.
    func openSoon(at now: Date) -> EnrolmentCentre? {
        first { centre in
            let today = Day(of: now, in: centre.zone)
            return !centre.hours.closed.contains { $0.contains(today) }
        } ?? first
    }

    /// Those of the person's town first, whatever is written before its name («г. Калуга», «Калуга»).
    func nearest(to locality: String) -> [EnrolmentCentre] {
        func name(_ text: String) -> String {
            let words = text.lowercased().split { !$0.isLetter && $0 != "-" }
            return words.filter { $0.count > 2 }.joined(separator: " ")
        }
        let own = name(locality)
        func isNear(_ centre: EnrolmentCentre) -> Bool { !own.isEmpty && name(centre.locality.ru) == own }
        return filter(isNear) + filter { !isNear($0) }
    }
}
