/// The names of HTML, one function each; values are escaped when written.
extension Attribute {
    package static func `class`(_ value: String) -> Self { Self(.text("class", value)) }
    package static func id(_ value: String) -> Self { Self(.text("id", value)) }
    package static func name(_ value: String) -> Self { Self(.text("name", value)) }
    package static func value(_ value: String) -> Self { Self(.text("value", value)) }
    package static func type(_ value: String) -> Self { Self(.text("type", value)) }
    package static func `for`(_ value: String) -> Self { Self(.text("for", value)) }
    package static func autocomplete(_ value: String) -> Self { Self(.text("autocomplete", value)) }
    package static func inputmode(_ value: String) -> Self { Self(.text("inputmode", value)) }
    package static func lang(_ value: String) -> Self { Self(.text("lang", value)) }
    package static func role(_ value: String) -> Self { Self(.text("role", value)) }
    package static func title(_ value: String) -> Self { Self(.text("title", value)) }
    package static func rel(_ value: String) -> Self { Self(.text("rel", value)) }
    package static func content(_ value: String) -> Self { Self(.text("content", value)) }
    package static func charset(_ value: String) -> Self { Self(.text("charset", value)) }
    package static func placeholder(_ value: String) -> Self { Self(.text("placeholder", value)) }
    package static func pattern(_ value: String) -> Self { Self(.text("pattern", value)) }
    package static func enctype(_ value: String) -> Self { Self(.text("enctype", value)) }
    package static func accept(_ value: String) -> Self { Self(.text("accept", value)) }
    package static func capture(_ value: String) -> Self { Self(.text("capture", value)) }
    package static func datetime(_ value: String) -> Self { Self(.text("datetime", value)) }
    package static func scope(_ value: String) -> Self { Self(.text("scope", value)) }
    package static func alt(_ value: String) -> Self { Self(.text("alt", value)) }
    package static func media(_ value: String) -> Self { Self(.text("media", value)) }
    package static func download(_ value: String) -> Self { Self(.text("download", value)) }
    package static func label(_ value: String) -> Self { Self(.text("label", value)) }
    package static func list(_ value: String) -> Self { Self(.text("list", value)) }
    package static func form(_ value: String) -> Self { Self(.text("form", value)) }
    package static func min(_ value: String) -> Self { Self(.text("min", value)) }
    package static func max(_ value: String) -> Self { Self(.text("max", value)) }
    package static func step(_ value: String) -> Self { Self(.text("step", value)) }
    package static func property(_ value: String) -> Self { Self(.text("property", value)) }
    package static func hreflang(_ value: String) -> Self { Self(.text("hreflang", value)) }
    package static func spellcheck(_ value: String) -> Self { Self(.text("spellcheck", value)) }
    package static func dirname(_ value: String) -> Self { Self(.text("dirname", value)) }
    package static func enterkeyhint(_ value: String) -> Self { Self(.text("enterkeyhint", value)) }
    package static func headers(_ value: String) -> Self { Self(.text("headers", value)) }
    package static func httpEquiv(_ value: String) -> Self { Self(.text("http-equiv", value)) }
    package static func color(_ value: String) -> Self { Self(.text("color", value)) }
    package static func sizes(_ value: String) -> Self { Self(.text("sizes", value)) }
    package static func target(_ value: String) -> Self { Self(.text("target", value)) }
    package static func loading(_ value: String) -> Self { Self(.text("loading", value)) }
    package static func viewBox(_ value: String) -> Self { Self(.text("viewBox", value)) }
    package static func d(_ value: String) -> Self { Self(.text("d", value)) }

    package static func maxlength(_ value: Int) -> Self { Self(.text("maxlength", String(value))) }
    package static func minlength(_ value: Int) -> Self { Self(.text("minlength", String(value))) }
    package static func rows(_ value: Int) -> Self { Self(.text("rows", String(value))) }
    package static func cols(_ value: Int) -> Self { Self(.text("cols", String(value))) }
    package static func colspan(_ value: Int) -> Self { Self(.text("colspan", String(value))) }
    package static func rowspan(_ value: Int) -> Self { Self(.text("rowspan", String(value))) }
    package static func tabindex(_ value: Int) -> Self { Self(.text("tabindex", String(value))) }
    package static func width(_ value: Int) -> Self { Self(.text("width", String(value))) }
    package static func height(_ value: Int) -> Self { Self(.text("height", String(value))) }
    package static func size(_ value: Int) -> Self { Self(.text("size", String(value))) }
    package static func start(_ value: Int) -> Self { Self(.text("start", String(value))) }

    package static var required: Self { Self(.flag("required")) }
    package static var checked: Self { Self(.flag("checked")) }
    package static var selected: Self { Self(.flag("selected")) }
    package static var disabled: Self { Self(.flag("disabled")) }
    package static var readonly: Self { Self(.flag("readonly")) }
    package static var multiple: Self { Self(.flag("multiple")) }
    package static var open: Self { Self(.flag("open")) }
    package static var hidden: Self { Self(.flag("hidden")) }
    package static var `defer`: Self { Self(.flag("defer")) }
    package static var novalidate: Self { Self(.flag("novalidate")) }
    package static var autofocus: Self { Self(.flag("autofocus")) }
    package static var reversed: Self { Self(.flag("reversed")) }

    /// The classes that are not nil, in one attribute: an element may have only one.
    package static func classes(_ names: String?...) -> Self {
        Self(.text("class", names.compactMap { $0 }.joined(separator: " ")))
    }

    /// `aria-…`: `.aria("describedby", "x-hint")`.
    package static func aria(_ name: StaticString, _ value: String) -> Self { Self(.prefixed("aria-", name, value)) }

    /// `data-…`, read by the optional scripts.
    package static func data(_ name: StaticString, _ value: String) -> Self { Self(.prefixed("data-", name, value)) }

    /// A link; left out unless `Address.isSafe`.
    package static func href(_ value: String) -> Self { address("href", value) }

    /// The source of a picture or script; left out unless `Address.isSafe`.
    package static func src(_ value: String) -> Self { address("src", value) }

    /// Where a form goes; left out unless `Address.isSafe`.
    package static func action(_ value: String) -> Self { address("action", value) }

    /// Where this button sends the form; left out unless `Address.isSafe`.
    package static func formaction(_ value: String) -> Self { address("formaction", value) }

    /// How a form is sent.
    package static func method(_ value: FormMethod) -> Self { Self(.text("method", value.rawValue)) }
}

/// The two ways a form can be sent.
package enum FormMethod: String, Sendable { case get, post }
