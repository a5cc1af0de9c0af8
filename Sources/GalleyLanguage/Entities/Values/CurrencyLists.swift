/// The living currencies: codes of ISO 4217, names, signs, and who says `dollar` to what.
enum CurrencyLists {
  static let codes = """
    AED AFN AMD ANG AOA ARS AUD AWG AZN BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CLP CNY CRC CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD \
    GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD \
    KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NAD NGN \
    NIO NOK NPR NZD OMR PAB PGK PHP PKR PLN PYG QAR RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP \
    SLE SRD SSP STN SYP SZL THB TJS TMT TND TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF \
    XCD XCG XOF XPF YER ZAR ZMW ZWG
    """
  static let doubtfulCodes = "ALL BAM COP CUP MOP PEN RON SOS TOP TRY"
  /// Codes in use that ISO 4217 does not have.
  static let otherCodes = "RMB:CNY NIS:ILS STG:GBP FCFA:? CFA:?"
  /// Short forms that are other things as often as money.
  static let doubtfulShortForms = "SR:SAR QR:QAR KD:KWD JD:JOD BD:BHD LE:EGP TL:TRY"

  static let names = """
    euro:EUR euros:EUR d'euros:EUR d'euro:EUR rupee:INR rupees:INR yen:JPY yuan:CNY \
    renminbi:CNY rouble:RUB roubles:RUB ruble:RUB rubles:RUB рублей:RUB рубля:RUB \
    rand:ZAR baht:THB ringgit:MYR rupiah:IDR rupiahs:IDR taka:BDT naira:NGN \
    cedi:GHS cedis:GHS birr:ETB pula:BWP dong:VND riel:KHR kyat:MMK kyats:MMK tugrik:MNT \
    rufiyaa:MVR ngultrum:BTN ariary:MGA dalasi:GMD metical:MZN meticais:MZN kwanza:AOA \
    kwanzas:AOA nakfa:ERN vatu:VUV pataca:MOP patacas:MOP zloty:PLN zlotys:PLN zlotych:PLN \
    shekel:ILS shekels:ILS lira:TRY liras:TRY forint:HUF forints:HUF koruna:CZK korunas:CZK \
    hryvnia:UAH hryvnias:UAH tenge:KZT lari:GEL dram:AMD drams:AMD quetzal:GTQ quetzales:GTQ \
    lempira:HNL lempiras:HNL cordobas:NIO guarani:PYG guaranies:PYG boliviano:BOB bolivianos:BOB \
    bolivars:VES bolivares:VES gourde:HTG gourdes:HTG balboas:PAB reais:BRL afghanis:AFN \
    somoni:TJS ouguiya:MRU maloti:LSL emalangeni:SZL soms:KGS lev:BGN leva:BGN dollar:USD \
    dollars:USD kronor:SEK leone:SLE leones:SLE dobra:STN dobras:STN denar:MKD denars:MKD \
    pa'anga:TOP paanga:TOP soum:UZS soums:UZS
    """
  /// Words that are something else as often as money.
  static let doubtfulNames =
    "won:KRW real:BRL kip:LAK lek:ALL leke:ALL lei:RON leu:RON kina:PGK tala:WST"
  static let hundredths = "cents:? pence:GBP paise:INR paisa:INR kopecks:RUB"
  /// Names that more than one living currency goes by.
  static let sharedNames = """
    peso pesos franc francs dinar dinars krona krone kroner dirham dirhams riyal riyals rial \
    rials shilling shillings kwacha manat pounds sterling colones
    """
  /// Names that are other things but behind a country's.
  static let countryNames = """
    soles sol som crown crowns mark marks florin florins guilder guilders escudo escudos
    """

  static let prefixes = """
    rs:INR re:INR tk:BDT rm:MYR r:ZAR rp:IDR php:PHP ksh:KES kshs:KES ush:UGX tsh:TZS sfr:CHF \
    fr:CHF n:NGN dh:AED dhs:AED zig:ZWG sh:? shs:?
    """
  static let dollarPrefixes = """
    us:USD u.s.:USD a:AUD au:AUD aus:AUD c:CAD ca:CAD can:CAD nz:NZD hk:HKD s:SGD r:BRL nt:TWD \
    j:JMD tt:TTD rd:DOP mx:MXN mex:MXN bz:BZD b:BND bds:BBD n:NAD fj:FJD ec:XCD ar:ARS clp:CLP \
    col:COP z:ZWG g:GYD ld:LRD l:LRD si:SBD ci:KYD ws:WST mop:MOP bd:BMD t:TOP sr:SRD
    """

