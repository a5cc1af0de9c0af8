import Galley
import Testing

@testable import GalleyLanguage

/// What users of other tools reported wrong about dates and amounts, with the right values.
@Suite("Values that other tools got wrong") struct ValueReportTests {
  @Test(
    "are right",
    arguments: ValueCase.table(
      """
      Mrs May may visit Oslo. Prices may rise, and they march on. The application may fail. The vote is in May; the march is on 4 March. => date May | XXXX-05; date 4 March | XXXX-03-04
      Are we at the bar? Do add a car to the list ON top. =>
      10 sent 14-Nov-2016 => cardinal 10 | 10; date 14-Nov-2016 | 2016-11-14
      At 31 March 2019 E'000 => date 31 March 2019 | 2019-03-31
      rows 20 31 March 2019 => cardinal 20 | 20; date 31 March 2019 | 2019-03-31
      17/6/2021, 25/6/2021 and 3/7/2021 => date 17/6/2021 | 2021-06-17; date 25/6/2021 | 2021-06-25; date 3/7/2021 | 2021-07-03
      3/7/2021 => date 3/7/2021 | ? 2021-03-07 2021-07-03
      Elmco, a US$3.2 billion firm[2] with 41,200 staff, grew. => money US$3.2 billion | 3200000000 USD; cardinal 41,200 | 41200
      between 7-9 lakh rupees => money 7-9 lakh rupees | 700000..900000 INR
      9-7 lakh rupees =>
      ₹1,50,000 => money ₹1,50,000 | 150000 INR
      Rs 3 lakh crore => money Rs 3 lakh crore | 3000000000000 INR
      INR 2.5 crore => money INR 2.5 crore | 25000000 INR
      5,00,000 people => cardinal 5,00,000 | 500000
      between 18 euros and 21 euros => money 18 euros and 21 euros | 18..21 EUR
      Sales fell $2.1 million to $30.4 million, from $32.5 million => money $2.1 million | 2100000 USD; money $30.4 million | 30400000 USD; money $32.5 million | 32500000 USD
      $6-9,000 => money $6-9,000 | 6000..9000 USD
      3 and 4 kg => quantity 3 | 3 kg; quantity 4 kg | 4 kg
      4 chairs from $129 => cardinal 4 | 4; money $129 | 129 USD
      2 hats for 250.000 VND => cardinal 2 | 2; money 250.000 VND | 250000 VND
      €2400, £0.2mn and €1.5mn => money €2400 | 2400 EUR; money £0.2mn | 200000 GBP; money €1.5mn | 1500000 EUR
      ¥0.3mn => money ¥0.3mn | 300000 ?
      58元 => money 58元 | 58 CNY
      R415.00 => money R415.00 | 415 ZAR
      """))
  func right(value: ValueCase) { #expect(value.found() == value.expected) }

  @Test(
    "are right in German",
    arguments: ValueCase.table(
      """
      am 1987-04-09 => date 1987-04-09 | 1987-04-09
      am 3/7/2021 => date 3/7/2021 | 2021-07-03
      6 Hefte für nur 19,90 EUR => cardinal 6 | 6; money 19,90 EUR | 19.90 EUR
      am 5. April 2021 => date 5. April 2021 | 2021-04-05
      1.234 Menschen und 1.234 Euro => cardinal 1.234 | 1234; money 1.234 Euro | 1234 EUR
      3 Billionen Euro => money 3 Billionen Euro | 3000000000000 EUR
      3 Billion Euro =>
      """))
  func german(value: ValueCase) { #expect(value.found(language: "de") == value.expected) }

  @Test("count from the day of publication, never from today")
  func published() {
    let text = """
      He died yesterday. The vote is two weeks later. Sales fell in the last 2 months. Posted 1w ago.
      """
    let value = ValueCase(text: text, expected: [])
    #expect(
      value.found(published: "2020-03-02") == [
        "date yesterday | 2020-03-01", "date two weeks later | -",
        "date last 2 months | 2020-01-02/2020-03-02", "date 1w ago | 2020-02-24",
      ])
    #expect(value.found().allSatisfy { $0.hasSuffix("| -") })
  }

  @Test("tell how sure a currency is that one letter names")
  func letter() {
    let text = analyzed("for R415.00 there")
    let entities = ValueRecognizer().values(in: text, context: ValueContext())
    #expect(entities.map(\.score) == [0.5])
  }
}
