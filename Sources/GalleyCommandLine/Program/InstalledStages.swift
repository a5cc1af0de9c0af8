package import Galley
import GalleyAbstracts
import GalleyScripting
import GalleyStages

extension StageCatalog {
  /// The stages that come with this program.
  package static let installed = StageCatalog(
    StageCatalog.builtIn.descriptors + [
      .abstract(ServerAccess()), StageDescriptor(ScriptStage.self),
    ])
}
