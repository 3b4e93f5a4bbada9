import Web

extension PortalResponse {
    /// A page with somebody's data leaves the screen when the desk is locked: the browser asks for it again, the session has
    /// ended, and the page to sign in takes its place. Not for forms that came back with errors: what was typed stays.
    /// - Parameter page: where to go instead of to this very address, also from a form that came back with errors: for a page
    ///   that shows a code and on which hardly anything is typed.
    func leavingTheScreen(for page: String? = nil) -> PortalResponse {
        guard status == 200 || page != nil else { return self }
        var copy = self
        copy.headers.append(("Refresh", String(SessionStore.deskIdle + 1) + (page.map { "; url=" + $0 } ?? "")))
        return copy
    }
}
