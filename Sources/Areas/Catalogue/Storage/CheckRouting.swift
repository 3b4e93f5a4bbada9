extension CatalogueCheck {
    /// An application must have one office to go to: two must not claim a service equally, and where several municipalities
    /// have an office of their own, one office serves those who name none.
    func checkRouting(_ regions: Set<String>) {
        for region in regions.sorted() {
            let offices = parts.offices.filter { $0.region == region }
            guard !offices.isEmpty else { continue }
            let groups = Dictionary(grouping: offices, by: \.municipality).sorted { ($0.key ?? "") < ($1.key ?? "") }
            for service in parts.services where service.availability.includes(region) {
                var local: [Office] = []
                for (municipality, offices) in groups {
                    let best = offices.compactMap { $0.claim(on: service) }.max()
                    let winners = best.map { best in offices.filter { $0.claim(on: service) == best } } ?? []
                    if municipality != nil { local += winners }
                    if winners.count > 1 {
                        reportRouting(winners, service, region, "one office with the narrowest claim")
                    }
                }
                let isCommon = offices.contains { $0.municipality == nil && $0.claim(on: service) != nil }
                if Set(local.map(\.municipality)).count > 1, !isCommon {
                    reportRouting(local, service, region, "one office without a municipality, for those who name none")
                }
                checkServed(service, region, offices)
            }
        }
    }

    private func reportRouting(_ offices: [Office], _ service: PublicService, _ region: String, _ expected: String) {
        guard let last = offices.last?.id else { return }
        log.report(
            "shared/offices.yaml", log.place("serves", of: last, in: "shared/offices.yaml"),
            "in region \(region) “\(service.id)” is claimed alike by " + offices.map(\.id).joined(separator: ", "),
            expected: expected)
    }

    /// A municipality's term holds for what its office takes; without one the card would promise what nobody keeps.
    private func checkServed(_ service: PublicService, _ region: String, _ offices: [Office]) {
        for local in service.regional where local.region == region && (local.term != nil || local.fee != nil) {
            guard service.isElectronic, let municipality = local.municipality,
                !offices.contains(where: { $0.municipality == municipality && $0.claim(on: service) != nil })
            else { continue }
            let place = Place(service: service.id, "conditions")
            log.report(
                place.file, log.place(place.key, of: place.entry, in: place.file, naming: municipality),
                "the term or fee of “\(municipality)” holds nowhere: no office of it serves “\(service.id)”",
                expected: "an office of shared/offices.yaml with “municipality: \(municipality)”")
        }
    }
}
