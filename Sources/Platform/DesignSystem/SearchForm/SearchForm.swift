import Kernel
import Markup

/// One line to search with. It asks with `q` in the address, so that an answer can be sent to somebody.
package struct SearchForm: Component {
    let action: String
    let value: String
    let label: String
    let language: Language
    let large: Bool
    let region: String?

    /// - Parameter region: the region in which to search, where the page's own address names one.
    package init(
        action: String, value: String, label: String, language: Language, large: Bool = false, region: String? = nil
    ) {
        self.region = region
        self.action = action
        self.value = value
        self.label = label
        self.language = language
        self.large = large
    }

    package var body: some HTML {
        form(.action(action), .method(.get), .role("search"), .class(large ? "search large" : "search")) {
            Markup.label(.for("q"), .class("visually-hidden")) { label }
            if let region {
                input(.type("hidden"), .name("region"), .value(region))
            }
            div(.class("search-line")) {
                input(
                    .type("search"), .name("q"), .id("q"), .value(value), .maxlength(200), .autocomplete("off"),
                    .enterkeyhint("search"), .placeholder(large ? "" : label),
                    .data("suggest", "/api/v1/suggestions?" + (region.map { "region=\($0)&" } ?? "") + "q="))
                button(.type("submit"), .class("button main")) { language(DesignTexts.find) }
            }
        }
    }

    static let css: StaticString = """
        .search{max-width:40rem;margin:0 0 1rem}
        .search-line{display:flex;position:relative}
        .suggestions{position:absolute;top:100%;left:0;right:0;z-index:5;list-style:none;margin:4px 0 0;padding:4px 0;background:var(--paper);border:1px solid var(--field);border-radius:6px;box-shadow:0 8px 24px rgba(8,63,99,.18)}
        .suggestions li{margin:0;max-width:none;padding:.65rem 1rem;cursor:pointer;overflow-wrap:anywhere}
        .suggestions li:hover{background:var(--sky)}
        .suggestions [aria-selected=true]{background:var(--sky);outline:2px solid var(--glass);outline-offset:-2px}
        .suggestions small{display:block;color:var(--muted)}
        mark{background:none;color:inherit;font-weight:700;text-decoration:underline;text-decoration-color:var(--light);text-decoration-thickness:3px;text-underline-offset:3px}
        .search input{flex:1;min-width:0;max-width:none!important;border-right:0!important;border-radius:6px 0 0 6px!important;appearance:none}
        .search .button{border-radius:0 6px 6px 0;margin:0}
        .search.large input,.search.large .button{min-height:3.2rem}
        .search ::placeholder{color:var(--muted);opacity:1}
        """
}
