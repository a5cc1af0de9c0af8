import GalleyLanguage
import Testing

@Suite struct UnmarkedEndTests {
  @Test(
    arguments: [
      "1. Boil the water ¦2. The tea comes next ¦3. Then wait",
      "1) Boil the water ¦2) Add the tea",
      "1.) Boil the water. ¦2.) Add the tea.",
      "a. The bowl ¦b. The spoon",
      "• Bread ¦• Butter ¦• 3 eggs",
      "• 4. Bread ¦• 5. Butter",
      "A. Olsen wrote to B. Cruz in May.",
      "1) It has two parts (see 3) and a lid.",
      "News • Sports • Weather",
    ])
  func `the items of a list are apart, initials are no items`(_ marked: String) { check(marked) }

  @Test(
    arguments: [
      "The old mill at dusk ¦Image: Ann Lee / The Herald.",
      "The old mill at dusk ¦Photo credit: Ann Lee",
      "The mill has shut. ¦(credit: Ann Lee)",
      "The mill, seen from the hill. ¦(Ann Lee/The Herald) ¦The owner said nothing.",
      "(Laughter) ¦Thank you all.",
      "Cover image: the old mill at dusk",
      "They spoke of the image: a mill at dusk.",
      "(Ann Lee) was all that it said.",
    ])
  func `the credit of a picture is apart from its caption`(_ marked: String) { check(marked) }

  @Test(
    arguments: [
      "Mill shuts after ninety years ¦Tuesday, March 9, 2010",
      "Tuesday, March 9, 2010 ¦The mill shut.",
      "March 9, 2010 ¦Lauf",
      "The owner will speak on Tuesday, March 9, 2010",
      "Tuesday, March 9, 2010 was a cold day.",
      "The mill opened March 9, 2010",
    ])
  func `a date beside a headline is apart`(_ marked: String) { check(marked) }

  @Test(
    arguments: [
      "Ann Lee ¦03/09/2010 12:05 PM ¦The mill has shut.",
      "\"Lee, Ann\" <lee@example.org> ¦03/09/2010 12:05:07 PM ¦all is well here",
      "By Ann Lee - 03/09/10 12:05 PM EST",
      "On 03/09/2010 12:05 PM Ann Lee wrote to us.",
      "It ended 4:2 and 7:30 is late.",
    ])
  func `the head of a message is apart`(_ marked: String) { check(marked) }

  @Test(
    arguments: [
      "That is all. ¦Best regards, ¦Ann Lee",
      "Yours sincerely, ¦Ann",
      "Best regards to all, and to Ann.",
      "Give my regards, Ann, to the owner.",
    ])
  func `the closing of a letter is apart`(_ marked: String) { check(marked) }

  @Test(
    arguments: [
      "Figure 1.3 ¦This mill was built of stone.",
      "Table 2. Mills of the valley.",
      "Figure 1.3 shows a mill.",
      "That is all. ¦***** ¦The rest follows. ¦------ ¦And more.",
      "You f****** Fool, he said.",
      "It works :-) ¦Thanks for that.",
      "See https://example.org/a ¦https://example.org/b and https://example.org/c ¦The rest follows.",
      "See https://example.org/a Ann Lee made.",
    ])
  func `captions, rules, emoticons and addresses`(_ marked: String) { check(marked) }

  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = MarkedSentences(marked)
    #expect(sentences(of: expected.text) == expected.sentences, sourceLocation: sourceLocation)
  }
}
