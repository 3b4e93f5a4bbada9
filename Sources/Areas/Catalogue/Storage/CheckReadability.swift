import Kernel

/// Warns of texts that are hard to read: the law may say it so, a portal need not.
struct ReadabilityCheck {
    let log: FaultLog

    /// Below this a text is very hard to read.
    static let least = 30.0
    /// Shorter texts have no measure worth the name.
    private static let fewestWords = 12

    func run(_ parts: CatalogueParts) {
        for service in parts.services { warn(service.summary, service.id + ".yaml", service.id, "summary") }
        for event in parts.lifeEvents {
            let file = "shared/life-events.yaml"
            warn(event.summary, file, event.id, "summary")
            for text in event.steps.compactMap(\.text) { warn(text, file, event.id, "steps") }
        }
        for screening in parts.screenings {
            for result in screening.results {
                warn(result.text, "shared/screenings.yaml", screening.service, "results")
            }
        }
    }

    private func warn(_ text: Phrase, _ file: String, _ entry: String, _ key: String) {
        guard let ease = Readability.ease(of: text.ru, fewestWords: Self.fewestWords), ease < Self.least else { return }
        log.report(
            file, log.place(key, of: entry, in: file), "\(key) is hard to read: \(Int(ease.rounded())) of 100",
            expected: "\(Int(Self.least)) or more: shorter words and sentences", severity: .warning)
    }
}

/// How easily a Russian text is read: Flesch's formula as I. V. Oborneva fitted it to Russian (2006), 0 to 100 and beyond.
enum Readability {
    /// - Returns: nil for a text of fewer words than that.
    static func ease(of text: String, fewestWords: Int) -> Double? {
        let words = text.split { !$0.isLetter && $0 != "-" }
        guard words.count >= fewestWords else { return nil }
        let sentences = max(1, text.split { ".!?…".contains($0) }.filter { $0.contains(where: \.isLetter) }.count)
        let syllables = words.reduce(0) { $0 + max(1, $1.lowercased().count { "аеёиоуыэюяaeiouy".contains($0) }) }
        let count = Double(words.count)
        return 206.835 - 1.3 * count / Double(sentences) - 60.1 * Double(syllables) / count
    }
}
