import Foundation
import Kernel
import Storage
import Web

private typealias T = FederationTexts

/// What is kept of a person here: the sites he allowed.
struct FederationRecords: PersonalRecords {
    func kept(of person: PersonID, in tx: any ReadTransaction) throws -> [KeptKind] {
        let count = try tx.count("SELECT count(*) AS n FROM site_consent WHERE person_id = \(person)")
        return count == 0 ? [] : [KeptKind(T.kept, count: count, until: T.keptUntil)]
    }

    func archive(of person: PersonID, at now: Date, in tx: any ReadTransaction) throws -> [ArchiveSection] {
        var consents: [SiteConsent] = []
        while true {
            let page = try tx.consents(of: person, after: consents.last?.site.id, limit: 100)
            consents += page
            guard page.count == 100 else { break }
        }
        let records = consents.map { consent in
            ArchiveRecord(
                title: consent.site.name,
                [
                    ArchiveField("site", T.whichSite, consent.site.name),
                    ArchiveField("scopes", T.learns, consent.scopes.text),
                    ArchiveField("at", T.when, .moment(consent.givenAt)),
                ])
        }
        return records.isEmpty ? [] : [ArchiveSection("sites", T.kept, records)]
    }

    func end(of person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        try tx.run("DELETE FROM site_token WHERE person_id = \(person)")
        try tx.run("DELETE FROM site_code WHERE person_id = \(person)")
        try tx.run("DELETE FROM site_consent WHERE person_id = \(person)")
    }
}

extension FederationArea {
    /// What is kept of a person, for the page of one's data and its archive.
    package var records: any PersonalRecords { FederationRecords() }
}
