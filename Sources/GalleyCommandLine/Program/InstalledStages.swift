package import Galley
import GalleyScripting
import GalleyStages

extension StageCatalog {
  /// The stages that come with this program.
  package static let installed = StageCatalog(
    StageCatalog.builtIn.descriptors + [StageDescriptor(ScriptStage.self)])
}
