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
    package private(set) var availability: Availability
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
    package private(set) var regional: [RegionalConditions]
    package let feedback: [FeedbackLink]
    /// The source of each field; what is not named is recall.
    package let sources: [String: FactSource]
    // Absent in definitions that were kept before it existed.
    private let words: ServiceGuide?

    package var guide: ServiceGuide { words ?? .empty }

    /// The level of account from which it can be applied for (A4, R48).
    package var accountLevel: AccountLevel { guide.account ?? .confirmed }

    init(
        id: String, name: Phrase, short: Phrase, summary: Phrase, level: ServiceLevel, agency: String, theme: String,
        applicants: [String], availability: Availability, portalCode: String?, documents: [DocumentRequirement],
        term: LegalTerm, registrationTerm: LegalTerm, fee: Fee, grounds: [RefusalGround], outcomes: [ServiceOutcome],
        visit: VisitRule, channels: [String], consultation: [ConsultationWay], forms: [FormTemplate],
        form: FormOutline?,
        regional: [RegionalConditions], feedback: [FeedbackLink], sources: [String: FactSource], guide: ServiceGuide
    ) {
        self.id = id
        self.name = name
        self.short = short
        self.summary = summary
        self.level = level
        self.agency = agency
        self.theme = theme
        self.applicants = applicants
        self.availability = availability
        self.portalCode = portalCode
        self.documents = documents
        self.term = term
        self.registrationTerm = registrationTerm
        self.fee = fee
        self.grounds = grounds
        self.outcomes = outcomes
        self.visit = visit
        self.channels = channels
        self.consultation = consultation
        self.forms = forms
        self.form = form
        self.regional = regional
        self.feedback = feedback
        self.sources = sources
        words = guide
    }

    /// Whether it is had without coming, here or on another site.
    package var isOnline: Bool { isElectronic || guide.hosted != nil }

    /// Whether it can be applied for on the portal; otherwise the card only informs.
    package var isElectronic: Bool { channels.contains(ServiceChannel.portal) && guide.hosted == nil }

    package func source(of field: Field) -> FactSource { sources[field.rawValue] ?? .recall }

    /// The fields that carry a mark of their own.
    package enum Field: String, Sendable, CaseIterable {
        case name, summary, agency, theme, applicants, documents, term, fee, outcomes, visit, channels, consultation,
            feedback, keywords, receive, related, exempt
        case minutesToFill = "time_to_fill"
        case legalActs = "legal_acts"
        case suspensionGrounds = "suspension_grounds"
        case portalCode = "portal_code"
        case registrationTerm = "registration_term"
        case ownGrounds = "own_grounds"
    }

    /// What holds in a place: the municipality's own value, else the region's, else that of the service.
    package func conditions(in region: String?, municipality: String? = nil) -> LocalConditions {
        let regionWide = regional.first { $0.region == region && $0.municipality == nil }
        let local = municipality.flatMap { id in regional.first { $0.region == region && $0.municipality == id } }
        return LocalConditions(service: self, region: regionWide, municipality: local)
    }

    /// Whether it exists in a place.
    package func isAvailable(in region: String, municipality: String? = nil) -> Bool {
        availability.includes(region) && conditions(in: region, municipality: municipality).isAvailable
    }

    /// The service as an installation of these regions has it; nil where it has it nowhere.
    func keeping(_ regions: Set<String>) -> PublicService? {
        var kept = self
        kept.regional = regional.filter { regions.contains($0.region) }
        if case .only(let codes) = availability {
            let here = codes.filter(regions.contains)
            if here.isEmpty { return nil }
            kept.availability = .only(here)
        }
        return kept
    }

    package func grounds(at stage: RefusalGround.Stage) -> [RefusalGround] { grounds.filter { $0.stage == stage } }
}

/// What differs in a region or in one of its municipalities; nil where what is above it holds.
package struct RegionalConditions: Sendable, Hashable, Codable {
    package let region: String
    package let municipality: String?
    package let isAvailable: Bool?
    package let term: LegalTerm?
    package let fee: Fee?
    package let summary: Phrase?
    package let note: Phrase?
    package let source: FactSource?
}

/// The conditions of a service in one place, and which of them are of that place alone.
package struct LocalConditions: Sendable {
    /// From where a value comes.
    package enum Origin: Sendable, Hashable { case service, region, municipality }

    package struct Value<Content: Sendable>: Sendable {
        package let content: Content
        package let origin: Origin
    }

    package let term: Value<LegalTerm>
    package let fee: Value<Fee>
    package let summary: Value<Phrase>
    package let isAvailable: Bool
    package let notes: [Phrase]
    /// Where the differences were read.
    package let source: FactSource?

    init(service: PublicService, region: RegionalConditions?, municipality: RegionalConditions?) {
        func value<Content: Sendable>(
            _ general: Content, _ own: (RegionalConditions) -> Content?
        ) -> Value<Content> {
            if let local = municipality.flatMap(own) { return Value(content: local, origin: .municipality) }
            if let regional = region.flatMap(own) { return Value(content: regional, origin: .region) }
            return Value(content: general, origin: .service)
        }
        term = value(service.term, \.term)
        fee = value(service.fee, \.fee)
        summary = value(service.summary, \.summary)
        isAvailable = value(true, \.isAvailable).content
        notes = [region?.note, municipality?.note].compactMap { $0 }
        source = municipality?.source ?? region?.source
    }
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
