import Foundation
import Kernel

/// A place where passport and СНИЛС are compared with the registration and the activation code is issued (R28–R40).
package struct EnrolmentCentre: Sendable, Identifiable {
    /// The six kinds of the source documents.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case mfc
        case telecomOperator = "telecom_operator"
        case postOffice = "post_office"
        case localAdministration = "local_administration"
        case socialProtection = "social_protection"
        case civilRegistry = "civil_registry"
    }

    package let id: String
    package let name: Phrase
    package let kind: Kind
    package let region: String
    package let locality: Phrase
    package let address: Phrase
    package var room: Phrase?
    /// How to get there, in words.
    package var directions: Phrase?
    package var hours: OfficeHours
    package var phone: PhoneNumber?
    package var services = Set(CentreService.allCases)
    /// What to bring (R30).
    package let bring: [Phrase]
    package var demo: DemoMark
    package let source: FactSource
    package var keywords = Keywords.none

    package var zone: TimeZone { hours.zone }

    /// In the order in which they are told.
    package var offered: [CentreService] { CentreService.allCases.filter(services.contains) }

    /// The same centre with what administrators changed.
    package func with(_ overlay: CentreOverlay?) -> EnrolmentCentre {
        guard let overlay else { return self }
        var centre = self
        let settings = overlay.settings
        if let week = settings.week { centre.hours = hours.with(week) }
        centre.hours.closed = overlay.closed
        if let rooms = settings.rooms {
            centre.room = rooms.isEmpty ? nil : .verbatim(rooms.joined(separator: ", "))
        }
        if let phone = settings.phone { centre.phone = phone }
        if let note = settings.note { centre.directions = note.isEmpty ? nil : .verbatim(note) }
        if let services = settings.services { centre.services = services }
        centre.demo = demo.without(
            [settings.week == nil ? nil : "hours", settings.rooms == nil ? nil : "room"].compactMap { $0 })
        return centre
    }
}

/// A post office to which a registered letter can be sent to be called for (R41, R42).
package struct PostOffice: Sendable, Hashable, Identifiable {
    package let id: String
    package let region: String
    /// The postal index, six digits.
    package let index: String
    package let address: Phrase
    package let demo: DemoMark
    package let source: FactSource
}

/// A line one can call for help (R25).
package struct HelpLine: Sendable, Identifiable {
    package enum Scope: Sendable, Hashable {
        case national
        case region(String)
    }

    package let id: String
    package let name: Phrase
    package let phone: PhoneNumber
    package let isFree: Bool
    package let scope: Scope
    package let source: FactSource
}
