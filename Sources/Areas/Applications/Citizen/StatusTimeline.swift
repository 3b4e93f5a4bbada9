import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = ApplicationTexts

/// Every step so far with its time, and the usual steps ahead.
struct StatusTimeline {
    let own: OwnApplication
    let language: Language

    var steps: [TimelineStep] {
        // `handedOver` and the `completed` that follows it at once are one step for the eye.
        let events = own.history.filter { event in
            !(event.status == .completed && own.history.last { $0.sequence < event.sequence }?.status == .handedOver)
        }
        let shown = events.enumerated().map { index, event in
            step(event, isLast: index == events.count - 1)
        }
        return shown + ahead.map { TimelineStep(.next, language(T.name(of: $0, own.record.kind))) }
    }

    private func step(_ event: StatusEvent, isLast: Bool) -> TimelineStep {
        let t = language
        let dates = own.time.dates(own.now, language)
        let isOver = own.record.status.isFinal
        let state: TimelineStep.State =
            event.status == .refused ? .failed : isLast && !isOver ? .now : .done
        let title = t(
            event.status == .refused
                ? (event.refusalStage == .intake ? T.refusedIntake : T.refusedDecision)
                : T.name(of: event.status, own.record.kind))
        var time = dates.moment(event.at)
        if let deadline = own.deadline(of: event) {
            time += " · " + t(event.at <= deadline ? T.inTime : T.late)
            if event.status == .registered { time += " (" + dates.until(deadline) + ")" }
        }
        return TimelineStep(
            state, title, time: time, exact: own.time.full(event.at, language),
            note: StepNote(event: event, own: own, isLast: isLast, language: language))
    }

    /// What usually comes next; nothing is promised where the way forks.
    private var ahead: [ApplicationStatus] {
        let isQuery = own.record.kind == .query
        let needsVisit = own.service?.visit.need == .required
        let end: [ApplicationStatus] = isQuery ? [.completed] : [.ready, .handedOver]
        switch own.record.status {
        case .submitted, .returnedForCorrection: return [.registered, .accepted] + (needsVisit ? [.invited] : []) + end
        case .registered: return [.accepted] + (needsVisit ? [.invited] : []) + end
        case .accepted, .awaitingApplicant, .inProgress:
            let visited = own.history.contains { $0.status == .invited }
            return (needsVisit && !visited ? [.invited] : []) + end
        case .invited: return end
        case .ready: return [.handedOver]
        case .handedOver, .completed, .refused, .withdrawn: return []
        }
    }
}

/// What a past step told; that of the present one stands in the banner.
private struct StepNote: Component {
    let event: StatusEvent
    let own: OwnApplication
    let isLast: Bool
    let language: Language

    var body: some HTML {
        if event.status == .registered, let number = event.facts.agencyNumber {
            span(.class("nowrap")) { language(T.underNumber(number)) }
        } else if !isLast, hasMore {
            Details(language(T.more)) { FactsOfEvent(event: event, own: own, language: language) }
        }
    }

    private var hasMore: Bool {
        event.comment?.isEmpty == false || event.facts != StatusFacts()
    }
}
