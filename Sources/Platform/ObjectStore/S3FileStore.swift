import AsyncHTTPClient
import Crypto
import Foundation
import Kernel
import Logging
import NIOCore
import Storage

/// Files in an object store that speaks S3, sealed as in a folder: the store never sees their content.
///
/// A file is put when the store has acknowledged it, and one in parts when the store has put them together.
package struct S3FileStore: FileStore {
    let connection: S3Connection
    private let keys: Keyring
    private let prefix: String

    /// Each holds up to one part in memory.
    package var writersAtOnce: Int { 32 }

    /// - Parameter now: the wall clock, which signatures are bound to.
    package init(
        address: S3Address, signature: S3Signature, keys: Keyring, logger: Logger, patience: S3Patience = S3Patience(),
        now: @escaping @Sendable () -> Date
    ) {
        connection = S3Connection(
            address: address, signature: signature, patience: patience, logger: logger, now: now)
        self.keys = keys
        prefix = address.prefix
    }

    package func begin() async throws -> any FileWriter { S3FileWriter(connection: connection, keys: keys) }

    package func read(_ file: StoredFile) async throws -> Data {
        try await receive(file) { (content: inout Data, piece) in content.append(piece) }
    }

    package func check(_ file: StoredFile) async throws {
        _ = try await receive(file) { (_, _) in }
    }

    /// Reads a file; each try begins anew, so that half an answer never counts.
    private func receive(
        _ file: StoredFile, _ take: @escaping @Sendable (inout Data, Data) -> Void
    ) async throws -> Data {
        guard StoredFile.isKey(file.key) else { throw FileStoreFault.missing }
        let request = S3Request(key: file.key, expected: min(max(0, file.size), ByteSize.longestFile), step: "get")
        do {
            return try await connection.send(request) { [keys] response in
                var opener = FileOpener(file, keys: keys)
                var content = Data()
                for try await chunk in response.body {
                    try opener.append(Data(chunk.readableBytesView)) { take(&content, $0) }
                }
                try opener.finish { take(&content, $0) }
                return content
            }
        } catch let refusal as S3Refusal {
            throw refusal.code == "NoSuchKey" || (refusal.status == 404 && refusal.code.isEmpty)
                ? FileStoreFault.missing : FileStoreFault.unavailable(step: "get: \(refusal)")
        }
    }

    package func delete(_ key: String) async throws {
        guard StoredFile.isKey(key) else { return }
        try await connection.remove(S3Request(method: "DELETE", key: key, step: "delete"))
    }

    package func keys(before: Date, after key: String, limit: Int) async throws -> [String] {
        var found: [String] = []
        var last = prefix + key
        while found.count < limit {
            let answer = try await connection.ask(
                S3Request(
                    query: [
                        ("list-type", "2"), ("prefix", prefix), ("start-after", last),
                        ("max-keys", String(min(limit, 1_000))),
                    ], step: "list"))
            let objects = answer.content.elements("Contents")
            for object in objects {
                guard let name = object["Key"], let changed = object["LastModified"].flatMap(Self.moment) else {
                    continue
                }
                last = max(last, name)
                let own = name.dropFirst(prefix.count)
                guard name.hasPrefix(prefix), StoredFile.isKey(own), changed < before else { continue }
                found.append(String(own))
                if found.count == limit { return found }
            }
            guard answer.content["IsTruncated"] == "true", !objects.isEmpty else { break }
        }
        return found
    }

    package func dropUnfinished(before: Date) async throws -> Int {
        var count = 0
        var marker: [(name: String, value: String)] = []
        while true {
            let answer = try await connection.ask(
                S3Request(query: [("uploads", ""), ("prefix", prefix)] + marker, step: "list uploads"))
            for upload in answer.content.elements("Upload") {
                guard let name = upload["Key"], let id = upload["UploadId"],
                    let begun = upload["Initiated"].flatMap(Self.moment), begun < before, name.hasPrefix(prefix)
                else { continue }
                let own = String(name.dropFirst(prefix.count))
                guard StoredFile.isKey(own) else { continue }
                try await connection.remove(
                    S3Request(method: "DELETE", key: own, query: [("uploadId", id)], step: "abort"))
                count += 1
            }
            guard answer.content["IsTruncated"] == "true", let key = answer.content["NextKeyMarker"],
                let id = answer.content["NextUploadIdMarker"]
            else { return count }
            marker = [("key-marker", key), ("upload-id-marker", id)]
        }
    }

    /// Whether files can be put, read and deleted: asked at the start, so that a wrong setting is noticed then.
    /// - Throws: `FileStoreFault`, whose text holds no secret.
    package func tryOut() async throws {
        let probe = Data("okno".utf8)
        let file = try await put(probe)
        _ = try await read(file)
        try await delete(file.key)
    }

    /// `2026-11-21T10:45:00.000Z`, with or without fractions.
    private static func moment(_ text: String) -> Date? {
        let whole = text.split(separator: ".").first.map(String.init) ?? text
        return try? Date(whole.hasSuffix("Z") ? whole : whole + "Z", strategy: .iso8601)
    }
}

extension S3Connection {
    /// Sends, with a refusal as a fault of the store.
    func ask(_ request: S3Request) async throws -> Answer {
        do {
            return try await send(request)
        } catch let refusal as S3Refusal {
            throw FileStoreFault.unavailable(step: "\(request.step): \(refusal)")
        }
    }

    /// What is not there is removed already.
    func remove(_ request: S3Request) async throws {
        do {
            _ = try await send(request)
        } catch let refusal as S3Refusal where ["NoSuchKey", "NoSuchUpload"].contains(refusal.code) {
        } catch let refusal as S3Refusal {
            throw FileStoreFault.unavailable(step: "\(request.step): \(refusal)")
        }
    }
}
