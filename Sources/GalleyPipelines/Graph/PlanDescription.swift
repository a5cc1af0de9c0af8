package import Galley
import GalleyFormats

/// A plan in words: what a person is told about its parts, without secrets.
package struct PlanDescription: Sendable {
  package let plan: RunPlan
  private let catalog: StageCatalog
  private let mask: SecretMask

  /// The most of a value that is shown, in Unicode scalars.
  private static let longestValue = 60

  /// - Parameters:
  ///   - catalog: knows the defaults of options.
  ///   - secrets: values to be shown nowhere.
  package init(_ plan: RunPlan, catalog: StageCatalog, secrets: [String]) {
    self.plan = plan
    self.catalog = catalog
    mask = SecretMask(secrets)
  }

  package var name: String { shown(plan.name) }

  package var inputs: [InputDescription] {
    plan.inputs.map { entry in
      var remarks: [String] = []
      if !entry.provides.isEmpty { remarks.append("provides " + names(entry.provides)) }
      let usual = plan.settings.onError == .continue ? .drop : plan.settings.onError
      if entry.onError != usual { remarks.append("on-error: \(entry.onError.rawValue)") }
      return InputDescription(name: name(of: entry.source), remarks: remarks)
    }
  }

  package var stages: [StageDescription] {
    plan.stages.map { stage in
      let contract = stage.configuration.contract
      return StageDescription(
        name: shown(stage.name), stage: shown(stage.stage), options: options(of: stage),
        policies: policies(of: stage), reads: names(contract.reads), uses: names(contract.uses),
        writes: names(contract.writes), outputs: outputs(of: stage))
    }
  }

  /// The file for what fails; nil without one.
  package var quarantine: String? { plan.settings.quarantine.map(shown) }

  /// What an input is called.
  package func name(of source: InputEntry.Source) -> String {
    switch source {
    case .files(let pattern, _): shown(pattern)
    case .standardInput: "standard input"
    case .memory(let name, _, _): shown(name)
    }
  }

  /// Text as it may be shown: without secrets, and safe.
  package func shown(_ text: String) -> String { safeText(mask.applied(to: text)) }

  /// Options that are set otherwise than by default, but for the outputs.
  private func options(of stage: PlannedStage) -> [String] {
    let schemas = catalog[stage.stage]?.options ?? []
    return stage.configuration.values.compactMap { name, value in
      let schema = schemas.first { $0.name == name }
      let isOutput = schema?.type == .outputPath || schema?.type == .outputFolder
      guard !isOutput, value != schema?.defaultValue ?? .null else { return nil }
      return "\(shown(name)): \(short(value.plainText))"
    }
  }

  /// The first line of a value, as far as it is short.
  private func short(_ text: String) -> String {
    let lines = text.split(separator: "\n")
    let start = safeText(mask.applied(to: String(lines.first ?? "")), limit: Self.longestValue)
    return lines.count < 2 ? start : "\(start) … (\(lines.count) lines)"
  }

  private func policies(of stage: PlannedStage) -> [String] {
    var policies: [String] = []
    if let when = stage.when { policies.append("when: \(short(when.jsonValue.plainText))") }
    if let timeout = stage.timeout { policies.append("timeout: \(timeout.jsonValue.plainText)") }
    if stage.retries > 0 { policies.append("retries: \(stage.retries)") }
    if stage.onError != plan.settings.onError {
      policies.append("on-error: \(stage.onError.rawValue)")
    }
    if stage.configuration.order == .input { policies.append("order: input") }
    return policies
  }

  private func outputs(of stage: PlannedStage) -> [String] {
    let paths = stage.configuration.outputPaths.map(shown)
    return paths.isEmpty && stage.configuration.isCommitting ? ["standard output"] : paths
  }

  private func names(_ parts: [Part]) -> String {
    let isAll = Part.fixed.allSatisfy(parts.contains)
    return isAll ? "all parts" : parts.map { shown($0.inWords) }.joined(separator: ", ")
  }
}

/// An input in words.
package struct InputDescription: Sendable {
  package let name: String
  /// What is said about it besides.
  package let remarks: [String]
}

/// A stage in words.
package struct StageDescription: Sendable {
  /// What it is called in the pipeline.
  package let name: String
  /// Its own name.
  package let stage: String
  /// `NAME: VALUE` each.
  package let options: [String]
  /// How the engine treats it, where that is not as usual.
  package let policies: [String]
  /// Parts that must be there; may be empty.
  package let reads: String
  package let uses: String
  package let writes: String
  /// Where it writes to.
  package let outputs: [String]

  /// Its name, and that of its kind where they differ.
  package var title: String { name == stage ? name : "\(name) (\(stage))" }

  /// What it needs of a document.
  var needs: [String] {
    (reads.isEmpty ? [] : ["reads \(reads)"]) + (uses.isEmpty ? [] : ["uses \(uses)"])
  }

  /// All of it, each on a line of its own, but for its title and its outputs.
  package var lines: [String] {
    options + policies + needs + (writes.isEmpty ? [] : ["writes \(writes)"])
  }
}
