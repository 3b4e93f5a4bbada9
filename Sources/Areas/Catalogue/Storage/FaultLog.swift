import Kernel
import SearchIndex
import Yams

/// Faults as they are found; reading goes on, so that an author sees them all at once.
final class FaultLog {
    private(set) var all: [CatalogueFault] = []
    private var places: [String: CatalogueFault.Place] = [:]
    private var nodes: [String: [String: Node]] = [:]

    var faults: [CatalogueFault] { all.filter { $0.severity == .fault } }
    var warnings: [CatalogueFault] { all.filter { $0.severity == .warning } }

    func remember(
        _ entry: String, in file: String, place: CatalogueFault.Place?, keys: [String: CatalogueFault.Place],
        nodes: [String: Node]
    ) {
        self.nodes["\(file)|\(entry)"] = nodes
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

    /// Where a key stands of an entry that was read before, or the name within it; the entry itself when the key is not
    /// there.
    /// - Parameter last: of a name that stands there twice, the second place.
    func place(
        _ key: String, of entry: String, in file: String, naming name: String? = nil, last: Bool = false
    ) -> CatalogueFault.Place? {
        if let name, let node = nodes["\(file)|\(entry)"]?[key] {
            let found = node.places(of: name)
            if let place = last ? found.last : found.first { return place }
        }
        return places["\(file)|\(entry)|\(key)"] ?? places["\(file)|\(entry)|"]
    }
}

extension Node {
    /// Where a text stands within, as a value.
    fileprivate func places(of text: String) -> [CatalogueFault.Place] {
        switch self {
        case .scalar(let scalar): scalar.string == text ? [place].compactMap { $0 } : []
        case .sequence(let sequence): sequence.flatMap { $0.places(of: text) }
        case .mapping(let mapping): mapping.flatMap { $0.value.places(of: text) }
        case .alias: []
        }
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
