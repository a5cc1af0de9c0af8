import Glibc

/// Writes to standard error.
func tell(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = unsafe write(STDERR_FILENO, bytes, bytes.count)
}

/// Lists the stages of one plugin.
func writeStages(plugin: String, module: String, output: String, sources: [String])
  throws(TextFileError)
{
  var declarations: [TypeDeclaration] = []
  for file in sources {
    declarations += DeclarationScanner.declarations(in: try readText(file), file: file)
  }
  let search = StageSearch(declarations)
  for (place, message) in search.problems {
    tell("\(place.file):\(place.line):\(place.column): warning: \(message)")
  }
  if search.stages.isEmpty {
    tell("Plugins/\(plugin): warning: no type in it conforms to Stage, so it adds no stage")
  }
  try writeText(
    RegistryText.stages(search.stages, plugin: plugin, module: module), to: output)
}

// stage-registry stages PLUGIN MODULE OUTPUT SOURCE…
// stage-registry plugins OUTPUT MODULE…
let arguments = CommandLine.arguments.dropFirst()
do throws(TextFileError) {
  let words = Array(arguments)
  switch words.first {
  case "stages" where words.count >= 4:
    try writeStages(
      plugin: words[1], module: words[2], output: words[3], sources: Array(words[4...]))
  case "plugins" where words.count >= 2:
    try writeText(RegistryText.plugins(Array(words[2...])), to: words[1])
  default:
    tell("stage-registry: started by SwiftPM's plugin StageRegistryPlugin, not by people")
    exit(2)
  }
} catch {
  tell(error.message)
  exit(1)
}
