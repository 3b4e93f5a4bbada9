import Kernel
import SearchIndex

/// Reads what leads people to services: life events, questionnaires, synonyms, municipalities, withdrawn services.
extension SharedReader {
    func lifeEvent(_ entry: DefinitionReader) -> LifeEvent? {
        let id = entry.slug()
        let name = entry.phrase("name")
        let summary = entry.phrase("summary")
        let keywords = entry.keywords("keywords")
        let steps: [LifeEvent.Step] = entry.mappings("steps").compactMap { step in
            defer { step.finish() }
            let title = step.phrase("title")
            let when = step.phrase("when", optional: true)
            let text = step.phrase("text", optional: true)
            let services = step.texts("services", optional: true)
            return title.map { LifeEvent.Step(title: $0, when: when, text: text, services: services) }
        }
        let source = entry.source()
        guard let id, let name, let summary else { return nil }
        if steps.isEmpty { entry.report("steps", "there is no step", expected: "at least one") }
        return LifeEvent(id: id, name: name, summary: summary, keywords: keywords, steps: steps, source: source)
    }

    func synonym(_ entry: DefinitionReader) -> SearchSynonym? {
        let said = entry.texts("said")
        guard let means = entry.text("means"), !said.isEmpty else { return nil }
        return SearchSynonym(said: said, means: means)
    }

    func weights(_ entry: DefinitionReader) -> (SearchKind, SearchWeights.Weights)? {
        func weight(_ key: String) -> Float? { entry.number(key, in: 0...200).map { Float($0) / 100 } }
        let kind = entry.choice("kind", of: SearchKind.self)
        let (title, official, keywords) = (weight("title"), weight("official"), weight("keywords"))
        let others = weight("against_others")
        guard let kind, let title, let official, let keywords, let others else { return nil }
        return (kind, SearchWeights.Weights(title: title, official: official, keywords: keywords, kind: others))
    }

    func municipality(_ entry: DefinitionReader) -> Municipality? {
        let id = entry.slug()
        let region = entry.text("region")
        let name = entry.phrase("name")
        let source = entry.source()
        guard let id, let region, let name else { return nil }
        return Municipality(id: id, region: region, name: name, source: source)
    }

    func withdrawn(_ entry: DefinitionReader) -> WithdrawnService? {
        let id = entry.slug()
        let name = entry.phrase("name")
        let successor = entry.text("successor", optional: true)
        guard let id, let name else { return nil }
        return WithdrawnService(id: id, name: name, successor: successor)
    }

    func screening(_ entry: DefinitionReader) -> Screening? {
        let service = entry.text("service")
        if let service { entry.remember(as: service) }
        let questions = entry.mappings("questions").compactMap(question)
        let results = entry.mappings("results").compactMap { result($0, questions) }
        let prefill: [Screening.Prefill] = entry.mappings("prefill", optional: true).compactMap { line in
            defer { line.finish() }
            let question = line.text("question")
            let field = line.text("field")
            guard let question, let field else { return nil }
            return Screening.Prefill(question: question, field: field)
        }
        let source = entry.source()
        checkReachable(results, entry)
        guard let service, !questions.isEmpty else { return nil }
        return Screening(service: service, questions: questions, results: results, prefill: prefill, source: source)
    }

    private func question(_ entry: DefinitionReader) -> Screening.Question? {
        defer { entry.finish() }
        let id = entry.slug()
        let text = entry.phrase("text")
        let hint = entry.phrase("hint", optional: true)
        let options: [FormOutline.Option] = entry.mappings("options").compactMap { option in
            defer { option.finish() }
            let id = option.slug()
            let name = option.phrase()
            guard let id, let name else { return nil }
            return FormOutline.Option(id: id, name: name)
        }
        let condition = entry.mapping("when", optional: true).flatMap { when -> FormOutline.Condition? in
            defer { when.finish() }
            let question = when.text("question")
            let answer = when.text("is", expected: "an option of that question")
            guard let question, let answer else { return nil }
            return FormOutline.Condition(field: question, answer: answer)
        }
        if options.count < 2 {
            entry.report("options", "a question has \(options.count) options", expected: "at least two")
        }
        guard let id, let text else { return nil }
        return Screening.Question(id: id, text: text, hint: hint, options: options, condition: condition)
    }

    private func result(_ entry: DefinitionReader, _ questions: [Screening.Question]) -> Screening.Result? {
        defer { entry.finish() }
        let when = entry.mapping("when", optional: true)
        let answers = when?.table() ?? [:]
        for (id, answer) in answers.sorted(by: { $0.key < $1.key }) {
            guard let question = questions.first(where: { $0.id == id }) else {
                when?.report(
                    id, "the result asks for “\(id)”", expected: "a question of this questionnaire",
                    suggestion: NearName.of(id, among: questions.map(\.id)))
                continue
            }
            if !question.options.contains(where: { $0.id == answer }) {
                when?.report(
                    id, "“\(id)” is never “\(answer)”",
                    expected: "one of " + question.options.map(\.id).joined(separator: ", "),
                    suggestion: NearName.of(answer, among: question.options.map(\.id)))
            }
        }
        let verdict = entry.choice("answer", of: Screening.Verdict.self)
        let text = entry.phrase("text")
        let service = entry.text("service", optional: verdict != .other)
        guard let verdict, let text else { return nil }
        return Screening.Result(when: answers, verdict: verdict, text: text, service: service)
    }

    /// The last result holds always; one that stands after such, or after one with fewer of the same answers, never does.
    private func checkReachable(_ results: [Screening.Result], _ entry: DefinitionReader) {
        if results.last?.when.isEmpty == false || results.isEmpty {
            entry.report("results", "no result holds when all others do not", expected: "a last result without `when`")
        }
        for (index, result) in results.enumerated() {
            let before = results[..<index].first { $0.when.allSatisfy { result.when[$0.key] == $0.value } }
            if before != nil {
                entry.report(
                    "results", "result \(index + 1) is never reached: an earlier one holds first",
                    expected: "results from the narrowest to the widest")
            }
        }
    }
}
