/// English words that say nothing about what a text is about.
enum StopWords {
  /// Whether the word with this hash (of `WordFolding`) is one.
  static func contains(_ hash: UInt64) -> Bool { all.contains(hash) }

  static let all = FoldedWords(
    of: """
      a an the this that these those some any each every either neither both all such no none other
      another same own few many much more most less least several enough
      i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself
      she her hers herself it its itself they them their theirs themselves one ones who whom whose which
      what whatever whoever someone somebody something anyone anybody anything everyone everybody
      everything nobody nothing
      of to in on at by for from with without within into onto upon over under above below between
      among through during before after since until till against across along around about behind beside
      besides beyond near off out up down toward towards per via as than like unlike despite except
      and or but nor so yet if unless because although though while whereas whether when whenever where
      wherever how why once then else
      am is are was were be been being do does did doing done have has had having will would shall should
      can could may might must ought let get gets got
      not n't very too also just only even still already again ever never here there now then today soon
      later ago often always perhaps quite rather almost however therefore thus hence meanwhile otherwise
      instead indeed
      i'm i've i'll i'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll we're
      we've we'll we'd they're they've they'll they'd that's there's here's what's who's let's isn't
      aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't cannot
      couldn't shouldn't mustn't
      say says said saying told according mr mrs ms dr
      """)
}
