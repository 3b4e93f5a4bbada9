import Foundation
import Logging
import Synchronization

/// The log on standard error: one line an event, `time level label: key=value … message`. Lines are gathered for a
/// twentieth of a second and written together; warnings and worse at once.
package struct LogLines: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var logLevel = Logger.Level.info
    private let label: String

    package init(label: String) { self.label = label }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var line: [UInt8] = []
        line.reserveCapacity(256)
        func add(_ text: String) {
            // What could begin a line of its own does not.
            line.append(contentsOf: text.utf8.lazy.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 })
        }
        add(" \(event.level.rawValue) ")
        add(label)
        add(":")
        let details = event.metadata ?? [:]
        let kept = metadata.isEmpty ? details : metadata.merging(details) { $1 }
        for (key, value) in kept.sorted(by: { $0.key < $1.key }) {
            add(" ")
            add(key)
            add("=")
            if case .string(let text) = value { add(text) } else { add("\(value)") }
        }
        if let error = event.error { add(" error=\(type(of: error))") }
        add(" ")
        add(event.message.description)
        line.append(0x0A)
        LogSink.shared.take(line, atOnce: event.level >= .warning)
    }
}

/// Gathers lines and writes them to standard error.
private final class LogSink: Sendable {
    static let shared = LogSink()

    private struct Gathered {
        var bytes: [UInt8] = []
        var second = 0
        var time: [UInt8] = []
        var isAwaited = false
    }

    private static let most = 1 << 20
    private let gathered = Mutex(Gathered())
    private let writing = Mutex(())
    private let work = DispatchSemaphore(value: 0)

    private init() {
        atexit { LogSink.shared.write() }
        let thread = Thread { [self] in
            while true {
                work.wait()
                Thread.sleep(forTimeInterval: 0.05)
                write()
            }
        }
        thread.name = "okno-log"
        thread.start()
    }

    func take(_ line: [UInt8], atOnce: Bool) {
        let now = Int(time(nil))
        let (isFull, isFirst) = gathered.withLock { gathered in
            if gathered.second != now {
                gathered.second = now
                gathered.time = Array(Self.text(of: now).utf8)
            }
            gathered.bytes.append(contentsOf: gathered.time)
            gathered.bytes.append(contentsOf: line)
            let isFirst = !gathered.isAwaited
            gathered.isAwaited = true
            return (gathered.bytes.count > Self.most, isFirst)
        }
        if atOnce || isFull {
            write()
        } else if isFirst {
            work.signal()
        }
    }

    /// One after another, so that lines keep their order.
    private func write() {
        writing.withLock { _ in
            let bytes = gathered.withLock { gathered in
                let bytes = gathered.bytes
                gathered.bytes = []
                gathered.isAwaited = false
                return bytes
            }
            bytes.withUnsafeBytes { buffer in
                var rest = buffer[...]
                while !rest.isEmpty {
                    let count = Foundation.write(
                        STDERR_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                    // A log that nobody takes must not stop the portal.
                    guard count > 0 else { return }
                    rest = rest.dropFirst(count)
                }
            }
        }
    }

    /// `2026-11-21T08:30:00Z`
    private static func text(of second: Int) -> String {
        var moment = time_t(second)
        var parts = tm()
        guard gmtime_r(&moment, &parts) != nil else { return "" }
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(1900 + parts.tm_year)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
            + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }
}
