import Galley

@testable import GalleyLanguage

private let recognizer = TrainedRecognizer()

/// The names that the model in the program finds, as `type slice`; each line is a sentence.
func names(_ text: String) -> [String] {
  let analyzed = lines(text)
  return recognizer.mentions(in: analyzed).map { entity in
    "\(entity.type) " + String(decoding: analyzed.bytes[entity.range], as: UTF8.self)
  }
}
