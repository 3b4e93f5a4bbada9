import NIOCore

/// What one client may take of the server: slow and greedy ones must not keep others waiting.
package struct ConnectionLimits: Sendable {
    /// Connections at once; more are told 503.
    package var connections = 4_096
    /// Connections of one address at once; proxies we trust speak for many and are not counted.
    package var connectionsOfAddress = 512
    /// From the first byte of a request to the end of its headers.
    package var headerTime = TimeAmount.seconds(10)
    /// A connection on which nothing is asked.
    package var idleTime = TimeAmount.seconds(75)
    /// A whole request, however steadily it comes: the largest upload at a poor telephone's rate.
    package var requestTime = TimeAmount.minutes(20)
    /// Bytes a second that a body must bring, and that an answer must be taken at, on the average after `graceTime`.
    package var leastRate = 1_024
    package var graceTime = TimeAmount.seconds(10)
    package var headerBytes = 16 * 1024
    package var headerFields = 64
    /// Requests worked on at once; more are told 503.
    package var requests = 1_024

    package init() {}
}
