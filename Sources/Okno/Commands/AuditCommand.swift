import ArgumentParser
import Foundation
import Kernel
import Storage

/// `okno audit verify`: proves that the journal is whole.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "The audit journal.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Prove the chain of the journal.")

        @OptionGroup var installation: InstallationOptions
        @Flag(help: "The folder is a demonstration's.") var demo = false

        func run() async throws {
            let opened = try await Installation.open(
                try await installation.settings(defaultData: demo ? "demo-data" : nil),
                kind: demo ? .demonstration : .installation, clock: SystemClock(), exclusive: false)
            let proof = try await opened.platform.journal.verify(opened.store)
            switch proof {
            case .whole(let lines, let tail, let head):
                print("whole: \(lines) lines in the chain, \(tail) not sealed yet\nhead: \(head)")
            case .broken(let position, let why):
                print("BROKEN at \(position): \(why)")
                throw ExitCode.failure
            }
        }
    }
}
