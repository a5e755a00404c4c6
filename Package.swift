// swift-tools-version: 6.3
import PackageDescription

/// Settings of every target of ours: existential types are written `any`, imports are narrow and private by default.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "ducha",
  products: [
    .library(name: "Ducha", targets: ["Ducha", "DuchaModel", "DuchaDiagnostics"]),
    .executable(name: "ducha", targets: ["DuchaCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // What is read, and what is said about it.
    .target(name: "DuchaDiagnostics", swiftSettings: strict),
    // The words of supervision, as values.
    .target(name: "DuchaModel", dependencies: ["DuchaDiagnostics"], swiftSettings: strict),
    // Files in, and workbooks and papers out.
    .target(
      name: "DuchaDocuments",
      dependencies: ["DuchaDiagnostics", "COpenCC", "CLibZip", "CLibXML2", "CXLSXWriter"],
      swiftSettings: strict),
    // Names to units: who a plan means, and who might answer where it names nobody.
    .target(name: "DuchaUnits", dependencies: ["DuchaModel"], swiftSettings: strict),
    // Plan text to tasks.
    .target(
      name: "DuchaCompiler", dependencies: ["DuchaModel", "DuchaDiagnostics", "DuchaUnits"],
      swiftSettings: strict),
    // Tasks to history.
    .target(
      name: "DuchaLedger",
      dependencies: [
        "DuchaModel", "DuchaDiagnostics", "DuchaUnits", "COpenSSL", "CLinux",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [
        .embedInCode("../../schema.sql"), .embedInCode("Migrations/version2.sql"),
        .embedInCode("Migrations/version3.sql"), .embedInCode("Migrations/version4.sql"),
        .embedInCode("Migrations/version5.sql"), .embedInCode("Migrations/version6.sql"),
        .embedInCode("Migrations/version7.sql"),
        .embedInCode("Migrations/version8.sql"),
      ],
      swiftSettings: strict),
    // History to what people read.
    .target(
      name: "DuchaReports",
      dependencies: [
        "DuchaModel", "DuchaDiagnostics", "DuchaUnits", "DuchaDocuments",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Bulletins/Templates/bulletin.md.mustache"),
        .embedInCode("Bulletins/Templates/bulletin.html.mustache"),
        .embedInCode("Notices/Templates/notice.html.mustache"),
        .embedInCode("Bulletins/Templates/wording.mustache"),
        .embedInCode("Bulletins/Templates/leader.md.mustache"),
        .embedInCode("Bulletins/Templates/leader.html.mustache"),
        .embedInCode("Site/Assets/site.css"), .embedInCode("Site/Assets/site.js"),
      ],
      swiftSettings: strict),
    // Messages to those they are for: mail, robots of chat groups, folders.
    .target(
      name: "DuchaNotices", dependencies: ["DuchaModel", "CCurl", "COpenSSL"], swiftSettings: strict),
    // All of it together.
    .target(
      name: "Ducha",
      dependencies: [
        "DuchaModel", "DuchaDiagnostics", "DuchaDocuments", "DuchaCompiler", "DuchaUnits", "DuchaLedger",
        "DuchaReports", "DuchaNotices", "CLinux", .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "DuchaCLI",
      dependencies: ["Ducha", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),

    // Debian's C libraries.
    .systemLibrary(name: "COpenCC", pkgConfig: "opencc", providers: [.apt(["libopencc-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // Opened while running: see its header.
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // Tests mirror Sources.
    .target(
      name: "DuchaTestSupport", dependencies: ["DuchaModel", "DuchaDiagnostics", "DuchaCompiler"],
      path: "Tests/DuchaTestSupport", swiftSettings: strict),
    .testTarget(
      name: "DuchaDiagnosticsTests", dependencies: ["DuchaDiagnostics", "DuchaTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DuchaModelTests", dependencies: ["DuchaModel", "DuchaDiagnostics", "DuchaTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DuchaDocumentsTests", dependencies: ["DuchaDocuments", "DuchaTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DuchaCompilerTests", dependencies: ["DuchaCompiler", "DuchaDocuments", "DuchaTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DuchaUnitsTests", dependencies: ["DuchaUnits", "DuchaTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DuchaLedgerTests",
      dependencies: [
        "DuchaLedger", "DuchaUnits", "DuchaTestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: ["ledger1", "ledger2", "ledger3", "ledger4", "ledger5", "ledger6", "ledger7"].map { .embedInCode("Migrations/\($0).sql") },
      swiftSettings: strict),
    .testTarget(
      name: "DuchaReportsTests",
      dependencies: ["DuchaReports", "DuchaUnits", "DuchaDocuments", "DuchaTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DuchaNoticesTests", dependencies: ["DuchaNotices", "DuchaModel", "CCurl"],
      resources: ["common", "mailbox", "receiver"].map { .embedInCode("Support/\($0).py") }, swiftSettings: strict),
    .testTarget(
      name: "DuchaTests",
      dependencies: [
        "Ducha", "DuchaCompiler", "DuchaDocuments", "DuchaUnits", "DuchaLedger", "DuchaReports",
        "DuchaNotices",
        "DuchaTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DuchaCLITests",
      dependencies: [
        "DuchaCLI", "Ducha", "DuchaLedger", "DuchaModel", "DuchaTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.embedInCode("../DuchaLedgerTests/Migrations/ledger1.sql")], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Built by `make fuzz` alone: with the sanitizers' flags, which no other build wants.
if Context.environment["DUCHA_FUZZ"] != nil {
  let settings = strict + [.unsafeFlags(["-parse-as-library"])]
  /// A program that damages what one part of ducha takes in.
  func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
      name: name, dependencies: dependencies + ["FuzzLoop", "DuchaTestSupport"], path: "Fuzzing/\(name)",
      swiftSettings: settings)
  }
  // Lines of an exported ledger are damaged by the thousand, ledgers built from them are not: a single one takes too long.
  for target in package.targets where target.name == "DuchaLedger" {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-enable-testing"])]
  }
  package.targets += [
    .target(name: "FuzzLoop", path: "Fuzzing/FuzzLoop", swiftSettings: strict),
    fuzzer("FuzzCompiler", ["DuchaCompiler", "DuchaDocuments"]),
    fuzzer("FuzzReaders", ["DuchaCompiler", "DuchaDocuments", "DuchaDiagnostics"]),
    fuzzer("FuzzSettings", ["Ducha", "DuchaModel", "DuchaUnits"]),
    fuzzer("FuzzForms", ["Ducha", "DuchaModel", "DuchaDocuments", "DuchaReports"]),
    fuzzer("FuzzLedgers", ["DuchaLedger"]),
    fuzzer("FuzzTemplates", ["DuchaModel", "DuchaDocuments", "DuchaReports"]),
  ]
}