  /// Whose dollars, pounds, francs and so on are which.
  static let countries = """
    us:USD u.s.:USD u.s:USD american:USD australian:AUD canadian:CAD singapore:SGD \
    singaporean:SGD jamaican:JMD bahamian:BSD barbadian:BBD fijian:FJD liberian:LRD namibian:NAD \
    taiwan:TWD taiwanese:TWD zealand:NZD kong:HKD pakistani:PKR lankan:LKR nepali:NPR \
    nepalese:NPR mauritian:MUR indian:INR mexican:MXN argentine:ARS argentinian:ARS chilean:CLP \
    colombian:COP cuban:CUP dominican:DOP philippine:PHP uruguayan:UYU swiss:CHF cfp:XPF \
    caribbean:XCG congolese:CDF rwandan:RWF burundian:BIF guinean:GNF iraqi:IQD jordanian:JOD \
    kuwaiti:KWD libyan:LYD algerian:DZD tunisian:TND bahraini:BHD serbian:RSD macedonian:MKD \
    swedish:SEK norwegian:NOK danish:DKK icelandic:ISK czech:CZK emirati:AED uae:AED \
    moroccan:MAD saudi:SAR qatari:QAR omani:OMR iranian:IRR yemeni:YER kenyan:KES ugandan:UGX \
    tanzanian:TZS somali:SOS zambian:ZMW malawian:MWK azerbaijani:AZN turkmen:TMT british:GBP \
    egyptian:EGP lebanese:LBP syrian:SYP sudanese:SDG turkish:TRY belarusian:BYN russian:RUB \
    brazilian:BRL korean:KRW peruvian:PEN kyrgyz:KGS uzbek:UZS african:ZAR albanian:ALL \
    angolan:AOA aruban:AWG bangladeshi:BDT belize:BZD belizean:BZD bermudian:BMD bolivian:BOB \
    bosnian:BAM botswanan:BWP brunei:BND bulgarian:BGN burmese:MMK cambodian:KHR cayman:KYD \
    chinese:CNY comorian:KMF rican:CRC verdean:CVE djiboutian:DJF eritrean:ERN ethiopian:ETB \
    falkland:FKP gambian:GMD georgian:GEL ghanaian:GHS gibraltar:GIP guatemalan:GTQ guyanese:GYD \
    guyana:GYD haitian:HTG honduran:HNL hungarian:HUF indonesian:IDR israeli:ILS japanese:JPY \
    kazakh:KZT laotian:LAK malagasy:MGA malaysian:MYR maldivian:MVR mauritanian:MRU moldovan:MDL \
    mongolian:MNT mozambican:MZN nicaraguan:NIO nigerian:NGN panamanian:PAB paraguayan:PYG \
    polish:PLN romanian:RON samoan:WST seychelles:SCR seychellois:SCR solomon:SBD surinamese:SRD \
    suriname:SRD swazi:SZL tajik:TJS thai:THB tobago:TTD tongan:TOP ukrainian:UAH venezuelan:VES \
    vietnamese:VND
    """

  /// Countries of two words, and signs with letters before them.
  static let phrases = """
    west_african:XOF central_african:XAF south_sudanese:SSP north_korean:KPW east_caribbean:XCD \
    eastern_caribbean:XCD saint_helena:SHP e_£:EGP gh_₵:GHS gh_¢:GHS
    """

  /// Signs, with the code of the currency, or `?` where two living ones share the sign.
  static let signs = """
    $:USD €:EUR £:GBP ₹:INR ₽:RUB ₩:KRW ₺:TRY ₦:NGN ₱:PHP ฿:THB ₫:VND ₴:UAH ₪:ILS ₡:CRC ₲:PYG \
    ₵:GHS ₸:KZT ₮:MNT ₭:LAK ៛:KHR ৳:BDT ₨:INR ₼:AZN ₾:GEL ֏:AMD ؋:AFN ¥:? ￥:? 元:CNY 円:JPY 원:KRW \
    kč:CZK zł:PLN kr:?
    """
}
