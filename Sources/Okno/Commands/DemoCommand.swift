import ArgumentParser
import Demo
import Enrolment
import Foundation
import Kernel
import Storage
import Web

/// `okno demo`: the portal with the named world, in a folder of its own.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Start the demonstration: made-up people, offices and applications.",
        discussion: Setting.help)

    @OptionGroup var installation: InstallationOptions

    @Option(help: "The port to listen on (OKNO_PORT).")
    var port: Int?

    @Option(help: "Fill it with so many made-up applications first; what is there counts.")
    var fill: Int?

    @Option(help: "And with so many accounts at least, however few of them apply.")
    var fillAccounts: Int?

    @Flag(help: "End when it is filled.")
    var fillOnly = false

    func run() async throws {
        let settings = try await installation.settings(defaultData: "demo-data", port: port)
        if let regions = settings.regions, !regions.isSuperset(of: Self.regionsOfTheWorld) {
            let needed = Self.regionsOfTheWorld.sorted().joined(separator: ",")
            throw ValidationError("OKNO_REGIONS: the people of the demonstration live in \(needed)")
        }
        let opened = try await Installation.open(settings, kind: .demonstration, clock: SystemClock())
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        // Ends with the program: the demonstration's own register, which the portal asks like any other.
        let register = Task { [logger = opened.platform.logger] in
            defer { found.finish() }
            try await DemoRegister(logger: logger).run { found.yield($0) }
        }
        defer { register.cancel() }
        guard let number = await ports.first(where: { _ in true }) else { return try await register.value }
        let portal = try await Portal(
            opened, settings: settings,
            register: HTTPIdentityRegister(
                base: "http://127.0.0.1:\(number)", token: nil, logger: opened.platform.logger))
        let world = portal.demoWorld
        try await world.build()
        if fill != nil || fillAccounts != nil {
            let filling = DemoFill(world: world, accounts: fillAccounts ?? 0)
            // Accounts are made together with applications: one at least.
            try await filling.run(max(1, fill ?? 0)) { FileHandle.standardError.write(Data("okno: \($0)\n".utf8)) }
            if fillOnly { return try opened.store.close() }
        }
        try await portal.serve(settings) { port in
            // A port that the system chose is the one to name.
            let address = settings.port == 0 ? "http://localhost:\(port)" : settings.publicURL.absoluteString
            // Unbuffered: into a pipe or a file, `print` would keep the end of the list back until the program ends.
            FileHandle.standardOutput.write(Data(Self.welcome(world, address: address).utf8))
        }
    }

    /// Where the named world has its people and offices.
    private static let regionsOfTheWorld: Set<String> = ["22", "26", "40", "61", "74"]

    /// Who can sign in where.
    private static func welcome(_ world: DemoWorld, address: String) -> String {
        let people = world.people.map { row($0.login, $0.fullName, $0.note) }
        let staff = world.staff.map { row($0.login, $0.name, $0.note) }
        return """

            Okno: the demonstration listens on \(address)
            Everybody's password: \(DemoWorld.password)

            Citizens sign in at \(address)/sign-in
            \(people.joined(separator: "\n"))

            Staff sign in at \(address)/staff/sign-in
            \(staff.joined(separator: "\n"))

            E-mails and SMS: \(address)/demo/mailbox     Parts of the design: \(address)/demo/parts

            """
    }

    private static func row(_ login: String, _ name: String, _ note: String) -> String {
        "  \(padded(login, 34)) \(padded(name, 32)) \(note)"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
