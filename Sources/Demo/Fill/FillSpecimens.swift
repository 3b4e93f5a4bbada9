import Accounts
import Foundation
import Kernel
import Storage

/// What is copied: an account of each region, and applications of each office by their state.
struct FillSpecimens: Sendable {
    let world: DemoWorld
    let variety: Int

    struct Kept: Sendable {
        let whole: FillSpecimen
        /// How many notices it has.
        let notices: Int
    }

    struct Office: Sendable {
        let id: String
        let region: String
        let specimens: [FillShape.State: [Kept]]
    }

    struct Pool: Sendable {
        let people: [String: FillSpecimen]
        /// The busiest first.
        let offices: [Office]
        let weights: [Double]
        let regions: [String]
    }

    /// Reads the specimens; makes them first where there are none.
    func ready(_ say: @Sendable (String) -> Void) async throws -> Pool {
        var applicants = try await applicants()
        if applicants.isEmpty {
            say("making specimens")
            applicants = try await makeApplicants()
            let officials = try await officials()
            try await FillSpecimenMaker(
                world: world, officials: officials, applicants: applicants, servicesPerOffice: variety
            ).make()
        }
        return try await read(applicants)
    }

    // MARK: Accounts

    private static func email(_ region: String) -> String { "specimen.\(region)@example.org" }

    private var regions: [String] { Set(world.catalogue.snapshot.offices.map(\.region)).sorted() }

    /// The specimens' accounts by region, as far as they are there.
    private func applicants() async throws -> [String: PersonID] {
        let (keys, regions) = (world.platform.keys, regions)
        return try await world.platform.store.read { tx in
            try regions.reduce(into: [:]) { found, region in
                let lookup = keys.lookup("email", Self.email(region))
                found[region] = try tx.first(
                    Query(
                        "SELECT id FROM person WHERE email_lookup = \(lookup) AND email_confirmed_at IS NOT NULL"
                    ) { try $0.id("id") as PersonID })
            }
        }
    }

    private func makeApplicants() async throws -> [String: PersonID] {
        let (accounts, regions) = (world.accounts, regions)
        let password = try await accounts.passwords.hash(DemoWorld.password)
        let at = world.workingMoment(daysAgo: 10, hour: 9)
        return try await world.platform.store.write { tx in
            try regions.enumerated().reduce(into: [:]) { ids, entry in
                let (place, region) = entry
                // Beyond the twenty million that there may be.
                let known = MadeUpPerson(99_000_000 + place, seed: 0, region: region, from: 0, to: 0)
                let draft = PersonDraft(
                    // Names that stand nowhere else, so that they can be found and replaced.
                    name: PersonName(
                        surname: try NamePart("Образцова-Примерная"), given: try NamePart("Евлампия"),
                        patronymic: try NamePart("Поликарповна")),
                    birthDate: Day(number: 452), sex: .female, snils: try Snils(known.snils),
                    email: try EmailAddress(Self.email(region)), phone: try PhoneNumber(known.phone), region: region,
                    locality: world.catalogue.snapshot.region(region)?.name.ru ?? "", delivery: .centre)
                let person = try accounts.createPerson(draft, password: password, at: at, in: tx)
                try accounts.vouchForContacts(of: person.id, at: at.addingTimeInterval(300), in: tx)
                _ = try accounts.raise(
                    person.id, to: .confirmed, by: .system("demo"), at: at.addingTimeInterval(600), in: tx)
                ids[region] = person.id
            }
        }
    }

    private func officials() async throws -> [String: StaffID] {
        let offices = world.catalogue.snapshot.offices.map(\.id)
        return try await world.platform.store.read { tx in
            try offices.reduce(into: [:]) { found, office in
                found[office] = try tx.first(
                    Query("SELECT id FROM staff WHERE login = \("official." + office)") { try $0.id("id") as StaffID })
            }
        }
    }

    // MARK: Reading

