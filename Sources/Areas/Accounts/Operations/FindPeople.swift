import Kernel
import Storage
import Web

extension AccountsArea {
    package func person(_ id: PersonID, in tx: any ReadTransaction) throws -> Person? {
        try tx.first(.person(id, keys: keys))
    }

    /// Everybody who claims this СНИЛС: at most one confirmed, and unconfirmed ones, which prove nothing; at most 50.
    package func people(withSnils snils: Snils, in tx: any ReadTransaction) throws -> [Person] {
        try tx.all(.people(withSnils: snils, keys: keys))
    }

    /// A registration by the number its applicant reads out; for operators and clerks.
    package func registration(number: PortalNumber, in tx: any ReadTransaction) throws -> Registration? {
        try tx.first(.registration(number: number))
    }

    /// Who stands behind a session; nil for one who is gone or blocked. A hook of `Web`.
    package func principal(kind: String, id: String, _ tx: any ReadTransaction) throws -> Principal? {
        switch kind {
        case "registrant":
            guard let id = RegistrationID(id), let found = try tx.first(.registration(id)), found.person == nil else {
                return nil
            }
            return .registrant(id)
        case "person":
            guard let id = PersonID(id), let person = try person(id, in: tx) else { return nil }
            return .person(person.principal)
        case "staff":
            guard let id = StaffID(id), let member = try staffMember(id, in: tx), member.blockedAt == nil else {
                return nil
            }
            return .staff(member.principal)
        default: return nil
        }
    }

    /// Everybody who works, or worked, in an office or centre.
    package func staff(at place: String, limit: Int, in tx: any ReadTransaction) throws -> [StaffAccount] {
        try tx.all(.staff(at: place, limit: limit))
    }

    package func staffMember(_ id: StaffID, in tx: any ReadTransaction) throws -> StaffAccount? {
        try tx.first(.staff(id))
    }
}

extension Person {
    var principal: Principal.Citizen { Principal.Citizen(id: id, level: level, name: shownName, region: region) }
}

extension StaffAccount {
    var principal: Principal.StaffMember {
        Principal.StaffMember(id: id, role: role, name: name, place: place, region: region)
    }
}
