// swift-tools-version: 6.2

import Glibc
import PackageDescription

let package = Package(
  name: "Galley",
  products: [
    .executable(name: "galley", targets: ["galley"]),
    .executable(name: "galley-train", targets: ["galley-train"]),
    .library(name: "Galley", targets: ["Galley"]),
    .library(name: "GalleyPluginKit", targets: ["GalleyPluginKit"]),
    .library(name: "GalleyTestSupport", targets: ["GalleyTestSupport"]),
  ],
  traits: [
    .default(enabledTraits: ["Patterns", "Scripting", "HTML"]),
    .trait(
      name: "Patterns",
      description: "Regular expressions, in conditions and in options of stages: needs libre2-dev."),
    .trait(
      name: "Scripting",
      description: "Scripts in Lua, in the stage 'script': needs liblua5.4-dev."),
    .trait(
      name: "HTML",
      description: "Pages in HTML, in the stage 'clean': needs libgumbo-dev."),
  ],
  targets: [
    // The vocabulary: imports the standard library alone, and no other target.
    .target(name: "Galley"),
    .target(name: "GalleyFormats", dependencies: ["Galley", "CLinux"]),
    .target(
      name: "GalleyLanguage",
      dependencies: [
        "Galley", "CGalleyModels", .target(name: "CHTML", condition: .when(traits: ["HTML"])),
      ]),
    // Weights of models, embedded as they are.
    .target(name: "CGalleyModels", exclude: ["Models"]),

    // One door to each C library, and nothing else behind it.
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "YAMLTree", dependencies: ["Galley", "CLibYAML"]),
    .target(name: "CSpawn"),
    // Finds libcurl when it is needed first, so that nothing needs it to be built or started.
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl")]),
    // Empty where the trait is off, so that it builds without the library.
    .target(
      name: "CRE2",
      cxxSettings: [.define("GALLEY_PATTERNS", .when(traits: ["Patterns"]))],
      linkerSettings: [.linkedLibrary(":libre2.a", .when(traits: ["Patterns"]))]),
    .target(
      name: "GalleyPatterns",
      dependencies: ["Galley", .target(name: "CRE2", condition: .when(traits: ["Patterns"]))]),

    .target(
      name: "CLua",
      cSettings: [.define("GALLEY_SCRIPTING", .when(traits: ["Scripting"]))],
      linkerSettings: [.linkedLibrary(":liblua5.4.a", .when(traits: ["Scripting"]))]),

    .target(
      name: "CHTML",
      cSettings: [.define("GALLEY_HTML", .when(traits: ["HTML"]))],
      linkerSettings: [.linkedLibrary(":libgumbo.a", .when(traits: ["HTML"]))]),

    // These meet in GalleyCommandLine; none of them imports another.
    .target(name: "GalleyPipelines", dependencies: ["Galley", "GalleyFormats", "YAMLTree"]),
    .target(name: "GalleyEngine", dependencies: ["Galley", "GalleyFormats"]),
    .target(name: "GalleyStages", dependencies: ["Galley", "GalleyFormats", "GalleyLanguage"]),
    .target(
      name: "GalleyPlugins", dependencies: ["Galley", "GalleyFormats", "YAMLTree", "CSpawn"]),
    .target(name: "GalleyAbstracts", dependencies: ["Galley", "GalleyFormats", "CCurl"]),
    .target(
      name: "GalleyScripting",
      dependencies: [
        "Galley", "GalleyFormats", "GalleyPatterns",
        .target(name: "CLua", condition: .when(traits: ["Scripting"])),
      ]),
    .target(
      name: "GalleyReports", dependencies: ["Galley", "GalleyFormats"],
      resources: [.embedInCode("HTML/Style"), .embedInCode("HTML/Script")]),
    .target(
      name: "GalleyCommandLine",
      dependencies: [
        "Galley", "GalleyFormats", "GalleyPatterns", "GalleyPipelines", "GalleyEngine",
        "GalleyStages", "GalleyAbstracts", "GalleyScripting", "GalleyPlugins",
        "GalleyPluginRegistry", "GalleyReports",
      ],
      // A link to the file at the top, which 'galley --licenses' prints.
      resources: [.embedInCode("Program/NOTICE")]),
    .executableTarget(name: "galley", dependencies: ["GalleyCommandLine"]),
    // Trains what stands in CGalleyModels, and measures it.
    .executableTarget(
      name: "galley-train", dependencies: ["Galley", "GalleyFormats", "GalleyLanguage"],
      // In Python: labels text for the model of names to learn from.
      exclude: ["Teacher"]),

    // What is compiled in from Plugins/: the folders are added below.
    .target(
      name: "GalleyPluginRegistry", dependencies: ["Galley"], plugins: ["StageRegistryPlugin"]),
    .plugin(
      name: "StageRegistryPlugin", capability: .buildTool(), dependencies: ["stage-registry"],
      path: "Sources/StageRegistryPlugin"),
    .executableTarget(name: "stage-registry"),

    .target(
      name: "GalleyPluginKit", dependencies: ["Galley", "GalleyFormats", "GalleyPatterns"]),
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
      name: "GalleyAbstractsTests",
      dependencies: ["Galley", "GalleyFormats", "GalleyAbstracts", "GalleyTestSupport"]),
    .testTarget(
      name: "GalleyScriptingTests",
      dependencies: [
        "Galley", "GalleyFormats", "GalleyPatterns", "GalleyScripting", "GalleyTestSupport",
      ]),
    .testTarget(
      name: "GalleyReportsTests",
      dependencies: ["Galley", "GalleyFormats", "GalleyReports", "GalleyTestSupport"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "GalleyCommandLineTests",
      dependencies: [
        "Galley", "GalleyFormats", "GalleyPipelines", "GalleyStages", "GalleyCommandLine",
        "GalleyTestSupport",
      ],
      exclude: ["Broken", "Snapshots"]),
    .testTarget(
      name: "GalleyPluginKitTests",
      dependencies: [
        "Galley", "GalleyFormats", "GalleyPlugins", "GalleyPluginKit", "GalleyTestSupport",
        "plugin-kit-fixture",
      ]),
    // A plugin that is a program of its own, for the tests of the kit.
    .executableTarget(
      name: "plugin-kit-fixture", dependencies: ["Galley", "GalleyPluginKit"],
      path: "Tests/PluginKitFixture"),
    .testTarget(name: "StageRegistryTests", dependencies: ["stage-registry"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["galley", "galley-train", "GalleyFormats", "GalleyTestSupport"],
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
    .executableTarget(
      name: "fuzz-page", dependencies: ["Galley", "GalleyLanguage", "FuzzSupport"],
      path: "Tests/Fuzz/PageFuzz"),
    .executableTarget(
      name: "fuzz-text", dependencies: ["Galley", "GalleyLanguage", "FuzzSupport"],
      path: "Tests/Fuzz/TextFuzz"),
  ]
}

// A folder of Plugins/ that holds Swift sources becomes a target, and its folder Tests a second one.
// SwiftPM keeps what this file said last; that a folder is new it sees by GALLEY_PLUGIN_FOLDERS, which
// the Makefile sets.
let plugins = SwiftPlugin.all(besides: package.targets.map(\.name))
package.targets += plugins.flatMap(\.targets)
for target in package.targets where target.name == "GalleyPluginRegistry" {
  target.dependencies += plugins.map { .target(name: $0.module) }
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

/// A folder of Plugins/ that is compiled in.
struct SwiftPlugin {
  /// From the package's folder.
  let path: String
  let module: String
  var excluded: [String] = []
  var hasSources = false
  var hasTests = false

  /// - Returns: nil where the folder holds no Swift sources, or is a program that runs beside galley.
  init?(folder: String) {
    path = "Plugins/\(folder)"
    module = Self.module(of: folder)
    let names = visibleNames(in: path) ?? []
    if names.contains("plugin.yaml") || names.contains("Package.swift") { return nil }
    for name in names {
      if name == "Tests" {
        excluded.append(name)
        hasTests = true
      } else {
        look(at: name)
      }
    }
    if !hasSources { return nil }
  }

  private mutating func look(at name: String) {
    if let names = visibleNames(in: "\(path)/\(name)") {
      for inner in names { look(at: "\(name)/\(inner)") }
    } else if name.hasSuffix(".swift") {
      hasSources = true
    } else {
      excluded.append(name)
    }
  }

  var targets: [Target] {
    let target = Target.target(
      name: module, dependencies: ["Galley"], path: path, exclude: excluded,
      plugins: ["StageRegistryPlugin"])
    let tests = Target.testTarget(
      name: module + "Tests",
      dependencies: ["Galley", "GalleyTestSupport", .target(name: module)], path: path + "/Tests")
    return hasTests ? [target, tests] : [target]
  }

  /// Ends with what is wrong where a folder's name gives no module, or one that is taken.
  static func all(besides targets: [String]) -> [SwiftPlugin] {
    var owners: [String: String] = [:]
    for target in targets { owners[target] = "a part of Galley" }
    let plugins = (visibleNames(in: "Plugins") ?? []).compactMap { SwiftPlugin(folder: $0) }
    for plugin in plugins {
      if plugin.module.isEmpty {
        refuse(plugin.path, "name it in lower-case words with hyphens, such as 'reading-time'")
      }
      for module in [plugin.module, plugin.module + "Tests"] {
        guard let owner = owners.updateValue(plugin.path, forKey: module) else { continue }
        refuse(plugin.path, "rename it: its module \(module) is that of \(owner)")
      }
    }
    return plugins
  }

  /// `reading-time` as `ReadingTimePlugin`; empty for names of another kind.
  private static func module(of folder: String) -> String {
    let words = folder.split(separator: "-", omittingEmptySubsequences: false)
    let isKebabCase = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    }
    guard isKebabCase, folder.first?.isLetter == true else { return "" }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + "Plugin"
  }
}

/// What a folder of the package holds, sorted, without hidden files; nil where it is no folder.
func visibleNames(in folder: String) -> [String]? {
  guard let stream = opendir("\(Context.packageDirectory)/\(folder)") else { return nil }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

func refuse(_ path: String, _ problem: String) -> Never {
  let line = "\(path): error: \(problem)\n"
  write(STDERR_FILENO, line, line.utf8.count)
  exit(1)
}
