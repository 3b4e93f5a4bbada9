import Federation
import Foundation
import Kernel
import ObjectStore
import Web

/// The folder in which other providers that people may sign in by are described, one a file.
struct ProvidersPlace: Sendable {
    let folder: String

    private static let most = 10

    /// - Throws: `SettingsFault` with all that is wrong; never with a secret.
    func read() throws -> [SignInProvider] {
        let url = URL(fileURLWithPath: folder, isDirectory: true)
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
                .sorted()
        } catch {
            throw SettingsFault(faults: ["\(Setting.signInProviders.name): \(folder): the folder cannot be read"])
        }
        var faults: [String] = []
        if names.count > Self.most { faults.append("\(folder): \(Self.most) providers are the most") }
        let found = names.prefix(Self.most).compactMap { name -> SignInProvider? in
            do {
                return try ProviderFile(Data(contentsOf: url.appending(path: name))).provider(
                    id: String(name.dropLast(5)), in: url)
            } catch let fault as ProviderFile.Fault {
                faults.append("\(Setting.signInProviders.name): \(name): \(fault.why)")
            } catch {
                faults.append("\(Setting.signInProviders.name): \(name): the file cannot be read")
            }
            return nil
        }
        if !faults.isEmpty { throw SettingsFault(faults: faults) }
        return found
    }
}

/// One provider as `docs/operations.md` describes it.
private struct ProviderFile: Decodable {
    struct Fault: Error { let why: String }

    let issuer: String
    let clientID: String
    let secretFile: String
    let label: Phrase
    let scopes: [String]?
    let claims: [String: String]?
    let proved: [String]?
    let isTrustedForProof: Bool?

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case issuer
        case clientID = "client_id"
        case secretFile = "secret_file"
        case label, scopes, claims, proved
        case isTrustedForProof = "trusted_for_proof"
    }

    /// - Throws: `Fault`: a member with a typing mistake in its name would silently do nothing.
    init(_ json: Data) throws {
        struct AnyName: Decodable {}
        guard let members = try? JSONDecoder().decode([String: AnyName].self, from: json) else {
            throw Fault(why: "it is no JSON object")
        }
        let unknown = Set(members.keys).subtracting(CodingKeys.allCases.map(\.rawValue)).sorted()
        guard unknown.isEmpty else { throw Fault(why: "there is no «\(unknown.joined(separator: "», «"))»") }
        do {
            self = try JSONDecoder().decode(Self.self, from: json)
        } catch DecodingError.keyNotFound(let key, _) {
            throw Fault(why: "«\(key.stringValue)» is missing")
        } catch DecodingError.typeMismatch(_, let place), DecodingError.valueNotFound(_, let place) {
            throw Fault(why: "«\(place.codingPath.map(\.stringValue).joined(separator: "."))» is of another kind")
        }
    }

    func provider(id: String, in folder: URL) throws -> SignInProvider {
        guard SignInProvider.isID(id) else { throw Fault(why: "the name may hold a-z, 0-9 and -, thirty at most") }
        guard let issuer = OutsideAddress(issuer), !self.issuer.contains("?") else {
            throw Fault(why: "«issuer» is not an https address (http only on this machine)")
        }
        guard (1...200).contains(clientID.utf8.count) else { throw Fault(why: "«client_id» is empty or too long") }
        guard [label.ru, label.en].allSatisfy({ (1...60).contains($0.count) }) else {
            throw Fault(why: "«label» has one to 60 signs in each language")
        }
        let scopes = scopes ?? ["openid", "profile"]
        guard scopes.contains("openid"), scopes.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else {
            throw Fault(why: "«scopes» has to hold openid, and no spaces")
        }
        let isTrusted = isTrustedForProof ?? false
        guard !isTrusted || !(proved ?? []).isEmpty else {
            throw Fault(why: "«proved» is needed, because «trusted_for_proof» is true")
        }
        let secret: String
        do {
            secret = try S3SecretFile.read(URL(fileURLWithPath: secretFile, relativeTo: folder).path)
        } catch { throw Fault(why: "«secret_file»: \(error)") }
        return SignInProvider(
            id: id, issuer: issuer, clientID: clientID, secret: secret, label: label, scopes: scopes,
            claims: try claimNames(), proved: Set(proved ?? []), isTrustedForProof: isTrusted)
    }

    private func claimNames() throws -> SignInProvider.ClaimNames {
        var names = SignInProvider.ClaimNames()
        for (what, name) in claims ?? [:] {
            guard !name.isEmpty else { throw Fault(why: "«claims.\(what)» is empty") }
            switch what {
            case "snils": names.snils = name
            case "surname": names.surname = name
            case "given": names.given = name
            case "patronymic": names.patronymic = name
            case "birth_date": names.birthDate = name
            case "sex": names.sex = name
            case "email": names.email = name
            case "phone": names.phone = name
            case "level": names.level = name
            default: throw Fault(why: "there is no «claims.\(what)»")
            }
        }
        return names
    }
}

extension Setting {
    static let signInProviders = Setting(
        name: "OKNO_SIGN_IN_PROVIDERS", expects: "a folder",
        meaning:
            "other providers that people may sign in by, one JSON file each (none: there are none), docs/operations.md"
    )
}
