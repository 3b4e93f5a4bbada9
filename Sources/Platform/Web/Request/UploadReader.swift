import Foundation
import Kernel
import Logging
import Storage

/// Reads a form with files while it arrives. The bytes of files go straight into the store, sealed segment by segment;
/// what is too large is dropped at the byte that makes it so.
struct UploadReader {
    private let files: any FileStore
    private let mayStore: @Sendable ([String: [String]]) -> Bool
    private var parser: MultipartParser
    private var values: [String: [String]] = [:]
    private var textBytes = 0
    private var read: [FormInput.File] = []
    private var current: Current?
    private var isWhole = false
    private var fault: (any Error)?
    private let intake: FileIntake

    private struct Current {
        let field: String
        let name: String
        var size = 0
        var head: [UInt8] = []
        var tail: [UInt8] = []
        var writer: (any FileWriter)?
        var isDropped = false
    }

    /// - Parameter mayStore: asked at the first byte of a file with the texts before it (the token is the first field of
    ///   our forms): where it says no, nothing is stored.
    init(
        boundary: String, files: any FileStore, logger: Logger,
        mayStore: @escaping @Sendable ([String: [String]]) -> Bool
    ) {
        parser = MultipartParser(boundary: boundary)
        intake = FileIntake(files: files, logger: logger)
        self.files = files
        self.mayStore = mayStore
    }

    mutating func feed(_ bytes: UnsafeRawBufferPointer) { parser.feed(bytes) }

    /// Does what the bytes fed so far ask for.
    /// - Throws: `BodyTooLarge` for too many texts. A store that fails does not end the reading: the form's texts are
    ///   needed for the answer.
    mutating func work() async throws {
        while let event = parser.next() {
            switch event {
            case .text(let name, let value):
                textBytes += name.utf8.count + value.utf8.count
                guard textBytes <= Multipart.longestTexts else { throw BodyTooLarge() }
                values[name, default: []].append(value)
            case .fileBegins(let field, let name): current = Current(field: field, name: name)
            case .fileBytes(let bytes): await take(bytes)
            case .fileEnds: await endFile(isCut: false)
            case .formEnds: isWhole = true
            }
        }
    }

    /// The form, as far as it came.
    mutating func finish() async -> FormInput {
        if current != nil { await endFile(isCut: true) }
        return FormInput(values: values, files: read, isCut: !isWhole, fault: fault, intake: intake)
    }

    /// The request failed: nothing of it stays.
    mutating func abandon() async {
        await current?.writer?.cancel()
        current = nil
        await intake.dropUnclaimed()
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>) async {
        guard var file = current else { return }
        defer { current = file }
        if file.size == 0 {
            file.isDropped = fault != nil || !mayStore(values)
        }
        let length = FormInput.File.endLength
        if file.head.count < length { file.head += bytes.prefix(length - file.head.count) }
        let last = bytes[(bytes.endIndex - min(length, bytes.count))...]
        file.tail.removeFirst(max(0, file.tail.count + last.count - length))
        file.tail += last
        file.size += bytes.count
        if file.size > ByteSize.longestFile {
            file.isDropped = true
            await file.writer?.cancel()
            file.writer = nil
        }
        guard !file.isDropped else { return }
        do {
            if file.writer == nil { file.writer = try await files.begin() }
            try await file.writer?.append(bytes)
        } catch {
            await fail(error, &file)
        }
    }

    private mutating func endFile(isCut: Bool) async {
        guard var file = current else { return }
        current = nil
        var stored: StoredFile?
        if isCut {
            await file.writer?.cancel()
        } else if let writer = file.writer {
            do {
                let done = try await writer.finish()
                intake.add(done.key)
                stored = done
            } catch {
                await fail(error, &file)
            }
        }
        read.append(
            FormInput.File(
                field: file.field, name: file.name, size: file.size, head: file.head, tail: file.tail, stored: stored,
                isCut: isCut || (stored == nil && (1...ByteSize.longestFile).contains(file.size))))
    }

    private mutating func fail(_ error: any Error, _ file: inout Current) async {
        await file.writer?.cancel()
        file.writer = nil
        file.isDropped = true
        fault = error
    }
}

/// Reads the form of a request. It asks, with the texts that came first, whether the files after them may be stored.
typealias FormReading =
    @Sendable (_ mayStore: @escaping @Sendable ([String: [String]]) -> Bool) async throws -> FormInput

/// The files that came with one request. They are in the store before anybody has looked at them; what nobody claims
/// until the request is answered is removed again.
package final class FileIntake: Sendable {
    private let files: any FileStore
    private let logger: Logger
    private let unclaimed = Unclaimed()

    private final class Unclaimed: @unchecked Sendable {
        // Guarded by `lock`.
        private var keys: Set<String> = []
        private let lock = NSLock()
        func change<Value>(_ body: (inout Set<String>) -> Value) -> Value { lock.withLock { body(&keys) } }
    }

    init(files: any FileStore, logger: Logger) {
        self.files = files
        self.logger = logger
    }

    func add(_ key: String) { unclaimed.change { _ = $0.insert(key) } }

    func claim(_ key: String) { unclaimed.change { _ = $0.remove(key) } }

    /// Removes what nobody claimed.
    func dropUnclaimed() async {
        let keys = unclaimed.change { keys in
            defer { keys = [] }
            return keys
        }
        for key in keys {
            do {
                try await files.delete(key)
            } catch {
                // No row names these bytes; the sweep finds them.
                logger.warning("file not deleted", metadata: ["error": "\(type(of: error))"])
            }
        }
    }
}
