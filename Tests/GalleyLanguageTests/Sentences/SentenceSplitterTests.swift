import GalleyLanguage
import Testing

@Suite struct SentenceSplitterTests {
  @Test(
    arguments: [
      "The shop is at no. 5 in the row.¦ It opens at ten.",
      "Did he agree?¦ He said no.¦ Five people left.",
      "Gen. Roe and Lt. Col. Dahl met Gov. Lee near Mt. Fuji.¦ They talked.",
      "We sold it to Acme Inc. in May.¦ It was cheap.",
      "We sold it to Acme Inc.¦ The price was low.",
      "They flew to the U.S.A.¦ Then Ana B. Cruz rested.¦ The U.S. President met Acme Inc. USA staff.",
      "Bring fruit, e.g. Apples or pears, i.e. Food, etc.¦ Nothing else.",
      "It opened on Jan. 5 and closed on Sept. 30.¦ Nobody came.",
      "The art.¦ The craft.¦ To mar.¦ To mend.",
      "See Fig. 4 in vol. 2, pp. 3 to 9.¦ It is clear.",
      "Roe v. Wade fell.¦ See p. 5 (b. May 2009).",
      "Smith et al. (2004) agree.¦ So do Berg et al.¦ The rest do not.",
      "She has a Ph.D. in law.¦ He has an M.Sc. degree.",
      "It cost Rs. 500 or approx. Six euros.¦ Cheap.",
      "Ask Ann and co. at the mill on 5th st. near the bridge.",
      "PS. Write soon.¦ N°. 5 is free.",
      "Add 1 tsp. salt and 2 Tbsp. Parmesan.¦ It is 10 ft. tall and 6 in. wide.¦ He came in.¦ Then he left.",
      "Smt. Devi met Shri. Roe.¦ Gen. (retd.) Ann Lee spoke.¦ (Laughter.)¦ Thank you.",
      "The box has no abc. written on it.¦ We saw it.¦ then we left.",
      "POLICE SAY THAT DR. ROE LEFT AT 5 P.M. IN THE U.S. SENATE.¦ HE DIED AT 5 P.M.¦ THE END.",
    ])
  func `abbreviations end a sentence only where the next word says so`(_ marked: String) {
    check(marked)
  }

  @Test(
    arguments: [
      "The speech of Anna B. Berg was short.¦ He read the notes of K. MacAdam's aunt.",
      "J. R. R. Olsen wrote it.¦ A. B. Cruz read it.",
      "It was plan B.¦ The team won.",
    ])
  func `initials are no sentence ends`(_ marked: String) { check(marked) }

  @Test(
    arguments: [
      "At 5 a.m. Mr. Berg came.¦ He left at 6 p.m.¦ Ms. Dahl stayed.¦ Sen. Roe spoke.",
      "It starts at 8 p.m. Monday in the hall.¦ Come.",
      "It starts at 8 p.m. EST and ends late.",
      "It left at 2:10 a.m. Wednesday in rain.",
    ])
  func `a time of the day ends a sentence where no time zone, day or name goes on`(_ marked: String)
  { check(marked) }

  @Test(
    arguments: [
      "It rose 4.7 percent to 1.250,50 points.¦ In 2004.¦ The next year it fell.",
      "1. Boil the water.¦ 2. Add the tea.",
      "1) Tea.¦ 2) Tea.",
      "4.1. Results.¦ We found none.",
      "The plan: 1. Open the box.¦ 2. Take it out.¦ 3. Close it.",
      "The plan: 1. Open the box, 2. Take it out, 3. Close it.",
      "It ended 4: 1.¦ Bob left.",
    ])
  func `numbers keep their points`(_ marked: String) { check(marked) }

  @Test(
    arguments: [
      "“We won.”¦ Then it rained.¦ »Ja.«¦ Das war alles.¦ Ask them.¦ “Antonyms” vanish.¦ “Stop!” he said.",
      "He said \"Go.\"¦ \"Why?\" she asked.",
      "« Oui. »¦ Non.¦ „Nein.“¦ Doch.",
      "(It was late.)¦ He left (at ten).¦ Then rain.",
      "It grew. [1] [2]¦ Then it fell.[3]¦ The end.",
      "She asked: “Who?!”¦ Nobody answered.",
      "\"All was well. \" she wrote.",
      "It freed 53 men.¦\"53 men went,\" he said.¦ \"We are here.\"¦They left.",
    ])
  func `quotes and brackets belong to the sentence that they close`(_ marked: String) {
    check(marked)
  }

