import ArgumentParser
import Catalogue
import Foundation
import Kernel
import Web

/// `okno catalogue …`: definitions are checked like programs, kept in versions, compared, published and taken out again.
struct CatalogueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue", abstract: "Service definitions: check, import, publish, compare, export.",
        subcommands: [Check.self, Versions.self, Import.self, Publish.self, Withdraw.self, Diff.self, Export.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Check the folder of service definitions.")

        @Argument(help: "The folder (the one of the program).") var folder: String?
        @Flag(help: "Fail on warnings too.") var strict = false

        func run() async throws {
            let loader = CatalogueLoader(
                CatalogueFiles(folder: URL(fileURLWithPath: folder ?? InstalledPlace.services)))
            do {
                let snapshot = try loader.load()
                for warning in loader.warnings { print(warning) }
                print(
                    "\(snapshot.services.count) services, \(snapshot.offices.count) offices, \(snapshot.centres.count) centres: no faults, \(loader.warnings.count) warnings"
                )
                if strict, !loader.warnings.isEmpty { throw ExitCode.failure }
            } catch let faults as CatalogueFaults {
                for warning in loader.warnings { print(warning) }
                print(faults)
                print("\(faults.faults.count) faults, \(loader.warnings.count) warnings")
                throw ExitCode.failure
            }
        }
    }

    struct Versions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the versions of this installation, the newest first.")
        @OptionGroup var options: CatalogueOptions

        func run() async throws {
            try await options.withInstallation { publisher, _ in
                let current = try await publisher.publication()?.version
                for version in try await publisher.versions(limit: 100) {
                    let mark = version.number == current ? "*" : version.withdrawnAt == nil ? " " : "-"
                    let note = version.note.map { "  " + $0 } ?? ""
                    print(
                        "\(mark) \(version.number)  \(version.createdAt.formatted(.iso8601))  \(version.origin.rawValue)  \(version.services) services  \(version.hash.prefix(12))  \(version.author)\(note)"
                    )
                }
            }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a folder as a new version: all of it or, with a fault, nothing.")
        @Argument(help: "The folder.") var folder: String
        @Flag(help: "Publish it at once.") var publish = false
        @Option(help: "What is new in it.") var note: String?
        @OptionGroup var options: CatalogueOptions

        func run() async throws {
            let files = CatalogueFiles(folder: URL(fileURLWithPath: folder))
            try await options.withInstallation { publisher, now in
                do {
                    let version = try await publisher.take(
                        files, origin: .imported, author: "command line", note: note, publish: publish,
                        by: .system("catalogue import"), at: now)
                    print("version \(version.number), \(version.services) services" + (publish ? ": published" : ""))
                } catch PublicationFault.faults(let faults) {
                    for fault in faults { print(fault) }
                    print("\(faults.count) faults; nothing was taken")
                    throw ExitCode.failure
                }
            }
        }
    }

    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a version that is there.")
        @Argument(help: "Its number.") var number: Int
        @OptionGroup var options: CatalogueOptions

        func run() async throws {
            try await options.withInstallation { publisher, now in
                do {
                    try await publisher.publish(
                        number, author: "command line", by: .system("catalogue publish"), at: now)
                    print("version \(number): published")
                } catch PublicationFault.unknownVersion(let number) {
                    throw ValidationError("there is no version \(number); see okno catalogue versions")
                }
            }
        }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take the published version back; another one takes its place at once.")
        @Argument(help: "The number of the published version.") var number: Int
        @Option(help: "The number of the version that takes its place.") var successor: Int
        @OptionGroup var options: CatalogueOptions

        func run() async throws {
            try await options.withInstallation { publisher, now in
                do {
                    try await publisher.withdraw(
                        number, successor: successor, author: "command line", by: .system("catalogue withdraw"), at: now
                    )
                    print("version \(number): withdrawn; version \(successor): published")
                } catch let fault as PublicationFault {
                    throw ValidationError("\(fault); see okno catalogue versions")
                }
            }
        }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "What differs between two versions or folders; by default between the published one and the program's."
        )
        @Argument(help: "The older: a number or a folder.") var old: String?
        @Argument(help: "The newer: a number or a folder.") var new: String?
        @OptionGroup var options: CatalogueOptions

        func run() async throws {
            try await options.withInstallation { publisher, _ in
                let differences = CompareCatalogues().run(
                    try await files(old, publisher), try await files(new ?? InstalledPlace.services, publisher))
                for difference in differences { print(difference.line) }
                if differences.isEmpty { print("no differences") }
            }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a version out: YAML files, JSON-LD (CPSV-AP) or CSV.")
        enum Format: String, ExpressibleByArgument, CaseIterable { case yaml, jsonld, csv }
        @Option(help: "yaml, jsonld or csv.") var format = Format.yaml
        @Option(help: "The version (the published one).") var version: Int?
        @Option(help: "Where to: a new folder for yaml, a file for the others (standard output).") var to: String?
        @OptionGroup var options: CatalogueOptions

        func run() async throws {
            let settings = try await options.settings()
            try await options.withInstallation { publisher, _ in
                let files = try await files(version.map { String($0) }, publisher)
                guard format != .yaml else {
                    guard let to else { throw ValidationError("--to FOLDER is needed for yaml") }
                    guard !FileManager.default.fileExists(atPath: to) else {
                        throw ValidationError("\(to) is there already; nothing was written")
                    }
                    for (path, content) in files.contents {
                        let place = URL(fileURLWithPath: to).appendingPathComponent(path)
                        try FileManager.default.createDirectory(
                            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                        try content.write(to: place)
                    }
                    print("\(files.contents.count) files in \(to)")
                    return
                }
                let snapshot = try CatalogueLoader(files).load()
                let address = settings.publicURL.absoluteString
                let base = address.hasSuffix("/") ? String(address.dropLast()) : address
                let bytes =
                    format == .csv
                    ? Array(CatalogueTable(snapshot: snapshot).csv.utf8)
                    : LinkedCatalogue(snapshot: snapshot, base: base).document.bytes
                if let to {
                    try Data(bytes).write(to: URL(fileURLWithPath: to))
                } else {
                    try FileHandle.standardOutput.write(contentsOf: bytes)
                }
            }
        }
    }

    /// The files of a version by its number, of a folder by its path, of what is published for nil.
    private static func files(_ name: String?, _ publisher: PublishCatalogue) async throws -> CatalogueFiles {
        if let name, Int(name) == nil {
            let files = CatalogueFiles(folder: URL(fileURLWithPath: name))
            guard !files.contents.isEmpty else { throw ValidationError("\(name) holds no definitions") }
            return files
        }
        let number: Int?
        if let name { number = Int(name) } else { number = try await publisher.publication()?.version }
        guard let number, try await publisher.version(number) != nil else {
            throw ValidationError("there is no version \(name ?? "published"); see okno catalogue versions")
        }
        return try await publisher.files(of: number)
    }
}

/// Which installation a command is about.
struct CatalogueOptions: ParsableArguments {
    @OptionGroup var installation: InstallationOptions
    @Flag(help: "The folder is a demonstration's.") var demo = false

    func settings() async throws -> Settings { try await installation.settings(defaultData: demo ? "demo-data" : nil) }

    /// Opens the installation beside a running server, which notices a publication by itself.
    func withInstallation(_ body: (PublishCatalogue, Date) async throws -> Void) async throws {
        let opened = try await Installation.open(
            try await settings(), kind: demo ? .demonstration : .installation, clock: SystemClock(), exclusive: false)
        try await body(opened.platform.catalogue, opened.platform.clock.now)
    }
}
