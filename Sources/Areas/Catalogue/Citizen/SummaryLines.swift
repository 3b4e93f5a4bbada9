import Kernel
import Synchronization

/// The lines under the names of services in lists, put together once: every list and every search shows twenty.
final class SummaryLines: Sendable {
    private struct Key: Hashable {
        let service: String
        /// Of a region that there is, so that the number of lines is bounded.
        let region: String?
        let language: Language
    }

    private let known = Mutex<[Key: String]>([:])

    func line(of service: String, _ region: String?, _ language: Language, make: () -> String) -> String {
        let key = Key(service: service, region: region, language: language)
        if let line = known.withLock({ $0[key] }) { return line }
        let line = make()
        known.withLock { $0[key] = line }
        return line
    }
}
