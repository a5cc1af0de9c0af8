/// Headings over what readers wrote.
enum CommentHeader {
  /// Whether a short line, given by its words, is one; numbers in it count as one and the same.
  static func contains(_ phrase: UInt32) -> Bool { phrases.contains(phrase) }

  /// Whether a line that starts with these words is one, such as `34 responses to “Bus fares rise”`.
  static func starts(with phrase: UInt32) -> Bool { starts.contains(phrase) }

  private static let starts = HashSet(
    phrases: (1...4).flatMap { digits in
      [
        "responses to", "thoughts on", "replies to", "comments on", "comentários em",
        "comentarios en", "réflexions sur", "gedanken zu",
      ].map { "\(String(repeating: "0", count: digits)) \($0)" }
    } + ["one response to", "one thought on", "join the conversation", "comments are closed"])

  private static let phrases = HashSet(
    phrases: list
      + (1...6).flatMap { digits in
        counted.flatMap { ["\(String(repeating: "0", count: digits)) \($0)"] }
      })

  private static let counted = [
    "comments", "comment", "replies", "responses", "comentarios", "comentários", "commentaires",
    "kommentare", "kommentar", "reacties", "comments on", "thoughts on", "responses to",
  ]

  private static let list = [
    "comments", "comment", "leave a comment", "leave a reply", "leave comment", "post a comment",
    "add a comment", "write a comment", "join the conversation", "join the discussion",
    "view comments", "show comments", "hide comments", "load comments", "view all comments",
    "log in to comment", "discussion", "reader comments", "comments closed", "what do you think",
    "deixe um comentário", "deixe uma resposta", "comentários", "comentarios", "deja un comentario",
    "deja una respuesta", "laisser un commentaire", "commentaires", "kommentare", "kommentar",
    "schreibe einen kommentar", "kommentar verfassen", "commenti", "lascia un commento", "reacties",
    "geef een reactie", "tinggalkan balasan", "komentar", "kommentarer", "komentarze", "yorumlar",
    "комментарии", "добавить комментарий",
  ]
}
