import Galley
import Testing

@testable import GalleyLanguage

/// The living currencies by ISO 4217, each with amounts of five thousand as they are usually written.
private let currencies = """
  AED: Dh5,000, 5,000 Emirati dirhams; AFN: ؋5,000, 5,000 afghanis; ALL: 5,000 Albanian lek
  AMD: ֏5,000, 5,000 drams; AOA: 5,000 kwanzas; ARS: AR$5,000, 5,000 Argentine pesos
  AUD: A$5,000, AU$5,000; AWG: 5,000 Aruban florins; AZN: ₼5,000, 5,000 Azerbaijani manat
  BAM: 5,000 Bosnian marks; BBD: Bds$5,000, 5,000 Barbadian dollars; BDT: ৳5,000, Tk5,000, 5,000 taka
  BGN: 5,000 leva; BHD: 5,000 Bahraini dinars; BIF: 5,000 Burundian francs
  BMD: 5,000 Bermudian dollars; BND: 5,000 Brunei dollars; BOB: 5,000 bolivianos
  BRL: R$5,000, 5,000 reais; BSD: 5,000 Bahamian dollars; BTN: 5,000 ngultrum; BWP: 5,000 pula
  BYN: 5,000 Belarusian roubles; BZD: BZ$5,000, 5,000 Belize dollars
  CAD: C$5,000, CA$5,000; CDF: 5,000 Congolese francs; CHF: SFr5,000, 5,000 Swiss francs
  CLP: CLP$5,000, 5,000 Chilean pesos; CNY: RMB5,000, 5,000 yuan, 5000元; COP: 5,000 Colombian pesos
  CRC: ₡5,000, 5,000 Costa Rican colones; CUP: 5,000 Cuban pesos; CVE: 5,000 Cape Verdean escudos
  CZK: 5,000 Kč, 5,000 Czech crowns; DJF: 5,000 Djiboutian francs; DKK: 5,000 Danish kroner
  DOP: RD$5,000, 5,000 Dominican pesos; DZD: 5,000 Algerian dinars; EGP: E£5,000, 5,000 Egyptian pounds
  ERN: 5,000 nakfa; ETB: 5,000 birr; EUR: €5,000, 5,000 euros, 5.000 €; FJD: FJ$5,000, 5,000 Fijian dollars
  FKP: 5,000 Falkland Islands pounds; GBP: £5,000, 5,000 pounds sterling; GEL: ₾5,000, 5,000 lari
  GHS: GH₵5,000, ₵5,000, 5,000 cedis; GIP: 5,000 Gibraltar pounds; GMD: 5,000 dalasi
  GNF: 5,000 Guinean francs; GTQ: 5,000 quetzales; GYD: G$5,000, 5,000 Guyanese dollars
  HKD: HK$5,000, 5,000 Hong Kong dollars; HNL: 5,000 lempiras; HTG: 5,000 gourdes; HUF: 5,000 forints
  IDR: Rp5,000, Rp 5,000, 5,000 rupiah; ILS: ₪5,000, NIS 5,000, 5,000 shekels; INR: ₹5,000, Rs 5,000
  IQD: 5,000 Iraqi dinars; IRR: 5,000 Iranian rials; ISK: 5,000 Icelandic krona; JMD: J$5,000
  JOD: 5,000 Jordanian dinars; JPY: 5,000 yen, 5000円; KES: KSh5,000, Ksh 5,000, 5,000 Kenyan shillings
  KGS: 5,000 Kyrgyz som; KHR: ៛5,000, 5,000 riel; KMF: 5,000 Comorian francs; KPW: 5,000 North Korean won
  KRW: ₩5,000, 5,000 South Korean won, 5,000 won; KWD: KD 5,000, 5,000 Kuwaiti dinars
  KYD: CI$5,000, 5,000 Cayman Islands dollars; KZT: ₸5,000, 5,000 tenge; LAK: ₭5,000, 5,000 kip
  LBP: 5,000 Lebanese pounds; LKR: 5,000 Sri Lankan rupees; LRD: L$5,000, 5,000 Liberian dollars
  LSL: 5,000 maloti; LYD: 5,000 Libyan dinars; MAD: 5,000 Moroccan dirhams; MDL: 5,000 Moldovan lei
  MGA: 5,000 ariary; MKD: 5,000 Macedonian denars; MMK: 5,000 kyat; MNT: ₮5,000, 5,000 tugrik
  MOP: MOP$5,000, 5,000 patacas; MRU: 5,000 ouguiya; MUR: 5,000 Mauritian rupees; MVR: 5,000 rufiyaa
  MWK: 5,000 Malawian kwacha; MXN: MX$5,000, 5,000 Mexican pesos; MYR: RM5,000, RM 5,000, 5,000 ringgit
  MZN: 5,000 meticais; NAD: N$5,000, 5,000 Namibian dollars; NGN: ₦5,000, N5,000, 5,000 naira
  NIO: 5,000 cordobas; NOK: 5,000 Norwegian kroner; NPR: 5,000 Nepali rupees; NZD: NZ$5,000
  OMR: 5,000 Omani rials; PAB: 5,000 balboas; PEN: 5,000 Peruvian soles; PGK: 5,000 kina
  PHP: ₱5,000, 5,000 Philippine pesos; PKR: 5,000 Pakistani rupees; PLN: 5,000 zł, 5,000 zlotys
  PYG: ₲5,000, 5,000 guaranies; QAR: QR5,000, 5,000 Qatari riyals; RON: 5,000 lei, 5,000 Romanian lei
  RSD: 5,000 Serbian dinars; RUB: ₽5,000, 5,000 roubles; RWF: 5,000 Rwandan francs
  SAR: SR5,000, 5,000 Saudi riyals; SBD: 5,000 Solomon Islands dollars; SCR: 5,000 Seychelles rupees
  SDG: 5,000 Sudanese pounds; SEK: 5,000 Swedish kronor; SGD: S$5,000; SHP: 5,000 Saint Helena pounds
  SLE: 5,000 leones; SOS: 5,000 Somali shillings; SRD: 5,000 Surinamese dollars
  SSP: 5,000 South Sudanese pounds; STN: 5,000 dobras; SYP: 5,000 Syrian pounds; SZL: 5,000 emalangeni
  THB: ฿5,000, 5,000 baht; TJS: 5,000 somoni; TMT: 5,000 Turkmen manat; TND: 5,000 Tunisian dinars
  TOP: T$5,000, 5,000 Tongan paanga; TRY: ₺5,000, 5,000 TL, 5,000 Turkish lira; TTD: TT$5,000
  TWD: NT$5,000, 5,000 Taiwan dollars; TZS: TSh5,000, 5,000 Tanzanian shillings; UAH: ₴5,000, 5,000 hryvnias
  UGX: USh5,000, 5,000 Ugandan shillings; USD: $5,000, US$5,000, 5,000 dollars; UYU: 5,000 Uruguayan pesos
  UZS: 5,000 Uzbek soum; VES: 5,000 bolivars; VND: ₫5,000, 5,000 ₫, 5,000 dong; VUV: 5,000 vatu
  WST: WS$5,000, 5,000 Samoan tala; XAF: 5,000 Central African CFA francs; XCD: EC$5,000
  XCG: 5,000 Caribbean guilders; XOF: 5,000 West African CFA francs; XPF: 5,000 CFP francs
  YER: 5,000 Yemeni rials; ZAR: R5,000, 5,000 rand; ZMW: 5,000 Zambian kwacha; ZWG: ZiG5,000
  """

private struct Currency: CustomTestStringConvertible, Sendable {
  let code: String
  let amounts: [String]

  var testDescription: String { code }

  static let all: [Currency] = currencies.split { $0 == "\n" || $0 == ";" }.map { entry in
    let parts = entry.split(separator: ":").map { String($0).trimmingSpaces }
    return Currency(
      code: parts[0],
      amounts: parts[1].replacing(", ", with: "\t").split(separator: "\t").map { String($0) })
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    return String(String(start.reversed().drop { $0 == " " }.reversed()))
  }
}

@Suite("The living currencies") struct ValueCurrencyTests {
  @Test("are known by code, sign and name", arguments: Currency.all)
  fileprivate func known(currency: Currency) {
    let code = currency.code
    for amount in currency.amounts + ["\(code) 5,000", "5,000 \(code)"] {
      #expect(
        values("It cost \(amount) then.") == ["money \(amount) | amount=5000 currency=\(code)"])
    }
  }

  @Test("are those of ISO 4217")
  func count() {
    #expect(Currency.all.count == 154)
    #expect(Set(Currency.all.map(\.code)).count == Currency.all.count)
  }
}
