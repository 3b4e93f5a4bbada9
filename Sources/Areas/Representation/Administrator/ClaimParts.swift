import DesignSystem
import Kernel
import Markup

private typealias T = ClaimTexts
private typealias O = OrganisationTexts

/// How far a claim is.
struct DecisionTag: Component {
    let file: ClaimFile
    let language: Language

    var body: some HTML {
        let t = language
        if file.isWaiting {
            Tag(t(T.waits), .warn)
        } else if file.decision != nil {
            Tag(t(T.refusedBefore), .neutral)
        } else {
            t(T.undecided)
        }
    }
}

/// The organisation as it was declared, and both people.
struct ClaimFacts: Component {
    let file: ClaimFile
    let dates: HumanDate
    let language: Language

    var body: some HTML {
        let t = language
        let data = file.organisation.data
        h2 { data.name }
        AnswerList(
            [
                AnswerRow(t(O.inn), data.inn.digits), AnswerRow(t(O.kpp), data.kpp?.text ?? ""),
                AnswerRow(t(O.numberName(file.organisation.kind)), data.number),
                AnswerRow(t(O.address), data.address ?? ""), AnswerRow(t(O.email), data.email?.text ?? ""),
                AnswerRow(t(O.phone), data.phone?.display ?? ""),
            ], language: t)
        h2 { t(T.head) }
        if let head = file.head { person(head) } else { p { t(T.noHead) } }
        h2 { t(T.claimant) }
        person(file.claim)
    }

    private func person(_ right: ActingRight) -> some HTML {
        let t = language
        return AnswerList(
            [
                AnswerRow(t(T.name), right.terms.holderName?.full ?? ""),
                AnswerRow(t(T.snils), right.terms.snils.masked), AnswerRow(t(T.since), dates.moment(right.changedAt)),
            ], language: t)
    }
}

/// What was decided, and what can be.
struct ClaimDecisionPart: Component {
    let file: ClaimFile
    /// Whether he who looks proposed it himself.
    let isOwn: Bool
    let csrf: String
    let form: FormState
    let dates: HumanDate

    var body: some HTML {
        let t = form.language
        let path = "/admin/organisations/claims/\(file.claim.id)"
        if let decision = file.decision {
            h2 { t(file.isWaiting ? T.proposed : T.former) }
            AnswerList(
                [
                    AnswerRow(t(T.outcome), t(T.outcomeName(decision.outcome))),
                    AnswerRow(t(T.extract), decision.papers.extract),
                    AnswerRow(t(T.day), dates.fullDay(decision.papers.day)),
                    AnswerRow(t(T.remark), decision.papers.remark ?? ""),
                ], language: t)
            p { t(T.proposedBy(file.proposer ?? "", dates.moment(decision.proposedAt))) }
        }
        if file.isWaiting {
            if isOwn {
                p { t(T.own) }
            } else {
                ActionForm(action: path + "/confirmation", csrf: csrf) {
                    HiddenField("shown", file.shown)
                    ButtonRow { Button(t(T.confirm), kind: .danger) }
                }
            }
            ActionForm(action: path + "/withdrawal", csrf: csrf) {
                ButtonRow { Button(t(T.withdraw), kind: .quiet) }
            }
        } else {
            h2 { t(T.decide) }
            p(.class("lead")) { t(T.decideLead) }
            ActionForm(action: path + "/decision", csrf: csrf) {
                ChoiceGroup(
                    "outcome", label: t(T.outcome), in: form,
                    options: ClaimDecision.Outcome.allCases.map { ChoiceOption($0.rawValue, t(T.outcomeName($0))) })
                TextField(
                    "extract", label: t(T.extract), hint: t(T.extractHint), in: form, width: .medium, maxLength: 100)
                DateField("day", label: t(T.day), in: form)
                TextField("remark", label: t(T.remark), in: form, required: false, maxLength: 300)
                ButtonRow {
                    Button(t(T.send))
                    LinkButton(t(T.back), href: "/admin/organisations", kind: .link)
                }
            }
        }
    }
}
