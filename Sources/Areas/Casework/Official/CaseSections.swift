import Applications
import Appointments
import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = CaseworkTexts

/// The negotiation of a time, turn by turn.
struct CaseVisit: Component {
    let file: CaseFile
    let now: Date
    let language: Language
    let proposed: ProposedTime?

    var body: some HTML {
        let t = language
        let dates = HumanDate(now: now, zone: file.office.zone, language: t)
        if file.needsVisit || !file.turns.isEmpty {
            h2 { t(T.visitTime) }
            if let held = file.visit?.held {
                Banner(.good, title: t(T.visitAgreed)) {
                    Markup.time(.datetime(dates.iso(held.start))) { dates.moment(held.start) }
                }
            } else if let outcome = file.visit?.appointment?.outcome {
                Banner(outcome == .originalsRight ? .good : .warning, title: t(AppointmentsTexts.outcome(outcome))) {
                    file.visit?.appointment?.outcomeNote ?? ""
                }
            }
            if file.turns.isEmpty {
                p { t(T.noTurns) }
            } else {
                EntryList {
                    for turn in file.turns {
                        Entry("\(t(AppointmentsTexts.side(turn.side.kind))): \(dates.moment(turn.start))", href: nil) {
                            small {
                                dates.moment(turn.proposedAt) + " · "
                                t(
                                    AppointmentsTexts.state(
                                        turn.isOpen(at: now) || turn.state != .open ? turn.state : .expired))
                                if turn.isOpen(at: now), turn.side.kind == .applicant, let proposed {
                                    " · "
                                    b { t(proposed.isFree ? T.timeIsFree : T.timeIsTaken) }
                                }
                            }
                            if !turn.comment.isEmpty {
                                p(.class("preline")) { turn.comment }
                            }
                            if !turn.answerComment.isEmpty {
                                p(.class("preline")) { turn.answerComment }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Who applied and what was sent: the copy that counts.
struct CaseCopy: Component {
    let file: CaseFile
    let dates: HumanDate

    var body: some HTML {
        let t = dates.language
        if let subject = file.copy.subject {
            h2 { t(T.forWhom) }
            Banner(.information) {
                p { b { t(subject.label.text) } }
                p { t(subject.ground) }
            }
            AnswerList(subject.rows.map { AnswerRow(t($0.label), t($0.value)) }, language: t)
        }
        h2 { t(file.copy.subject == nil ? T.aboutApplicant : T.representative) }
        AnswerList(applicant(t), language: t)
        h2 { t(T.whatWasSent) }
        for section in file.copy.sections where !section.rows.isEmpty {
            h3 { t(section.title) }
            AnswerList(
                section.rows.map { line in AnswerRow(t(line.label), html: span(.class("preline")) { t(line.value) }) },
                language: t)
        }
    }

    private func applicant(_ t: Language) -> [AnswerRow] {
        let who = file.copy.applicant
        return [
            AnswerRow(t(T.name), who.name.full), AnswerRow(t(T.birthDate), dates.fullDay(who.birthDate)),
            AnswerRow(t(T.sex), t(who.sex.name)), AnswerRow(t(T.snils), who.snils.formatted),
            AnswerRow(t(T.inn), who.inn?.digits ?? ""), AnswerRow(t(T.phone), who.phone?.display ?? ""),
            AnswerRow(t(T.email), who.email?.text ?? ""),
            AnswerRow(t(T.identity), t(who.level == .confirmed ? T.identityConfirmed : T.identityNot)),
        ]
            + (file.copy.helpers.map { helpers in
                [AnswerRow(t(TogetherTexts.helped), helpers.map { t($0) }.joined(separator: ", "))]
            } ?? [])
    }
}

/// The files: an upright picture here, the original on demand.
struct CaseFiles: Component {
    let file: CaseFile
    let language: Language

    var body: some HTML {
        let t = language
        h2 { t(T.attachments) }
        if file.attachments.isEmpty {
            p { t(T.noAttachments) }
        }
        for attachment in file.attachmentsInOrder {
            let slot = title(of: attachment)
            let path = "\(file.path)/attachments/\(attachment.id)"
            h3 { slot }
            if attachment.kind.isPicture {
                p { img(.src("\(path)/preview"), .alt(t(T.previewOf(slot))), .loading("lazy")) }
            }
            p(.class("no-print")) {
                a(.href(path)) {
                    t(T.openOriginal)
                    span(.class("visually-hidden")) { ": " + slot }
                }
                span(.class("muted")) { " · \(attachment.name) · \(ByteSize.text(attachment.original.size, in: t))" }
            }
        }
    }

    private func title(of attachment: Attachment) -> String {
        let known = file.copy.files.first { $0.id == attachment.id || $0.slot == attachment.slot }
        return known.map { language($0.slotTitle) } ?? attachment.name
    }
}

/// Every step: when, who, and with which facts.
struct CaseHistory: Component {
    let file: CaseFile
    let dates: HumanDate

    var body: some HTML {
        let last = file.history.last?.sequence
        Timeline(
            file.history.map { event in
                let state: TimelineStep.State =
                    event.status == .refused ? .failed : event.sequence == last && !event.status.isFinal ? .now : .done
                return TimelineStep(
                    state, dates.language(title(event)), time: dates.moment(event.at), exact: dates.iso(event.at),
                    note: EventNote(event: event, file: file, dates: dates))
            }, language: dates.language)
    }

    private func title(_ event: StatusEvent) -> Phrase {
        event.status == .refused && event.refusalStage == .intake ? T.notAccepted : T.state(event.status)
    }
}

/// Who did it and what came with it.
struct EventNote: Component {
    let event: StatusEvent
    let file: CaseFile
    let dates: HumanDate

    var body: some HTML {
        let t = dates.language
        let facts = event.facts
        span(.class("muted")) { t(T.by(file.who(event, t))) }
        if let number = facts.agencyNumber { line(T.agencyNumber, number) }
        if !facts.grounds.isEmpty { line(T.grounds, facts.grounds.map { t($0.text) }.joined(separator: "; ")) }
        if !facts.fields.isEmpty { line(T.toCorrect, labels(facts.fields)) }
        if let place = facts.place, event.status == .ready { line(T.placeLabel, t(place.text)) }
        if let start = facts.visitAt { line(T.visitTime, dates.moment(start)) }
        if let originals = facts.originals { line(T.findingsLabel, originals) }
        if let outcome = facts.outcome { line(T.outcomeLabel, t(outcome)) }
        if !facts.bring.isEmpty { line(T.bringLabel, facts.bring.map { t($0) }.joined(separator: "; ")) }
        if let day = facts.keptUntil { line(T.keptUntilLabel, dates.day(day)) }
        if let answer = facts.answer { line(T.answerLabel, answer) }
        if let answer = facts.file {
            br()
            a(.href("\(file.path)/answer-file")) { "\(t(T.attachedAnswer)): \(answer.name)" }
        }
        if let comment = event.comment {
            br()
            span(.class("preline")) { comment }
        }
    }

    private func line(_ label: Phrase, _ value: String) -> some HTML {
        Fragment {
            br()
            span(.class("preline")) { "\(dates.language(label)): \(value)" }
        }
    }

    private func labels(_ ids: [String]) -> String {
        let known = Dictionary(file.correctable.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        return ids.map { id in known[id].map { dates.language($0) } ?? id }.joined(separator: "; ")
    }
}

extension CaseFile {
    /// Who made a step, as the workplace names him.
    func who(_ event: StatusEvent, _ t: Language) -> String {
        switch event.actorKind {
        case "person": t(T.byApplicant)
        case "system": t(T.byPortal)
        default: event.actorID.flatMap { names[$0] } ?? t(T.workplace)
        }
    }
}
