import Catalogue
import DesignSystem
import Forms
import Kernel
import Markup
import TestSupport
import Testing
import Web

@testable import Applications

@Suite struct GeneratedFormTests {
    @Test func aSlotStandsOnlyForWhatTheApplicantAloneHas() throws {
        for service in TestPlatform.catalogue.snapshot.services {
            let slots = ApplicationForm.definition(of: service).steps.flatMap(\.fields).filter(\.isFile)
            for document in service.documents {
                let slot = slots.first { $0.id == document.id }
                let isOnlyShown = document.isOriginal && !document.needsCopyToo
                let isAsked = document.provider == .applicant && !document.isApplication && !isOnlyShown
                #expect((slot != nil) == isAsked, "\(service.id): \(document.id)")
                #expect(
                    (slot?.condition != nil) == (isAsked && document.condition != nil), "\(service.id): \(document.id)")
            }
        }
    }

    @Test func idsOfStepsAndFieldsAreUniqueAndMeetNoAddress() {
        let addresses: Set = ["check", "submission", "deletion", "files"]
        for service in TestPlatform.catalogue.snapshot.services {
            let definition = ApplicationForm.definition(of: service)
            let steps = definition.steps.map(\.id)
            let inputs = definition.steps.flatMap(\.fields).flatMap { $0.inputs + ($0.isFile ? [$0.id] : []) }
            #expect(Set(steps).count == steps.count, "\(service.id)")
            #expect(Set(inputs).count == inputs.count, "\(service.id)")
            #expect(addresses.isDisjoint(with: steps), "\(service.id)")
            #expect(Set(inputs).isDisjoint(with: ["version", "go", "return", "remove", "csrf"]), "\(service.id)")
        }
    }

    @Test func theCertificateAsksForTwoPagesOfThePassport() throws {
        let definition = ApplicationForm.definition(
            of: try #require(TestPlatform.catalogue.snapshot.service("mvd-criminal-record")))
        #expect(definition.steps.map(\.id) == ["applicant", "certificate", "names", "cases", "documents"])
        var answers = FormAnswers()
        #expect(definition.slots(answers).map(\.id) == ["passport-identity-page", "passport-residence-page"])
        #expect(definition.slots(answers).allSatisfy { $0.mostFiles == 1 && $0.isRequired })
        answers["case-representative-authority"] = "yes"
        #expect(definition.slots(answers).count == 3)
    }

    /// The form of every service that ships is shown, filled in and sent.
    @Test func everyServiceCanBeAppliedFor() async throws {
        let world = try await ApplicationsWorld()
        let services = world.catalogue.snapshot.services
        #expect(services.count == 84)
        for service in services {
            #expect(world.catalogue.snapshot.office(for: service, in: "40") != nil, "\(service.id) has no office")
            let id = try await world.draft(service.id)
            let open = try await world.open(id, world.ada)
            for step in open.definition.steps {
                for language in Language.allCases {
                    let html = rendered(FormStepFields(step, answers: open.draft.answers, language: language))
                    let shown = step.fields.allSatisfy { field in
                        field.kind == .visitTime || html.contains("name=\"\(field.inputs.first ?? field.id)\"")
                            || field.condition != nil
                    }
                    #expect(shown, "\(service.id): \(step.id)")
                }
            }
            switch try await world.submit(id) {
            case .sent: break
            case .incomplete(_, let errors):
                Issue.record("\(service.id): \(errors.list.map { "\($0.field): \($0.phrase.ru)" })")
            default: Issue.record("\(service.id) was not sent")
            }
        }
        #expect(try await world.count("SELECT count(*) AS n FROM application") == 84)
        #expect(try await world.count("SELECT count(*) AS n FROM service_version") == 84)
    }
}
