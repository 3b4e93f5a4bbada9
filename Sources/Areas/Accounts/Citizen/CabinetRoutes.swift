import DesignSystem
import Kernel
import Markup
import Web

private typealias T = AccountsTexts

extension AccountsArea {
    var cabinetRoutes: [Route] {
        [.get("/cabinet", person: { try await showCabinet($0) })]
    }

    /// The first page of the cabinet: how far the account is, and what other areas have for its owner.
    private func showCabinet(_ context: CitizenContext) async throws -> PortalResponse {
        let person = try await me(context)
        var sections: [AnyHTML] = []
        for section in context.visit.hooks.cabinet {
            if let html = try await section.section(for: context) { sections.append(html) }
        }
        let t = context.language
        return try await context.page(t(T.cabinet), crumbs: [Crumb(t(T.cabinet))]) {
            h1 { t(T.greeting(person.name.address)) }
            if let done = doneText(context) { Banner(.good, alert: true) { t(done) } }
            EndingBanner(person: person, csrf: context.csrf, dates: dates(person.region, context))
            AccountState(person: person, language: t)
            for section in sections { section }
            h2 { t(T.account) }
            LinkList([
                LinkItem(t(T.profile), href: "/cabinet/profile", note: t(T.profileNote)),
                LinkItem(t(SecurityTexts.title), href: "/cabinet/security", note: t(SecurityTexts.note)),
                LinkItem(t(RecordsTexts.title), href: "/cabinet/profile/records", note: t(RecordsTexts.note)),
            ])
        }
    }

    private func doneText(_ context: CitizenContext) -> Phrase? {
        switch context.request.query["done"] {
        case "email": T.emailConfirmed
        case "phone": T.phoneConfirmed
        default: nil
        }
    }
}

/// The level of the account: what is done, and the next step while something is missing.
struct AccountState: Component {
    let person: Person
    let language: Language

    var body: some HTML {
        let t = language
        if person.level == .confirmed {
            p { Tag(t(T.level(.confirmed)), .ok) }
            if let address = person.emailToConfirm {
                Banner(.warning) {
                    t(T.emailWaits(address.text)) + " "
                    a(.href("/cabinet/profile/email")) { t(T.doneEmail) }
                }
            }
        } else {
            section(.aria("label", t(T.level(person.level)))) {
                p { Tag(t(T.level(person.level)), .warn) }
                p(.class("lead")) { t(T.levelMissing) }
                Timeline(
                    [
                        TimelineStep(.done, t(T.doneTitle), time: person.registrationNumber.text, note: EmptyHTML()),
                        TimelineStep(
                            person.emailConfirmed ? .done : .now, t(T.doneEmail), time: "",
                            note: StepLink(person.emailConfirmed ? nil : ("/cabinet/profile/email", t(T.confirm)))),
                        TimelineStep(
                            person.emailConfirmed ? .now : .next, t(T.doneActivate), time: "",
                            note: StepLink(("/cabinet/activation", t(T.howToActivate)))),
                    ], language: t)
            }
        }
    }
}

/// Where a step is taken.
struct StepLink: Component {
    let link: (href: String, text: String)?
    init(_ link: (href: String, text: String)?) { self.link = link }

    var body: some HTML {
        if let link { a(.href(link.href)) { link.text } }
    }
}
