import Accounts
import Catalogue
import DesignSystem
import Kernel
import Markup

private typealias T = EnrolmentTexts

/// The registered letter with each of its dates (R41, R42).
struct LetterPart: Component {
    let person: Person
    let state: ActivationState
    let catalogue: CatalogueSnapshot
    let allowance: LetterAllowance
    let csrf: String
    let dates: HumanDate
    let language: Language
    private var t: Language { language }

    var body: some HTML {
        h2 { t(T.letterTitle) }
        if let letter = state.letter {
            AnswerList(rows(letter), language: t)
            Timeline(letter.timeline(dates), language: t)
        }
        if canOrder {
            if let destination = LetterDestination(person.codeDelivery), state.letter == nil {
                p { t(T.letterTo) + ": " + destination.text(catalogue, t) }
            }
            AllowanceBanner(allowance: allowance, dates: dates)
            if allowance == .free { order }
        }
    }

    @HTMLBuilder
    private var order: some HTML {
        p { t(T.letterSlow) }
        if person.emailConfirmed {
            ActionForm(action: "/cabinet/activation/letter", csrf: csrf) {
                ButtonRow { Button(t(state.letter == nil ? T.orderLetter : T.orderAgain), kind: .quiet) }
            }
        } else {
            p { t(T.confirmEmailFirst) }
            p { a(.href("/cabinet/profile/email")) { t(T.confirmEmailLink) } }
        }
    }

    /// A letter that is over, or whose code is, can be ordered again.
    private var canOrder: Bool {
        guard person.codeDelivery.isLetter, state.step != .closed else { return false }
        return !(state.letter?.step.isOpen ?? false)
    }

    private func rows(_ letter: ActivationLetter) -> [AnswerRow] {
        var rows = [AnswerRow(t(T.letterTo), letter.destination.text(catalogue, t))]
        if let tracking = letter.tracking {
            rows.append(AnswerRow(t(T.tracking), html: span(.class("number nowrap")) { tracking.text }))
        }
        return rows
    }
}

extension LetterDestination {
    /// Where the letter goes, in one line.
    func text(_ catalogue: CatalogueSnapshot, _ t: Language) -> String {
        switch self {
        case .address(let address): address.text
        case .postOffice(let id):
            catalogue.postOffice(id).map { t(T.postOffice($0.index, $0.address)) } ?? id
        }
    }
}

extension ActivationLetter {
    /// The way of the letter: what happened with its date, then what is still to come.
    func timeline(_ dates: HumanDate, names: (LetterEvent) -> String? = { _ in nil }) -> [TimelineStep] {
        let t = dates.language
        let happened = events.enumerated().map { index, event in
            let isLast = index == events.count - 1
            let kind: TimelineStep.State =
                switch event.step {
                case .returned, .cancelled: .failed
                case .handedOver: .done
                default: isLast ? .now : .done
                }
            return TimelineStep(
                kind, t(T.name(of: event.step)), time: dates.relativeMoment(event.at), exact: dates.iso(event.at),
                note: names(event) ?? "")
        }
        guard step.isOpen, let position = LetterStep.way.firstIndex(of: step) else { return happened }
        return happened + LetterStep.way.dropFirst(position + 1).map { TimelineStep(.next, t(T.name(of: $0))) }
    }
}
