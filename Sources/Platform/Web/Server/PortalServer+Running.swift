import Hummingbird
import ServiceLifecycle

extension PortalServer {
    /// Listens, and does `background` work beside, until SIGTERM or SIGINT; then lets the requests in flight finish and
    /// the workers end between two jobs.
    /// - Parameter onReady: called with the port that was bound.
    package func run(
        beside background: [BackgroundWork], onReady: @escaping @Sendable (Int) async -> Void
    ) async throws {
        var application = application(onReady: onReady)
        for work in background { application.addServices(work) }
        try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
    }
}

/// Work beside the requests that ends when the server is told to stop.
package struct BackgroundWork: Service {
    let name: String
    let work: @Sendable () async -> Void

    /// - Parameter work: runs until its task is cancelled, and looks for that between two jobs.
    package init(name: String, work: @escaping @Sendable () async -> Void) {
        self.name = name
        self.work = work
    }

    package func run() async throws { await cancelWhenGracefulShutdown { await work() } }
}
