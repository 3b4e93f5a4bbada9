import Synchronization

/// The sums of one search, kept between searches so that nothing need be cleared but what was touched.
struct Scratch {
    private(set) var nameGain: [Float] = []
    /// How much of what a name tells was said.
    private(set) var nameSaid: [Float] = []
    private var nameMark: [UInt8] = []
    private(set) var touchedNames: [Int32] = []

    private(set) var thingGain: [Float] = []
    private var thingMark: [UInt8] = []
    private(set) var touchedThings: [Int32] = []
    var bestName: [Float] = []

    /// The best score of each thing over all variants, and which things have one.
    private(set) var score: [Float] = []
    private(set) var found: [Int32] = []

    mutating func prepare(things: Int, names: Int) {
        guard score.count != things || nameGain.count != names else { return }
        nameGain = Array(repeating: 0, count: names)
        nameSaid = nameGain
        nameMark = Array(repeating: 0, count: names)
        thingGain = Array(repeating: 0, count: things)
        thingMark = Array(repeating: 0, count: things)
        bestName = thingGain
        score = thingGain
    }

    /// One word of the query adds to a name once, by its best meaning.
    mutating func gain(name: Int32, _ gain: Float, _ said: Float, _ mark: UInt8) {
        let place = Int(name)
        guard nameMark[place] != mark else { return }
        if nameMark[place] == 0 { touchedNames.append(name) }
        nameMark[place] = mark
        nameGain[place] += gain
        nameSaid[place] += said
    }

    mutating func gain(thing: Int32, _ gain: Float, _ mark: UInt8) {
        let place = Int(thing)
        guard thingMark[place] != mark else { return }
        if thingMark[place] == 0 { touchedThings.append(thing) }
        thingMark[place] = mark
        thingGain[place] += gain
    }

    mutating func keep(_ thing: Int32, _ fit: Float) {
        let place = Int(thing)
        if score[place] == 0 { found.append(thing) }
        score[place] = max(score[place], fit)
    }

    /// Makes a thing that was found more or less of an answer.
    mutating func weigh(_ thing: Int32, _ share: Float) { score[Int(thing)] *= share }

    /// Ready for the next variant.
    mutating func forget() {
        for name in touchedNames {
            nameGain[Int(name)] = 0
            nameSaid[Int(name)] = 0
            nameMark[Int(name)] = 0
        }
        for thing in touchedThings {
            thingGain[Int(thing)] = 0
            thingMark[Int(thing)] = 0
            bestName[Int(thing)] = 0
        }
        touchedNames.removeAll(keepingCapacity: true)
        touchedThings.removeAll(keepingCapacity: true)
    }

    /// Ready for the next query.
    mutating func clear() {
        for thing in found { score[Int(thing)] = 0 }
        found.removeAll(keepingCapacity: true)
    }
}

/// One scratch for each search that runs at the same time.
final class ScratchPool: Sendable {
    private let idle = Mutex<[Scratch]>([])

    func use<Answer>(_ body: (inout Scratch) -> Answer) -> Answer {
        var scratch = idle.withLock { $0.popLast() } ?? Scratch()
        let answer = body(&scratch)
        idle.withLock { $0.append(scratch) }
        return answer
    }
}
