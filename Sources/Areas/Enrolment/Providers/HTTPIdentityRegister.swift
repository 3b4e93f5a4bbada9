import Foundation
import Kernel
import Logging
import Outbound

/// A register that speaks the protocol of `docs/registers.md`, version 1.
package struct HTTPIdentityRegister: IdentityRegister {
    static let path = "/v1/identity-checks"

    private let client: OutboundClient

    /// - Parameter base: the address before `/v1/…`, without a slash at its end.
    package init(base: String, token: String?, patience: OutboundPatience = OutboundPatience(), logger: Logger) {
        client = OutboundClient(base: base, token: token, patience: patience, logger: logger)
    }

    package func check(_ claim: IdentityClaim) async throws -> IdentityAnswer {
        do {
            let answer = try await client.post(Self.path, json: try JSONEncoder().encode(Question(claim)))
            return try JSONDecoder().decode(Answer.self, from: answer).meaning(for: claim)
        } catch let error as CancellationError {
            throw error
        } catch {
            // Whatever it was, nothing was found out; the client's log has the reason.
            throw RegisterDown()
        }
    }

    private struct Question: Encodable {
        struct Passport: Encodable {
            let series: String
            let number: String
        }

        let snils: String
        let surname: String
        let given: String
        let patronymic: String?
        let birthDate: String
        let sex: String
        let passport: Passport?
        let inn: String?

        enum CodingKeys: String, CodingKey {
            case snils, surname, given, patronymic
            case birthDate = "birth_date"
            case sex, passport, inn
        }

        init(_ claim: IdentityClaim) {
            snils = claim.snils.digits
            surname = claim.name.surname.text
            given = claim.name.given.text
            patronymic = claim.name.patronymic?.text
            birthDate = claim.birthDate.iso
            sex = claim.sex.rawValue
            passport = claim.passport.map { Passport(series: $0.series.digits, number: $0.number.digits) }
            inn = claim.inn?.digits
        }
    }

    private struct Answer: Decodable {
        enum Result: String, Decodable { case matches, differs, unknown }

        let result: Result
        let fields: [IdentityField]?

        /// - Throws: `RegisterDown` for what makes no sense: a difference of nothing, or of what was not asked.
        func meaning(for claim: IdentityClaim) throws -> IdentityAnswer {
            switch result {
            case .matches: return .matches
            case .unknown: return .unknown
            case .differs:
                let fields = Set(fields ?? [])
                guard !fields.isEmpty, fields.isSubset(of: claim.fields) else { throw RegisterDown() }
                return .differs(fields)
            }
        }
    }
}
