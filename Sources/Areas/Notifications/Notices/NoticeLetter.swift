import Kernel

private typealias T = NotificationsTexts

/// The plain text of letters: a greeting, what happened, where to read more, who writes.
enum NoticeLetter {
    /// What a notice says by e-mail: no more than its author let out of the portal.
    static func body(of notice: NoticeDraft, address: String) -> Phrase {
        func text(_ language: Language) -> String {
            [language(notice.title), notice.letterText.map { language($0) }, language(T.moreInCabinet(address))]
                .compactMap { $0 }.joined(separator: "\n\n")
        }
        return Phrase(ru: text(.ru), en: text(.en))
    }

    static func whole(_ letter: Letter, publicURL: String) -> String {
        let t = letter.language
        return "\(t(T.greeting))\n\n\(t(letter.body))\n\n-- \n\(t(T.closing(publicURL)))\n"
    }
}
