import Applications
import Appointments
import Catalogue
import Foundation
import Kernel
import Notifications

private typealias T = CaseworkTexts

/// What the applicant is told of each step; lies in his cabinet at once.
struct CaseNotices: Sendable {
    let record: ApplicationRecord
    let office: Office
    let now: Date

    func registered(_ number: String) -> NoticeDraft {
        draft("registered", isQuery ? T.noticeQueryRegistered : T.noticeRegistered, T.underNumber(number))
    }

    func accepted() -> NoticeDraft { draft("accepted", T.noticeAccepted, T.noticeAcceptedText) }

    func returned(_ fields: [Phrase], _ comment: String) -> NoticeDraft {
        draft("returned", T.noticeReturned, T.correctThese(Self.list(fields), comment))
    }

    func refused(_ grounds: [StatusFacts.Ground], at stage: RefusalGround.Stage) -> NoticeDraft {
        draft(
            "refused", stage == .intake ? T.noticeNotAccepted : T.noticeRefused,
            T.because(Self.list(grounds.map(\.text))))
    }

    func inProgress(_ comment: String) -> NoticeDraft {
        draft("inProgress", T.noticeInProgress, comment.isEmpty ? T.noticeInProgressText : .verbatim(comment))
    }

    func invited(at start: Date, bring: [Phrase]) -> NoticeDraft {
        draft("invited", T.noticeInvited, T.comeThen(moment(start), place, Self.list(bring)))
    }

    func offered(at start: Date, answerBy: Date) -> NoticeDraft {
        draft("timeOffered", T.noticeOffered, T.offeredThen(moment(start), until(answerBy)))
    }

    func visited(_ outcome: VisitOutcome, _ comment: String) -> NoticeDraft {
        let title = outcome == .originalsRight ? T.noticeVisitRight : T.noticeVisitWrong
        let text = T.visitText(AppointmentsTexts.outcome(outcome), comment)
        return draft("visited", title, text)
    }

    func providedAtVisit() -> NoticeDraft { draft("completed", T.noticeCompleted, T.noticeProvidedText) }

    func ready(_ outcome: Phrase?, at place: StatusFacts.Place, bring: [Phrase], keptUntil: Day) -> NoticeDraft {
        let day = both { $0.day(keptUntil) }
        let hours = place.hours ?? .verbatim("")
        return draft("ready", T.noticeReady, T.readyText(place.text, hours, Self.list(bring), day))
    }

    func handedOver() -> NoticeDraft { draft("handedOver", T.noticeHandedOver, T.noticeHandedOverText) }

    func answered() -> NoticeDraft { draft("answered", T.noticeAnswered, T.noticeAnsweredText) }

    func expired(_ proposal: TimeProposal) -> NoticeDraft {
        let text = proposal.side.kind == .agency ? T.youDidNotAnswer : T.agencyDidNotAnswer
        return draft("timeExpired", T.noticeExpired, text(moment(proposal.start)))
    }

    // MARK: Words

    private var isQuery: Bool { record.kind == .query }

    private func draft(_ kind: String, _ title: Phrase, _ text: Phrase) -> NoticeDraft {
        StatusNotice.draft(
            record, "application.\(kind)", title: title,
            text: Phrase(ru: Self.sentence(text.ru), en: Self.sentence(text.en)))
    }

    private static func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

    private var place: Phrase { StatusFacts.Place(office).text }

    private func moment(_ moment: Date) -> Phrase { both { $0.moment(moment) } }
    private func until(_ moment: Date) -> Phrase { both { $0.until(moment) } }

    private func both(_ say: (HumanDate) -> String) -> Phrase {
        Phrase(
            ru: say(HumanDate(now: now, zone: office.zone, language: .ru)),
            en: say(HumanDate(now: now, zone: office.zone, language: .en)))
    }

    private static func list(_ items: [Phrase]) -> Phrase {
        Phrase(ru: items.map(\.ru).joined(separator: "; "), en: items.map(\.en).joined(separator: "; "))
    }
}