  @Test(
    arguments: [
      "It grew for many years.12¦ Then it fell.",
      "It was a long way. 8¦ Yet they came.",
      "It is in vol.2 Then and now.",
      "They sold 12.¦ 12 Apples were left.",
      "Nobody came. [citation needed]¦ Then rain.¦ [It rained.]",
      "It is so [...] today. [...]¦ The rest follows.",
      "They had planned it [...]¦ The rest follows.",
      "Snow fell.¹¦ It ended.*¦ **Rain came.**¦ It rose.†²¦ We ran.12¦ Then we sat.",
      "It is 5.*6 and f.* x.",
    ])
  func `notes and their numbers belong to the sentence before them`(_ marked: String) {
    check(marked)
  }

  @Test(
    arguments: [
      "Is it true?!¦ No!!!¦ Yes.",
      "Wait... what?¦ Well...¦ Then no.",
      "He was here… and gone…¦ Then back.",
      "He went . . . and came back.¦ It rained.",
      "End of it ..¦ Next, see Fig. ?? and so on....",
      "I searched on Yahoo! for hours.¦ Nothing.",
      "The day was ... I don't know, long.",
      "They read the law. ¦. . . The rest was left. . . .",
      "Who is it? is asked often.¦ did they pay ?¦ nobody did",
      "She played in Who Goes? (1965) and won.",
      " ! e",
      "It rained.¦ - Then it froze.",
      "Yahoo! Inc. fell.¦ I like Yahoo!¦ It is big.¦ Yahoo! News grew.¦ Who's Afraid of Ann Lee? opened.",
      "Moulin Rouge! The Musical opened.¦ Did he see?¦ we did.¦ Look, Ann!¦ pic.example.com",
    ])
  func `question marks, exclamation marks and ellipses`(_ marked: String) { check(marked) }

  @Test(
    arguments: [
      "The data has grown.¦Technology helps.¦ See example.org or v2.5.¦Now it ends.",
      "See https://example.org/a.B?c=D.E and mail a.b@example.org.¦ Then go.",
      "Ask at www.example.com.¦ They know.",
      "Mail Ann.Lee-Berg@example.org.¦ Then look at Example.Com again.",
      "what is it?¦they ask that here.¦that is all.",
      "The price was $5.¦It was cheap.¦ It won 3-1.¦Then it lost.",
    ])
  func `addresses are whole, and a forgotten space still ends a sentence`(_ marked: String) {
    check(marked)
  }

  @Test(
    arguments: ["it rained. ¦we left.¦ all was wet.", "did it?¦ yes it did.¦ iPhones sold well."])
  func `small letters begin sentences where people write without capitals`(_ marked: String) {
    check(marked)
  }

  @Test(
    arguments: [
      "私は行った。¦彼は来た！¦「はい。」と彼は言った。¦終わり",
      "यह एक वाक्य है।¦ यह दूसरा है॥¦ क्या?",
      "هل ذهبت؟¦ نعم.¦ تمام.",
      "Это первое.¦ Вот второе.¦ Г. Иванов пришел.",
      "Он ждал... ёлка росла.¦ Он ждал...¦ Ёлка выросла.",
      "Il vint... été comme hiver.¦ Il vint...¦ Été comme hiver.",
    ])
  func `scripts with stops of their own`(_ marked: String) { check(marked) }

  @Test(
    arguments: ["Great news! 🎉🎉¦ We won. 👩‍👧¦ Then we slept.", "It works. :-)¦ Try it."])
  func `emoji and emoticons belong to the sentence before them`(_ marked: String) { check(marked) }

  @Test(
    arguments: [
      "A headline without a stop¦\nThe story begins¦\r\nand goes on.¦\u{2029}Next.",
      "DHAKA, Nov 3 (Reuters) – The mill shut.¦ It was old.",
    ])
  func `a line break ends a sentence, and a dateline ends none`(_ marked: String) { check(marked) }

  @Test func `dots that stand alone are no sentence`() {
    let text = "Dry cellar tips.   .   .   Dry cellar tips.   .   .\n...\n. Then more."
    #expect(sentences(of: text) == ["Dry cellar tips.", "Dry cellar tips.", "Then more."])
  }

  @Test func `equal sentences have places of their own`() {
    #expect(SentenceSplitter.sentences(of: "Rain fell. Rain fell.") == [0..<10, 11..<21])
  }

  @Test(
    arguments: ["", " ", "\n\r\n\t", ".", "... …"])
  func `texts without words`(_ text: String) {
    #expect(SentenceSplitter.sentences(of: text).isEmpty)
  }

  @Test func `a text without stops is one sentence`() {
    #expect(SentenceSplitter.sentences(of: "  no stop here \u{A0}") == [2..<14])
  }

  @Test func `an ending that needs knowledge of the world`() {
    withKnownIssue("the size reads like an initial") {
      #expect(sentences(of: "We stock size M. Runs small.").count == 2)
    }
  }

  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = MarkedSentences(marked)
    #expect(
      sentences(of: expected.text) == expected.sentences, sourceLocation: sourceLocation)
  }
}
