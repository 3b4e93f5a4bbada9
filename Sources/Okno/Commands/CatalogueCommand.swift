import ArgumentParser
import Catalogue
import Foundation

/// `okno catalogue check`: reads the definitions like a compiler and names every fault.
struct CatalogueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue", abstract: "Service definitions.", subcommands: [Check.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Check the folder of service definitions.")

        @Argument(help: "The folder (the one of the program).") var folder: String?

        func run() async throws {
            do {
                let catalogue = try CatalogueArea(folder: URL(fileURLWithPath: folder ?? InstalledPlace.services))
                let snapshot = catalogue.snapshot
                print(
                    "\(snapshot.services.count) services, \(snapshot.offices.count) offices, \(snapshot.centres.count) centres: no faults"
                )
            } catch {
                print(error)
                throw ExitCode.failure
            }
        }
    }
}
