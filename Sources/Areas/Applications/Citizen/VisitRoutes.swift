import Appointments
import DesignSystem
import Forms
import Foundation
import Kernel
import Markup
import Representation
import Storage
import Web

private typealias O = OwnPagesTexts

extension ApplicationsArea {
    func visitPage(_ citizen: CitizenContext) async throws -> PortalResponse {
        try await visitPage(citizen, FormInput(), refusal: nil)
    }

    private func visitPage(_ citizen: CitizenContext, _ form: FormInput, refusal: Phrase?) async throws
        -> PortalResponse
    {
        let own = try await own(citizen)
        guard own.canTalkOverVisit, let office = own.office else { return try await tooLate(citizen) }
        let days = try await platform.store.read { tx in
            try appointments.freeSlots(
                office: office.id, minutes: own.service?.visit.minutes, from: Day(of: own.now, in: office.zone),
                days: 15,
                now: own.now, in: tx)
        }
        let errors = refusal.map { FieldErrors("time", $0) } ?? FieldErrors()
        let page = VisitPage(
            own: own, days: days,
            state: FormState(language: citizen.language, values: form.keepable, errors: errors),
            csrf: citizen.csrf)
        return try await citizen.page(
            citizen.language(O.visit), status: refusal == nil ? 200 : 422,
            crumbs: crumbs(own, O.visit, citizen.language)
        ) { page }
    }

    func proposeVisit(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        try await answer(citizen, form) { number in
            guard !form["time"].isEmpty else { throw FieldErrors("time", FormsTexts.chooseTime) }
            try await AgreeOnVisit(area: self).propose(
                number, start: form["time"], comment: form["comment"], of: citizen.person, at: citizen.now)
        }
    }

    func acceptVisit(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        try await answer(citizen, form) { number in
            try await AgreeOnVisit(area: self).accept(number, of: citizen.person, at: citizen.now)
        }
    }

    func declineVisit(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        try await answer(citizen, form) { number in
            try await AgreeOnVisit(area: self).decline(
                number, comment: form["comment"], of: citizen.person, at: citizen.now)
        }
    }

    /// Does it and leads back to the application; a refusal stands on the visit's page.
    private func answer(
        _ citizen: CitizenContext, _ form: FormInput, _ act: (PortalNumber) async throws -> Void
    ) async throws -> PortalResponse {
        let number = try number(citizen)
        do {
            try await act(number)
            return .redirect("/applications/\(number.text)")
        } catch let refusal as RefusedVisit {
            return try await visitPage(citizen, form, refusal: refusal.phrase)
        } catch let errors as FieldErrors {
            return try await visitPage(citizen, form, refusal: errors.list.first?.phrase ?? FormsTexts.chooseTime)
        } catch is StaleStatus {
            return try await tooLate(citizen)
        } catch let reason as NoRight {
            return try await noRight(citizen, reason.phrase)
        }
    }
}

/// Agreeing on a time: what is offered, what can be chosen, how it went so far (R78, R79, R82).
struct VisitPage: Component {
    let own: OwnApplication
    let days: [VisitDay]
    let state: FormState
    let csrf: String

    var body: some HTML {
        let t = state.language
        let held = own.visit?.held
        h1 { t(O.visit) }
        p {
            t(own.record.title) + ", "
            span(.class("nowrap")) { ApplicationTexts.number(own.record.number) }
        }
        ErrorSummary(in: state)
        if let held {
            Banner(.good, title: t(O.agreed(own.time.visit(held.start, now: own.now)))) {
                VisitPlaceLine(own: own, language: t)
            }
        } else if own.visit?.open(at: own.now) != nil {
            Banner(.information) { OpenProposal(own: own, csrf: csrf, language: t, leadsToVisit: false) }
        }
        h2 { t(held != nil ? O.changeTime : own.visit == nil ? O.chooseTime : O.anotherTime) }
        if let office = own.office { p(.class("muted")) { t(O.officeHours) + ": " + t(office.hours.text) } }
        ActionForm(action: own.path + "/visit", csrf: csrf) {
            VisitTimeField("time", label: t(O.when), in: state, days: days, zone: own.zone, now: own.now)
            TextAreaField("comment", label: t(O.comment), in: state, rows: 2, limit: 1000, required: false)
            ButtonRow { Button(t(O.propose)) }
        }
        if held != nil || own.visit?.awaits(at: own.now) == .applicant {
            h2 { t(held != nil ? O.giveUp : O.decline) }
            p { t(held != nil ? O.giveUpHint : O.declineHint) }
            ActionForm(action: own.path + "/visit/refusal", csrf: csrf) {
                ButtonRow { Button(t(held != nil ? O.giveUp : O.decline), kind: .danger) }
            }
        }
        if !own.turns.isEmpty {
            h2 { t(O.negotiation) }
            Turns(own: own, language: t)
        }
    }
}

private struct VisitPlaceLine: Component {
    let own: OwnApplication
    let language: Language

    var body: some HTML {
        if let office = own.office { p { language(office.name) + ", " + language(StatusFacts.Place(office).text) } }
    }
}

/// Both sides see the whole exchange.
private struct Turns: Component {
    let own: OwnApplication
    let language: Language

    var body: some HTML {
        ol {
            for turn in own.turns {
                li {
                    b { language(turn.side.kind == .applicant ? O.byYou : O.byAgency) }
                    ": " + language(own.time.visit(turn.start, now: own.now))
                    if !turn.comment.isEmpty { " — " + turn.comment }
                    if !turn.answerComment.isEmpty {
                        br()
                        span(.class("muted")) { turn.answerComment }
                    }
                }
            }
        }
    }
}
