import Markup

/// The mark: a window of four panes, the lower right one lit.
package enum Mark {
    /// The mark as a picture of its own, for the favicon.
    package static let svg: StaticString = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#083f63"/>\
        <rect x="17.5" y="17.5" width="8" height="8" rx="1" fill="#ffc940"/>\
        <g fill="none" stroke="#fff" stroke-width="2.6"><rect x="4.5" y="4.5" width="23" height="23" rx="3.5"/>\
        <path d="M16 4.5v23M4.5 16h23"/></g></svg>
        """

    /// The mark inside a page, in the colour of the text around it.
    package static var inline: Verbatim {
        Verbatim(
            """
            <svg class="mark-svg" viewBox="0 0 30 30" width="30" height="30" aria-hidden="true" focusable="false">\
            <rect class="lit" x="17" y="17" width="9" height="9" rx="1"/>\
            <g fill="none" stroke="currentColor" stroke-width="2.6"><rect x="1.3" y="1.3" width="27.4" height="27.4" rx="4"/>\
            <path d="M14.5 1.5v27M1.5 14h27"/></g></svg>
            """)
    }
}
