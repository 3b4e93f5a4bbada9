/// One attribute of an element. The value is escaped when it is written; there is none for styles and none for
/// scripts, because the content policy forbids both.
package struct Attribute: Sendable {
    enum Kind: Sendable {
        case nothing
        case flag(StaticString)
        case text(StaticString, String)
        case prefixed(StaticString, StaticString, String)
        case checked(AttributeName, String)
        indirect case several([Attribute])
    }
    let kind: Kind
    init(_ kind: Kind) { self.kind = kind }

    /// An attribute whose name is written in the program: for those that have no function of their own (SVG).
    package static func named(_ name: StaticString, _ value: String) -> Self { Self(.text(name, value)) }

    /// An attribute whose name comes at run time: dropped unless it is a harmless name.
    package static func custom(_ name: String, _ value: String) -> Self {
        guard let name = AttributeName(name) else { return .nothing }
        if name.holdsAnAddress, !Address.isSafe(value) { return .nothing }
        return Self(.checked(name, value))
    }

    /// Writes nothing.
    package static let nothing = Self(.nothing)

    /// The attribute if the condition holds, else nothing.
    package static func when(_ condition: Bool, _ attribute: @autoclosure () -> Attribute) -> Self {
        condition ? attribute() : .nothing
    }

    /// Several attributes where one is expected.
    package static func all(_ attributes: [Attribute]) -> Self { Self(.several(attributes)) }

    func write(into writer: inout HTMLWriter) {
        switch kind {
        case .nothing: break
        case .flag(let name): writer.attribute(name)
        case .text(let name, let value): writer.attribute(name, value)
        case .prefixed(let prefix, let name, let value):
            writer.raw(" ")
            writer.raw(prefix)
            writer.raw(name)
            writer.raw("=\"")
            writer.value(value)
            writer.raw("\"")
        case .checked(let name, let value): writer.attribute(name, value)
        case .several(let attributes): for attribute in attributes { attribute.write(into: &writer) }
        }
    }

    static func address(_ name: StaticString, _ address: String) -> Self {
        Address.isSafe(address) ? Self(.text(name, address)) : .nothing
    }
}

/// A name of an attribute that arrived at run time and was found harmless.
package struct AttributeName: Sendable, Hashable {
    let text: String

    /// Nil for anything but letters, digits and hyphens, and for names that run scripts or set styles.
    package init?(_ name: String) {
        let lower = name.lowercased()
        guard let first = lower.utf8.first, (0x61...0x7A).contains(first), lower.utf8.count <= 64,
            lower.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }),
            !lower.hasPrefix("on"), !["style", "srcdoc", "nonce"].contains(lower)
        else { return nil }
        text = lower
    }

    var holdsAnAddress: Bool {
        ["href", "src", "action", "formaction", "poster", "cite", "background", "ping", "srcset", "data"].contains(text)
    }
}
