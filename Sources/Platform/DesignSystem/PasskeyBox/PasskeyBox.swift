import Kernel
import Markup

/// The button of a form by which the browser asks for a passkey, with the fields for its answer. A passkey needs a script by
/// its nature; where none runs, or the browser knows none, it says so instead.
package struct PasskeyBox: Component {
    package enum Ceremony: String, Sendable {
        /// A new passkey is made.
        case create
        /// Somebody signs in by one.
        case get
    }

    let ceremony: Ceremony
    let options: String
    let label: String
    let kind: ButtonKind
    let missing: String?
    let failed: String
    let isBesides: Bool

    /// The names of the fields that the script fills.
    package static let fields = ["credential", "clientDataJSON", "attestationObject", "authenticatorData", "signature"]

    /// - Parameters:
    ///   - options: where the script fetches what to ask the browser for.
    ///   - missing: said where it cannot be done; nil says nothing there.
    ///   - failed: said when the browser refuses, or the person thinks better of it.
    ///   - isBesides: whether the form has a way of its own, which Enter takes: a passkey is then asked only by this button.
    package init(
        _ ceremony: Ceremony, options: String, label: String, kind: ButtonKind = .main, missing: String?,
        failed: String, isBesides: Bool = false
    ) {
        self.isBesides = isBesides
        self.ceremony = ceremony
        self.options = options
        self.label = label
        self.kind = kind
        self.missing = missing
        self.failed = failed
    }

    package var body: some HTML {
        div(
            .data("passkey", ceremony.rawValue), .data("options", options), .when(isBesides, .data("also", "1")),
            .hidden
        ) {
            for field in Self.fields { input(.type("hidden"), .name(field), .value("")) }
            ButtonRow {
                if isBesides {
                    button(.type("button"), .class("button \(kind.rawValue)")) { label }
                } else {
                    Button(label, kind: kind)
                }
            }
            p(.role("alert"), .hidden) { failed }
        }
        if let missing { p(.class("muted")) { missing } }
    }
}
