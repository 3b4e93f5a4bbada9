import Foundation
import Kernel
import Logging
import Storage

/// Where attachments lie: a folder of this machine (or one that nodes share), or an object store that speaks S3.
enum FilesPlace: Sendable {
    case folder(String)
    case bucket(Bucket)

    struct Bucket: Sendable {
        let name: String
        let prefix: String
        let endpoint: URL
        let region: String
        let key: String
        let secretFile: String
    }

    /// - Parameters:
    ///   - text: the value of a setting;
    ///   - faults: takes every wrong one, by its name.
    init(_ text: (Setting) -> String?, dataFolder: String, _ faults: inout [String]) {
        let place = text(.files) ?? dataFolder + "/files"
        self = .folder(place)
        guard place.contains("://") else { return }
        guard place.hasPrefix("s3://") else {
            faults.append("\(Setting.files.name): «\(place)» is not \(Setting.files.expects)")
            return
        }
        let parts = place.dropFirst(5).split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard let bucket = parts.first else {
            faults.append("\(Setting.files.name): «\(place)» names no bucket")
            return
        }
        func needed(_ setting: Setting) -> String {
            if let value = text(setting) { return value }
            faults.append("\(setting.name): \(setting.expects) is needed, because OKNO_FILES names an object store")
            return ""
        }
        let (address, key, secretFile) = (needed(.s3Endpoint), needed(.s3Key), needed(.s3SecretFile))
        let endpoint = URL(string: address).flatMap {
            ["http", "https"].contains($0.scheme ?? "") && $0.host != nil ? $0 : nil
        }
        if endpoint == nil, !address.isEmpty {
            faults.append("\(Setting.s3Endpoint.name): «\(address)» is not \(Setting.s3Endpoint.expects)")
        }
        self = .bucket(
            Bucket(
                name: bucket, prefix: parts.dropFirst().joined(separator: "/"),
                endpoint: endpoint ?? URL(fileURLWithPath: "/"), region: text(.s3Region) ?? "us-east-1", key: key,
                secretFile: secretFile))
    }
}

extension FilesPlace {
    /// Opens the place; a folder is made when it is not there.
    func open(keys: Keyring, logger: Logger) throws -> any FileStore {
        switch self {
        case .folder(let path): try FolderFileStore(root: path, keys: keys)
        case .bucket: throw SettingsFault(faults: ["OKNO_FILES: object stores are not opened yet"])
        }
    }
}
