import Catalogue
import Foundation
import Kernel
import Notifications

/// What the applicant is told the moment an application is sent (R72).
enum SubmissionNotice {
    static func sent(_ number: PortalNumber, kind: ApplicationKind, title: Phrase, office: Office, id: ApplicationID)
        -> NoticeDraft
    {
        let text = Phrase(
            ru: "«\(title.ru)», № \(number.text). Передано: \(office.name.ru).",
            en: "“\(title.en)”, No. \(number.text). Given to: \(office.name.en).")
        return NoticeDraft(
            kind: "application.submitted",
            title: kind == .application
                ? Phrase(ru: "Заявление отправлено", en: "Application sent")
                : Phrase(ru: "Запрос отправлен", en: "Query sent"),
            text: text, letterText: StatusNotice.letterText(number), subjectKind: "application", subjectID: id.text,
            link: "/applications/\(number.text)")
    }

    static func sentAgain(_ record: ApplicationRecord, office: Office) -> NoticeDraft {
        StatusNotice.draft(
            record, "application.submitted",
            title: Phrase(ru: "Исправленное заявление отправлено", en: "Corrected application sent"),
            text: Phrase(ru: "Передано: \(office.name.ru).", en: "Given to: \(office.name.en)."))
    }
}
