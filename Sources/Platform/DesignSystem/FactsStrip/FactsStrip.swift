import Markup

/// A fact that is looked for first.
package struct Fact: Sendable {
    package let label: String
    package let value: String
    package let note: String?

    package init(_ label: String, _ value: String, note: String? = nil) {
        self.label = label
        self.value = value
        self.note = note
    }
}

/// Cost, term and the like in one strip.
package struct FactsStrip: Component {
    let facts: [Fact]

    package init(_ facts: [Fact]) { self.facts = facts }

    package var body: some HTML {
        if !facts.isEmpty {
            dl(.class("facts")) {
                for fact in facts {
                    div {
                        dt { fact.label }
                        dd {
                            b { fact.value }
                            if let note = fact.note {
                                small { note }
                            }
                        }
                    }
                }
            }
        }
    }

    static let css: StaticString = """
        .facts{display:flex;flex-wrap:wrap;gap:1px;background:var(--line);border:1px solid var(--line);border-radius:6px;overflow:hidden;margin:0 0 1.5rem;padding:0}
        .facts>div{flex:1 1 8.5rem;min-width:min-content;overflow-wrap:break-word;background:var(--paper);padding:1rem}
        .facts dt{color:var(--muted);font-size:.9rem;font-weight:400}
        .facts dd{margin:0;font-size:1.1rem}
        .facts small{display:block;color:var(--muted)}
        """
}
