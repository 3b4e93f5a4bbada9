import Kernel
import Markup

/// A QR code as a picture in the page: no request, no script. Dark on white in every version of the site, since cameras
/// read it so.
package struct QRPicture: Component {
    let path: String
    let side: Int
    let label: String

    /// - Parameters:
    ///   - path: the dark modules, as the path of an SVG picture.
    ///   - side: width and height of the picture, in modules.
    ///   - label: what it is, for those who do not see it.
    package init(path: String, side: Int, label: String) {
        self.path = path
        self.side = side
        self.label = label
    }

    package var body: some HTML {
        svg(.class("qr"), .viewBox("0 0 \(side) \(side)"), .role("img"), .aria("label", label)) {
            rect(.width(side), .height(side))
            Markup.path(.d(path))
        }
    }

    static let css: StaticString = """
        .qr{display:block;width:12rem;max-width:100%;margin:0 0 1rem;fill:#000}
        .qr rect{fill:#fff}

        """
}
