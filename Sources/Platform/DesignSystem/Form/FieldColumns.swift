import Markup

/// Fields side by side where there is room: for a desk with a queue before it. Citizens get one column.
package struct FieldColumns<Content: HTML>: Component {
    let isWide: Bool
    let content: Content

    /// - Parameter isWide: the boxes of a group stand in columns, not the groups.
    package init(isWide: Bool = false, @HTMLBuilder content: () -> Content) {
        self.isWide = isWide
        self.content = content()
    }

    package var body: some HTML { div(.class(isWide ? "box-columns" : "field-columns")) { content } }

    static var css: StaticString {
        """
        .field-columns{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));column-gap:1.5rem;align-items:start}
        .box-columns .choices{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));column-gap:1.5rem}
        """
    }
}

/// A field that somebody else has found wrong: with a line at its side, which its hint puts into words.
package struct MarkedField<Content: HTML>: Component {
    let isMarked: Bool
    let content: Content

    package init(_ isMarked: Bool, @HTMLBuilder content: () -> Content) {
        self.isMarked = isMarked
        self.content = content()
    }

    package var body: some HTML {
        if isMarked { div(.class("marked")) { content } } else { content }
    }

    static var css: StaticString {
        """
        .marked{border-left:5px solid var(--warn);padding-left:1rem;margin:0 0 1.5rem}
        .marked>.field{margin:0}
        .marked .hint{color:var(--warn);font-weight:700}
        """
    }
}
