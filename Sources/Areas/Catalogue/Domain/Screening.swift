import Kernel

/// «Могу ли я получить»: a few questions and what their answers mean (feature B9). The agency decides; this only says what
/// is likely.
package struct Screening: Sendable, Hashable, Codable, Identifiable {
    package struct Question: Sendable, Hashable, Codable, Identifiable {
        package let id: String
        package let text: Phrase
        package let hint: Phrase?
        package let options: [FormOutline.Option]
        /// Asked only after this answer to an earlier question.
        package let condition: FormOutline.Condition?
    }

    package enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
        case likely = "yes"
        case unlikely = "no"
        /// Another service fits.
        case other
    }

    package struct Result: Sendable, Hashable, Codable {
        /// The answers that must all have been given, question by option; none fits always.
        package let when: [String: String]
        package let verdict: Verdict
        package let text: Phrase
        /// The service that fits instead.
        package let service: String?
    }

    /// An answer that need not be given again in the form.
    package struct Prefill: Sendable, Hashable, Codable {
        package let question: String
        package let field: String
    }

    package let service: String
    package let questions: [Question]
    package let results: [Result]
    package let prefill: [Prefill]
    package let source: FactSource

    package var id: String { service }

    /// The first question that these answers leave open; nil when all are answered, or when the answer is no already and
    /// nothing that is still to be asked can change it.
    package func next(after answers: [String: String]) -> Question? {
        if let certain = certain(after: answers), certain.verdict != .likely { return nil }
        return questions.first { isAsked($0, answers) && !isAnswered($0, answers) }
    }

    /// The result that holds whatever is answered further: the first that may hold, if all it needs has been said.
    private func certain(after answers: [String: String]) -> Result? {
        func mayHold(_ line: (key: String, value: String)) -> Bool {
            if let answer = answers[line.key] { return answer == line.value }
            guard let question = questions.first(where: { $0.id == line.key }) else { return false }
            // Not asked after these answers: never answered.
            return question.condition.map { answers[$0.field] == nil || answers[$0.field] == $0.answer } ?? true
        }
        guard let first = results.first(where: { $0.when.allSatisfy(mayHold) }) else { return nil }
        return first.when.allSatisfy { answers[$0.key] == $0.value } ? first : nil
    }

    package func isAsked(_ question: Question, _ answers: [String: String]) -> Bool {
        question.condition.map { answers[$0.field] == $0.answer } ?? true
    }

    private func isAnswered(_ question: Question, _ answers: [String: String]) -> Bool {
        question.options.contains { $0.id == answers[question.id] }
    }

    /// The answers that the questions really have, of the questions that are asked after them.
    func kept(_ answers: [String: String]) -> [String: String] {
        var kept: [String: String] = [:]
        for question in questions where isAsked(question, kept) {
            if isAnswered(question, answers) { kept[question.id] = answers[question.id] }
        }
        return kept
    }

    /// What the answers mean: the first result all of whose conditions hold.
    package func result(of answers: [String: String]) -> Result? {
        results.first { result in result.when.allSatisfy { answers[$0.key] == $0.value } }
    }

    /// Answers of the form's fields that are known now.
    package func prefilled(_ answers: [String: String]) -> [(field: String, answer: String)] {
        prefill.compactMap { line in answers[line.question].map { (line.field, $0) } }
    }
}
