import Kernel

/// A state or municipal service as its file defines it. Names of the field follow CPSV-AP (PublicService).
///
/// Codable for the canonical form whose hash is the version; an application keeps the version it was filed under.
package struct PublicService: Sendable, Hashable, Codable, Identifiable {
    /// Where the service exists (R51).
    package enum Availability: Sendable, Hashable, Codable {
        case everywhere
        case only([String])

        package func includes(_ region: String) -> Bool {
            switch self {
            case .everywhere: true
            case .only(let codes): codes.contains(region)
            }
        }
    }

    /// The slug: `mvd-criminal-record`.
    package let id: String
    package let name: Phrase
    package let short: Phrase
    package let summary: Phrase
    package let level: ServiceLevel
    package let agency: String
    package let theme: String
    package let applicants: [String]
    package let availability: Availability
    /// The code of the service in the unified portal's own interface.
    package let portalCode: String?
    package let documents: [DocumentRequirement]
    package let term: LegalTerm
    /// How soon the agency must register the application and answer (R75).
    package let registrationTerm: LegalTerm
    package let fee: Fee
    package let grounds: [RefusalGround]
    package let outcomes: [ServiceOutcome]
    package let visit: VisitRule
    package let channels: [String]
    package let consultation: [ConsultationWay]
    package let forms: [FormTemplate]
    /// What the applicant tells besides his own data; absent where the form is made from the definition alone.
    package let form: FormOutline?
    /// What differs in a region, even under one name (R51).
    package let regional: [RegionalConditions]
    package let feedback: [FeedbackLink]
    /// The source of each field; what is not named is recall.
    package let sources: [String: FactSource]

    package func source(of field: Field) -> FactSource { sources[field.rawValue] ?? .recall }

    /// The fields that carry a mark of their own.
    package enum Field: String, Sendable, CaseIterable {
        case name, summary, agency, theme, applicants, documents, term, fee, outcomes, visit, channels, consultation,
            feedback
        case portalCode = "portal_code"
        case registrationTerm = "registration_term"
        case ownGrounds = "own_grounds"
    }

    /// Term and fee as they are in the region.
    package func conditions(in region: String?) -> RegionalConditions {
        let own = regional.first { $0.region == region }
        return RegionalConditions(
            region: region ?? "", term: own?.term ?? term, fee: own?.fee ?? fee, note: own?.note,
            source: own?.source)
    }

    package func grounds(at stage: RefusalGround.Stage) -> [RefusalGround] { grounds.filter { $0.stage == stage } }
}

/// Term and fee of a service in one region; nil where the general ones hold.
package struct RegionalConditions: Sendable, Hashable, Codable {
    package let region: String
    package let term: LegalTerm?
    package let fee: Fee?
    package let note: Phrase?
    package let source: FactSource?
}

/// Whether one must come, and how the time is agreed.
package struct VisitRule: Sendable, Hashable, Codable {
    package enum Need: String, Sendable, Hashable, Codable, CaseIterable {
        case none
        /// Only to receive the outcome.
        case result
        /// The originals are checked, or the service takes place, at a visit.
        case required
    }

    /// The applicant proposes and the agency confirms (S1), or any free time is picked (decree 236).
    package enum Mode: String, Sendable, Hashable, Codable, CaseIterable { case propose, pick }

    package let need: Need
    package let mode: Mode?
    package let minutes: Int?
    /// The originals to bring, listed in the invitation (R85).
    package let bring: [CatalogueDocument]
}

/// A way to get a consultation (R63).
package enum ConsultationWay: String, Sendable, Hashable, Codable, CaseIterable {
    case helpLine = "help_line"
    case officePhone = "office_phone"
    case inPerson = "in_person"
    case written
}

/// A form that can be printed and filled by hand (R7, R61).
package struct FormTemplate: Sendable, Hashable, Codable, Identifiable {
    package let id: String
    package let name: Phrase
}

/// Where one says how the service was: the agency's own survey, the quality monitoring site (R95, R96).
package struct FeedbackLink: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case agencySurvey = "agency_survey"
        case qualityMonitor = "quality_monitor"
    }

    package let kind: Kind
    package let name: Phrase
    package let url: String
}
