import DesignSystem
import Kernel
import Markup
import Web

private typealias T = SecurityTexts

/// Signing in by other providers: what is linked, and the way to link.
struct OutsidePart: Component {
    let providers: [OutsideSignIn]
    let linked: [LinkedIdentity]
    let dates: HumanDate
    let language: Language

    /// Whether there is anything to show.
    var isEmpty: Bool { providers.isEmpty && linked.isEmpty }

    /// Those that the installation has, and what was linked with one that it has no more.
    private var rows: [(provider: OutsideSignIn, identity: LinkedIdentity?)] {
        providers.map { provider in (provider, linked.first { $0.provider == provider.id }) }
            + linked.filter { one in !providers.contains { $0.id == one.provider } }
            .map { (OutsideSignIn(id: $0.provider, label: .verbatim($0.provider)), $0) }
    }

    var body: some HTML {
        let t = language
        EntryList {
            for row in rows {
                li(.class("entry")) {
                    h3 { t(row.provider.label) }
                    div(.class("entry-note")) {
                        p {
                            Tag(
                                t(row.identity == nil ? T.outsideOff : T.outsideOn),
                                row.identity == nil ? .neutral : .ok)
                            if let identity = row.identity {
                                " " + t(T.outsideSince(dates.moment(identity.linkedAt)))
                                if let used = identity.usedAt { " · " + t(T.signedIn(dates.moment(used))) }
                            }
                        }
                    }
                    p {
                        a(.class("tap"), .href("/cabinet/security/providers/\(row.provider.id)")) {
                            t(row.identity == nil ? T.outsideLink : T.outsideManage)
                            span(.class("visually-hidden")) { ": " + t(row.provider.label) }
                        }
                    }
                }
            }
        }
    }
}
