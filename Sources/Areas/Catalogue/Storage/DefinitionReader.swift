import Foundation
import Kernel
import Yams

/// One mapping of a file. Each key that is asked for counts as known; `finish()` reports the others.
final class DefinitionReader {
    let file: String
    let place: CatalogueFault.Place?
    let log: FaultLog
    private let nodes: [String: Node]
    private let keyPlaces: [String: CatalogueFault.Place]
    private var known: Set<String> = []

    init(file: String, mapping: Node.Mapping, place: CatalogueFault.Place?, log: FaultLog) {
        self.file = file
        self.place = place
        self.log = log
        var nodes: [String: Node] = [:]
        var places: [String: CatalogueFault.Place] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { continue }
            nodes[name] = value
            places[name] = key.place
        }
        self.nodes = nodes
        keyPlaces = places
    }

    /// The longest text a definition may hold.
    static let longestText = 5000

    func has(_ key: String) -> Bool { nodes[key] != nil }
    /// Whether the key holds a list without entries.
    func isList(_ key: String) -> Bool { nodes[key]?.sequence?.isEmpty == true }

    /// Where the key stands, or the mapping when the key is missing.
    func place(of key: String) -> CatalogueFault.Place? { keyPlaces[key] ?? place }

    func report(_ key: String, _ problem: String, expected: String, suggestion: String? = nil) {
        log.report(file, place(of: key), problem, expected: expected, suggestion: suggestion)
    }

    private func node(_ key: String, expected: String, optional: Bool) -> Node? {
        known.insert(key)
        guard let node = nodes[key] else {
            if !optional { report(key, "\(key) is missing", expected: expected) }
            return nil
        }
        return node
    }

    // MARK: single values

    func text(_ key: String, optional: Bool = false, expected: String = "a text") -> String? {
        guard let node = node(key, expected: expected, optional: optional) else { return nil }
        return text(node, named: key, expected: expected)
    }

    private func text(_ node: Node, named key: String, expected: String) -> String? {
        guard let scalar = node.scalar else {
            log.report(file, node.place ?? place(of: key), "\(key) is \(node.found)", expected: expected)
            return nil
        }
        let text = scalar.string
        let place = node.place ?? place(of: key)
        if text.allSatisfy(\.isWhitespace) {
            log.report(file, place, "\(key) is empty", expected: expected)
            return nil
        }
        if let hidden = text.unicodeScalars.first(where: CharacterSet.controlCharacters.contains) {
            if hidden == "\n" {
                log.report(file, place, "\(key) holds a line break", expected: "one line: “>-” in place of “|” or “>”")
            } else {
                let code = String(hidden.value, radix: 16, uppercase: true)
                let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
                log.report(
                    file, place, "\(key) holds the character U+\(padded), which cannot be seen", expected: expected)
            }
            return nil
        }
        if text.count > Self.longestText {
            log.report(
                file, place, "\(key) is too long: \(text.count) letters", expected: "at most \(Self.longestText)")
            return nil
        }
        return text
    }

    /// A text that one of our types reads, or a fault with what was expected.
    func value<Value>(
        _ key: String, optional: Bool = false, expected: String, known: [String] = [], read: (String) -> Value?
    ) -> Value? {
        guard let text = text(key, optional: optional, expected: expected) else { return nil }
        guard let value = read(text) else {
            let place = nodes[key]?.place ?? place(of: key)
            log.report(
                file, place, "\(key) is “\(text)”", expected: expected, suggestion: NearName.of(text, among: known))
            return nil
        }
        return value
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of type: Choice.Type, optional: Bool = false
    ) -> Choice? where Choice.RawValue == String {
        let known = Choice.allCases.map(\.rawValue)
        return value(
            key, optional: optional, expected: "one of " + known.joined(separator: ", "), known: known,
            read: Choice.init(rawValue:))
    }

    func number(_ key: String, in range: ClosedRange<Int>, optional: Bool = false) -> Int? {
        value(key, optional: optional, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)") {
            Int($0).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    func flag(_ key: String) -> Bool { optionalFlag(key) ?? false }

    func optionalFlag(_ key: String) -> Bool? {
        let flags = ["true": true, "false": false]
        return value(key, optional: true, expected: "true or false", known: ["true", "false"]) { flags[$0] }
    }

    func day(_ key: String, optional: Bool = false) -> Day? {
        value(key, optional: optional, expected: "a day, YYYY-MM-DD") { Day(iso: $0) }
    }

    /// An identifier that can stand in an address.
    func slug(_ key: String = "id") -> String? {
        let slug = value(key, expected: "small Latin letters, digits, - and _") { text in
            let allowed = text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
            }
            return allowed && text.utf8.count <= 80 ? text : nil
        }
        if let slug { remember(as: slug) }
        return slug
    }

    /// Keeps where the keys stand, for checks that need the whole catalogue.
    func remember(as entry: String) { log.remember(entry, in: file, place: place, keys: keyPlaces, nodes: nodes) }

    func source(_ key: String = "source") -> FactSource { text(key, optional: true).map(FactSource.init) ?? .recall }

    // MARK: phrases

    /// `key: {ru: …, en: …}`
    func phrase(_ key: String, optional: Bool = false) -> Phrase? {
        guard let inner = mapping(key, optional: optional, expected: "{ru: …, en: …}") else { return nil }
        defer { inner.finish() }
        return inner.phrase()
    }

    /// The keys `ru` and `en` of this mapping.
    ///
    /// Without English the Russian text stands for both, marked as Russian where it is shown; the author is warned.
    func phrase() -> Phrase? {
        let ru = text("ru", expected: "the Russian text")
        let en = text("en", optional: true, expected: "the English text")
        guard let ru else { return nil }
        if !has("en") {
            log.report(
                file, place, "en is missing: “\(ru.prefix(40))” is shown in Russian to all",
                expected: "the English text",
                severity: .warning)
        }
        return Phrase(ru: ru, en: en ?? ru)
    }

    func phrases(_ key: String, optional: Bool = false) -> [Phrase] {
        mappings(key, optional: optional, shape: "{ru: …, en: …}").compactMap { inner in
            defer { inner.finish() }
            return inner.phrase()
        }
    }

    // MARK: nested values

    func mapping(_ key: String, optional: Bool = false, expected: String = "{key: value, …}") -> DefinitionReader? {
        guard let node = node(key, expected: expected, optional: optional) else { return nil }
        guard let mapping = node.mapping else {
            report(key, "\(key) is \(node.found)", expected: expected)
            return nil
        }
        return DefinitionReader(file: file, mapping: mapping, place: node.place ?? place(of: key), log: log)
    }

    /// - Parameter shape: what an entry of the list looks like.
    func mappings(_ key: String, optional: Bool = false, shape: String = "{key: value, …}") -> [DefinitionReader] {
        items(key, optional: optional, expected: "a list of \(shape)").compactMap { item in
            guard let mapping = item.mapping else {
                log.report(file, item.place, "an item of \(key) is \(item.found)", expected: shape)
                return nil
            }
            return DefinitionReader(file: file, mapping: mapping, place: item.place, log: log)
        }
    }

    func texts(_ key: String, optional: Bool = false) -> [String] {
        items(key, optional: optional, expected: "a list of texts").compactMap {
            text($0, named: key, expected: "a text")
        }
    }

    /// A list of texts, or one text in its stead.
    func textOrTexts(_ key: String) -> [String] {
        nodes[key]?.scalar == nil ? texts(key, optional: true) : text(key).map { [$0] } ?? []
    }

    private func items(_ key: String, optional: Bool, expected: String) -> [Node] {
        guard let node = node(key, expected: expected, optional: optional) else { return [] }
        guard let sequence = node.sequence else {
            report(key, "\(key) is \(node.found)", expected: expected)
            return []
        }
        return Array(sequence)
    }

    /// Every key with its text, for tables like `sources`.
    func table() -> [String: String] {
        known.formUnion(nodes.keys)
        return Dictionary(
            uniqueKeysWithValues: nodes.compactMap { key, node in
                text(node, named: key, expected: "a text").map { (key, $0) }
            })
    }

    /// Reports the keys nobody asked for: mostly misspelt ones.
    func finish() {
        for key in nodes.keys.sorted() where !known.contains(key) {
            report(
                key, "\(key) is not known here", expected: "one of " + known.sorted().joined(separator: ", "),
                suggestion: NearName.of(key, among: known.sorted()))
        }
    }
}

extension Node {
    /// What stands there, in an author's words.
    var found: String {
        if let scalar {
            let text = scalar.string
            return text.allSatisfy(\.isWhitespace) ? "empty" : "“\(text.prefix(60))”"
        }
        return sequence == nil ? "a group of keys" : "a list"
    }

    /// Where it begins in its file.
    var place: CatalogueFault.Place? { mark.map { CatalogueFault.Place(line: $0.line, column: $0.column) } }
}
