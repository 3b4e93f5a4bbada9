import DesignSystem
import Foundation
import Kernel
import Markup
import TestSupport
import Testing
import Web

@testable import Applications
@testable import Casework
@testable import Representation

/// What an official reads of for whom an application is.
@Suite struct SubjectTests {
    private func copy(_ world: CaseWorld, _ number: PortalNumber) async throws -> String {
        let file = try await world.file(number)
        var writer = HTMLWriter()
        CaseCopy(file: file, dates: HumanDate(now: world.test.clock.now, zone: file.office.zone, language: .ru))
            .render(into: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func theOfficialReadsForWhomItIsAndThatNobodyChecked() async throws {
        let world = try await CaseWorld()
        let fields = [
            "surname": "Лебедева", "given": "Мария", "sex": "female", "birth-day": "3", "birth-month": "5",
            "birth-year": "2018", "certificate-series": "IV-МЮ", "certificate-number": "612345",
            "certificate-on-day": "10", "certificate-on-month": "5", "certificate-on-year": "2018",
        ]
        let id = try await world.applications.representation.keepChild(
            nil, FormInput(values: fields.mapValues { [$0] }), of: world.ada, at: world.test.clock.now)
        let page = try await copy(
            world, world.applyForCertificate(acting: SubjectRef(.child, id.text)))
        for said in ["За кого подано", "Мария Лебедева, дочь", "портал их не проверял", "612345", "Представитель"] {
            #expect(page.contains(said), "\(said)")
        }
        let own = try await copy(world, world.applyForCertificate())
        #expect(!own.contains("За кого подано"))
    }
}
