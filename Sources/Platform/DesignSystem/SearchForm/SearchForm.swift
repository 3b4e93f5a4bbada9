import Kernel
import Markup

/// One line to search with. It asks with `q` in the address, so that an answer can be sent to somebody.
package struct SearchForm: Component {
    let action: String
    let value: String
    let label: String
    let language: Language
    let large: Bool

    package init(action: String, value: String, label: String, language: Language, large: Bool = false) {
        self.action = action
        self.value = value
        self.label = label
        self.language = language
        self.large = large
    }

    package var body: some HTML {
        form(.action(action), .method(.get), .role("search"), .class(large ? "search large" : "search")) {
            Markup.label(.for("q"), .class("visually-hidden")) { label }
            div(.class("search-line")) {
                input(
                    .type("search"), .name("q"), .id("q"), .value(value), .maxlength(200), .autocomplete("off"),
                    .enterkeyhint("search"), .placeholder(large ? "" : label))
                button(.type("submit"), .class("button main")) { language(DesignTexts.find) }
            }
        }
    }

    static let css: StaticString = """
        .search{max-width:40rem;margin:0 0 1rem}
        .search-line{display:flex}
        .search input{flex:1;min-width:0;max-width:none!important;border-right:0!important;border-radius:6px 0 0 6px!important;appearance:none}
        .search .button{border-radius:0 6px 6px 0;margin:0}
        .search.large input,.search.large .button{min-height:3.2rem}
        .search ::placeholder{color:var(--muted);opacity:1}
        """
}
