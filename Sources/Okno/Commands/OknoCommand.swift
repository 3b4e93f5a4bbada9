import ArgumentParser

/// The one program: the server, the demonstration, and the short commands beside them.
@main
struct OknoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "okno",
        abstract: "An open portal of state and municipal services.",
        discussion: Setting.help,
        subcommands: [
            ServeCommand.self, DemoCommand.self, MigrateCommand.self, MoveCommand.self, StaffCommand.self,
            CatalogueCommand.self,
            AuditCommand.self, FilesCommand.self, DemoSessionsCommand.self,
        ])
}

/// What every command that touches an installation takes.
struct InstallationOptions: ParsableArguments {
    @Option(help: "A JSON file with settings; the environment wins over it.")
    var config: String?

    @Option(help: "The data folder (OKNO_DATA).")
    var data: String?

    /// - Parameter defaultData: the folder where neither the command line nor a setting names one.
    func settings(defaultData: String? = nil, port: Int? = nil) async throws -> Settings {
        var overrides: [String: String] = [:]
        if let data { overrides["OKNO_DATA"] = data }
        if let port { overrides["OKNO_PORT"] = String(port) }
        do {
            let settings = try await Settings(configFile: config, overrides: overrides)
            guard let defaultData, data == nil, settings.dataFolder == "data" else { return settings }
            overrides["OKNO_DATA"] = defaultData
            return try await Settings(configFile: config, overrides: overrides)
        } catch let fault as SettingsFault {
            throw ValidationError("wrong settings:\n\(fault)")
        }
    }
}
