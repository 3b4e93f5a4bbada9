import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore

/// The register of a demonstration: a server of its own on this machine that speaks the protocol of `docs/registers.md` and
/// knows the named people. One of them has another birth date there, to see what becomes of it.
package struct DemoRegister: Sendable {
    /// Another day than she registered with.
    static let differing = DemoPerson.Key.maria

    let logger: Logger

    package init(logger: Logger) { self.logger = logger }

    /// Answers until the task is cancelled.
    /// - Parameter onReady: gets the port.
    package func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
        let known = try entries()
        let router = Router()
        router.post("/v1/identity-checks") { request, context -> Response in
            guard let question = try? await request.decode(as: Entry.self, context: context) else {
                return Self.answer(.badRequest, #"{"error":"malformed"}"#)
            }
            guard let entry = known[question.snils] else { return Self.answer(.ok, #"{"result":"unknown"}"#) }
            let fields = question.differences(from: entry)
            guard !fields.isEmpty else { return Self.answer(.ok, #"{"result":"matches"}"#) }
            let list = fields.map { "\"\($0)\"" }.joined(separator: ",")
            return Self.answer(.ok, #"{"result":"differs","fields":[\#(list)]}"#)
        }
        let server = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? 0) }, logger: logger)
        try await server.run()
    }

    private static func answer(_ status: HTTPResponse.Status, _ json: String) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: json)))
    }

    /// What the register holds of somebody, and what it is asked.
    struct Entry: Codable, Sendable {
        let snils: String
        let surname: String
        let given: String
        let patronymic: String?
        let birthDate: String
        let sex: String

        enum CodingKeys: String, CodingKey {
            case snils, surname, given, patronymic
            case birthDate = "birth_date"
            case sex
        }

        func differences(from entry: Entry) -> [String] {
            var fields: [String] = []
            if surname.lowercased() != entry.surname.lowercased() { fields.append("surname") }
            if given.lowercased() != entry.given.lowercased() { fields.append("given") }
            if let patronymic, patronymic.lowercased() != entry.patronymic?.lowercased() { fields.append("patronymic") }
            if birthDate != entry.birthDate { fields.append("birth_date") }
            if sex != entry.sex { fields.append("sex") }
            return fields
        }
    }

    private func entries() throws -> [String: Entry] {
        try DemoPerson.all.reduce(into: [:]) { entries, person in
            let data = try person.draft().data
            let born = person.key == Self.differing ? data.birthDate.adding(days: 1) : data.birthDate
            entries[data.snils.digits] = Entry(
                snils: data.snils.digits, surname: data.name.surname.text, given: data.name.given.text,
                patronymic: data.name.patronymic?.text, birthDate: born.iso, sex: data.sex.rawValue)
        }
    }
}
