import Kernel

/// What a browser says of itself, in the words of people: «Chrome, Windows». Only to tell sessions apart; nothing is
/// decided by it.
enum DeviceName {
    /// The first that is named wins: Chromium's browsers name Chrome and Safari too.
    private static let browsers = [
        ("YaBrowser", "Яндекс Браузер"), ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    static func of(_ userAgent: String) -> Phrase {
        let words = [browsers, systems].compactMap { names in names.first { userAgent.contains($0.0) }?.1 }
        guard !words.isEmpty else { return SecurityTexts.unknownDevice }
        let text = words.joined(separator: ", ")
        return Phrase(ru: text, en: text.replacing("Яндекс Браузер", with: "Yandex Browser"))
    }
}
