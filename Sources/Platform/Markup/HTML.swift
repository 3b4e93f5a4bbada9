/// Something that can stand in a page. Escaped by construction: a string is text, never markup.
package protocol HTML: Sendable {
    /// Writes this into the bytes of the page.
    func render(into writer: inout HTMLWriter)
}

/// A part of a page made of other parts: give `body`, and it can stand in a page.
package protocol Component: HTML {
    associatedtype Body: HTML
    @HTMLBuilder var body: Body { get }
}

extension Component {
    package func render(into writer: inout HTMLWriter) { body.render(into: &writer) }
}

/// Text, escaped.
extension String: HTML {
    package func render(into writer: inout HTMLWriter) { writer.text(self) }
}

/// What may be absent.
extension Optional: HTML where Wrapped: HTML {
    package func render(into writer: inout HTMLWriter) {
        if let self { self.render(into: &writer) }
    }
}

/// One after another.
extension Array: HTML where Element: HTML {
    package func render(into writer: inout HTMLWriter) {
        for element in self { element.render(into: &writer) }
    }
}

/// What a loop of the builder holds.
package struct HTMLList<Content: HTML>: HTML {
    let items: [Content]
    package func render(into writer: inout HTMLWriter) {
        for item in items { item.render(into: &writer) }
    }
}

/// A loop as a value: `ForEach(offices) { office in row(office) }`.
///
/// Needed where the loop calls something of type `some HTML`: Swift 6.3 refuses that inside a `for` of a builder
/// («underlying type for opaque result type could not be inferred»). With components of a named type `for` is fine.
package struct ForEach<Content: HTML>: HTML {
    let items: [Content]
    package init<Item>(_ items: some Sequence<Item>, @HTMLBuilder content: (Item) -> Content) {
        self.items = items.map { content($0) }
    }
    package func render(into writer: inout HTMLWriter) {
        for item in items { item.render(into: &writer) }
    }
}

/// Nothing.
package struct EmptyHTML: HTML {
    package init() {}
    package func render(into writer: inout HTMLWriter) {}
}

/// Markup known when the program was compiled: a drawing, the document type.
package struct Verbatim: HTML {
    let text: StaticString
    package init(_ text: StaticString) { self.text = text }
    package func render(into writer: inout HTMLWriter) { writer.raw(text) }
}

/// HTML whose type does not matter: for lists of different things and for keeping types short.
package struct AnyHTML: HTML {
    let content: any HTML
    package init(_ content: any HTML) { self.content = content }
    package func render(into writer: inout HTMLWriter) { content.render(into: &writer) }
}

/// Several things side by side, without an element around them.
package struct Fragment<Content: HTML>: HTML {
    let content: Content
    package init(@HTMLBuilder content: () -> Content) { self.content = content() }
    package func render(into writer: inout HTMLWriter) { content.render(into: &writer) }
}

/// One of two.
package enum EitherHTML<First: HTML, Second: HTML>: HTML {
    case first(First)
    case second(Second)

    package func render(into writer: inout HTMLWriter) {
        switch self {
        case .first(let content): content.render(into: &writer)
        case .second(let content): content.render(into: &writer)
        }
    }
}

/// Two things one after the other; a block of the builder is a chain of these.
///
/// A parameter pack would say it in one type, but costs a look-up of tuple metadata at every step of rendering
/// (measured: a quarter of the time of a page).
package struct HTMLPair<First: HTML, Second: HTML>: HTML {
    let first: First
    let second: Second

    package init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    package func render(into writer: inout HTMLWriter) {
        first.render(into: &writer)
        second.render(into: &writer)
    }
}

/// Text of a `textarea`.
package struct TextareaText: HTML {
    let text: String
    package func render(into writer: inout HTMLWriter) {
        writer.raw("\n")
        writer.text(text)
    }
}

/// An element with an end tag.
package struct Element<Content: HTML>: HTML {
    let tag: StaticString
    let attributes: [Attribute]
    let content: Content

    init(_ tag: StaticString, _ attributes: [Attribute], _ content: Content) {
        self.tag = tag
        self.attributes = attributes
        self.content = content
    }

    package func render(into writer: inout HTMLWriter) {
        writer.raw("<")
        writer.raw(tag)
        for attribute in attributes { attribute.write(into: &writer) }
        writer.raw(">")
        content.render(into: &writer)
        writer.raw("</")
        writer.raw(tag)
        writer.raw(">")
    }
}

/// An element without content and end tag.
package struct VoidElement: HTML {
    let tag: StaticString
    let attributes: [Attribute]

    init(_ tag: StaticString, _ attributes: [Attribute]) {
        self.tag = tag
        self.attributes = attributes
    }

    package func render(into writer: inout HTMLWriter) {
        writer.raw("<")
        writer.raw(tag)
        for attribute in attributes { attribute.write(into: &writer) }
        writer.raw(">")
    }
}

/// The page as a string: for tests and mail; pages go out as bytes.
package func rendered(_ html: some HTML) -> String {
    var writer = HTMLWriter()
    html.render(into: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
}
