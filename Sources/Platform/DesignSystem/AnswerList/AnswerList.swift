import Kernel
import Markup

/// A question and what was answered.
package struct AnswerRow: Sendable {
    let label: String
    let value: any HTML
    let change: String?

    /// - Parameter change: the address where the answer can be changed.
    package init(_ label: String, _ value: String, change: String? = nil) {
        self.init(label, html: value, change: change)
    }

    package init(_ label: String, html: any HTML, change: String? = nil) {
        self.label = label
        self.value = html
        self.change = change
    }

    var isEmpty: Bool { (value as? String)?.isEmpty ?? false }
}

/// What was answered, to be checked before it is sent or read afterwards.
package struct AnswerList: Component {
    let rows: [AnswerRow]
    let language: Language

    package init(_ rows: [AnswerRow], language: Language) {
        self.rows = rows
        self.language = language
    }

    package var body: some HTML {
        dl(.class("answers")) {
            for row in rows {
                div {
                    dt { row.label }
                    dd {
                        if row.isEmpty {
                            span(.class("muted")) { language(DesignTexts.notGiven) }
                        } else {
                            AnyHTML(row.value)
                        }
                    }
                    if let change = row.change {
                        dd(.class("answer-change no-print")) {
                            a(.href(change)) {
                                language(DesignTexts.change)
                                span(.class("visually-hidden")) { ": " + row.label }
                            }
                        }
                    }
                }
            }
        }
    }

    static let css: StaticString = """
        .answers{margin:0 0 1.5rem;padding:0;border-top:1px solid var(--line)}
        .answers>div{display:grid;grid-template-columns:minmax(0,14rem) minmax(0,1fr) auto;gap:0 1.5rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
        .answers dt{color:var(--muted);font-weight:400}
        .answers dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
        .answers p{margin:0}
        .answer-change a{display:inline-block;padding:.6rem 0;margin:-.6rem 0}
        @media (max-width:44em){
        .answers>div{grid-template-columns:minmax(0,1fr) auto}
        .answers dt{grid-column:1/-1;font-size:.9rem}
        }
        """
}
