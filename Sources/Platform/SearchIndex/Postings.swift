import Foundation

/// Where each word stands: in which names, in which things; and what a query's words add up to there.
struct Postings: Sendable {
    private let kinds: [SearchKind]
    private let keys: [String]
    private let weights: [Float]
    private let reaches: Reaches

    /// For each name: whose it is, what it weighs, and how much its words tell together.
    private let nameThing: [Int32]
    private let nameWeight: [Float]
    private let nameMass: [Float]

    /// How much each term tells: rare words more.
    private let telling: [Float]
    private let inNames: Lists
    private let inThings: Lists
    /// What a word weighs where it stands, beside `inThings`: 1 in a name, less in the rest.
    private let wordWeight: [Float]

    private static let bodyWeight: Float = 0.55

    init(_ documents: [SearchDocument], _ vocabulary: inout Vocabulary) {
        kinds = documents.map(\.kind)
        keys = documents.map(\.key)
        weights = documents.map(\.weight)
        reaches = Reaches(documents.map(\.reach))
        var reader = TermReader()
        var nameTerms: [[Term]] = []
        var things: [Int32] = []
        var nameWeights: [Float] = []
        var thingTerms: [[Term]] = []
        var thingWeights: [[Float]] = []
        for (index, document) in documents.enumerated() {
            var best: [Term: Float] = [:]
            for name in document.names {
                let terms = reader.terms(of: name.text, &vocabulary)
                nameTerms.append(terms)
                things.append(Int32(clamping: index))
                nameWeights.append(name.weight)
                let weight = Self.bodyWeight + (1 - Self.bodyWeight) * name.weight
                for term in terms { best[term] = max(best[term] ?? 0, weight) }
            }
            for piece in document.body {
                for term in reader.terms(of: piece, &vocabulary) where best[term] == nil {
                    best[term] = Self.bodyWeight
                }
            }
            thingTerms.append(Array(best.keys))
            thingWeights.append(Array(best.values))
        }
        let count = vocabulary.count
        inNames = Lists(nameTerms, count)
        inThings = Lists(thingTerms, count)
        wordWeight = inThings.filled(thingWeights, thingTerms)
        let all = Float(max(1, documents.count))
        let lists = inThings
        let telling = (0..<count).map { term in log(1 + all / Float(max(1, lists.length(of: Term(clamping: term))))) }
        self.telling = telling
        nameThing = things
        nameWeight = nameWeights
        nameMass = nameTerms.map { $0.reduce(0) { $0 + telling[Int($1)] } }
    }

    var things: Int { kinds.count }
    var names: Int { nameThing.count }

    func hit(_ thing: Int32) -> SearchAnswer.Hit {
        SearchAnswer.Hit(kind: kinds[Int(thing)], key: keys[Int(thing)])
    }

    /// What a word that stands nowhere weighs against the others: as one that stands in a tenth of the things.
    private static let unknown: Float = log(11)
    /// What is not said of a name counts against it, by half.
    private static let unsaid: Float = 0.5
    /// The best name decides more than the sum of words.
    private static let nameShare: Float = 0.65
    private static let (wished, unwished): (Float, Float) = (1.3, 0.9)
    /// A name that says just what was asked for is more than the sum of its words.
    private static let (exact, exactly): (Float, Float) = (0.96, 1.12)
    /// Who says little wants a service rather than a document of that name.
    private static let vague: Float = 0.72
    private static let muchShare: Float = 0.35
    /// What only some regions have weighs less for one who named none.
    private static let perhapsElsewhere: Float = 0.9
    /// Things far worse than the best are no answer.
    private static let (worst, worstShare): (Float, Float) = (0.12, 0.42)

    private func telling(_ word: QueryWord) -> Float {
        word.meanings.first { !inThings.isEmpty($0.term) }.map { telling[Int($0.term)] } ?? Self.unknown
    }

