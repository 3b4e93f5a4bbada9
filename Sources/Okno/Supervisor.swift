import Foundation

/// The service manager that started the program, if one did: systemd's notification socket (sd_notify(3)). It is told
/// when the portal listens, when it ends, and as long as it lives; without a manager all of that does nothing.
struct Supervisor: Sendable {
    private let socketPath: String?
    private let watchdog: Duration?

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        socketPath = environment["NOTIFY_SOCKET"].flatMap { ["/", "@"].contains($0.prefix(1)) ? $0 : nil }
        // The limit is meant for one process, which WATCHDOG_PID names.
        let isOurs = environment["WATCHDOG_PID"].map { $0 == String(getpid()) } ?? true
        watchdog = isOurs ? environment["WATCHDOG_USEC"].flatMap(Int64.init).map(Duration.microseconds) : nil
    }

    func ready() { send("READY=1") }

    /// Says that the program lives until the task is cancelled, which is when the portal was told to stop; then that it ends.
    func attend() async {
        while !Task.isCancelled {
            if watchdog != nil { send("WATCHDOG=1") }
            // Cancellation ends the sleep; the loop's condition then ends the work.
            try? await Task.sleep(for: watchdog.map { $0 / 3 } ?? .seconds(3_600))
        }
        send("STOPPING=1")
    }

    /// One datagram; a manager that does not take it is no reason to do anything else.
    private func send(_ state: String) {
        guard let socketPath else { return }
        var address = sockaddr_un()
        let room = MemoryLayout.size(ofValue: address.sun_path)
        var name = Array(socketPath.utf8)
        guard name.count < room else { return }
        // A leading @ stands for the zero byte of an abstract socket.
        if name.first == UInt8(ascii: "@") { name[0] = 0 }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size - room + name.count)
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let bytes = Array(state.utf8)
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { target in
                _ = sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), target, length)
            }
        }
    }
}
