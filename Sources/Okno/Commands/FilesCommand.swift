import ArgumentParser
import Foundation
import Kernel
import Storage

/// `okno files verify`: proves that every file a row names is there and is the one that was put.
struct FilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "files", abstract: "The files that people and agencies attached.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read every file and compare it with its hash; names what is missing or damaged.",
            discussion:
                "Ends with 0 when all are whole, 1 when any is missing or damaged, 2 when any could not be read.")

        @OptionGroup var installation: InstallationOptions
        @Flag(help: "The folder is a demonstration's.") var demo = false

        func run() async throws {
            let settings = try await installation.settings(defaultData: demo ? "demo-data" : nil)
            let opened = try await Installation.open(
                settings, kind: demo ? .demonstration : .installation, clock: SystemClock(), exclusive: false)
            let portal = try await Portal(opened, settings: settings)
            let platform = opened.platform
            let report = try await FileScrub(
                store: platform.store, files: platform.files, owners: portal.applications.fileOwners
            ).run()
            for key in report.missing { print("MISSING \(key)") }
            for key in report.damaged { print("DAMAGED \(key)") }
            for key in report.unreadable { print("UNREADABLE \(key)") }
            print(
                "\(report.isWhole ? "whole" : "NOT WHOLE"): \(report.count) files, \(report.bytes) bytes; "
                    + "\(report.missing.count) missing, \(report.damaged.count) damaged, "
                    + "\(report.unreadable.count) unreadable")
            if !(report.missing.isEmpty && report.damaged.isEmpty) { throw ExitCode.failure }
            if !report.isWhole { throw ExitCode(2) }
        }
    }
}
