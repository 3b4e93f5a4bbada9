import Applications
import Appointments
import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = CaseworkTexts

/// Whether the time that the applicant proposed can still be had.
struct ProposedTime: Sendable {
    let isFree: Bool
}

/// Everything of one application, and what can be done with it.
struct CasePage: Component {
    let file: CaseFile
    let now: Date
    let language: Language
    let proposed: ProposedTime?
    /// What has just been done.
    let done: CaseAct?

    var dates: HumanDate { HumanDate(now: now, zone: file.office.zone, language: language) }
    var title: String { "\(language(file.record.title)), \(file.record.number.text)" }
    var printLine: String {
        "\(file.record.number.text) · \(language(file.office.name)) · \(dates.moment(now))"
    }

    var crumbs: [Crumb] {
        [Crumb(language(T.workplace), "/workplace"), Crumb(language(file.office.name)), Crumb(file.record.number.text)]
    }

    var body: some HTML {
        let t = language
        h1 {
            file.isQuery ? "\(t(T.query)): \(t(file.record.title))" : t(file.record.title)
            " "
            span(.class("muted nowrap")) { file.record.number.text }
        }
        if let done {
            Banner(.good) {
                "\(t(T.act(done, isQuery: file.isQuery)))\u{00A0}— \(t(T.doneWord)). \(t(T.stateNow)): \(t(QueueRow.state(of: file.record)))"
            }
        }
        facts
        WithSide {
            actions
            CaseVisit(file: file, now: now, language: t, proposed: proposed)
            CaseCopy(file: file, dates: dates)
            CaseFiles(file: file, language: t)
            h2 { t(T.history) }
            CaseHistory(file: file, dates: dates)
        } side: {
            SideNote(label: t(file.office.name)) {
                h3 { t(file.office.name) }
                p { t(file.office.address) }
                if let room = file.office.room {
                    p { t(room) }
                }
                p { t(file.office.hours.text) }
            }
            p(.class("small muted no-print")) { t(T.readingNote) }
            PrintButton(language: t)
            p(.class("no-print")) { a(.href("/workplace")) { t(T.backToQueue) } }
        }
    }

    private var facts: FactsStrip {
        let t = language
        let record = file.record
        return FactsStrip([
            Fact(t(T.state), t(QueueRow.state(of: record)), note: timeliness),
            Fact(t(T.deadline), deadlineText),
            Fact(t(T.agencyNumber), record.agencyNumber ?? t(T.notYet)),
            Fact(
                t(T.sentAt), dates.moment(record.sentAt),
                note: record.copyVersion > 1 ? t(T.version(record.copyVersion)) : nil),
            Fact(t(T.registeredAt), record.registeredAt.map { dates.moment($0) } ?? t(T.notYet)),
        ])
    }

    private var deadlineText: String {
        guard let deadline = file.deadline else { return file.record.awaitsAnswer ? language(T.unknownDeadline) : "—" }
        let until = dates.until(deadline.isMissed(at: now) || deadline.moment <= now ? deadline.legal : deadline.moment)
        return deadline.isMissed(at: now) ? "\(language(T.missed)): \(until)" : until
    }

    /// Whether the first answer came in time: lateness is measured (R75).
    private var timeliness: String? {
        guard file.record.answeredAt != nil, let inTime = file.record.isInTime(at: now) else { return nil }
        return language(inTime ? T.answeredInTime : T.answeredLate)
    }

    @HTMLBuilder private var actions: some HTML {
        let t = language
        let acts = file.acts(at: now)
        section(.class("no-print"), .aria("labelledby", "acts")) {
            h2(.id("acts")) { t(T.whatToDo) }
            if acts.isEmpty {
                p { t(file.record.status.isFinal ? T.closed : T.nothingToDo) }
            } else {
                ButtonRow {
                    for (index, act) in acts.enumerated() {
                        LinkButton(t(label(act)), href: file.path(of: act), kind: kind(act, isFirst: index == 0))
                    }
                }
            }
        }
    }

    private func kind(_ act: CaseAct, isFirst: Bool) -> ButtonKind {
        switch act {
        case .refuse, .refuseIntake: .danger
        default: isFirst && !(act == .invite && proposed?.isFree == false) ? .main : .quiet
        }
    }

    private func label(_ act: CaseAct) -> Phrase { file.label(act) }
}

extension CaseFile {
    /// The name of an act here and now: registering is part of it where the agency has given no number yet.
    func label(_ act: CaseAct) -> Phrase {
        let isNew = record.status == .submitted
        switch act {
        case .accept where isNew: return T.registerAndAccept
        case .refuseIntake where isNew: return T.registerAndRefuse
        case .returnForCorrection where isNew: return T.registerAndReturn
        case .offer where turns.isEmpty: return T.offerFirst
        default: return T.act(act, isQuery: isQuery)
        }
    }
}

extension CaseworkTexts {
    static let doneWord = Phrase(ru: "сделано", en: "done")
}
