import Kernel
import Markup

/// Narrows a long list while one types. It appears only where scripts run; without them the list is simply whole.
package struct FilterField: Component {
    let list: String
    let label: String

    /// - Parameter list: the id of the list; its `li` without the typed words hide.
    package init(list: String, label: String) {
        self.list = list
        self.label = label
    }

    package var body: some HTML {
        div(.class("field"), .data("filter-box", "1"), .hidden) {
            Markup.label(.for(list + "-filter")) { label }
            input(
                .type("search"), .id(list + "-filter"), .data("filter", list), .aria("controls", list),
                .autocomplete("off"))
            p(.class("counter"), .role("status"))
        }
    }
}
