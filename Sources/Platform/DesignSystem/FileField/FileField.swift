import Kernel
import Markup

/// A file that is already there.
package struct CurrentFile: Sendable {
    package let name: String
    package let size: String
    package let view: String?
    package let removes: Bool

    /// - Parameters:
    ///   - size: in words: «3,1 МБ».
    ///   - view: the address that shows it.
    ///   - removes: whether a button sends the form with `remove` = name of the field.
    package init(name: String, size: String, view: String? = nil, removes: Bool = false) {
        self.name = name
        self.size = size
        self.view = view
        self.removes = removes
    }
}

/// A named place for a file or a photograph taken on the spot.
package struct FileField: Component {
    let name: String
    let label: String
    let hint: String?
    let form: FormState
    let accept: [String]
    let current: CurrentFile?
    let required: Bool
    let multiple: Bool

    /// What a photograph or a scan may be.
    package static let photographs = ["image/jpeg", "image/png", "application/pdf"]

    package init(
        _ name: String, label: String, hint: String? = nil, in form: FormState,
        accept: [String] = FileField.photographs, current: CurrentFile? = nil, required: Bool = true,
        multiple: Bool = false
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.form = form
        self.accept = accept
        self.current = current
        self.required = required
        self.multiple = multiple
    }

    /// Only what may be a photograph is taken on the spot.
    private var chooseText: Phrase {
        accept.contains { $0.hasPrefix("image/") } ? DesignTexts.chooseFile : DesignTexts.chooseFileOnly
    }

    package var body: some HTML {
        let id = FieldID(name)
        let language = form.language
        let error = form.error(name)
        div(.classes("field", error == nil ? nil : "invalid")) {
            Markup.label(.for(id.text)) { LabelText(text: label, required: required, language: language) }
            HintText(id: id, text: hint)
            ErrorText(id: id, text: error, language: language)
            div(.class("file")) {
                if let current {
                    CurrentFileLine(field: name, label: label, file: current, language: language)
                }
                div(.class("file-pick")) {
                    // Without `capture` a phone offers both its camera and its pictures.
                    input(
                        .type("file"), .name(name), .id(id.text), .accept(accept.joined(separator: ",")),
                        .when(multiple, .multiple), .when(error != nil, .aria("invalid", "true")),
                        .when(required && current == nil, .aria("required", "true")),
                        // Scripts say at once that a file is too large, before it is sent.
                        .data("most", String(ByteSize.longestFile)),
                        .data(
                            "over",
                            language(DesignTexts.fileTooLarge(ByteSize.text(ByteSize.longestFile, in: language)))),
                        id.describedBy(hint: hint != nil, error: error != nil))
                    // Scripts show this in place of the browser's button, because they can say which file was chosen.
                    span(.class("button quiet"), .aria("hidden", "true"), .hidden) {
                        language(current == nil ? chooseText : DesignTexts.replaceFile)
                    }
                }
                div(.class("file-preview"), .role("status"))
            }
        }
    }

    static let css: StaticString = """
        .file{background:var(--mist);border:2px dashed var(--field);border-radius:6px;padding:1rem;max-width:30rem}
        .invalid .file{border-color:var(--stop)}
        .file p{margin:0 0 .5rem}
        .file-now{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center}
        .file-now a,.file-now button{min-height:44px;display:inline-flex;align-items:center}
        .file-name{overflow-wrap:anywhere}
        .file-pick{position:relative}
        .picks .file-pick{display:inline-block}
        .picks input[type=file]{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer;z-index:1}
        .picks input:hover+.button{background:var(--sky)}
        .picks input:focus-visible+.button{outline:3px solid var(--ring);box-shadow:0 0 0 6px var(--light)}
        input[type=file]{font:inherit;max-width:100%;width:100%;color:var(--ink)}
        input[type=file]::file-selector-button{font:inherit;font-weight:700;color:var(--glass);background:var(--paper);border:2px solid var(--glass);border-radius:6px;padding:.5rem 1.25rem;min-height:3rem;margin:0 .75rem 0 0;cursor:pointer}
        .file-preview p{margin:.75rem 0 0;overflow-wrap:anywhere}
        .file-preview img{display:block;max-width:100%;max-height:14rem;margin-top:.75rem;border:1px solid var(--line);border-radius:6px}
        .files{list-style:none;padding:0}
        .files li{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem;overflow-wrap:anywhere}
        .files a{display:inline-block;padding:.65rem 0}
        .upload{margin:0 0 1rem}
        .upload progress{display:block;width:100%;max-width:30rem;height:1rem;accent-color:var(--glass)}
        """
}

struct CurrentFileLine: Component {
    let field: String
    let label: String
    let file: CurrentFile
    let language: Language

    var body: some HTML {
        div(.class("file-now")) {
            span(.class("file-name")) {
                span(.class("visually-hidden")) { language(DesignTexts.attached) + ": " }
                span(.aria("hidden", "true")) { "✓ " }
                "\(file.name) · \(file.size)"
            }
            if let view = file.view {
                a(.href(view)) {
                    language(DesignTexts.view)
                    span(.class("visually-hidden")) { ": " + label }
                }
            }
            if file.removes {
                button(.type("submit"), .class("button link"), .name("remove"), .value(field)) {
                    language(DesignTexts.remove)
                    span(.class("visually-hidden")) { ": " + label }
                }
            }
        }
    }
}
