import Configuration
import Enrolment
import Foundation
import Kernel
import Logging
import PostgresStorage

/// What an installation sets, by environment or by a JSON file named with `--config`; each is documented in
/// `Setting.all` and printed by `okno serve --help`. A wrong value is refused at start by the setting's name.
struct Settings: Sendable {
    let port: Int
    let host: String
    let dataFolder: String
    let servicesFolder: String
    /// The codes of the regions that are shown; nil for all.
    let regions: Set<String>?
    /// The folder of certificates by which signatures are checked; nil: none are taken.
    let signatures: String?
    /// Whether staff need a code from an app to sign in; nil where nothing is said.
    let isStaffFactorRequired: Bool?
    let publicURL: URL
    let keyFile: String
    let trustedProxies: Set<String>
    let logLevel: Logger.Level
    /// PostgreSQL's address; nil keeps everything in SQLite in the data folder.
    let database: DatabaseAddress?
    let files: FilesPlace
    /// How many letters there may be, and how long their codes live.
    let enrolment: EnrolmentRules
    /// The register that is asked about people's data; nil: none is.
    let register: RegisterPlace?
    /// Where other providers that people may sign in by are described; nil: there are none.
    let signInProviders: ProvidersPlace?
    /// Whether this node does the background work too.
    let doesWork: Bool

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
        servicesFolder = text(.services) ?? InstalledPlace.services
        regions = text(.regions).flatMap { value in
            Self.read(.regions, value, &faults) { text -> Set<String>? in
                let codes = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                let areCodes = codes.allSatisfy { code in
                    code.utf8.count == 2 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
                }
                return areCodes ? Set(codes) : nil
            }
        }
        signatures = text(.signatures)
        isStaffFactorRequired = text(.staffFactor).flatMap { value in
            Self.read(.staffFactor, value, &faults) { ["required": true, "off": false][$0] }
        }
        publicURL =
            Self.read(.publicURL, text(.publicURL) ?? "http://localhost:\(port)", &faults) { value in
                guard let url = URL(string: value), let scheme = url.scheme, ["http", "https"].contains(scheme),
                    url.host != nil
                else { return nil }
                return url
            } ?? URL(fileURLWithPath: "/")
        keyFile = text(.keys) ?? dataFolder + "/keys.json"
        trustedProxies = Set(
            (text(.trustedProxies) ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
        for proxy in trustedProxies where !proxy.utf8.allSatisfy({ Self.addressCharacters.contains($0) }) {
            faults.append("OKNO_TRUSTED_PROXIES: «\(proxy)» is not a network address")
        }
        logLevel = Self.read(.logLevel, text(.logLevel) ?? "info", &faults) { Logger.Level(rawValue: $0) } ?? .info
        database = Self.database(text(.database), connections: text(.connections), &faults)
        doesWork = Self.read(.work, text(.work) ?? "on", &faults) { ["on": true, "off": false][$0] } ?? true
        files = FilesPlace(text, dataFolder: dataFolder, &faults)
        enrolment = EnrolmentRules(text, &faults)
        register = RegisterPlace(text, &faults)
        signInProviders = text(.signInProviders).map { ProvidersPlace(folder: $0) }
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

    /// The address may hold a password: no fault repeats it.
    private static func database(_ text: String?, connections: String?, _ faults: inout [String]) -> DatabaseAddress? {
        let number = read(.connections, connections ?? "8", &faults) {
            Int($0).flatMap { (1...200).contains($0) ? $0 : nil }
        }
        guard let text else { return nil }
        guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") else {
            let scheme = text.prefix { $0.isLetter || $0.isNumber }
            faults.append(
                "OKNO_DATABASE: «\(text.hasPrefix("\(scheme)://") ? "\(scheme)://…" : "…")» is not "
                    + "\(Setting.database.expects); leave it out to keep the data in the folder OKNO_DATA")
            return nil
        }
        do {
            let joint = text.contains("?") ? "&" : "?"
            let own = connections == nil ? "" : "\(joint)connections=\(number ?? 8)"
            return try DatabaseAddress(text + own)
        } catch {
            faults.append("OKNO_DATABASE: \(error)")
            return nil
        }
    }

    /// A setting with a typing mistake in its name would silently do nothing.
    private static func unknown(_ environment: [String: String]) -> [String] {
        let known = Set(Setting.all.map(\.name))
        return environment.keys.filter { $0.hasPrefix("OKNO_") && !known.contains($0) }.sorted()
            .map { "\($0): there is no such setting; see okno serve --help" }
    }
}

/// Settings that cannot be: all of them at once.
struct SettingsFault: Error, CustomStringConvertible {
    let faults: [String]
    var description: String { faults.joined(separator: "\n") }
}
