package import Galley
import GalleyFormats

extension Export: ForecastingStage {
  package static func forecast(
    for configuration: Configuration, in context: StageContext
  ) throws -> [OutputForecast] {
    let existing = configuration.ifExists
    let path: String
    let prospect: OutputProspect
    if let directory = configuration.directory {
      path = FilePath.withoutTrailingSlashes(context.absolutePath(directory.path))
      if context.resumption?.state != nil { return [OutputForecast(path: path, effect: .resume)] }
      prospect = try .ofFolder(path, existing: .init(existing))
    } else if let file = configuration.path {
      path = context.absolutePath(file.path)
      if context.resumption?.state != nil { return [OutputForecast(path: path, effect: .resume)] }
      prospect = try .ofFile(path, existing: .init(existing))
      if existing == .append {
        // It reads the columns of a table that is there.
        _ = try ExistingText(path, header: ExportWriter(configuration, context).framing.header)
      }
    } else {
      return []
    }
    return [OutputForecast(path: path, effect: .init(prospect, existing))]
  }
}

extension OutputForecast.Effect {
  fileprivate init(_ prospect: OutputProspect, _ existing: Export.Existing) {
    self =
      switch prospect {
      case .nothing: .create
      case .device: .write
      case .existing: existing == .append ? .append : .replace
      }
  }
}
