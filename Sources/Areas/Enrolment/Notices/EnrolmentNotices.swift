import Catalogue
import Kernel
import Notifications

private typealias T = EnrolmentTexts

/// What applicants are told of their activation. Never a code, and in letters nothing of documents.
enum EnrolmentNotices {
    static let page = "/cabinet/activation"

    static func confirmed(_ person: PersonID) -> NoticeDraft {
        draft("activation.confirmed", T.noticeConfirmed, T.noticeConfirmedText, person, link: "/cabinet")
    }

    static func snilsTaken(_ person: PersonID) -> NoticeDraft {
        draft("activation.snils-taken", T.noticeSnilsTaken, T.noticeSnilsTakenText, person)
    }

    static func codeIssued(_ person: PersonID, centre: EnrolmentCentre?) -> NoticeDraft {
        draft("activation.code-issued", T.noticeIssued, T.noticeIssuedText(place(centre)), person)
    }

    static func codeDead(_ person: PersonID, channel: CodeChannel) -> NoticeDraft {
        draft(
            "activation.code-dead", T.noticeDead, channel == .counter ? T.noticeDeadCounter : T.noticeDeadLetter, person
        )
    }

    static func refused(
        _ person: PersonID, _ reason: RefusalReason, _ fields: [MismatchedField], centre: EnrolmentCentre?
    ) -> NoticeDraft {
        draft(
            "activation.refused", T.noticeRefused, T.noticeRefusedText(place(centre), reason.told(fields)), person,
            link: reason.isOfData ? "/cabinet/profile/data" : page)
    }

    /// Nil for a step of which the person is not told.
    static func letter(_ step: LetterStep, _ person: PersonID) -> NoticeDraft? {
        let (title, text): (Phrase, Phrase)
        switch step {
        case .ordered: (title, text) = (T.noticeOrdered, T.noticeOrderedText)
        case .printed: (title, text) = (T.noticePrinted, T.noticePrintedText)
        case .posted: (title, text) = (T.noticePosted, T.noticePostedText)
        case .arrived: (title, text) = (T.noticeArrived, T.noticeArrivedText)
        case .handedOver: (title, text) = (T.noticeHandedOver, T.noticeHandedOverText)
        case .returned: (title, text) = (T.noticeReturned, T.noticeReturnedText)
        case .cancelled: return nil
        }
        return draft("activation.letter-\(step.rawValue)", title, text, person)
    }

    /// The person is told of what he can mend.
    static func identity(_ check: IdentityCheck.Content, _ person: PersonID) -> NoticeDraft? {
        guard check.outcome == .differs || check.outcome == .unknown else { return nil }
        return draft("identity.differs", T.noticeDiffers, T.noticeDiffersText, person)
    }

    private static func place(_ centre: EnrolmentCentre?) -> Phrase {
        centre.map { Phrase(ru: "\($0.name.ru), \($0.address.ru)", en: "\($0.name.en), \($0.address.en)") }
            ?? T.someCentre
    }

    private static func draft(
        _ kind: String, _ title: Phrase, _ text: Phrase, _ person: PersonID, link: String = page
    ) -> NoticeDraft {
        NoticeDraft(
            kind: kind, title: title, text: text, subjectKind: "person", subjectID: person.text, link: link)
    }
}
