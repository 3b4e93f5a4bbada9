import Forms
import Foundation
import Kernel
import Web

/// Two have changed one page of a draft: what was typed, what is kept, and who kept it. Whoever came second chooses.
struct DraftClash: Sendable {
    /// The draft with what was typed.
    let typed: OpenDraft
    let kept: OpenDraft
    let step: FormStep
    /// Nil: another tab of his own.
    let other: Other?
    /// Questions whose answer he has not chosen yet.
    let errors: FieldErrors

    struct Other: Sendable {
        let name: Phrase
        let at: Date
    }

    enum Choice: String { case mine, kept }

    static let marker = "clash"
    static func choice(of field: FormField) -> String { "choice-" + field.id }

    /// The questions whose two answers differ.
    var fields: [FormField] { Self.differing(typed.draft.answers, kept.draft.answers, step) }

    /// The answer to a question in words, in one of the two.
    func words(_ field: FormField, in open: OpenDraft) -> Phrase? {
        open.definition.lines(of: step, open.draft.answers, open.context).first { $0.field == field.id }?.value
    }

    private static func differing(_ one: FormAnswers, _ other: FormAnswers, _ step: FormStep) -> [FormField] {
        step.fields.filter { $0.inputs.contains { one[$0] != other[$0] } }
    }

    /// Takes over what was chosen on the page of a clash; answers what is wanting. Of every other page nothing.
    static func settle(_ answers: inout FormAnswers, _ form: FormInput, kept: FormAnswers, _ step: FormStep)
        -> FieldErrors
    {
        var errors = FieldErrors()
        guard form.isOn(marker) else { return errors }
        for field in differing(answers, kept, step) {
            switch Choice(rawValue: form[choice(of: field)]) {
            case .mine: break
            case .kept: for input in field.inputs { answers[input] = kept[input] }
            case nil: errors.add(choice(of: field), TogetherTexts.chooseAnswer)
            }
        }
        return errors
    }
}

extension FormInput {
    /// Of what moment of the draft the page was made that sends this.
    static let seenName = "seen"

    var seenMoment: Date? {
        Int(self[Self.seenName]).flatMap { (0...253_402_300_800_000).contains($0) ? $0 : nil }.map {
            Date(timeIntervalSince1970: Double($0) / 1000)
        }
    }

    static func seen(_ draft: Draft) -> String {
        String(Int((draft.updatedAt.timeIntervalSince1970 * 1000).rounded()))
    }
}
