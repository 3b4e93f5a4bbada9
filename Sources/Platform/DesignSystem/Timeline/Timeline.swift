import Kernel
import Markup

/// A state on the way.
package struct TimelineStep: Sendable {
    package enum State: String, Sendable {
        case done, now, next, failed
    }

    let state: State
    let title: String
    let note: any HTML
    let time: String?
    let exact: String?

    /// - Parameters:
    ///   - note: what follows the title: «под № 3/2214».
    ///   - time: as people say it. - exact: in full, for the title of the time.
    package init(
        _ state: State, _ title: String, time: String? = nil, exact: String? = nil, note: any HTML = EmptyHTML()
    ) {
        self.state = state
        self.title = title
        self.note = note
        self.time = time
        self.exact = exact
    }
}

/// The way of an application: a square pane a step, filled when done, lit when now.
package struct Timeline: Component {
    let steps: [TimelineStep]
    let language: Language

    package init(_ steps: [TimelineStep], language: Language) {
        self.steps = steps
        self.language = language
    }

    package var body: some HTML {
        ol(.class("timeline")) {
            for step in steps {
                li(.class(step.state.rawValue), .when(step.state == .now, .aria("current", "step"))) {
                    p(.class("timeline-title")) {
                        span(.class("visually-hidden")) { language(step.state.phrase) + ": " }
                        b { step.title }
                        " "
                        AnyHTML(step.note)
                    }
                    if let time = step.time {
                        p(.class("timeline-time")) {
                            Markup.time(.when(step.exact != nil, .title(step.exact ?? ""))) { time }
                        }
                    }
                }
            }
        }
    }

    static let css: StaticString = """
        .timeline{list-style:none;margin:0 0 1.5rem;padding:0}
        .timeline li{position:relative;margin:0;padding:0 0 1.6rem 2.5rem;max-width:44em}
        .timeline li::before{content:"";position:absolute;left:.4rem;top:.15rem;width:1.25rem;height:1.25rem;box-sizing:border-box;border:3px solid var(--glass);border-radius:3px;background:var(--glass);z-index:1}
        .timeline li+li::after{content:"";position:absolute;left:calc(1.025rem - 1px);bottom:100%;height:calc(100% - 1.55rem);width:2px;background:var(--line)}
        .timeline li:not(:last-child)::after{content:"";position:absolute;left:calc(1.025rem - 1px);top:1.5rem;bottom:-.05rem;height:auto;width:2px;background:var(--line)}
        .timeline li:last-child::after{display:none}
        .timeline li:last-child{padding-bottom:0}
        .timeline .now::before{background:var(--light);border-color:var(--now)}
        .timeline .next::before{background:var(--paper);border-color:var(--line)}
        .timeline .failed::before{background:var(--stop);border-color:var(--stop)}
        .timeline .next b{font-weight:400;color:var(--muted)}
        .timeline p{margin:0}
        .timeline-time{color:var(--muted);font-size:.9rem}
        """
}

extension TimelineStep.State {
    var phrase: Phrase {
        switch self {
        case .done: DesignTexts.done
        case .now: DesignTexts.now
        case .next: DesignTexts.ahead
        case .failed: DesignTexts.failed
        }
    }
}
