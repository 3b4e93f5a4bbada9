import Foundation

/// What somebody sees on his screen, in the words of the page itself: its title and what it says is wrong. Nothing that
/// was typed. Pages note it while they are written, when somebody is to be told (`current`).
package final class SeenScreen: @unchecked Sendable {
    // Guarded by `lock`.
    private var noted = (title: "", errors: [String]())
    private let lock = NSLock()

    @TaskLocal package static var current: SeenScreen?

    package init() {}

    package var title: String { lock.withLock { noted.title } }
    package var errors: [String] { lock.withLock { noted.errors } }

    func note(title: String) { lock.withLock { noted.title = title } }
    func note(errors: [String]) { lock.withLock { noted.errors += errors } }
}
