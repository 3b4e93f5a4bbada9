import Foundation
import Kernel
import Testing

@testable import Catalogue

/// What ships is complete and correct for its data.
@Suite struct ShippedCatalogueTests {
    let snapshot: CatalogueSnapshot
    let seedRegions = ["22", "26", "40", "61", "74"]

    init() throws { snapshot = try Shipped.snapshot() }

    @Test func everythingOfTheSourcesIsThere() {
        #expect(snapshot.services.count == 84)
        #expect(
            ServiceLevel.allCases.map { level in snapshot.services.filter { $0.level == level }.count } == [48, 20, 16])
        #expect(snapshot.regions.count == 89)
        #expect(snapshot.themes.count == 17)
        #expect(snapshot.categories.count == 13)
        #expect(snapshot.grounds.count == 18)
        #expect(snapshot.agencies.count == 64)
        #expect(snapshot.centres.count == 8)
        #expect(Set(snapshot.centres.map(\.kind)) == Set(EnrolmentCentre.Kind.allCases))
        #expect(snapshot.helpLines.count == 2)
    }

    @Test func theNumbersOfTheSourcesHold() {
        // domain.md, section 4: 64 services have a verified field, 28 a verified term, 28 a verified fee.
        func count(_ fields: [PublicService.Field]) -> Int {
            snapshot.services.filter { service in
                fields.contains { service.sources[$0.rawValue]?.isVerified == true }
            }.count
        }
        #expect(count([.term]) == 28)
        #expect(count([.fee]) == 28)
        #expect(
            count([
                .name, .summary, .agency, .theme, .applicants, .documents, .term, .fee, .outcomes, .visit, .portalCode,
                .ownGrounds,
            ])
                == 64)
    }

    @Test func federalServicesExistEverywhereAndTheOthersInTheSeedRegions() {
        for region in snapshot.regions {
            let levels = Set(snapshot.services(in: region.code).map(\.level))
            #expect(levels == (seedRegions.contains(region.code) ? Set(ServiceLevel.allCases) : [.federal]))
        }
        #expect(snapshot.services(in: nil).count == 48)
        #expect(snapshot.services(in: "74").count == 84)
    }

    @Test func inTheSeedRegionsEveryServiceReachesOneOffice() {
        for region in seedRegions {
            for service in snapshot.services {
                let office = snapshot.office(for: service, in: region)
                #expect(office != nil, "\(service.id) in \(region)")
                #expect(office?.region == region)
            }
        }
    }

    @Test func elsewhereNoOfficeIsConnected() throws {
        let service = try #require(snapshot.service("mvd-criminal-record"))
        #expect(snapshot.office(for: service, in: "77") == nil)
        #expect(snapshot.office(for: service, in: "00") == nil)
    }

    @Test func kalugaFingerprintsGoToTheInformationCentre() throws {
        let service = try #require(snapshot.service("mvd-fingerprint"))
        #expect(snapshot.office(for: service, in: "40")?.id == "ic-umvd-kaluga")
        #expect(service.visit.need == .required)
        #expect(service.visit.mode == .propose)
        #expect(service.documents.filter(\.isRequiredSlot).map(\.id) == ["identity-document"])
    }

    @Test func altaiCertificatesGoToTheDirectorateThatAsksForOpinions() throws {
        let service = try #require(snapshot.service("mvd-criminal-record"))
        let office = try #require(snapshot.office(for: service, in: "22"))
        #expect(office.id == "gu-mvd-altai")
        #expect(office.survey?.url.contains("www.22mvd.ru") == true)
        #expect(service.feedback.contains { $0.kind == .qualityMonitor })
    }

    @Test func theCertificateHasTwoNamedPassportPages() throws {
        let service = try #require(snapshot.service("mvd-criminal-record"))
        #expect(
            service.documents.filter(\.isRequiredSlot).map(\.id) == [
                "passport-identity-page", "passport-residence-page",
            ])
        #expect(service.form?.steps.flatMap(\.fields).map(\.id).contains("purpose") == true)
        #expect(service.fee.isFree)
        #expect(service.term == LegalTerm(count: 30, unit: .calendarDay, start: .registration, note: nil))
        #expect(service.registrationTerm.count == 1 && service.registrationTerm.unit == .workingDay)
    }

    @Test func nobodyIsAskedForWhatAgenciesAskOneAnother() {
        for service in snapshot.services {
            for document in service.documents where document.provider == .interagency { #expect(!document.isSlot) }
        }
    }

    @Test func theTermDiffersByRegionUnderOneName() throws {
        let service = try #require(snapshot.service("municipal-plot-plan"))
        #expect(service.conditions(in: "74").term.content.count == 14)
        #expect(service.conditions(in: "26").term.content.count == 20)
        #expect(service.conditions(in: "26").source?.isDemo == true)
    }

    @Test func noAddressOfTheSourcesMisprintIsLinkedTo() throws {
        for case let file as String in try #require(FileManager.default.enumerator(atPath: Shipped.folder.path)) {
            guard file.hasSuffix(".yaml") else { continue }
            let text = try String(contentsOf: Shipped.folder.appendingPathComponent(file), encoding: .utf8)
            #expect(!text.contains("gosuslugy.ru"), "\(file)")
        }
    }

    @Test func everyTextHasBothLanguages() {
        for service in snapshot.services {
            for phrase in [service.name, service.short, service.summary] + service.outcomes.map(\.name) {
                #expect(phrase.en.unicodeScalars.contains { ("a"..."z").contains($0) }, "\(service.id): \(phrase.en)")
            }
        }
        for region in snapshot.regions { #expect(region.name.ru != region.name.en) }
    }

    @Test func helpLinesAreOfTheRegion() {
        #expect(snapshot.helpLines(for: nil).map(\.id) == ["portal-hotline"])
        #expect(snapshot.helpLines(for: "26").map(\.id) == ["portal-hotline", "neftekumsk-helper"])
        #expect(
            snapshot.helpLines(for: "26").map(\.phone.display) == [
                "8\u{00A0}(800)\u{00A0}100-10-70", "8\u{00A0}(86558)\u{00A0}3-32-38",
            ])
    }

    @Test func classifiersNarrowTogether() {
        let filter = ServiceFilter(level: .federal, theme: "transport", category: "driver", agency: "gibdd-dept")
        let found = snapshot.services(in: "74", filter: filter)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.agency == "gibdd-dept" && $0.applicants.contains("driver") })
        #expect(snapshot.services(in: "74", filter: ServiceFilter(theme: "nothing")).isEmpty)
    }

    @Test func theVersionChangesWithTheMeaningAndNotWithTheLayout() throws {
        let copy = try FolderCopy()
        let before = try #require(snapshot.serviceVersion("mvd-apostille"))
        #expect(before.count == 64)
        try copy.replace("rub: 2500", by: "\"rub\": 2500", in: "mvd-apostille.yaml")
        #expect(try CatalogueLoader(folder: copy.url).load().serviceVersion("mvd-apostille") == before)
        try copy.replace("\"rub\": 2500", by: "rub: 2600", in: "mvd-apostille.yaml")
        #expect(try CatalogueLoader(folder: copy.url).load().serviceVersion("mvd-apostille") != before)
    }

    @Test func textsToAgreeToHaveVersionAndHash() throws {
        for kind in LegalText.Kind.allCases {
            let text = try #require(snapshot.text(kind))
            #expect(text.version == "2026-10-01")
            #expect(text.hash.count == 64)
        }
        #expect(snapshot.text(.terms)?.hash != snapshot.text(.consent)?.hash)
    }

    /// A questionnaire that stops early says what it would have said at its end.
    @Test func aQuestionnaireStopsOnlyWhenNothingCanChange() throws {
        var stoppedEarly = 0
        for service in snapshot.services {
            guard let screening = snapshot.screening(of: service.id) else { continue }
            func results(_ answers: [String: String]) -> Set<Screening.Result?> {
                guard
                    let open = screening.questions.first(where: {
                        screening.isAsked($0, answers) && answers[$0.id] == nil
                    })
                else { return [screening.result(of: answers)] }
                return open.options.reduce(into: []) { all, option in
                    all.formUnion(results(answers.merging([open.id: option.id]) { $1 }))
                }
            }
            func walk(_ answers: [String: String]) {
                guard let open = screening.next(after: answers) else {
                    #expect(results(answers) == [screening.result(of: answers)], "\(service.id) \(answers)")
                    if screening.questions.contains(where: { screening.isAsked($0, answers) && answers[$0.id] == nil })
                    {
                        stoppedEarly += 1
                    }
                    return
                }
                for option in open.options { walk(answers.merging([open.id: option.id]) { $1 }) }
            }
            walk([:])
        }
        #expect(stoppedEarly > 0)
    }
}
