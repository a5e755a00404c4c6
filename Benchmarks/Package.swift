// swift-tools-version: 6.3
import PackageDescription

// Benchmarks stand apart: nobody who builds or tests ducha pays for them.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "ducha", path: "..")],
  targets: [
    .target(name: "GeneratedPlans"),
    .executableTarget(
      name: "reading",
      dependencies: ["GeneratedPlans", .product(name: "Ducha", package: "ducha")],
      path: "Sources/ReadingBenchmark"),
  ],
  swiftLanguageModes: [.v6]
)
