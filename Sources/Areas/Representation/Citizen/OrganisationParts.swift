import DesignSystem
import Kernel
import Markup

private typealias T = OrganisationTexts

/// What a person has to do with organisations.
struct OwnOrganisations: Sendable {
    var offers: [(ActingRight, Organisation)] = []
    var places: [(ActingRight, Organisation)] = []
    var claims: [(ActingRight, Organisation)] = []
}

/// An organisation as one of its people sees it.
struct OrganisationPlace: Sendable {
    let organisation: Organisation
    let own: ActingRight
    let rights: [ActingRight]

    var isHead: Bool { own.role == .head }
    var path: String { "/cabinet/organisations/\(organisation.id)" }
    var claims: [ActingRight] { rights.filter { $0.state == .claimed } }
    var active: [ActingRight] { rights.filter { $0.state == .active } }
    /// Offers are the head's business.
    var staff: [ActingRight] { isHead ? rights.filter { $0.state != .claimed } : active }
}

struct OrganisationLists: Component {
    let found: OwnOrganisations
    let language: Language

    var body: some HTML {
        let t = language
        if !found.offers.isEmpty {
            h2 { t(T.offers) }
            EntryList {
                for (right, organisation) in found.offers {
                    Entry(
                        organisation.data.name, href: "/cabinet/rights/\(right.id)/answer", unread: true, language: t
                    ) {
                        p { t(T.roleName(right.role)) }
                    }
                }
            }
        }
        if found.places.isEmpty, found.claims.isEmpty, found.offers.isEmpty {
            EmptyState(t(T.none), text: t(T.noneText))
        }
        if !found.places.isEmpty {
            EntryList {
                for (right, organisation) in found.places {
                    Entry(
                        organisation.data.name, href: "/cabinet/organisations/\(organisation.id)", language: t,
                        level: .h2
                    ) {
                        p {
                            Tag(t(T.notChecked), .neutral)
                            " " + t(T.roleName(right.role)) + " · " + t(T.inn) + " \(organisation.data.inn.digits)"
                        }
                    }
                }
            }
        }
        if !found.claims.isEmpty {
            h2 { t(T.yourClaims) }
            EntryList {
                // Of an organisation that is not his he learns nothing but what he typed.
                for (_, organisation) in found.claims {
                    Entry(t(T.claimOf(organisation.data.number)), href: nil, language: t) {
                        p {
                            Tag(t(T.claimWaits), .warn)
                        }
                        p { t(T.claimNote) }
                    }
                }
            }
        }
    }
}

/// Who else says that he is the head.
struct ClaimsPart: Component {
    let claims: [ActingRight]
    let csrf: String
    let language: Language

    var body: some HTML {
        let t = language
        if !claims.isEmpty {
            h2 { t(T.claims) }
            for claim in claims {
                Banner(.warning) {
                    p { t(T.claimText(claim.terms.holderName?.full ?? "")) }
                    ActionForm(action: "/cabinet/rights/\(claim.id)/claim", csrf: csrf) {
                        ButtonRow {
                            Button(t(T.claimAccept), kind: .quiet, name: "answer", value: "accept")
                            Button(t(T.claimDecline), kind: .quiet, name: "answer", value: "decline")
                        }
                    }
                }
            }
        }
    }
}

struct StaffPart: Component {
    let place: OrganisationPlace
    let language: Language

    var body: some HTML {
        let t = language
        EntryList {
            for right in place.staff {
                let name = right.terms.holderName?.full ?? right.terms.snils.formatted
                Entry(name, href: nil, language: t) {
                    p {
                        if right.state == .offered {
                            Tag(t(MandateTexts.waiting), .warn)
                            " "
                        }
                        t(T.roleName(right.role))
                        if place.isHead, right.role != .head {
                            " · "
                            a(.href("/cabinet/rights/\(right.id)/end")) {
                                t(T.remove)
                                span(.class("visually-hidden")) { ": " + name }
                            }
                        }
                    }
                }
            }
        }
    }
}
