import Kernel
import SearchIndex

/// Faults as they are found; reading goes on, so that an author sees them all at once.
final class FaultLog {
    private(set) var all: [CatalogueFault] = []
    private var places: [String: CatalogueFault.Place] = [:]

    var faults: [CatalogueFault] { all.filter { $0.severity == .fault } }
    var warnings: [CatalogueFault] { all.filter { $0.severity == .warning } }

    func remember(
        _ entry: String, in file: String, place: CatalogueFault.Place?, keys: [String: CatalogueFault.Place]
    ) {
        places["\(file)|\(entry)|"] = place
        for (key, place) in keys { places["\(file)|\(entry)|\(key)"] = place }
    }

    func report(
        _ file: String, _ place: CatalogueFault.Place?, _ problem: String, expected: String, suggestion: String? = nil,
        severity: CatalogueFault.Severity = .fault
    ) {
        all.append(
            CatalogueFault(
                file: file, place: place, problem: problem, expected: expected, suggestion: suggestion,
                severity: severity))
    }

    /// Where a key stands of an entry that was read before; the entry itself when the key is not there.
    func place(_ key: String, of entry: String, in file: String) -> CatalogueFault.Place? {
        places["\(file)|\(entry)|\(key)"] ?? places["\(file)|\(entry)|"]
    }
}

/// The known name that somebody may have meant who wrote another.
enum NearName {
    /// The nearest within a third of its letters; nil when none is near.
    static func of(_ written: String, among known: [String]) -> String? {
        let letters = Array(written.lowercased())
        guard letters.count <= 80 else { return nil }
        let most = max(1, letters.count / 3)
        let near = known.map { (name: $0, distance: EditDistance.between(letters, Array($0.lowercased()), most: most)) }
        return near.filter { $0.distance <= most }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }
}
