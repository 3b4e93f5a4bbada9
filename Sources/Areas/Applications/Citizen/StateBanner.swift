import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = ApplicationTexts
private typealias O = OwnPagesTexts

/// The present state with the next thing to do.
struct StateBanner: Component {
    let own: OwnApplication
    let csrf: String
    let language: Language

    private var t: Language { language }
    private var record: ApplicationRecord { own.record }
    private var dates: HumanDate { own.time.dates(own.now, language) }
    private func name(_ status: ApplicationStatus) -> String { t(T.name(of: status, record.kind)) }

    var body: some HTML {
        switch record.status {
        case .submitted, .registered:
            Banner(.information, title: name(record.status)) { AnswerTerm(own: own, language: language) }
        case .accepted, .inProgress:
            Banner(.information, title: name(record.status)) {
                p { t(record.status == .accepted ? T.acceptedText : T.workText) }
                FactsOfEvent(event: own.history.last, own: own, language: language)
                if own.noRight == nil { OpenProposal(own: own, csrf: csrf, language: language) }
            }
        case .returnedForCorrection:
            Banner(.warning, title: t(T.returnedTitle)) {
                FactsOfEvent(event: own.latest(.returnedForCorrection), own: own, language: language)
                p { t(T.returnedText) }
                if own.noRight == nil {
                    ActionForm(action: record.path + "/correction", csrf: csrf) { ButtonRow { Button(t(T.correct)) } }
                }
            }
        case .awaitingApplicant:
            Banner(.warning, title: name(.awaitingApplicant)) {
                FactsOfEvent(
                    event: own.latest(.awaitingApplicant), own: own, language: language, hidesVisit: true,
                    hidesComment: own.visit?.open(at: own.now) != nil)
                OpenProposal(own: own, csrf: csrf, language: language)
            }
        case .invited:
            Banner(.good, title: name(.invited)) {
                if let visit = own.visit?.held { p { b { t(own.time.visit(visit.start, now: own.now)) } } }
                FactsOfEvent(event: own.latest(.invited), own: own, language: language, hidesVisit: true)
            }
        case .ready:
            Banner(.good, title: t(T.readyTitle)) {
                FactsOfEvent(event: own.latest(.ready), own: own, language: language)
            }
        case .handedOver, .completed: done
        case .refused:
            Banner(.stop, title: t(record.refusalStage == .intake ? T.refusedIntake : T.refusedDecision)) {
                FactsOfEvent(event: own.latest(.refused), own: own, language: language)
                p { t(T.refusedNext) }
                if record.kind == .application, own.service != nil, let service = record.service {
                    p { a(.href("/services/\(service)/application?region=\(record.region)")) { t(T.applyAgain) } }
                }
                review
            }
        case .withdrawn: Banner(.information, title: name(.withdrawn)) { p { t(T.withdrawnText) } }
        }
    }

    @HTMLBuilder private var done: some HTML {
        let event = own.latest(.completed)
        Banner(.good, title: record.kind == .query ? t(T.answerTitle) : t(T.doneTitle)) {
            if record.kind == .application { p { t(T.doneText) } }
            FactsOfEvent(event: event, own: own, language: language)
            review
        }
    }

    private var review: some HTML { p { a(.href(record.path + "/review")) { t(T.review) } } }
}

/// Until when the agency has to answer.
private struct AnswerTerm: Component {
    let own: OwnApplication
    let language: Language

    var body: some HTML {
        let t = language
        let dates = own.time.dates(own.now, language)
        if let office = own.office { p { t(T.given(office.name, own.record.kind)) } }
        if let number = own.record.agencyNumber, own.record.status == .registered { p { t(T.underNumber(number)) } }
        if let deadline = own.record.registerBy {
            if deadline > own.now {
                let said = { (language: Language) in own.time.dates(own.now, language).until(deadline) }
                p(.title(own.time.full(deadline, language))) {
                    t(Phrase(ru: T.answerBy(said(.ru)).ru, en: T.answerBy(said(.en)).en))
                }
            } else {
                p {
                    Tag(t(T.late), .warn, exact: dates.until(deadline))
                    " " + t(T.answerLate)
                }
            }
        } else {
            p { t(T.noDeadline) }
        }
    }
}

