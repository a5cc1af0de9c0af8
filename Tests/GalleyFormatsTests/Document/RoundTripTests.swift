import Galley
import GalleyFormats
import Testing

struct RoundTripTests {
  @Test func everyPartComesBackAsItWas() throws {
    let record =
      #"{"id":"a","source":"a.txt","html":"<p>","text":"😀é🇵🇰 Taxila said\nno.","#
      + #""metadata":{"title":"T","authors":["A","B"],"mood":{"x":1.0}},"#
      + #""teasers":[{"headline":"H","excerpt":"E","truncated":true,"url":"u"},{}],"#
      + #""sentences":[{"start":0,"end":15}],"#
      + #""entities":[{"text":"Taxila","type":"location","start":5,"end":11,"score":0.97,"#
      + #""name":"Taxila","id":"e1","value":{"a":[1,-2.50]}}],"#
      + #""subjects":[{"id":"e1","name":"Taxila","type":"location","count":1,"salience":0.5}],"#
      + #""summary":{"text":"no.","headline":"h","method":"lead","sentences":"#
      + #"[{"text":"no.","start":17,"end":20,"score":0.25}]},"#
      + #""keywords":[{"text":"taxila","score":1.0,"start":5,"end":11},{"text":"k"}],"#
      + #""removed":[{"text":"r","reason":"share-bar","line":4,"stage":"clean"}],"#
      + #""annotations":{"quotes":[{"start":0,"end":1,"label":"l"}],"none":[]},"#
      + #""fields":{"n":null,"big":18446744073709551615,"x":1e400,"e":[],"o":{}}}"#
    #expect(try rewritten(record) == record)
  }
}
