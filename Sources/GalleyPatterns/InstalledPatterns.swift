public import Galley

/// What compiles patterns in this build: RE2, or what refuses each where it was left out.
public func installedPatterns() -> any PatternCompiler {
  #if Patterns
    RE2Patterns()
  #else
    NoPatterns()
  #endif
}
