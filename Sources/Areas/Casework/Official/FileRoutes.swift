import Applications
import Foundation
import Kernel
import Storage
import Web

extension CaseworkArea {
    /// The files of an application: pictures upright and without metadata, originals on demand. Every look leaves a trace.
    var fileRoutes: [Route] {
        let base = "/workplace/applications/{number}"
        return [
            .get("\(base)/attachments/{id}", staff: { (official: OfficialContext) in try await original(official) }),
            .get(
                "\(base)/attachments/{id}/preview",
                staff: { (official: OfficialContext) in try await preview(official) }),
            .get("\(base)/answer-file", staff: { (official: OfficialContext) in try await answerFile(official) }),
        ]
    }

    private func original(_ official: OfficialContext) async throws -> PortalResponse {
        let attachment = try await attachment(official)
        let id = attachment.application
        try await noteReading(.original(attachment.id), of: id, by: official.member.id, at: official.now)
        let bytes = try await applications.original(attachment)
        return .file(bytes, type: attachment.kind.contentType, name: attachment.name, inline: attachment.kind.isPicture)
    }

    private func preview(_ official: OfficialContext) async throws -> PortalResponse {
        let attachment = try await attachment(official)
        try await noteReading(
            .preview(attachment.id), of: attachment.application, by: official.member.id, at: official.now)
        guard let bytes = try await applications.preview(attachment) else { throw NotFound() }
        return .file(bytes, type: "image/jpeg", name: "preview.jpg", inline: true)
    }

    /// A file of this application of this office; anything else does not exist.
    private func attachment(_ official: OfficialContext) async throws -> Attachment {
        let number = try number(official)
        guard let id = AttachmentID(official.request[parameter: "id"]) else { throw NotFound() }
        let office = official.office
        return try await platform.store.read { tx in
            guard let record = try applications.application(number: number, in: tx), record.office == office,
                let attachment = try applications.attachment(id, of: record.id, in: tx)
            else { throw NotFound() }
            return attachment
        }
    }

    private func answerFile(_ official: OfficialContext) async throws -> PortalResponse {
        let file = try await open(official)
        guard let answer = file.history.lazy.compactMap(\.facts.file).last else { throw NotFound() }
        let bytes = try await platform.files.read(answer.stored)
        return .file(bytes, type: answer.contentType, name: answer.name)
    }
}
