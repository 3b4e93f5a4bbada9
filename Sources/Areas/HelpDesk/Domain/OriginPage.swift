import Kernel
import Web

/// The page from which somebody wrote: an address of ours without its query and without secrets in its path.
struct OriginPage: Sendable, Equatable {
    let path: String

    /// Nil for anything that is no address of ours.
    init?(_ text: String) {
        guard let local = LocalPath(text) else { return nil }
        let bare = local.text.prefix { $0 != "?" && $0 != "#" }
        path = bare.split(separator: "/", omittingEmptySubsequences: false)
            .map { Self.isSecret($0) ? "…" : String($0) }.joined(separator: "/")
    }

    /// A token of a letter's link is long; nothing else in our addresses without a hyphen is.
    private static func isSecret(_ segment: Substring) -> Bool {
        segment.utf8.count > 40 || (segment.utf8.count >= 24 && !segment.contains("-"))
    }
}
