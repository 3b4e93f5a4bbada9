import ArgumentParser
import Demo
import Foundation
import Kernel

/// `okno demo-sessions`: cookies of people of a demonstration, for measurements.
struct DemoSessionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo-sessions",
        abstract: "Sign in people of a demonstration and print their cookies, a line each.",
        shouldDisplay: false)

    @OptionGroup var installation: InstallationOptions

    @Option(help: "How many people, each once.")
    var count = 100

    func run() async throws {
        let settings = try await installation.settings(defaultData: "demo-data")
        let opened = try await Installation.open(
            settings, kind: .demonstration, clock: SystemClock(), exclusive: false)
        let tokens = try await DemoSessions(platform: opened.platform).open(count)
        FileHandle.standardOutput.write(Data(tokens.map { $0 + "\n" }.joined().utf8))
        try await opened.store.close()
    }
}
