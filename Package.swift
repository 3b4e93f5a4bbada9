// swift-tools-version: 6.2
// The map of the house: the targets, and who may use whom. An arrow that is not here does not exist.
import PackageDescription

/// Parts that know nothing of public services.
func platform(
    _ name: String, uses: [String] = [], products: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: uses.map { .target(name: $0) } + products, path: "Sources/Platform/\(name)",
        resources: resources)
}

/// The one order of areas: each may use those to its left.
let order = [
    "Forms", "Catalogue", "Notifications", "Accounts", "Enrolment", "Federation", "Representation", "Appointments",
    "Applications", "Casework", "HelpDesk",
]

func area(_ name: String, uses: [String] = [], platform: [String] = [], products: [Target.Dependency] = []) -> Target {
    precondition(uses.allSatisfy { order.firstIndex(of: $0)! < order.firstIndex(of: name)! }, "arrows point left")
    let base = ["Kernel", "Storage", "Markup", "DesignSystem", "Web"]
    return .target(
        name: name, dependencies: (base + platform + uses).map { .target(name: $0) } + products,
        path: "Sources/Areas/\(name)")
}

func tests(_ name: String, of uses: [String], products: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: uses.map { .target(name: $0) } + products, path: "Tests/\(name)")
}

let crypto: [Target.Dependency] = [
    .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
]
let certificates: [Target.Dependency] = [
    .product(name: "X509", package: "swift-certificates"), .product(name: "SwiftASN1", package: "swift-asn1"),
]
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "okno",
    products: [.executable(name: "okno", targets: ["Okno"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        .executableTarget(
            name: "Okno",
            dependencies: (["Demo", "SQLiteStorage", "PostgresStorage", "ObjectStore", "SearchIndex", "Web"] + order)
                .map { .target(name: $0) } + [
                    .product(name: "ArgumentParser", package: "swift-argument-parser"),
                    .product(name: "Configuration", package: "swift-configuration"),
                    logging,
                ],
            path: "Sources/Okno"),
        .target(
            name: "Demo",
            dependencies: (["Web", "Storage", "Markup", "DesignSystem", "Kernel"] + order).map { .target(name: $0) }
                + [.product(name: "Hummingbird", package: "hummingbird"), logging],
            path: "Sources/Demo"),

        area("HelpDesk", uses: ["Catalogue", "Notifications", "Accounts", "Enrolment", "Applications"]),
        area(
            "Casework", uses: ["Catalogue", "Notifications", "Accounts", "Appointments", "Applications", "Forms"],
            platform: ["Images"]),
        area(
            "Applications",
            uses: ["Forms", "Catalogue", "Notifications", "Accounts", "Representation", "Appointments"],
            platform: ["Images"]),
        area("Appointments", uses: ["Catalogue", "Notifications"]),
        area("Representation", uses: ["Catalogue", "Notifications", "Accounts"]),
        area(
            "Federation", uses: ["Catalogue", "Notifications", "Accounts", "Enrolment"], platform: ["Outbound"],
            products: crypto + [logging]),
        area(
            "Enrolment", uses: ["Catalogue", "Notifications", "Accounts"],
            platform: ["QRCode", "Signatures", "Print", "Outbound"],
            products: [logging]),
        area(
            "Accounts", uses: ["Catalogue", "Notifications"], platform: ["QRCode", "Passkeys", "ZipArchive"],
            products: crypto),
        area("Notifications"),
        area("Catalogue", platform: ["SearchIndex", "Packing", "Print"], products: [yaml] + crypto),
        area("Forms"),

        platform(
            "Web", uses: ["Kernel", "Storage", "Markup", "DesignSystem"],
            products: [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"), logging,
            ] + crypto),
        platform("DesignSystem", uses: ["Kernel", "Markup"]),
        platform("Markup", uses: ["Kernel"]),
        platform("Images", uses: ["Kernel", "CVips"]),
        platform("SearchIndex", uses: ["CStemmer"]),
        platform("Packing"),
        platform("Print", uses: ["Kernel", "CPango"]),
        platform("QRCode", uses: ["CQREncode"]),
        platform("ZipArchive", uses: ["CArchive"]),
        platform("Passkeys", products: crypto),
        platform("Signatures", products: certificates + crypto),
        platform(
            "SQLiteStorage", uses: ["Kernel", "Storage"],
            products: [
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
                logging,
            ] + crypto),
        platform("PostgresStorage", uses: ["Kernel", "Storage", "CLibPQ"], products: [logging] + crypto),
        platform(
            "ObjectStore", uses: ["Kernel", "Storage"],
            products: [.product(name: "AsyncHTTPClient", package: "async-http-client"), logging] + crypto),
        platform(
            "Outbound", products: [.product(name: "AsyncHTTPClient", package: "async-http-client"), logging]),
        platform("Storage", uses: ["Kernel"], products: [logging] + crypto),
        platform("Kernel"),
        .systemLibrary(
            name: "CVips", path: "Sources/Platform/CVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
        .systemLibrary(
            name: "CLibPQ", path: "Sources/Platform/CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CPango", path: "Sources/Platform/CPango", pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .systemLibrary(
            name: "CQREncode", path: "Sources/Platform/CQREncode", pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(
            name: "CArchive", path: "Sources/Platform/CArchive", pkgConfig: "libarchive",
            providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CStemmer", path: "Sources/Platform/CStemmer", providers: [.apt(["libstemmer-dev"])]),

        // The bare framework, to measure against: `make bench`.
        .executableTarget(
            name: "BenchHello",
            dependencies: [.product(name: "Hummingbird", package: "hummingbird"), logging], path: "Tests/Bench/Hello"),

        // Ten thousand services, to measure with: `make bench PART=catalogue`.
        .executableTarget(
            name: "BenchCatalogue", dependencies: [.target(name: "Catalogue")], path: "Tests/Bench/Catalogue"),

        .target(
            name: "TestSupport",
            dependencies: ["Kernel", "Storage", "SQLiteStorage", "PostgresStorage", "Web", "Catalogue"].map {
                .target(name: $0)
            } + [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            path: "Tests/Support"),
        tests("Kernel", of: ["Kernel"], products: [yaml]),
        tests("Markup", of: ["Markup", "DesignSystem"]),
        tests("Images", of: ["Images"]),
        tests("Print", of: ["Print", "TestSupport"]),
        tests("Outbound", of: ["Outbound", "TestSupport"], products: [logging]),
        tests("Passkeys", of: ["Passkeys"], products: crypto),
        tests("Signatures", of: ["Signatures", "TestSupport"], products: certificates + crypto),
        tests("QRCode", of: ["QRCode"]),
        tests("ZipArchive", of: ["ZipArchive"]),
        tests(
            "Storage", of: ["Storage", "SQLiteStorage", "PostgresStorage", "ObjectStore"],
            products: [.product(name: "GRDB", package: "GRDB.swift"), logging]),
        tests("Web", of: ["Web", "SQLiteStorage", "TestSupport"]),
        tests(
            "Catalogue", of: ["Catalogue", "SearchIndex", "Packing", "Web", "SQLiteStorage", "TestSupport"],
            products: [yaml]),
        tests("Notifications", of: ["Notifications", "TestSupport"]),
        tests("Accounts", of: ["Accounts", "Catalogue", "Notifications", "Passkeys", "TestSupport"], products: crypto),
        tests("Enrolment", of: ["Enrolment", "Outbound", "TestSupport"], products: [logging]),
        tests("Federation", of: ["Federation", "Outbound", "TestSupport"], products: crypto + [logging]),
        tests("Forms", of: ["Forms", "TestSupport"]),
        tests("Representation", of: ["Representation", "TestSupport"]),
        tests("Appointments", of: ["Appointments", "TestSupport"]),
        tests(
            "Applications",
            of: [
                "Applications", "Accounts", "Appointments", "Catalogue", "Forms", "Images", "Notifications",
                "TestSupport",
            ]),
        tests("Casework", of: ["Casework", "TestSupport"]),
        tests("HelpDesk", of: ["HelpDesk", "Demo", "TestSupport"]),
        tests("Journeys", of: ["Okno", "TestSupport"]),
        tests("Scale", of: ["Okno", "Demo", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)
