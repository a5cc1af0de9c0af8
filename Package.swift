// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Galley",
  products: [
    .executable(name: "galley", targets: ["galley"]),
    .library(name: "Galley", targets: ["Galley"]),
    .library(name: "GalleyTestSupport", targets: ["GalleyTestSupport"]),
  ],
  traits: [
    .default(enabledTraits: ["Patterns"]),
    .trait(
      name: "Patterns",
      description: "Regular expressions, in conditions and in options of stages: needs libre2-dev."),
  ],
  targets: [
    // The vocabulary: imports the standard library alone, and no other target.
    .target(name: "Galley"),
    .target(name: "GalleyFormats", dependencies: ["Galley", "CLinux"]),
    .target(name: "GalleyLanguage", dependencies: ["Galley"]),

    // One door to each C library, and nothing else behind it.
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "YAMLTree", dependencies: ["Galley", "CLibYAML"]),
    .target(name: "CSpawn"),
    // Empty where the trait is off, so that it builds without the library.
    .target(
      name: "CRE2",
      cxxSettings: [.define("GALLEY_PATTERNS", .when(traits: ["Patterns"]))],
      linkerSettings: [.linkedLibrary(":libre2.a", .when(traits: ["Patterns"]))]),
    .target(
      name: "GalleyPatterns",
      dependencies: ["Galley", .target(name: "CRE2", condition: .when(traits: ["Patterns"]))]),

    // These meet in GalleyCommandLine; none of them imports another.
    .target(name: "GalleyPipelines", dependencies: ["Galley", "GalleyFormats", "YAMLTree"]),
    .target(name: "GalleyEngine", dependencies: ["Galley", "GalleyFormats"]),
    .target(name: "GalleyStages", dependencies: ["Galley", "GalleyFormats", "GalleyLanguage"]),
    .target(
      name: "GalleyPlugins", dependencies: ["Galley", "GalleyFormats", "YAMLTree", "CSpawn"]),
    .target(name: "GalleyReports", dependencies: ["Galley", "GalleyFormats"]),
    .target(
      name: "GalleyCommandLine",
      dependencies: [
        "Galley", "GalleyFormats", "GalleyPatterns", "GalleyPipelines", "GalleyEngine",
        "GalleyStages", "GalleyPlugins", "GalleyReports",
      ]),
    .executableTarget(name: "galley", dependencies: ["GalleyCommandLine"]),
    .target(
      name: "GalleyTestSupport",
      dependencies: [
        "Galley", "GalleyFormats", "GalleyPatterns", "GalleyPipelines", "GalleyEngine",
      ]),

    .testTarget(name: "GalleyTests", dependencies: ["Galley", "GalleyTestSupport"]),
    .testTarget(
      name: "GalleyFormatsTests", dependencies: ["Galley", "GalleyFormats", "GalleyTestSupport"]),
    .testTarget(
      name: "GalleyLanguageTests", dependencies: ["Galley", "GalleyLanguage", "GalleyTestSupport"]),
    .testTarget(
      name: "GalleyPatternsTests",
      dependencies: ["Galley", "GalleyFormats", "GalleyPatterns", "GalleyTestSupport"]),
    .testTarget(name: "YAMLTreeTests", dependencies: ["Galley", "YAMLTree", "GalleyTestSupport"]),
    .testTarget(
      name: "GalleyPipelinesTests",
      dependencies: ["Galley", "GalleyFormats", "GalleyPipelines", "GalleyTestSupport"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "GalleyEngineTests",
      dependencies: ["Galley", "GalleyFormats", "GalleyEngine", "GalleyTestSupport"]),
    .testTarget(
      name: "GalleyStagesTests",
      dependencies: [
        "Galley", "GalleyFormats", "GalleyLanguage", "GalleyPatterns", "GalleyStages",
        "GalleyTestSupport",
      ]),
    .testTarget(
      name: "GalleyPluginsTests",
      dependencies: ["Galley", "GalleyFormats", "GalleyPlugins", "GalleyTestSupport"]),
    .testTarget(
      name: "GalleyReportsTests",
      dependencies: ["Galley", "GalleyFormats", "GalleyReports", "GalleyTestSupport"]),
    .testTarget(
      name: "GalleyCommandLineTests",
      dependencies: [
        "Galley", "GalleyFormats", "GalleyStages", "GalleyCommandLine", "GalleyTestSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["galley", "GalleyFormats", "GalleyTestSupport"],
      exclude: ["Snapshots"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// `make fuzz` alone asks for these: they link with libFuzzer, which brings its own `main`.
if Context.environment["GALLEY_FUZZ"] != nil {
  package.targets += [
    .target(name: "FuzzSupport", path: "Tests/Fuzz/FuzzSupport"),
    .executableTarget(
      name: "fuzz-yaml", dependencies: ["Galley", "YAMLTree", "FuzzSupport"],
      path: "Tests/Fuzz/YAMLFuzz"),
    .executableTarget(
      name: "fuzz-document", dependencies: ["Galley", "GalleyFormats", "FuzzSupport"],
      path: "Tests/Fuzz/DocumentFuzz"),
    .executableTarget(
      name: "fuzz-condition", dependencies: ["Galley", "FuzzSupport"],
      path: "Tests/Fuzz/ConditionFuzz"),
  ]
}

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .treatWarning("ExplicitSendable", as: .error),
  ]
}
