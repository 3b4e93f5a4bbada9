import Foundation
import Kernel
import Logging
import ObjectStore
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
    /// - Parameter tryingOut: whether an object store is asked at once; the short commands need not have it.
    /// - Throws: `SettingsFault` when an object store cannot be written, read and deleted in.
    func open(keys: Keyring, logger: Logger, tryingOut: Bool) async throws -> any FileStore {
        switch self {
        case .folder(let path): return try FolderFileStore(root: path, keys: keys)
        case .bucket(let bucket):
            let store = try bucket.store(keys: keys, logger: logger)
            guard tryingOut else { return store }
            do {
                try await store.tryOut()
            } catch {
                throw SettingsFault(faults: [
                    "\(Setting.files.name): files cannot be put, read and deleted in s3://\(bucket.name) "
                        + "at \(bucket.endpoint.absoluteString): \(error)"
                ])
            }
            return store
        }
    }
}

extension FilesPlace.Bucket {
    fileprivate func store(keys: Keyring, logger: Logger) throws -> S3FileStore {
        let secret: String
        do {
            secret = try S3SecretFile.read(secretFile)
        } catch {
            throw SettingsFault(faults: ["\(Setting.s3SecretFile.name): \(secretFile): \(error)"])
        }
        guard let address = S3Address(endpoint: endpoint, bucket: name, prefix: prefix) else {
            throw SettingsFault(faults: ["\(Setting.s3Endpoint.name): there is no host in it"])
        }
        return S3FileStore(
            address: address, signature: S3Signature(keyID: key, secret: secret, region: region), keys: keys,
            logger: logger, now: { .now })
    }
}
