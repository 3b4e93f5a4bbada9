import Accounts
import Applications
import Appointments
import Casework
import Catalogue
import Demo
import DesignSystem
import Enrolment
import Federation
import Foundation
import HelpDesk
import Kernel
import Logging
import Notifications
import Representation
import ServiceLifecycle
import Storage
import Web

/// The house as one value: the areas in their order, what they tell each other, their routes and their workers.
struct Portal: Sendable {
    let platform: Platform
    let catalogue: CatalogueArea
    let notifications: NotificationsArea
    let accounts: AccountsArea
    let enrolment: EnrolmentArea
    let federation: FederationArea
    let representation: RepresentationArea
    let appointments: AppointmentsArea
    let applications: ApplicationsArea
    let casework: CaseworkArea
    let helpDesk: HelpDeskArea
    let mailbox: DemoMailbox?
    let hooks: PortalHooks

    /// All migrations, in the order of the areas.
    static let migrations: [Migration] = Platform.migrations + migrationsOfAreas

    static let migrationsOfAreas: [Migration] =
        CatalogueArea.migrations + NotificationsArea.migrations + AccountsArea.migrations + FederationArea.migrations
        + EnrolmentArea.migrations + RepresentationArea.migrations + AppointmentsArea.migrations
        + ApplicationsArea.migrations + CaseworkArea.migrations
        + HelpDeskArea.migrations
        + DemoMailbox.migrations

    /// - Parameter register: asked where the settings name none.
    init(_ opened: Installation, settings: Settings, register: (any IdentityRegister)? = nil) async throws {
        let platform = opened.platform
        let catalogue = try await CatalogueArea.open(
            CatalogueFiles(folder: URL(fileURLWithPath: settings.servicesFolder)), platform.catalogue,
            regions: settings.regions, at: platform.clock.now, logger: platform.logger)
        try self.init(
            platform: platform, catalogue: catalogue, isStaffFactorRequired: settings.isStaffFactorRequired,
            signatures: try settings.signatures.map { try SignatureRoots(folder: $0) },
            enrolmentRules: settings.enrolment,
            register: try settings.register?.open(platform.logger) ?? register,
            providers: try settings.signInProviders?.read() ?? [])
    }

    /// - Parameter isStaffFactorRequired: nil: everywhere but in a demonstration, where anybody may be anybody.
    init(
        platform: Platform, catalogue: CatalogueArea, passwordCost: PasswordHash.Cost = .standard,
        isStaffFactorRequired: Bool? = nil, signatures: SignatureRoots? = nil,
        enrolmentRules: EnrolmentRules = EnrolmentRules(), register: (any IdentityRegister)? = nil,
        providers: [SignInProvider] = []
    ) throws {
        self.platform = platform
        self.catalogue = catalogue
        notifications = NotificationsArea(platform: platform, zone: { catalogue.snapshot.region($0)?.zone })
        accounts = AccountsArea(
            platform: platform, catalogue: catalogue, notifications: notifications, passwordCost: passwordCost,
            isStaffFactorRequired: isStaffFactorRequired ?? !platform.isDemonstration)
        enrolment = EnrolmentArea(
            platform: platform, catalogue: catalogue, notifications: notifications, accounts: accounts,
            rules: enrolmentRules, signatures: signatures, register: register)
        federation = FederationArea(
            platform: platform, catalogue: catalogue, notifications: notifications, accounts: accounts,
            enrolment: enrolment, providers: providers)
        representation = RepresentationArea(
            platform: platform, catalogue: catalogue, notifications: notifications, accounts: accounts)
        appointments = AppointmentsArea(platform: platform, catalogue: catalogue)
        applications = ApplicationsArea(
            platform: platform, catalogue: catalogue, notifications: notifications, accounts: accounts,
            representation: representation, appointments: appointments)
        casework = CaseworkArea(
            platform: platform, catalogue: catalogue, notifications: notifications, accounts: accounts,
            appointments: appointments, applications: applications)
        helpDesk = HelpDeskArea(
            platform: platform, catalogue: catalogue, notifications: notifications, accounts: accounts,
            enrolment: enrolment, applications: applications)
        mailbox = platform.isDemonstration ? DemoMailbox(platform: platform) : nil
        hooks = Self.hooks(
            catalogue, notifications, accounts, federation, enrolment, representation, applications, helpDesk, mailbox)
    }

