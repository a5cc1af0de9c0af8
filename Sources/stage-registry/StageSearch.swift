/// The stages of a plugin, found in its sources.
struct StageSearch {
  /// The names of their types, sorted.
  let stages: [String]
  /// Stages that can't be used, and why.
  let problems: [(place: SourceLine, message: String)]

  init(_ declarations: [TypeDeclaration]) {
    let protocols = Self.stageProtocols(declarations)
    var stages: Set<String> = []
    var problems: [(place: SourceLine, message: String)] = []
    for found in declarations
    where !found.isProtocol && !protocols.isDisjoint(with: found.inherited) {
      if let obstacle = Self.obstacle(to: found, among: declarations) {
        problems.append((found.place, "the stage '\(found.name)' is left out: \(obstacle)"))
      } else {
        stages.insert(found.name)
      }
    }
    self.stages = stages.sorted()
    self.problems = problems
  }

  /// Galley's protocols for stages, and those that refine them.
  private static func stageProtocols(_ declarations: [TypeDeclaration]) -> Set<String> {
    var names: Set = ["Stage", "CommittingStage", "OrderedStage"]
    var before = 0
    while names.count > before {
      before = names.count
      for declaration in declarations
      where declaration.isProtocol && !names.isDisjoint(with: declaration.inherited) {
        names.insert(declaration.name)
      }
    }
    return names
  }

  /// Why the catalog can't name a type.
  private static func obstacle(
    to found: TypeDeclaration, among declarations: [TypeDeclaration]
  ) -> String? {
    let all =
      [found] + (found.isExtension ? declarations.filter { $0.name == found.name } : [])
    if all.contains(where: \.isLocal) { return "it is declared in a function; move it out" }
    if all.contains(where: \.isPrivate) { return "it is private; leave that word out" }
    if all.contains(where: { $0.isGeneric && !$0.isExtension }) || found.isGeneric {
      return "it is generic; make a type of it that is not"
    }
    return nil
  }
}
