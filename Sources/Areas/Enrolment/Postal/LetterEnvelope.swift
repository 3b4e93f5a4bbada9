import Print

/// The envelope of a registered letter and the sheet in it, all in millimetres.
///
/// E65, which is DL: 110 × 220 (ГОСТ Р 51506-99, ISO 269), with its window on the right below: 90 × 45, 20 from the right
/// edge and 15 from the lower one, as most are sold here. Who has another kind changes it in this one place.
enum LetterEnvelope {
    static let width = 220.0
    static let height = 110.0
    /// The window as seen from the upper left corner of the envelope.
    static let window = PrintedArea(left: width - 20 - 90, top: height - 15 - 45, width: 90, height: 45)

    /// A4 folded in three: the lower third up, text to text, then the upper third back, its address outwards.
    static let folds = [99.0, 198.0]
    /// How far the folded sheet can slide in the envelope.
    private static let play = (x: width - 210, y: height - 99)
    /// From the edges of the window to the type.
    private static let margin = 1.0

    /// The part of the sheet that is seen wherever the sheet has slid.
    static let alwaysSeen = PrintedArea(
        left: window.left, top: window.top, width: window.width - play.x, height: window.height - play.y)
    /// The part of the sheet of which anything may be seen.
    static let everSeen = PrintedArea(
        left: window.left - play.x, top: window.top - play.y, width: window.width + play.x,
        height: window.height + play.y)

    /// The mark that a scanner reads: its side, and the white around it, which is four modules of its 21.
    private static let markSide = 12.0
    private static let quiet = markSide / 21 * 4

    /// Where the mark stands: on the right of the window, above.
    static let mark = PrintedArea(
        left: alwaysSeen.right - quiet - markSide, top: alwaysSeen.top + quiet, width: markSide, height: markSide)
    /// Where the recipient's address stands.
    static let address = PrintedArea(
        left: alwaysSeen.left + margin, top: alwaysSeen.top + margin,
        width: mark.left - quiet - alwaysSeen.left - margin, height: alwaysSeen.height - 2 * margin)
    /// Where the sender stands: beside all that may be seen, for whoever opens the letter or a returned one.
    static let sender = PrintedArea(left: 20, top: 15, width: everSeen.left - 25, height: 40)
    /// Where the text begins, with the code in it: on the second third, which lies inside.
    static let textTop = folds[0] + 8
}
