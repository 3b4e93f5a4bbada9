import Images
import Web

extension FormInput.File {
    /// What a file is that came whole and is not too large, or why it cannot be attached: by its ends where they tell
    /// enough, else as a whole, a few at once.
    /// - Throws: what the store of files throws, `ServerBusy` when too many wait.
    package func attachmentKind(on platform: Platform) async throws -> Result<FileKind, AttachmentRefusal> {
        if let kind = AttachmentCheck.check(head: head, tail: tail) { return .success(kind) }
        return try await platform.inspections.run {
            AttachmentCheck.check(bytes: try await content(from: platform.files), name: name)
        }
    }
}
