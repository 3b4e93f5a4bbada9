import CLibPQ
import Foundation
import Storage

#if canImport(Glibc)
    import Glibc
#endif

/// One session with the server, always in libpq's pipeline mode; used by one thread at a time.
final class Connection {
    private let handle: OpaquePointer
    private let notices = Notices()
    let isPrepared: Bool
    var statements = StatementCache()
    /// Nothing more can be done over it.
    private(set) var isLost = false

    /// How long an answer is waited for beyond the server's own limit before the connection is given up.
    static let longestAnswer: Duration = .seconds(20)

    /// - Throws: `ConnectFault`, whose text holds no secret.
    init(_ address: DatabaseAddress) throws {
        var options = address.parameters
        func suppose(_ name: String, _ value: String) {
            if !options.contains(where: { $0.name == name }) { options.append((name, value)) }
        }
        suppose("connect_timeout", "3")
        suppose("keepalives_idle", "10")
        suppose("keepalives_interval", "3")
        suppose("keepalives_count", "3")
        suppose("tcp_user_timeout", "15000")
        suppose("target_session_attrs", "read-write")
        suppose("fallback_application_name", "okno")
        options.append(("client_encoding", "UTF8"))
        let opened = Self.withCStrings(options.map(\.name)) { names in
            Self.withCStrings(options.map(\.value)) { values in PQconnectdbParams(names, values, 0) }
        }
        guard let opened else { throw ConnectFault(reason: "out of memory") }
        guard PQstatus(opened) == CONNECTION_OK else {
            defer { PQfinish(opened) }
            throw ConnectFault(reason: PQerrorMessage(opened).map { String(cString: $0) } ?? "no reason given")
        }
        handle = opened
        isPrepared = address.isPrepared
        PQsetNoticeReceiver(
            handle,
            { context, result in
                guard let context else { return }
                Unmanaged<Notices>.fromOpaque(context).takeUnretainedValue().note(ServerError(result).state)
            }, Unmanaged.passUnretained(notices).toOpaque())
        guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
            throw ConnectFault(reason: "pipeline mode was refused")
        }
    }

    deinit { PQfinish(handle) }

    /// A number of the server's process, to see whether a pooler changes it.
    var processID: Int32 { PQbackendPID(handle) }

    /// Whether the server has not closed it while it lay idle.
    func isAlive() -> Bool {
        var waiting = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        guard !isLost, poll(&waiting, 1, 0) > 0 else { return !isLost }
        isLost = PQconsumeInput(handle) != 1 || PQstatus(handle) != CONNECTION_OK
        return !isLost
    }

    /// Sends commands in one go.
    func send(_ commands: [Command]) throws {
        for command in commands {
            let sent =
                switch command {
                case .unnamed(let text, let values):
                    values.withPointers { count, pointers, lengths, formats in
                        values.types.withUnsafeBufferPointer {
                            PQsendQueryParams(
                                handle, text, count, $0.baseAddress, pointers, lengths, formats, 1)
                        }
                    }
                case .prepare(let name, let text, let types):
                    types.withUnsafeBufferPointer {
                        PQsendPrepare(handle, name, text, Int32($0.count), $0.baseAddress)
                    }
                case .execute(let name, let values):
                    values.withPointers { count, pointers, lengths, formats in
                        PQsendQueryPrepared(handle, name, count, pointers, lengths, formats, 1)
                    }
                }
            guard sent == 1 else { throw lose() }
        }
        guard PQpipelineSync(handle) == 1 else { throw lose() }
        let deadline = ContinuousClock.now + Self.longestAnswer
        while true {
            switch PQflush(handle) {
            case 0: return
            case 1:
                try wait(for: Int32(POLLIN) | Int32(POLLOUT), until: deadline)
                guard PQconsumeInput(handle) == 1 else { throw lose() }
            default: throw lose()
            }
        }
    }

    /// Reads the answers to the commands sent last, in their order.
    ///
    /// - Parameter patience: nil waits as long as it takes.
    func receive(_ count: Int, patience: Duration? = longestAnswer) throws -> [Answer] {
        let deadline = patience.map { ContinuousClock.now + $0 }
        var answers: [Answer] = []
        var silence = 0
        while silence < 3 {
            while PQisBusy(handle) == 1 {
                try wait(for: Int32(POLLIN), until: deadline)
                guard PQconsumeInput(handle) == 1 else { throw lose() }
            }
            guard let result = PQgetResult(handle) else {
                silence += 1
                continue
            }
            silence = 0
            if PQresultStatus(result) == PGRES_PIPELINE_SYNC {
                PQclear(result)
                guard answers.count == count else { throw lose() }
                return answers
            }
            let answer = Answer(result)
            if answer.status == PGRES_FATAL_ERROR, answer.error.endsSession {
                // A standby and a server that stops say so first; both are left.
                isLost = true
                throw answer.error
            }
            answers.append(answer)
        }
        throw lose()
    }

    /// Whether the server warned, since the last time of asking, that a commit may not be everywhere it should.
    func takeWarningOfUnknownOutcome() -> Bool { notices.take() }

    private func wait(for events: Int32, until deadline: ContinuousClock.Instant?) throws {
        while true {
            let left = deadline.map { $0 - .now }
            if let left, left <= .zero { throw lose() }
            let milliseconds = left.map { Int32(clamping: Int64(($0 / .milliseconds(1)).rounded(.up))) }
            var waiting = pollfd(fd: PQsocket(handle), events: Int16(events), revents: 0)
            let ready = poll(&waiting, 1, milliseconds ?? -1)
            if ready > 0 { return }
            if ready < 0, errno != EINTR { throw lose() }
        }
    }

    private func lose() -> ConnectionLost {
        isLost = true
        return ConnectionLost()
    }

    private static func withCStrings<Output>(
        _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Output
    ) -> Output {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies.map { UnsafePointer($0) } + [nil])
    }
}

/// What one message of a pipeline asks for.
enum Command {
    case unnamed(String, Parameters)
    case prepare(name: String, text: String, types: [Oid])
    case execute(name: String, Parameters)
}

/// What the server remarked beside its answers.
private final class Notices {
    private var isOutcomeUnknown = false

    /// 01000 on COMMIT is "canceling wait for synchronous replication"; 57P01 the same at the server's end.
    func note(_ state: String) {
        if state == "01000" || state == "57P01" { isOutcomeUnknown = true }
    }

    func take() -> Bool {
        defer { isOutcomeUnknown = false }
        return isOutcomeUnknown
    }
}

/// The server could not be reached or would not have us. The text is libpq's, which holds no password.
package struct ConnectFault: Error, CustomStringConvertible {
    let reason: String
    package var description: String {
        "the database cannot be reached: \(reason.trimmingCharacters(in: .whitespacesAndNewlines))"
    }
}