    /// The best things for the variants of a query, and how many fit of each kind.
    func rank(
        _ reading: QueryReading, region: String?, kind: SearchKind?, most: Int, _ scratch: inout Scratch
    ) -> (things: [Int32], counts: [SearchKind: Int]) {
        scratch.prepare(things: things, names: names)
        for variant in reading.variants { score(variant, wanted: reading.wanted, &scratch) }
        defer { scratch.clear() }
        var top: Float = 0
        let place = reaches.place(region)
        let found = scratch.found.filter { thing in
            guard reaches.covers(thing, place) else { return false }
            // Who named no region may live where there is no such thing.
            if region == nil, !reaches.isEverywhere(thing) { scratch.weigh(thing, Self.perhapsElsewhere) }
            top = max(top, scratch.score[Int(thing)])
            return true
        }
        let least = max(Self.worst, top * Self.worstShare)
        var counts: [SearchKind: Int] = [:]
        var best = BestFirst(most: most)
        for thing in found where scratch.score[Int(thing)] >= least {
            counts[kinds[Int(thing)], default: 0] += 1
            if kind == nil || kind == kinds[Int(thing)] { best.offer(thing, scratch.score[Int(thing)]) }
        }
        return (best.things, counts)
    }

    private func score(_ variant: QueryReading.Variant, wanted: SearchKind?, _ scratch: inout Scratch) {
        let tellings = variant.words.map { telling($0) }
        let total = max(tellings.reduce(0, +), 0.001)
        for (index, word) in variant.words.enumerated() {
            let mark = UInt8(truncatingIfNeeded: index + 1)
            // Words that stand only in synonyms came after the lists.
            for meaning in word.meanings where !inThings.isEmpty(meaning.term) {
                let gain = tellings[index] * meaning.weight
                let own = telling[Int(meaning.term)]
                for place in inNames.range(of: meaning.term) {
                    scratch.gain(name: inNames.values[place], gain, own, mark)
                }
                for place in inThings.range(of: meaning.term) {
                    scratch.gain(thing: inThings.values[place], gain * wordWeight[place], mark)
                }
            }
        }
        // «паспорт» is the whole name of a document and a part of a dozen services: it tells too little to mean the first.
        let much = Self.muchShare * log(1 + Float(things))
        for name in scratch.touchedNames {
            let place = Int(name)
            let unsaid = max(0, nameMass[place] - scratch.nameSaid[place])
            let match = scratch.nameGain[place] / (total + Self.unsaid * unsaid)
            let fit = match * nameWeight[place] * (match > Self.exact && total > much ? Self.exactly : 1)
            let thing = Int(nameThing[place])
            scratch.bestName[thing] = max(scratch.bestName[thing], fit)
        }
        for thing in scratch.touchedThings {
            let place = Int(thing)
            let cover = scratch.thingGain[place] / total
            let fit = Self.nameShare * scratch.bestName[place] + (1 - Self.nameShare) * cover
            let wish =
                wanted == nil
                ? total > much || kinds[place] == .service ? 1 : Self.vague
                : wanted == kinds[place] ? Self.wished : Self.unwished
            scratch.keep(thing, fit * variant.weight * weights[place] * wish)
        }
        scratch.forget()
    }
}

/// Numbers by term, all in one array.
struct Lists: Sendable {
    let values: [Int32]
    private let starts: [Int32]

    /// The places at which each term stands, of the terms of each place.
    init(_ termsOfPlaces: [[Term]], _ count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for terms in termsOfPlaces { for term in terms { starts[Int(term) + 1] += 1 } }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var next = starts
        var values = [Int32](repeating: 0, count: Int(starts[count]))
        for (place, terms) in termsOfPlaces.enumerated() {
            for term in terms {
                values[Int(next[Int(term)])] = Int32(clamping: place)
                next[Int(term)] += 1
            }
        }
        self.values = values
        self.starts = starts
    }

