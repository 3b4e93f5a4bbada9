import Web

extension PortalResponse {
    /// A page with somebody's data leaves the screen when the desk is locked: the browser asks for it again, the session has
    /// ended, and the page to sign in takes its place. Not for forms that came back with errors: what was typed stays.
    func leavingTheScreen() -> PortalResponse {
        guard status == 200 else { return self }
        var copy = self
        copy.headers.append(("Refresh", String(SessionStore.deskIdle + 1)))
        return copy
    }
}
