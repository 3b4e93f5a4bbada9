/// How long and how often somebody outside is asked.
package struct OutboundPatience: Sendable {
    /// Tries of one question, the first included.
    package var tries = 2
    /// Before the second try; doubles, give or take a half.
    package var firstPause: Duration = .milliseconds(300)
    package var connecting: Duration = .seconds(3)
    /// Of one try, until the last byte of the answer.
    package var perTry: Duration = .seconds(5)
    package var largestAnswer = 64 * 1024
    /// Failed questions in a row after which nothing is asked for a while.
    package var failuresToRest = 5
    package var rest: Duration = .seconds(60)

    package init() {}
}

/// Why there is no answer of use.
package enum OutboundFault: Error, Sendable, Equatable {
    /// It says nothing, or nothing in time, or that it is in trouble itself.
    case unavailable
    /// It failed so often that it is left alone for a while; nothing was sent.
    case resting
    /// It understood and refuses: asking again in the same way does not help.
    case refused(status: Int)
    case tooLong
}
