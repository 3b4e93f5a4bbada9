import Foundation
import Markup
import Web

/// A piece of a message: words, or an address of this portal to follow.
enum MailboxText: Equatable {
    case words(String)
    case link(address: String, path: String)

    /// Takes a line apart. Only addresses under our own public address become links, and they lead to local paths.
    static func pieces(of line: String, publicURL: String) -> [MailboxText] {
        let base = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
        var pieces: [MailboxText] = []
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            let address = word.hasSuffix(".") || word.hasSuffix(",") ? word.dropLast() : word
            if address.hasPrefix(base + "/"), let path = LocalPath(String(address.dropFirst(base.count))) {
                pieces.append(.link(address: String(address), path: path.text))
                pieces.append(.words(String(word.dropFirst(address.count)) + " "))
            } else if case .words(let before)? = pieces.last {
                pieces[pieces.count - 1] = .words(before + word + " ")
            } else {
                pieces.append(.words(word + " "))
            }
        }
        return pieces
    }
}

/// The plain text of a message as paragraphs and lines.
struct MailboxBody: Component {
    let text: String
    let publicURL: String

    var body: some HTML {
        div(.class("prose")) {
            for paragraph in text.components(separatedBy: "\n\n") where !paragraph.isEmpty {
                p {
                    for line in paragraph.split(separator: "\n") {
                        for piece in MailboxText.pieces(of: String(line), publicURL: publicURL) {
                            switch piece {
                            case .words(let words): words
                            case .link(let address, let path): a(.href(path)) { address }
                            }
                        }
                        br()
                    }
                }
            }
        }
    }
}