    private func read(_ applicants: [String: PersonID]) async throws -> Pool {
        let (world, snapshot) = (world, world.catalogue.snapshot)
        return try await world.platform.store.read { tx in
            var people: [String: FillSpecimen] = [:]
            var offices: [String: [FillShape.State: [Kept]]] = [:]
            for (region, id) in applicants.sorted(by: { $0.key < $1.key }) {
                guard let person = try world.accounts.person(id, in: tx) else { continue }
                let known = self.known(person)
                people[region] = try account(person, known, tx)
                let found = try tx.all(
                    Query(
                        """
                        SELECT id, number, office_id, status, refusal_stage FROM application
                        WHERE person_id = \(id) ORDER BY id LIMIT 2000
                        """
                    ) { row in
                        (
                            id: try row.text("id"), number: try row.text("number"), office: try row.text("office_id"),
                            state: [try row.text("status"), try row.optionalText("refusal_stage")]
                                .compactMap { $0 }.joined(separator: ".")
                        )
                    })
                for one in found {
                    var known = known
                    known[.number] = one.number
                    let specimen = try application(one.id, of: id.text, known, region, tx)
                    offices[one.office, default: [:]][one.state, default: []].append(specimen)
                }
            }
            let list = snapshot.offices.compactMap { office in
                offices[office.id].map { Office(id: office.id, region: office.region, specimens: $0) }
            }
            // The last region is the busiest, and of its offices the first.
            let ordered = list.map(\.region).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
                .reversed().flatMap { region in list.filter { $0.region == region } }
            return Pool(
                people: people, offices: ordered, weights: FillShape.weights(ofOffices: ordered.count),
                regions: ordered.map(\.region).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        }
    }

    private func known(_ person: Person) -> [FillSlot: String] {
        let keys = world.platform.keys
        return [
            .person: person.id.text, .registration: person.registrationNumber.text,
            .surname: person.name.surname.text, .given: person.name.given.text,
            .patronymic: person.name.patronymic?.text ?? "", .birthDate: person.birthDate.iso,
            .sex: MadeUpPerson.sexInJSON(person.sex), .snils: person.snils.digits, .email: person.email.text,
            .phone: person.phone?.e164 ?? "", .snilsLookup: keys.lookup("snils", person.snils.digits),
            .emailLookup: keys.lookup("email", person.email.key),
            .phoneLookup: person.phone.map { keys.lookup("phone", $0.e164) } ?? "",
        ]
    }

    private func account(_ person: Person, _ known: [FillSlot: String], _ tx: any ReadTransaction) throws
        -> FillSpecimen
    {
        let id = person.id
        return try FillReader(
            keys: world.platform.keys, tables: FillTable.ofPerson, region: person.region,
            condition: { table in
                switch table.name {
                case "person": "id = \(id)"
                case "consent": "registration_id IN (SELECT id FROM registration WHERE person_id = \(id))"
                default: "person_id = \(id)"
                }
            }, journalSubject: ("person", id.text), known: known
        ).read(in: tx)
    }

    private func application(
        _ id: String, of person: String, _ known: [FillSlot: String], _ region: String, _ tx: any ReadTransaction
    ) throws -> Kept {
        let whole = try FillReader(
            keys: world.platform.keys, tables: FillTable.ofApplication, region: region,
            condition: { table in
                switch table.name {
                case "application": "id = \(id)"
                case "visit_proposal", "appointment":
                    "subject_kind = 'application' AND subject_id = \(id) ORDER BY id"
                // By the person: no index leads from a subject to its notices, or from an application to its draft.
                case "notice":
                    "person_id = \(person) AND subject_kind = 'application' AND subject_id = \(id) ORDER BY id"
                case "application_draft": "person_id = \(person) AND state = 'sent' AND application_id = \(id)"
                case "visit_cell":
                    """
                    proposal_id IN (
                        SELECT id FROM visit_proposal WHERE subject_kind = 'application' AND subject_id = \(id))
                    """
                default: "application_id = \(id)"
                }
            }, journalSubject: ("application", id), known: known
        ).read(in: tx)
        let notices = FillTable.ofApplication.firstIndex { $0.name == "notice" }.map { whole.rows[$0].count } ?? 0
        return Kept(whole: whole, notices: notices)
    }
}
