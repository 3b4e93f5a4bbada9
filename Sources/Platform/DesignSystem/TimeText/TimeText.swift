import Markup

/// A time as people say it; the exact one in the title and in print.
package struct TimeText: Component {
    let text: String
    let exact: String
    let iso: String?

    package init(_ text: String, exact: String, iso: String? = nil) {
        self.text = text
        self.exact = exact
        self.iso = iso
    }

    package var body: some HTML {
        Markup.time(.title(exact), .when(iso != nil, .datetime(iso ?? ""))) { text }
    }
}
