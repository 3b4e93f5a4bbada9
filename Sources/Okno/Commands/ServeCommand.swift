import ArgumentParser
import Foundation
import Kernel
import Logging
import Web

/// `okno serve`: the portal, with its background work.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Start the portal.", discussion: Setting.help)

    @OptionGroup var installation: InstallationOptions

    @Option(help: "The port to listen on (OKNO_PORT).")
    var port: Int?

    func run() async throws {
        let settings = try await installation.settings(port: port)
        let opened = try await Installation.open(settings, kind: .installation, clock: SystemClock())
        let portal = try await Portal(opened, settings: settings)
        for sender in portal.hooks.missingSenders() {
            portal.platform.logger.warning(
                "no \(sender.rawValue) sender is configured: messages wait in the outbox, codes cannot arrive")
        }
        try await portal.serve(settings) { port in
            print("okno listens on \(settings.publicURL.absoluteString) (port \(port))")
        }
    }
}
