package import Galley

/// The stages of the folders in Plugins/ that hold Swift sources.
package enum CompiledInStages {
  /// Sorted by plugin and type.
  package static var all: [StageDescriptor] { stagesOfPlugins.flatMap(\.self) }
}
