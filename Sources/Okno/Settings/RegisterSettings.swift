import Enrolment
import Foundation
import Kernel
import Logging
import ObjectStore

/// The register that is asked whether what people register belongs together.
struct RegisterPlace: Sendable {
    /// Without a slash at its end.
    let base: String
    let tokenFile: String?

    /// Nil where no register is named.
    /// - Parameters:
    ///   - text: the value of a setting;
    ///   - faults: takes every wrong one, by its name.
    init?(_ text: (Setting) -> String?, _ faults: inout [String]) {
        guard let address = text(.registers) else {
            if text(.registersTokenFile) != nil {
                faults.append("\(Setting.registers.name) is needed, because OKNO_REGISTERS_TOKEN_FILE names a token")
            }
            return nil
        }
        guard let url = URL(string: address), let host = url.host, url.query == nil, url.fragment == nil,
            url.user == nil,
            url.scheme == "https" || url.scheme == "http" && ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host)
        else {
            faults.append("\(Setting.registers.name): «\(address)» is not \(Setting.registers.expects)")
            return nil
        }
        base = address.hasSuffix("/") ? String(address.dropLast()) : address
        tokenFile = text(.registersTokenFile)
    }

    /// - Throws: `SettingsFault` when the token cannot be read.
    func open(_ logger: Logger) throws -> HTTPIdentityRegister {
        let token = try tokenFile.map { file in
            do {
                return try S3SecretFile.read(file)
            } catch {
                throw SettingsFault(faults: ["\(Setting.registersTokenFile.name): \(file): \(error)"])
            }
        }
        return HTTPIdentityRegister(base: base, token: token, logger: logger)
    }
}

extension Setting {
    static let registers = Setting(
        name: "OKNO_REGISTERS", expects: "an https address (http only on this machine)",
        meaning: "the register that is asked whether personal data belong together, docs/registers.md (none: nobody is)"
    )
    static let registersTokenFile = Setting(
        name: "OKNO_REGISTERS_TOKEN_FILE", expects: "a file", meaning: "the file with the register's token, mode 600")

    static let ofRegisters = [registers, registersTokenFile]
}
