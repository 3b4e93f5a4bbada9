import Yams

/// What libyaml says of a file that is no YAML, in an author's words.
struct YAMLFault {
    let place: CatalogueFault.Place?
    let problem: String
    let expected: String

    init(_ error: YamlError?, _ text: String) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            self.init(problem, mark, context?.mark, text)
        case .duplicatedKeysInMapping(let duplicates, let context):
            self.init(
                place: Self.place(context.mark),
                problem: "keys stand twice: " + duplicates.map { "\($0)" }.sorted().joined(separator: ", "),
                expected: "each key once")
        case .reader(_, let offset, let value, _):
            let before = text.utf8.prefix(max(0, offset ?? 0))
            let line = before.count { $0 == 0x0A } + 1
            let column = before.reversed().prefix { $0 != 0x0A }.count + 1
            let code = String(value, radix: 16, uppercase: true)
            self.init(
                place: .init(line: line, column: column),
                problem: "the character U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
                    + " cannot be seen", expected: "a text without it")
        default: self.init(place: nil, problem: "the YAML cannot be read", expected: "well-formed YAML")
        }
    }

    private init(place: CatalogueFault.Place?, problem: String, expected: String) {
        self.place = place
        self.problem = problem
        self.expected = expected
    }

    private init(_ problem: String, _ mark: Mark, _ begun: Mark?, _ text: String) {
        let here = Self.place(mark)
        let letter = Self.letter(at: mark, in: text)
        let said: (String, String, CatalogueFault.Place) =
            switch true {
            case problem.contains("cannot start any token") && letter == "\t":
                ("a tab stands before a key", "spaces", here)
            case problem.contains("cannot start any token"):
                ("a text begins with “\(letter.map(String.init) ?? "?")”", "quotes around it", here)
            case problem.contains("alphabetic or numeric"), problem.contains("undefined alias"):
                ("a text begins with a sign that means something else in YAML", "quotes around it", here)
            case problem.contains("mapping values are not allowed"):
                (
                    "a “:” stands within a text",
                    "quotes around a text with “: ”, and keys indented like their neighbours", here
                )
            case problem.contains("could not find expected ':'"):
                ("there is no “: ” in this line", "key: value", Self.place(begun ?? mark))
            case problem.contains("',' or '"):
                (
                    "neither a comma nor a closing bracket stands here",
                    "commas between entries, the bracket closed, quotes around a text with “: ”", here
                )
            case problem.contains("did not find expected key"):
                ("the value before this has ended", "a new key on its own line (is a quote left open above?)", here)
            case problem.contains("'-' indicator"):
                ("this line does not go on with the list", "“- ” and the same indent as the items above", here)
            case problem.contains("unknown escape"):
                ("a backslash stands within double quotes", "single quotes, or “\\\\” for each “\\”", here)
            case problem.contains("another document"):
                ("a second document begins here", "one in a file", here)
            default: (problem, "well-formed YAML", here)
            }
        self.init(place: said.2, problem: said.0, expected: said.1)
    }

    private static func place(_ mark: Mark) -> CatalogueFault.Place { .init(line: mark.line, column: mark.column) }

    private static func letter(at mark: Mark, in text: String) -> Character? {
        let lines = text.split(separator: "\n", maxSplits: max(0, mark.line), omittingEmptySubsequences: false)
        guard mark.line > 0, lines.indices.contains(mark.line - 1) else { return nil }
        return lines[mark.line - 1].dropFirst(max(0, mark.column - 1)).first
    }
}