    /// Something of each place and term, in the order of `values`.
    func filled(_ weightsOfPlaces: [[Float]], _ termsOfPlaces: [[Term]]) -> [Float] {
        var next = starts
        var filled = [Float](repeating: 0, count: values.count)
        for (weights, terms) in zip(weightsOfPlaces, termsOfPlaces) {
            for (weight, term) in zip(weights, terms) {
                filled[Int(next[Int(term)])] = weight
                next[Int(term)] += 1
            }
        }
        return filled
    }

    /// Where in `values` the term's numbers stand; a term that came later than the lists has none.
    func range(of term: Term) -> Range<Int> {
        guard term >= 0, Int(term) + 1 < starts.count else { return 0..<0 }
        return Int(starts[Int(term)])..<Int(starts[Int(term) + 1])
    }

    func length(of term: Term) -> Int { range(of: term).count }
    func isEmpty(_ term: Term) -> Bool { range(of: term).isEmpty }
}

/// Where things exist, as bits.
struct Reaches: Sendable {
    private let numbers: [String: Int]
    private let width: Int
    private let bits: [UInt64]
    private let everywhere: [Bool]

    init(_ reaches: [SearchDocument.Reach]) {
        var numbers: [String: Int] = [:]
        for case .only(let codes) in reaches {
            for code in codes where numbers[code] == nil { numbers[code] = numbers.count }
        }
        let width = (numbers.count + 63) / 64
        var bits = [UInt64](repeating: 0, count: width * reaches.count)
        for (thing, reach) in reaches.enumerated() {
            guard case .only(let codes) = reach else { continue }
            for code in codes {
                if let number = numbers[code] { bits[thing * width + number / 64] |= 1 << UInt64(number % 64) }
            }
        }
        everywhere = reaches.map { $0 == .everywhere }
        (self.numbers, self.width, self.bits) = (numbers, width, bits)
    }

    /// Where one looks.
    enum Place {
        case anywhere
        case region(Int)
        /// A region that nothing names: there is what is everywhere.
        case elsewhere
    }

    func place(_ region: String?) -> Place {
        guard let region else { return .anywhere }
        return numbers[region].map(Place.region) ?? .elsewhere
    }

    func isEverywhere(_ thing: Int32) -> Bool { everywhere[Int(thing)] }

    func covers(_ thing: Int32, _ place: Place) -> Bool {
        if everywhere[Int(thing)] { return true }
        switch place {
        case .anywhere: return true
        case .elsewhere: return false
        case .region(let region):
            return bits[Int(thing) * width + region / 64] & (1 << UInt64(region % 64)) != 0
        }
    }
}

/// The best of many, in order, without sorting all of them.
struct BestFirst {
    private let most: Int
    private(set) var things: [Int32] = []
    private var scores: [Float] = []

    init(most: Int) { self.most = most }

    mutating func offer(_ thing: Int32, _ score: Float) {
        if things.count >= most {
            guard let last = scores.last, let worst = things.last, score > last || (score == last && thing < worst)
            else {
                return
            }
        }
        guard most > 0 else { return }
        var low = 0
        var high = scores.count
        while low < high {
            let middle = (low + high) / 2
            if scores[middle] > score || (scores[middle] == score && things[middle] < thing) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        scores.insert(score, at: low)
        things.insert(thing, at: low)
        if things.count > most {
            things.removeLast()
            scores.removeLast()
        }
    }
}

/// Reads texts into terms; a text that came before is not read again.
struct TermReader {
    private var known: [TextKey: [Term]] = [:]

    /// Each term once, without fillers.
    mutating func terms(of text: String, _ vocabulary: inout Vocabulary) -> [Term] {
        if let terms = known[TextKey(text)] { return terms }
        var terms: [Term] = []
        for word in Words.of(text) {
            let term = vocabulary.add(word)
            if !Words.fillers.contains(word), !terms.contains(term) { terms.append(term) }
        }
        known[TextKey(text)] = terms
        return terms
    }
}
