package import Galley
import GalleyScripting
import GalleyStages

extension StageCatalog {
  /// The stages that come with this program.
  package static let installed = StageCatalog.builtIn.adding([StageDescriptor(ScriptStage.self)])
}
