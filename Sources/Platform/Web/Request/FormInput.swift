import Foundation
import Kernel
import Storage

/// What a form sent: texts and files by field name. Values are as typed but for control and direction marks, which no
/// field of ours needs.
package struct FormInput: Sendable {
    package private(set) var values: [String: [String]]
    package let files: [File]
    /// The body ended before the form did: a cut upload.
    package let isCut: Bool
    /// Why files of this form could not be stored. Nothing of it may be accepted then.
    let fault: (any Error)?
    private let intake: FileIntake?

    package init(values: [String: [String]] = [:], files: [File] = [], isCut: Bool = false) {
        self.init(values: values, files: files, isCut: isCut, fault: nil, intake: nil)
    }

    init(values: [String: [String]], files: [File], isCut: Bool, fault: (any Error)?, intake: FileIntake?) {
        self.values = values
        self.files = files
        self.isCut = isCut
        self.fault = fault
        self.intake = intake
    }

    /// The text of a field without spaces around it; empty when absent. Of a repeated field the first counts.
    package subscript(_ name: String) -> String { (values[name]?.first ?? "").trimmed }

    /// The text exactly as typed (passwords).
    package func raw(_ name: String) -> String { values[name]?.first ?? "" }

    /// All values of a field of many choices.
    package func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Whether a box is ticked.
    package func isOn(_ name: String) -> Bool { !self[name].isEmpty }

    /// The file of a field; nil when none was chosen.
    package func file(_ name: String) -> File? { files.first { $0.field == name && $0.isChosen } }

    /// The texts without those that must not be shown again or kept: tokens and passwords.
    package var keepable: [String: [String]] {
        values.filter { name, _ in
            name != CSRF.field && !name.lowercased().contains("password") && !name.hasSuffix("code")
        }
    }

    /// From now on the caller answers for this stored file: it will be named by a row, or deleted by the caller. A file
    /// that nobody claims is deleted once the request is answered.
    package func claim(_ file: StoredFile) { intake?.claim(file.key) }

    func dropUnclaimed() async { await intake?.dropUnclaimed() }
}

extension FormInput {
    /// A file as the browser sent it: its name and type are only claims.
    package struct File: Sendable {
        package let field: String
        package let name: String
        /// How many bytes came, whether they were kept or not.
        package let size: Int
        /// The first bytes: enough to tell what it is.
        package let head: [UInt8]
        /// The last bytes: some kinds of files show by them that they are whole.
        package let tail: [UInt8]
        /// Where its content is; nil when there is none, when it is too large, and when it did not come whole.
        package let stored: StoredFile?
        /// It did not come whole.
        package let isCut: Bool
        /// Content that did not come over the network.
        private let atHand: Data?

        /// Of the head and of the tail.
        static let endLength = 1024

        init(
            field: String, name: String, size: Int, head: [UInt8], tail: [UInt8], stored: StoredFile?, isCut: Bool
        ) {
            self.field = field
            self.name = name
            self.size = size
            self.head = head
            self.tail = tail
            self.stored = stored
            self.isCut = isCut
            atHand = nil
        }

        /// A file that did not come over the network (of the demonstration, of a test).
        package init(field: String, name: String, bytes: Data, isCut: Bool = false) {
            self.field = field
            self.name = name
            size = bytes.count
            head = Array(bytes.prefix(Self.endLength))
            tail = Array(bytes.suffix(Self.endLength))
            stored = nil
            self.isCut = isCut
            atHand = bytes
        }

        package var isChosen: Bool { !(name.isEmpty && size == 0) }

        /// The content as a whole: only what is not too large, and only a few at once (`Platform.inspections`).
        package func content(from files: any FileStore) async throws -> [UInt8] {
            if let stored { return Array(try await files.read(stored)) }
            return Array(atHand ?? Data())
        }

        /// The content in the store, where it is already unless it was at hand.
        package func stored(in files: any FileStore) async throws -> StoredFile {
            if let stored { return stored }
            return try await files.put(atHand ?? Data())
        }
    }
}
