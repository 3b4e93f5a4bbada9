import Kernel

/// What a person is to be told: of an application, a visit, an inquiry. Becomes a notice in the cabinet at once (R72).
package struct NoticeDraft: Sendable {
    /// What happened, in dotted form: `application.submitted`.
    package let kind: String
    package let title: Phrase
    package let text: Phrase
    /// What of the text may leave the portal by e-mail. Nil: the letter says the title and leads to the cabinet.
    package let letterText: Phrase?
    /// What it is about: `application` and its id.
    package let subjectKind: String
    package let subjectID: String
    /// Where the notice leads: an address inside the portal.
    package let link: String

    package init(
        kind: String, title: Phrase, text: Phrase, letterText: Phrase? = nil, subjectKind: String, subjectID: String,
        link: String
    ) {
        self.kind = kind
        self.title = title
        self.text = text
        self.letterText = letterText
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.link = link
    }
}