    private static func hooks(
        _ catalogue: CatalogueArea, _ notifications: NotificationsArea, _ accounts: AccountsArea,
        _ federation: FederationArea, _ enrolment: EnrolmentArea, _ representation: RepresentationArea,
        _ applications: ApplicationsArea, _ helpDesk: HelpDeskArea, _ mailbox: DemoMailbox?
    ) -> PortalHooks {
        var hooks = PortalHooks()
        hooks.principal = { kind, id, tx in try accounts.principal(kind: kind, id: id, tx) }
        hooks.publication = { catalogue.number }
        hooks.servedKept = { path, now in catalogue.countKept(path, at: now) }
        hooks.regionName = { code, language in catalogue.snapshot.region(code).map { language($0.name) } }
        hooks.helpLines = { region in catalogue.snapshot.helpLines(for: region).map(\.phone.display) }
        hooks.centreOverlays = { now in try await enrolment.overlays(at: now) }
        hooks.fieldsToCorrect = { person, tx in try enrolment.fieldsToCorrect(of: person, in: tx) }
        hooks.unreadNotices = { person in try await notifications.unread(person) }
        hooks.cabinet =
            [enrolment.cabinetSection, applications.cabinetSection]
            + notifications.cabinetSections
            + [representation.cabinetSection] + helpDesk.cabinetSections
        hooks.outsideSignIns = federation.outsideSignIns
        hooks.registered = { registration, person, now, tx in
            try federation.registered(registration, as: person, at: now, in: tx)
        }
        hooks.records = [
            accounts.records, federation.records, enrolment.records, representation.records, applications.records,
            notifications.records, helpDesk.records,
        ]
        // Real senders are another matter; the demonstration's mailbox takes both.
        hooks.missingSenders = { mailbox == nil ? [.mail, .sms] : [] }
        return hooks
    }

    var routes: [Route] {
        let areas =
            catalogue.routes + notifications.routes + accounts.routes + federation.routes + enrolment.routes
            + representation.routes + applications.routes + casework.routes + helpDesk.routes
        return areas + (mailbox.map { $0.routes + DemoRoutes.all } ?? [])
    }

    /// Who takes the events of the outbox. One line a flow between areas.
    var handlers: [String: OutboxWorker.Handler] {
        var handlers = enrolment.handlers
        if let mailbox { handlers.merge(mailbox.handlers) { _, own in own } }
        return handlers
    }

    /// The named world over this portal's areas.
    var demoWorld: DemoWorld {
        DemoWorld(
            platform: platform, catalogue: catalogue, accounts: accounts, appointments: appointments,
            applications: applications, casework: casework, helpDesk: helpDesk)
    }

    /// Removes what has served its time in the areas' own tables.
    func sweepAreas(at now: Date) async throws {
        let (accounts, federation, enrolment) = (accounts, federation, enrolment)
        try await Sweep.run(in: platform.store) { tx in
            max(
                try accounts.sweep(at: now, in: tx), try federation.sweep(at: now, in: tx),
                try enrolment.sweep(at: now, in: tx))
        }
        let records = hooks.records
        for _ in 0..<20 {
            let ended = try await platform.store.write { tx in
                try accounts.endDue(records, at: now, in: tx) + (try accounts.endUnproved(records, at: now, in: tx))
            }
            if ended == 0 { break }
        }
        try await Sweep.run(in: platform.store) { [representation] tx in try representation.sweep(at: now, in: tx) }
        // Portions of a hundred, at most so many a round: requests go first.
        for _ in 0..<100 { if try await applications.sweep(at: now) < 100 { break } }
        for _ in 0..<100 { if try await casework.sweepVisits(at: now) < 100 { break } }
    }
}
