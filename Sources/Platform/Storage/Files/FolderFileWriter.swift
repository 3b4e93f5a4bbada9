import Foundation
import Kernel

/// A file on its way into a folder. Hashing, sealing and writing happen on a thread of its own, which may wait for the
/// disk without keeping anybody's request waiting.
actor FolderFileWriter: FileWriter {
    private let thread = FileThread()
    private let folder: String
    private let temporary: String
    private let final: String
    private var sealer: FileSealer
    private var descriptor: Int32 = -1

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(root: String, keys: Keyring) {
        sealer = FileSealer(keys: keys)
        folder = "\(root)/\(sealer.name.prefix(2))"
        temporary = "\(folder)/.\(sealer.name).tmp"
        final = "\(folder)/\(sealer.name)"
    }

    deinit {
        if descriptor >= 0 {
            close(descriptor)
            unlink(temporary)
        }
    }

    func open() throws {
        descriptor = Foundation.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileStoreFault.writing(step: "open", errno: errno) }
    }

    func append(_ bytes: ArraySlice<UInt8>) throws { try sealer.append(bytes, write) }

    func finish() throws -> StoredFile {
        do {
            let file = try sealer.finish(write)
            guard fsync(descriptor) == 0 else { throw FileStoreFault.writing(step: "fsync", errno: errno) }
            // A file system may tell only now that it could not keep what it took.
            let closed = close(descriptor)
            descriptor = -1
            guard closed == 0 else { throw FileStoreFault.writing(step: "close", errno: errno) }
            guard rename(temporary, final) == 0 else { throw FileStoreFault.writing(step: "rename", errno: errno) }
            do {
                try FolderFileStore.syncFolder(folder)
            } catch {
                unlink(final)
                throw error
            }
            return file
        } catch {
            cancel()
            throw error
        }
    }

    func cancel() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        unlink(temporary)
    }

    private func write(_ bytes: Data) throws {
        try bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let count = Foundation.write(
                    descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw FileStoreFault.writing(step: "write", errno: errno) }
                offset += count
            }
        }
    }
}

/// Threads that may wait for a disk, apart from those that answer requests.
final class FileThread: SerialExecutor {
    private let queue = DispatchQueue(label: "okno-file", target: FileThread.all)
    private static let all = DispatchQueue(label: "okno-files", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    /// Runs one piece of work that reads or writes files.
    static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            all.async { continuation.resume(with: Result { try body() }) }
        }
    }
}
