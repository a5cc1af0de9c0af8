/// What a run would do with an output, found out without touching it.
package struct OutputForecast: Hashable, Sendable {
  package enum Effect: String, Hashable, Sendable {
    /// Nothing is there.
    case create
    /// What is there gives way when the run is complete.
    case replace
    /// What is there comes first.
    case append
    /// An earlier run's partial output is written on.
    case resume
    /// A device, which is written as it is.
    case write
  }

  /// Absolute.
  package let path: String
  package let effect: Effect

  package init(path: String, effect: Effect) {
    self.path = path
    self.effect = effect
  }
}

/// A stage that can tell what it would do with its outputs.
package protocol ForecastingStage: Stage {
  /// What a run would do with the outputs: nothing is opened to be written, and nothing locked.
  ///
  /// - Throws: what `init` would throw on their account, as far as that can be known.
  static func forecast(
    for configuration: Configuration, in context: StageContext
  ) throws -> [OutputForecast]
}
