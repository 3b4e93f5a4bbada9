import Accounts
import ArgumentParser
import Foundation
import Kernel
import Storage
import Web

/// `okno staff add`: lets somebody in who works here.
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Staff of agencies, centres and the help line.", subcommands: [Add.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a member of staff.",
            discussion: "The password is read from the first line of standard input.")

        @OptionGroup var installation: InstallationOptions
        @Option(help: "What he signs in with.") var login: String
        @Option(help: "Surname and given name.") var name: String
        @Option(help: "clerk, postalClerk, official, helpOperator or administrator.") var role: String
        @Option(help: "The id of the office (official) or of the centre (clerk).") var place: String?
        @Option(help: "The code of the region of work.") var region: String?
        @Flag(help: "The folder is a demonstration's.") var demo = false

        func run() async throws {
            guard let role = StaffRole(rawValue: role) else {
                throw ValidationError(
                    "--role: «\(role)» is none of \(StaffRole.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            let settings = try await installation.settings(defaultData: demo ? "demo-data" : nil)
            let opened = try await Installation.open(
                settings, kind: demo ? .demonstration : .installation, clock: SystemClock(), exclusive: false)
            let portal = try await Portal(opened, settings: settings)
            guard let password = readLine(strippingNewline: true), !password.isEmpty else {
                throw ValidationError("no password on standard input")
            }
            if let refusal = AccountsArea.refusal(ofPassword: password, own: [login, name]) {
                throw ValidationError(refusal.en)
            }
            let hash = try await portal.accounts.passwords.hash(password)
            let (accounts, now, login) = (portal.accounts, portal.platform.clock.now, try StaffLogin(login))
            do {
                _ = try await portal.platform.store.write { [name, place, region] tx in
                    try accounts.addStaff(
                        login: login, name: name, role: role, place: place, region: region, password: hash, at: now,
                        in: tx)
                }
            } catch let refusal as StaffRefusal {
                throw ValidationError("not added: \(refusal)")
            }
            print("added: \(login.text)")
        }
    }
}