/// What a step brought with it, in words.
struct FactsOfEvent: Component {
    let event: StatusEvent?
    let own: OwnApplication
    let language: Language
    var hidesVisit = false
    /// The comment stands with the proposal already.
    var hidesComment = false

    var body: some HTML {
        if let event { content(event) }
    }

    @HTMLBuilder
    private func content(_ event: StatusEvent) -> some HTML {
        let t = language
        let facts = event.facts
        let dates = own.time.dates(own.now, language)
        if let outcome = facts.outcome { p { t(T.outcomeIs) + " " + t(outcome) } }
        if let visit = facts.visitAt, !hidesVisit { p { b { t(own.time.visit(visit, now: own.now)) } } }
        if let place = facts.place {
            p {
                t(place.office) + ", " + t(place.text)
                if let hours = place.hours {
                    br()
                    t(O.officeHours) + ": " + t(hours)
                }
            }
        }
        if let day = facts.keptUntil {
            p { t(Phrase(ru: T.keptUntil(dates.day(day)).ru, en: T.keptUntil(dates.day(day)).en)) }
        }
        if !facts.bring.isEmpty {
            p {
                t(event.status == .ready ? T.bring : T.originals) + " "
                    + facts.bring.map { t($0) }.joined(separator: ", ")
            }
        }
        if !facts.grounds.isEmpty {
            p { t(T.grounds) }
            ul { for ground in facts.grounds { li { t(ground.text) } } }
        }
        if !facts.fields.isEmpty { CorrectFields(fields: facts.fields, own: own, language: language) }
        if let answer = facts.answer {
            div(.class("prose")) { for line in answer.split(separator: "\n") { p { String(line) } } }
        }
        if let file = facts.file {
            p {
                a(.href(own.path + "/answer-file")) {
                    "\(t(T.answerFile)): \(file.name) · \(ByteSize.text(file.stored.size, in: t))"
                }
            }
        }
        if let originals = facts.originals, !originals.isEmpty { p { t(T.originalsChecked) + " " + originals } }
        if let comment = event.comment, !comment.isEmpty, !hidesComment {
            p { t(event.actorKind == "person" ? T.yourComment : T.agencyComment) + " " + comment }
        }
    }
}

/// The names of the fields that the agency asks to correct.
private struct CorrectFields: Component {
    let fields: [String]
    let own: OwnApplication
    let language: Language

    var body: some HTML {
        let t = language
        let definition = own.service.map(ApplicationForm.definition) ?? ApplicationForm.query
        p { t(T.toFix) + " " + fields.compactMap { definition.field($0).map { t($0.label) } }.joined(separator: ", ") }
    }
}

/// The agency's offer of a time, to be answered at once; or one's own wish that waits.
struct OpenProposal: Component {
    let own: OwnApplication
    let csrf: String
    let language: Language
    /// False on the page where another time is chosen.
    var leadsToVisit = true

    var body: some HTML {
        let t = language
        if let open = own.visit?.open(at: own.now) {
            let time = own.time.visit(open.start, now: own.now)
            if open.side.kind == .agency {
                let until = own.time.dates(own.now, language).until(open.expiresAt)
                p { b { t(O.agencyOffers(time)) } }
                if !open.comment.isEmpty { p { t(T.agencyComment) + " " + open.comment } }
                p { t(O.offerHeld) + " " + t(O.answerUntil(until)) }
                ActionForm(action: own.path + "/visit/agreement", csrf: csrf) {
                    ButtonRow {
                        Button(t(O.accept))
                        if leadsToVisit { LinkButton(t(O.anotherTime), href: own.path + "/visit", kind: .quiet) }
                    }
                }
            } else {
                p { t(O.youWish(time)) + ". " + t(O.agencyAnswers) }
            }
        }
    }
}
