import Configuration
import Foundation
import Kernel
import Logging

/// What an installation sets, by environment or by a JSON file named with `--config`; each is documented in
/// `Setting.all` and printed by `okno serve --help`. A wrong value is refused at start by the setting's name.
struct Settings: Sendable {
    let port: Int
    let host: String
    let dataFolder: String
    let servicesFolder: String
    let publicURL: URL
    let keyFile: String
    let trustedProxies: Set<String>
    let logLevel: Logger.Level

    /// - Parameters:
    ///   - configFile: a JSON file `{"okno": {"port": 8080, …}}`; the environment wins over it.
    ///   - overrides: values of the command line, by setting name; they win over both.
    /// - Throws: `SettingsFault` with every wrong setting.
    init(configFile: String?, overrides: [String: String] = [:]) async throws {
        var providers: [any ConfigProvider] = [EnvironmentVariablesProvider()]
        if let configFile {
            do {
                providers.append(try await FileProvider<JSONSnapshot>(filePath: .init(configFile)))
            } catch {
                throw SettingsFault(faults: ["--config \(configFile): the file cannot be read as JSON"])
            }
        }
        let reader = ConfigReader(providers: providers)
        func text(_ setting: Setting) -> String? {
            if let value = overrides[setting.name] { return value }
            let key = ConfigKey(setting.name.lowercased().replacing("okno_", with: "okno.").replacing("_", with: "."))
            // A number in the file is a number there; as text it reads the same.
            let value = reader.string(forKey: key) ?? reader.int(forKey: key).map(String.init)
            return value.flatMap { $0.isEmpty ? nil : $0 }
        }

        var faults = Self.unknown(ProcessInfo.processInfo.environment)
        port =
            Self.read(.port, text(.port) ?? "8080", &faults) {
                Int($0).flatMap { (0...65_535).contains($0) ? $0 : nil }
            } ?? 0
        host = text(.host) ?? "localhost"
        dataFolder = text(.data) ?? "data"
        servicesFolder = text(.services) ?? "services"
        publicURL =
            Self.read(.publicURL, text(.publicURL) ?? "http://localhost:\(port)", &faults) { value in
                guard let url = URL(string: value), let scheme = url.scheme, ["http", "https"].contains(scheme),
                    url.host != nil
                else { return nil }
                return url
            } ?? URL(fileURLWithPath: "/")
        keyFile = text(.keys) ?? (text(.data) ?? "data") + "/keys.json"
        trustedProxies = Set(
            (text(.trustedProxies) ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
        for proxy in trustedProxies where !proxy.utf8.allSatisfy({ Self.addressCharacters.contains($0) }) {
            faults.append("OKNO_TRUSTED_PROXIES: «\(proxy)» is not a network address")
        }
        logLevel = Self.read(.logLevel, text(.logLevel) ?? "info", &faults) { Logger.Level(rawValue: $0) } ?? .info
        if let database = text(.database) {
            faults.append(
                "OKNO_DATABASE: «\(database.prefix(12))…»: this version keeps its data in the folder OKNO_DATA and knows no other database"
            )
        }
        if !faults.isEmpty { throw SettingsFault(faults: faults) }
    }

    private static let addressCharacters = Set("0123456789abcdefABCDEF.:".utf8)

    private static func read<Value>(
        _ setting: Setting, _ text: String, _ faults: inout [String], _ parse: (String) -> Value?
    ) -> Value? {
        let value = parse(text)
        if value == nil { faults.append("\(setting.name): «\(text)» is not \(setting.expects)") }
        return value
    }

    /// A setting with a typing mistake in its name would silently do nothing.
    private static func unknown(_ environment: [String: String]) -> [String] {
        let known = Set(Setting.all.map(\.name) + [Setting.database.name])
        return environment.keys.filter { $0.hasPrefix("OKNO_") && !known.contains($0) }.sorted()
            .map { "\($0): there is no such setting; see okno serve --help" }
    }
}

/// One setting as `--help` describes it.
struct Setting: Sendable {
    let name: String
    let expects: String
    let meaning: String

    static let port = Setting(name: "OKNO_PORT", expects: "a port from 0 to 65535", meaning: "port to listen on (8080)")
    static let host = Setting(name: "OKNO_HOST", expects: "a host name", meaning: "address to listen on (localhost)")
    static let data = Setting(
        name: "OKNO_DATA", expects: "a folder", meaning: "folder of the database, the files and the keys (data)")
    static let services = Setting(
        name: "OKNO_SERVICES", expects: "a folder", meaning: "folder of the service definitions (services)")
    static let publicURL = Setting(
        name: "OKNO_PUBLIC_URL", expects: "an http or https address",
        meaning: "the address people know the portal by; https makes cookies secure (http://localhost:PORT)")
    static let keys = Setting(
        name: "OKNO_KEYS", expects: "a file", meaning: "the key file, mode 600 (keys.json in the data folder)")
    static let trustedProxies = Setting(
        name: "OKNO_TRUSTED_PROXIES", expects: "network addresses",
        meaning: "addresses whose X-Forwarded-For is believed, separated by commas (none)")
    static let logLevel = Setting(
        name: "OKNO_LOG_LEVEL", expects: "one of trace, debug, info, notice, warning, error, critical",
        meaning: "how much is logged (info)")
    static let database = Setting(name: "OKNO_DATABASE", expects: "", meaning: "")

    static let all = [port, host, data, services, publicURL, keys, trustedProxies, logLevel]

    static var help: String {
        let width = all.map(\.name.count).max() ?? 0
        return "SETTINGS (environment, or {\"okno\": {…}} in the file of --config):\n"
            + all.map { "  \($0.name.padding(toLength: width, withPad: " ", startingAt: 0))  \($0.meaning)" }.joined(
                separator: "\n")
    }
}

/// Settings that cannot be: all of them at once.
struct SettingsFault: Error, CustomStringConvertible {
    let faults: [String]
    var description: String { faults.joined(separator: "\n") }
}
