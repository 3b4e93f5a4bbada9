import Foundation
import Kernel
import Storage

extension Edge {
    /// What went wrong, as a page. A form that was not accepted comes back with what was typed, to be sent again.
    func answer(to error: any Error, _ context: VisitorContext, _ form: FormInput) async -> PortalResponse {
        switch error {
        case is NotFound: return await context.notFound()
        case let errors as FieldErrors: return await context.refused(errors)
        case let tooMany as TooManyRequests: return await context.tooMany(tooMany.retryAfter)
        case let fault as StorageFault: return await answer(to: fault, context, form)
        case let fault as FileStoreFault where fault.isOfWriting:
            log(fault, context)
            return await context.notAccepted(form)
        case is BodyTooLarge: return await context.tooLarge()
        case is BodyTooSlow: return await context.message(WebTexts.slowTitle, WebTexts.slowText, status: 408)
        case is ServerBusy: return await context.busy(form)
        default:
            log(error, context)
            return await context.fault()
        }
    }

    private func answer(to fault: StorageFault, _ context: VisitorContext, _ form: FormInput) async -> PortalResponse {
        // The frame would ask a database that does not answer for the name and the notices.
        let bare = VisitorContext(visit: context.visit.withoutPrincipal)
        switch fault {
        case .busy, .serialization: return await context.busy(form)
        case .connection:
            log(fault, context)
            return await bare.away(form)
        case .outcomeUnknown:
            log(fault, context)
            return await bare.outcomeUnknown(form)
        case .diskFull:
            log(fault, context)
            return await bare.notStored(form)
        default:
            log(fault, context)
            return await context.fault()
        }
    }

    private func log(_ error: any Error, _ context: VisitorContext) {
        platform.logger.error(
            "fault", metadata: ["request": "\(context.request.id)", "error": "\(Self.describe(error))"])
    }

    /// An error for the log: its type, and the text only of errors of ours that hold no values.
    static func describe(_ error: any Error) -> String {
        switch error {
        case let fault as StorageFault: "\(fault)"
        case let fault as RowFault: "\(fault)"
        case let fault as FileStoreFault: "\(fault)"
        default: "\(type(of: error))"
        }
    }
}

struct BodyTooLarge: Error {}
struct BodyTooSlow: Error {}
struct ServerBusy: Error {}

extension FormInput {
    /// Whether its texts are all that was sent, so that it can be sent again as it was.
    var isWhole: Bool {
        files.isEmpty && !isCut && keepable.count == values.filter { $0.key != CSRF.field }.count
    }
}
