import Kernel

/// What is to be printed, in the order of the page: an application, a form to fill in by hand, a receipt.
///
/// Texts are cleaned as everywhere (`FreeText.clean`): what cannot be seen is not printed.
///
///     PrintedDocument(title: "Заявление", language: .ru, blocks: [.field(label: "Фамилия", value: nil, lines: 1)],
///         footer: "Окно")
package struct PrintedDocument: Sendable, Hashable {
    /// Above the text, below the addressee if there is one; also the title that a reader of PDF shows.
    package let title: String
    /// The language of the page numbers, and of the rules by which a text is set.
    package let language: Language
    package let blocks: [PrintedBlock]
    /// On every page beside its number, up to three lines.
    package let footer: String

    package init(title: String, language: Language, blocks: [PrintedBlock], footer: String) {
        self.title = title
        self.language = language
        self.blocks = blocks
        self.footer = footer
    }
}

/// A part of a printed document.
package enum PrintedBlock: Sendable, Hashable {
    /// Never left alone at the foot of a page.
    case heading(String)
    /// Goes on over pages; an empty line in it stays one.
    case paragraph(String)
    /// A remark in small type beside a bar.
    case note(String)
    /// To whom it goes and from whom, on the right half at the top, as in Russian applications.
    case addressee(String)
    /// A label and up to 30 ruled lines to write upon; a value stands on the lines, and gets as many as it takes.
    case field(label: String, value: String?, lines: Int)
    /// Boxes to tick, those at the places `chosen` ticked already.
    case choice(label: String, options: [String], chosen: Set<Int>)
    case list([String])
    /// Two lines to sign and to date upon, with what they are for below; on the page of the end of the block before.
    case signature(label: String, dateLabel: String)
    /// An empty line; none at the top of a page.
    case space
    /// A page of its own, part of which stands at exact places; what follows flows below them. A document that begins
    /// with one has no title on the paper, and its pages are counted anew from each.
    case page(PageFace)
    /// In large type, whole: a code that is typed off.
    case prominent(String)

    var texts: [String] {
        switch self {
        case .heading(let text), .paragraph(let text), .note(let text), .addressee(let text), .prominent(let text):
            [text]
        case .field(let label, let value, _): [label, value ?? ""]
        case .choice(let label, let options, _): [label] + options
        case .list(let items): items
        case .signature(let label, let dateLabel): [label, dateLabel]
        case .page(let face): face.boxes.map(\.text)
        case .space: []
        }
    }
}
