import Accounts
import DesignSystem
import Enrolment
import Kernel
import Markup
import Web

private typealias T = SupportTexts

/// Where a registration stands, and what to tell the caller. Documents are masked; passwords and codes are not known.
struct RegistrationPage {
    let card: RegistrationCard
    let region: Phrase?
    let dates: HumanDate

    func response(_ desk: OperatorContext) async throws -> PortalResponse {
        let t = desk.language
        let title = t(T.registrationTitle(card.registration.number.text))
        return try await desk.page(title, crumbs: [Crumb(t(T.support), "/support"), Crumb(title)]) {
            h1 { title }
            Banner(.information) { p { t(T.lookUpNote) } }
            AnswerList(registrationFacts(t), language: t)
            if let person = card.person { AnswerList(personFacts(person, t), language: t) }
            if let activation = card.activation {
                h2 { t(T.activation) }
                AnswerList(activationFacts(activation, t), language: t)
            }
            h2 { t(T.whatToSay) }
            for hint in hints { p { t(hint) } }
            ButtonRow { LinkButton(t(T.toJournal), href: "/support", kind: .quiet) }
        }
    }

    private var hints: [Phrase] {
        // Once the identity is proved nothing of the registration is left to say.
        var hints = card.person?.level == .confirmed ? [] : [T.hint(card.registration.step)]
        if let person = card.person, !person.emailConfirmed { hints.append(ActivationHints.confirmEmail) }
        if let activation = card.activation { hints.append(ActivationHints.hint(activation.step)) }
        return hints
    }

    private func registrationFacts(_ t: Language) -> [AnswerRow] {
        let registration = card.registration
        return [
            AnswerRow(t(T.step), t(T.step(registration.step))),
            AnswerRow(t(T.region), region.map { t($0) } ?? "—"),
            AnswerRow(t(T.begun), dates.moment(registration.createdAt)),
            AnswerRow(t(T.changed), dates.moment(registration.changedAt)),
        ]
    }

    private func personFacts(_ person: Person, _ t: Language) -> [AnswerRow] {
        var rows = [
            AnswerRow(t(T.person), person.name.short),
            AnswerRow(t(T.snils), person.snils.masked),
            AnswerRow(
                t(T.mail),
                person.email.masked + " · " + t(person.emailConfirmed ? T.confirmed : T.notConfirmed)),
        ]
        if let phone = person.phone {
            rows.append(
                AnswerRow(
                    t(T.phone),
                    phone.masked + " · " + t(person.phoneConfirmed ? T.phoneConfirmed : T.phoneNotConfirmed)))
        }
        rows.append(AnswerRow(t(T.level), t(T.level(person.level))))
        return rows
    }

    private func activationFacts(_ activation: ActivationState, _ t: Language) -> [AnswerRow] {
        var rows = [AnswerRow(t(T.state), t(ActivationHints.name(activation.step, dates)))]
        if let letter = activation.letter {
            for event in letter.events {
                rows.append(AnswerRow(t(ActivationHints.letter(event.step)), dates.moment(event.at)))
            }
            if let tracking = letter.tracking { rows.append(AnswerRow(t(ActivationHints.tracking), tracking.text)) }
        }
        if let refusal = activation.refusal {
            rows.append(AnswerRow(t(ActivationHints.refusedAt), dates.moment(refusal.at)))
        }
        if activation.wrongTries > 0 {
            rows.append(AnswerRow(t(ActivationHints.wrongTries), String(activation.wrongTries)))
        }
        return rows
    }
}
