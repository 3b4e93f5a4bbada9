import Kernel
import Markup

/// Where one is in a form of several pages.
package struct WizardSteps: Component {
    let titles: [String]
    let current: Int
    let language: Language

    /// - Parameter current: the number of the present step, from 1.
    package init(_ titles: [String], current: Int, language: Language) {
        self.titles = titles
        self.current = current
        self.language = language
    }

    package var body: some HTML {
        div(.class("wizard")) {
            p(.class("wizard-now")) { language(DesignTexts.step(current, of: titles.count)) }
            ol {
                for (index, title) in titles.enumerated() {
                    li(
                        .class(index + 1 < current ? "done" : index + 1 == current ? "now" : "next"),
                        .when(index + 1 == current, .aria("current", "step"))
                    ) {
                        span(.class("wizard-title")) { title }
                    }
                }
            }
        }
    }

    static let css: StaticString = """
        .wizard{margin:0 0 1rem;color:var(--muted);font-size:.9rem}
        .wizard-now{margin:0 0 .4rem}
        .wizard ol{list-style:none;display:flex;gap:4px;margin:0;padding:0;max-width:40rem}
        .wizard li{flex:1;min-width:0;margin:0}
        .wizard li::before{content:"";display:block;height:12px;background:var(--glass);border:2px solid var(--glass);border-radius:3px}
        .wizard .now{color:var(--ink);font-weight:700}
        .wizard .now::before{background:var(--light);border-color:var(--now)}
        .wizard .next::before{background:none;border-color:var(--line)}
        .wizard-title{display:block;padding:.25rem .25rem 0 0;font-size:.8rem;line-height:1.3;overflow-wrap:break-word;hyphens:auto}
        @media (max-width:44em){.wizard-title{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}
        """
}
