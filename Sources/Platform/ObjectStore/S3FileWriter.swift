import Crypto
import Foundation
import Kernel
import Storage

/// A file on its way into an object store: one request while it is small, parts above 8 MiB.
actor S3FileWriter: FileWriter {
    static let partSize = 8 * 1024 * 1024

    private let connection: S3Connection
    private var sealer: FileSealer
    private var buffer = Data()
    private var uploadID: String?
    private var parts: [(number: Int, tag: String)] = []
    private var sealedSize = 0
    private var isDone = false

    init(connection: S3Connection, keys: Keyring) {
        self.connection = connection
        sealer = FileSealer(keys: keys)
    }

    func append(_ bytes: ArraySlice<UInt8>) async throws {
        try sealer.append(bytes) { buffer.append($0) }
        while buffer.count > Self.partSize { try await putPart(Data(buffer.prefix(Self.partSize))) }
    }

    func finish() async throws -> StoredFile {
        let file = try sealer.finish { buffer.append($0) }
        do {
            while buffer.count > Self.partSize { try await putPart(Data(buffer.prefix(Self.partSize))) }
            if uploadID == nil {
                try await putWhole()
            } else {
                try await putPart(buffer)
                try await complete()
            }
        } catch {
            await cancel()
            throw error
        }
        isDone = true
        return file
    }

    func cancel() async {
        guard !isDone else { return }
        isDone = true
        buffer = Data()
        // What cannot be removed now is found by the sweep: an unfinished upload, or bytes that no row names.
        if let uploadID {
            try? await connection.remove(
                S3Request(method: "DELETE", key: sealer.name, query: [("uploadId", uploadID)], step: "abort"))
        }
    }

    private func putWhole() async throws {
        let hash = Data(SHA256.hash(data: buffer)).base64EncodedString()
        // An acknowledgement names what it acknowledges; a proxy's empty 200 does not.
        _ = try await connection.ask(
            S3Request(
                method: "PUT", key: sealer.name,
                headers: [
                    ("Content-Type", "application/octet-stream"), ("Content-MD5", Self.digest(buffer)),
                    ("x-amz-checksum-sha256", hash),
                ], body: buffer,
                isAcknowledged: { answer in
                    answer.headers.first(name: "ETag") != nil
                        && answer.headers.first(name: "x-amz-checksum-sha256").map { $0 == hash } ?? true
                }, step: "put"))
        buffer = Data()
    }

    private func putPart(_ part: Data) async throws {
        let id = try await begun()
        let number = parts.count + 1
        let answer = try await connection.ask(
            S3Request(
                method: "PUT", key: sealer.name, query: [("partNumber", String(number)), ("uploadId", id)],
                headers: [("Content-MD5", Self.digest(part))], body: part,
                isAcknowledged: { $0.headers.first(name: "ETag") != nil }, step: "put part"))
        guard let tag = answer.headers.first(name: "ETag"), !tag.isEmpty else {
            throw FileStoreFault.unavailable(step: "put part: not acknowledged")
        }
        parts.append((number, tag))
        sealedSize += part.count
        buffer = Data(buffer.dropFirst(part.count))
    }

    private func begun() async throws -> String {
        if let uploadID { return uploadID }
        let answer = try await connection.ask(
            S3Request(
                method: "POST", key: sealer.name, query: [("uploads", "")],
                headers: [("Content-Type", "application/octet-stream")],
                isAcknowledged: { $0.content["UploadId"] != nil }, step: "begin parts"))
        guard let id = answer.content["UploadId"], !id.isEmpty else {
            throw FileStoreFault.unavailable(step: "begin parts: no id")
        }
        uploadID = id
        return id
    }

    private func complete() async throws {
        guard let uploadID else { return }
        let list = parts.map { part in
            let tag = part.tag.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            return "<Part><PartNumber>\(part.number)</PartNumber><ETag>\(tag)</ETag></Part>"
        }.joined()
        let body = Data("<CompleteMultipartUpload>\(list)</CompleteMultipartUpload>".utf8)
        do {
            _ = try await connection.send(
                S3Request(
                    method: "POST", key: sealer.name, query: [("uploadId", uploadID)],
                    headers: [("Content-Type", "application/xml"), ("Content-MD5", Self.digest(body))], body: body,
                    isAcknowledged: { $0.content.has("CompleteMultipartUploadResult") }, step: "complete"))
        } catch let refusal as S3Refusal where refusal.code == "NoSuchUpload" {
            // An earlier try may have done it although its answer was lost.
            try await expectWhole()
        } catch let refusal as S3Refusal {
            throw FileStoreFault.unavailable(step: "complete: \(refusal)")
        }
    }

    private func expectWhole() async throws {
        let answer = try await connection.ask(S3Request(method: "HEAD", key: sealer.name, step: "head"))
        guard answer.headers.first(name: "Content-Length") == String(sealedSize) else {
            throw FileStoreFault.unavailable(step: "complete: not whole")
        }
    }

    private static func digest(_ data: Data) -> String { Data(Insecure.MD5.hash(data: data)).base64EncodedString() }
}
