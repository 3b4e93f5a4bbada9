import Foundation
import Kernel
import Storage

extension Edge {
    /// Answers a program: without cookies, and in JSON whatever happens.
    func respondToMachine(_ request: PortalRequest, route: Route, input: FormReading) async -> PortalResponse {
        let visit = self.visit(
            request, principal: nil, tokens: VisitTokens(sessionToken: nil, visitorSecret: nil, keys: platform.keys))
        do {
            let form = request.method == .post ? try await input { _ in false } : FormInput()
            return finish(try await route.respond(visit, form), visit)
        } catch {
            let response = answerToMachine(error)
            if response.status >= 500 {
                platform.logger.error(
                    "fault", metadata: ["request": "\(request.id)", "error": "\(Self.describe(error))"])
            }
            return finish(response, visit)
        }
    }

    /// The names of RFC 6749 where it has one.
    private func answerToMachine(_ error: any Error) -> PortalResponse {
        switch error {
        case is NotFound: return .failure("not_found", status: 404)
        case is BodyTooLarge: return .failure("invalid_request", status: 413)
        case is BodyTooSlow: return .failure("invalid_request", status: 408)
        case let tooMany as TooManyRequests:
            var response = PortalResponse.failure("temporarily_unavailable", status: 429)
            response.headers.append(("Retry-After", String(tooMany.retryAfter)))
            return response
        case is ServerBusy: return .failure("temporarily_unavailable", status: 503)
        case let fault as StorageFault where fault.passesByWaiting:
            return .failure("temporarily_unavailable", status: 503)
        default: return .failure("server_error", status: 500)
        }
    }
}

extension PortalResponse {
    /// What went wrong, for a program.
    package static func failure(_ error: String, _ description: String? = nil, status: Int = 400) -> PortalResponse {
        .json(.members(["error": .text(error), "error_description": description.map { .text($0) }]), status: status)
    }
}
