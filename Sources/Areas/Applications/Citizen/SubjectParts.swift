import Accounts
import DesignSystem
import Kernel
import Markup
import Representation

private typealias T = SubjectTexts

/// «Вы подаёте за: Мария Орлова, дочь», on every page of a draft; and why it cannot be sent, where it cannot.
struct SubjectBanner: Component {
    let draft: OpenDraft
    let saysWhyNot: Bool
    let language: Language

    var body: some HTML {
        let t = language
        if draft.draft.isForAnother, let label = draft.draft.subjectLabel {
            if !draft.isOwn {
                Banner(.information) { b { t(T.inList(label)) } }
            } else if saysWhyNot, let reason = draft.noRight {
                Banner(.warning, title: t(T.youApply(label))) { p { t(reason) } }
            } else {
                Banner(.information) { b { t(T.youApply(label)) } }
            }
        }
    }
}

/// The same on the pages of what was sent.
struct SubjectLine: Component {
    let own: OwnApplication
    let language: Language

    var body: some HTML {
        let t = language
        if let label = own.record.subjectLabel {
            Banner(.information) {
                if own.record.subject == SubjectRef(.principal, own.viewer.text) {
                    p { b { t(T.sentForYou(own.record.applicantName.full)) } }
                } else {
                    p { b { t(T.applied(label)) } }
                    if own.record.person != own.viewer { p { t(T.sender(own.record.applicantName.full)) } }
                }
                if let reason = own.noRight { p { t(reason) } }
            }
        }
    }
}

/// Who applies and for whom, as both are known.
struct ApplicantData: Component {
    let draft: OpenDraft
    let person: Person
    let language: Language

    var body: some HTML {
        let t = language
        if draft.draft.isForAnother, let subject = draft.draft.subject {
            if let standing = draft.standing {
                h2 { t(T.forWhom) }
                AnswerList(SubjectRows.all(standing.snapshot, language), language: language)
            }
            h2 { t(T.representative) }
            KnownData(person: person, language: language)
            p { t(T.whosePassport(subject.kind)) }
        } else {
            KnownData(person: person, language: language)
        }
    }
}

enum SubjectRows {
    /// What is known of a subject, and by what right somebody acts for it.
    static func all(_ subject: SubjectSnapshot, _ language: Language) -> [AnswerRow] {
        subject.rows.map { AnswerRow(language($0.label), language($0.value)) } + [
            AnswerRow(language(T.ground), language(subject.ground))
        ]
    }
}
