import Catalogue
import Foundation
import Kernel
import Logging
import Storage
import Web

extension Portal {
    /// Listens and works until SIGTERM or SIGINT; then lets requests in flight finish and workers end between jobs.
    func serve(_ settings: Settings, onReady: @escaping @Sendable (Int) async -> Void) async throws {
        let server = PortalServer(
            edge: Edge(platform: platform, hooks: hooks), routes: routes, host: settings.host, port: settings.port,
            trustedProxies: settings.trustedProxies)
        let worker = outboxWorker
        let supervisor = Supervisor()
        try await server.run(
            beside: [
                BackgroundWork(name: "supervisor") { await supervisor.attend() },
                BackgroundWork(name: "catalogue") { await followCatalogue() },
                BackgroundWork(name: "counters") { await saveCounters() },
                BackgroundWork(name: "measured terms") { await refreshMeasuredTerms() },
            ]
                + (settings.doesWork
                    ? [
                        BackgroundWork(name: "outbox") { await worker.run() },
                        BackgroundWork(name: "journal") { await sealJournal() },
                        BackgroundWork(name: "housekeeping") { await keepHouse() },
                    ] : []),
            onReady: { port in
                supervisor.ready()
                await onReady(port)
            })
    }

    var outboxWorker: OutboxWorker {
        OutboxWorker(
            store: platform.store, outbox: platform.outbox, clock: platform.clock, handlers: handlers,
            logger: platform.logger)
    }

    /// Shows another version of the catalogue within a second of its publication; every node does.
    private func followCatalogue() async {
        await every(.milliseconds(700), "catalogue") { try await catalogue.follow(platform.catalogue) }
    }

    private func saveCounters() async {
        await every(.seconds(2), "counters") { try await catalogue.saveCounters(to: platform.store) }
    }

    private func refreshMeasuredTerms() async {
        await every(.seconds(600), "measured terms") {
            catalogue.keep(measured: try await helpDesk.measuredTerms(at: platform.clock.now))
            try await catalogue.refreshPopularity(from: platform.store, at: platform.clock.now)
        }
    }

    /// Chains new lines of the journal, twice a second.
    private func sealJournal() async {
        await every(.milliseconds(500), "journal") {
            let now = platform.clock.now
            while try await platform.store.write({ [journal = platform.journal] tx in try journal.seal(at: now, in: tx)
            }) == 500 {}
        }
    }

    /// Removes what has served its time, every ten minutes.
    private func keepHouse() async {
        await every(.seconds(600), "housekeeping") {
            let (now, keys) = (platform.clock.now, platform.keys)
            try await Sweep.run(in: platform.store) { tx in
                max(
                    try SessionStore(keys: keys).sweep(at: now, in: tx), try Throttle.sweep(at: now, in: tx),
                    try Outbox.sweep(at: now, in: tx), try CatalogueArea.sweep(at: now, in: tx))
            }
            try await sweepAreas(at: now)
            try await FileSweep(
                store: platform.store, files: platform.files, owners: applications.fileOwners, logger: platform.logger
            ).runWhenDue(at: now)
        }
    }

    private func every(_ pause: Duration, _ name: String, _ job: @Sendable () async throws -> Void) async {
        var health = WorkHealth(name, platform.logger)
        while !Task.isCancelled {
            do {
                try await job()
                health.succeeded()
            } catch {
                health.failed(error)
            }
            // Cancellation ends the sleep; the loop's condition then ends the work.
            try? await Task.sleep(for: pause)
        }
    }
}
