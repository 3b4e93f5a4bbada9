import Foundation

/// Reads every file that a row names and compares it with its hash: what is lost or damaged is found before anybody
/// needs it.
package struct FileScrub: Sendable {
    private let store: any Store
    private let files: any FileStore
    private let owners: FileOwners

    /// What a scrub found.
    package struct Report: Sendable {
        package fileprivate(set) var count = 0
        package fileprivate(set) var bytes = 0
        package fileprivate(set) var missing: [String] = []
        package fileprivate(set) var damaged: [String] = []
        /// Files that could not be read now; whether they are whole is not known.
        package fileprivate(set) var unreadable: [String] = []

        package var isWhole: Bool { missing.isEmpty && damaged.isEmpty && unreadable.isEmpty }
    }

    private enum Finding: Sendable { case whole, missing, damaged, unreadable }

    private static let atOnce = 4

    package init(store: any Store, files: any FileStore, owners: FileOwners) {
        self.store = store
        self.files = files
        self.owners = owners
    }

    package func run() async throws -> Report {
        try await owners.recall()
        var report = Report()
        var last = ""
        while !Task.isCancelled {
            let (owners, after) = (owners, last)
            let page = try await store.read { tx in try owners.page(after, 500, tx) }
            guard let end = page.last else { break }
            last = end.key
            await withTaskGroup(of: (StoredFile, Finding).self) { group in
                var waiting = page.makeIterator()
                for _ in 0..<Self.atOnce {
                    if let file = waiting.next() { group.addTask { (file, await look(at: file)) } }
                }
                for await (file, finding) in group {
                    note(file, finding, &report)
                    if let next = waiting.next() { group.addTask { (next, await look(at: next)) } }
                }
            }
        }
        return report
    }

    private func note(_ file: StoredFile, _ finding: Finding, _ report: inout Report) {
        report.count += 1
        report.bytes += file.size
        switch finding {
        case .whole: break
        case .missing: report.missing.append(file.key)
        case .damaged: report.damaged.append(file.key)
        case .unreadable: report.unreadable.append(file.key)
        }
    }

    private func look(at file: StoredFile) async -> Finding {
        do {
            try await files.check(file)
            return .whole
        } catch FileStoreFault.missing {
            return await isStillNamed(file) ? .missing : .whole
        } catch FileStoreFault.damaged {
            return .damaged
        } catch {
            return .unreadable
        }
    }

    /// A draft may have been dropped since its page was read.
    private func isStillNamed(_ file: StoredFile) async -> Bool {
        let owners = owners
        do {
            return try await !store.read { tx in try owners.named([file.key], tx) }.isEmpty
        } catch {
            return true
        }
    }
}
