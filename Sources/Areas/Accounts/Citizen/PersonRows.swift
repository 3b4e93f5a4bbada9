import DesignSystem
import Kernel
import Markup

private typealias T = AccountsTexts

/// A person's data as questions and answers.
struct PersonRows {
    let data: PersonData
    let dates: HumanDate

    /// - Parameter change: where they can be changed; nil where they cannot.
    func rows(change: String? = nil) -> [AnswerRow] {
        let t = dates.language
        var rows = [
            AnswerRow(t(T.surname), data.name.surname.text, change: change),
            AnswerRow(t(T.given), data.name.given.text, change: change),
            AnswerRow(t(T.patronymic), data.name.patronymic?.text ?? "", change: change),
            AnswerRow(t(T.birth), dates.fullDay(data.birthDate), change: change),
            AnswerRow(t(T.sex), t(data.sex.name), change: change),
            AnswerRow(t(T.snils), data.snils.formatted, change: change),
            AnswerRow(t(T.inn), data.inn?.digits ?? "", change: change),
        ]
        if let passport = data.passport {
            let text =
                "\(passport.formatted), \(passport.issuedBy.text), \(dates.fullDay(passport.issuedOn)), \(passport.unit.text)"
            rows.append(AnswerRow(t(T.passport), text, change: change))
        }
        return rows
    }
}
