/// How the results of tests are written.
enum TestFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case junit
  case github
}
