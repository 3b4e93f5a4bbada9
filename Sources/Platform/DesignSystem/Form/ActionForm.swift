import Markup

/// A form that changes something. It always carries the token against forged requests, so no page can forget it.
///
/// The browser's own checks are off: errors come from the server, in our words, beside the fields.
package struct ActionForm<Content: HTML>: Component {
    let action: String
    let csrf: String
    let multipart: Bool
    let id: String?
    let autosave: String?
    let warnsUnsaved: Bool
    let content: Content

    /// The name of the hidden input with the token.
    package static var csrfName: String { "csrf" }

    /// - Parameters:
    ///   - multipart: the form sends files.
    ///   - autosave: where scripts, if they run, post the answers while the person types.
    ///   - warnsUnsaved: scripts ask before the page is left with something typed and not sent.
    package init(
        action: String, csrf: String, multipart: Bool = false, id: String? = nil, autosave: String? = nil,
        warnsUnsaved: Bool = false, @HTMLBuilder content: () -> Content
    ) {
        self.action = action
        self.csrf = csrf
        self.multipart = multipart
        self.id = id
        self.autosave = autosave
        self.warnsUnsaved = warnsUnsaved
        self.content = content()
    }

    package var body: some HTML {
        form(
            .method(.post), .action(action), .when(multipart, .enctype("multipart/form-data")), .novalidate,
            id.map { .id($0) } ?? .nothing, autosave.map { .data("autosave", $0) } ?? .nothing,
            .when(warnsUnsaved, .data("unsaved", "1")), .when(multipart, .data("upload", "1"))
        ) {
            input(.type("hidden"), .name(Self.csrfName), .value(csrf))
            // Enter presses the first button of a form; this one keeps that from being «удалить» of a file.
            if multipart {
                button(.type("submit"), .class("first-submit"), .tabindex(-1), .aria("hidden", "true"))
            }
            content
        }
    }
}

/// A value the form carries unseen.
package struct HiddenField: Component {
    let name: String
    let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    package var body: some HTML { input(.type("hidden"), .name(name), .value(value)) }
}

/// Fields that belong together under one legend.
package struct Fieldset<Content: HTML>: Component {
    let label: String
    let hint: String?
    let content: Content

    package init(label: String, hint: String? = nil, @HTMLBuilder content: () -> Content) {
        self.label = label
        self.hint = hint
        self.content = content()
    }

    package var body: some HTML {
        fieldset(.class("group")) {
            legend { label }
            if let hint {
                p(.class("hint")) { hint }
            }
            content
        }
    }

    static var css: StaticString {
        """
        .group{border:0;border-left:4px solid var(--line);padding:0 0 0 1rem;margin:0 0 1.5rem;min-width:0}
        .group>legend+*{clear:both}
        .group>legend{float:left;width:100%;font-weight:700;font-size:1.15rem;padding:0;margin-bottom:.5rem}
        .first-submit{position:absolute;width:1px;height:1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%)}
        """
    }
}
