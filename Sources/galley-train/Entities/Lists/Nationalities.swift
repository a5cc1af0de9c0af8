extension NameLists {
  /// Nationalities and peoples, with faiths and parties that news treats alike: demonyms of ISO 3166-1
  /// countries, and others.
  static let nationalities = """
    aboriginal afghan afghans african african-american african-americans africans albanian
    albanians algerian algerians american american_samoan americans andorran andorrans anglican
    anglicans anglo-irish anglo-saxon angolan angolans anguillian anguillians antiguan antiguans
    arab arabic arabs argentine argentinean argentineans argentinian argentinians armenian
    armenians aruban arubans asian asians australian australians austrian austrians azerbaijani
    azerbaijanis azeri azeris bahamian bahamians bahraini bahrainis balkan balkans baloch
    bangladeshi bangladeshis barbadian barbadians barbudan barbudans basque bavarian bavarians
    belarusian belarusians belgian belgians belizean belizeans bengali bengalis beninese bermudian
    bermudians bhutanese bolivian bolivians bosnian bosnians botswanan botswanans brazilian
    brazilians british briton britons bruneian bruneians buddhist buddhists bulgarian bulgarians
    burkinabe burmese burundian burundians californian californians cambodian cambodians
    cameroonian cameroonians canadian canadians cape_verdian caribbeans catalan catalans catholic
    catholics caymanian caymanians central_african chadian chadians channel_islander chechen
    cherokee chilean chileans chinese christians christmas_island cocos_islander colombian
    colombians communist comoran comorans congolese cook_islander costa_rican croat croatian
    croatians croats cuban cubans cypriot cypriots czech czechs dane danes danish democrat
    democrats djibouti djiboutis dominican dominicans dutch east_timorese ecuadorean ecuadoreans
    ecuadorian ecuadorians egyptian egyptians emirati emiratis english englishman englishmans
    equatorial_guinean eritrean eritreans estonian estonians ethiopian ethiopians european
    europeans falkland_islander faroese fijian fijians filipina filipino filipinos finn finnish
    finns flemish french french_polynesian gabonese gambian gambians georgian georgians german
    germans ghanaian ghanaians gibraltar greek greeks greenlandic grenadian grenadians
    guadeloupian guadeloupians guamanian guamanians guatemalan guatemalans guinea-bissauan
    guinea-bissauans guinean guineans gujarati gujaratis guyanese haitian haitians hausa hazara
    heard_and_mcdonald_islander herzegovinian herzegovinians hindu hindus hispanic hmong honduran
    hondurans hungarian hungarians hutu i-kiribatis icelander icelanders icelandic igbo indian
    indians indo-pacific indonesian indonesians inuit iranian iranians iraqi iraqis irish islamic
    islamist islamists israeli israelis italian italians ivorian ivorians jamaican jamaicans
    japanese jew jewish jews jordanian jordanians kashmiri kashmiris kazakh kazakhstani
    kazakhstanis kenyan kenyans kirghiz kittian_and_nevisian korean koreans kosovar kurd kurdish
    kurds kuwaiti kuwaitis kyrgyz laotian laotians latino latinos latvian latvians lebanese
    liberian liberians libyan libyans liechtensteiner liechtensteiners lithuanian lithuanians
    londoner londoners luxembourger luxembourgers macedonian macedonians malagasy malawian
    malawians malayali malayalis malaysian malaysians maldivan maldivans maldivian maldivians
    malian malians maltese manx maori maoris marshallese marxist mauritanian mauritanians
    mauritian mauritians mayan mayans mexican mexicans micronesian micronesians moldovan moldovans
    monegasque mongolian mongolians montenegrin montserratian montserratians mormon moroccan
    moroccans mosotho motswana mozambican mozambicans muslim muslims namibian namibians nauruan
    nauruans navajo nepalese nepali nepalis new_caledonian new_zealander ni-vanuatu nicaraguan
    nicaraguans nigerian nigerians nigerien niuean niueans norfolk_islander north_korean norwegian
    norwegians omani omanis pakistani pakistanis palauan palauans palestinian palestinians
    panamanian panamanians papua_new_guinean paraguayan paraguayans parisian parisians pashtun
    persian persians peruvian peruvians pitcairn_islander pole poles polish portuguese protestant
    protestants puerto_rican punjabi punjabis qatari qataris republican republicans rohingya roma
    romanian romanians russian russians rwandan rwandans sahrawi sahrawis saint_helenian
    saint_lucian saint_vincentian salvadoran salvadorans sammarinese samoan samoans sao_tomean
    saudi saudi_arabian saudis scandinavian scandinavians scot scots scottish senegalese serb
    serbian serbians serbs seychellois shia shiite shiites siberian siberians sierra_leonean sikh
    sikhs sindhi sindhis singaporean singaporeans sinhalese slovak slovaks slovene slovenian
    slovenians solomon_islander somali somalis south_african
    south_georgia_and_the_south_sandwich_islander south_korean south_sudanese soviet spaniard
    spaniards spanish sri_lankan sudanese sunni sunnis surinamer surinamers swazi swazis swede
    swedes swedish swiss syrian syrians tadzhik taiwanese tajik tamil tamils tanzanian tanzanians
    texan texans thai thais tibetan tibetans togolese tokelauan tokelauans tongan tongans tories
    tory trinidadian trinidadians tunisian tunisians turk turkish turkmen turks tutsi tutsis
    tuvaluan tuvaluans ugandan ugandans uighur ukrainian ukrainians uruguayan uruguayans uyghur
    uyghurs uzbek uzbekistani uzbekistanis venezuelan venezuelans vietnamese
    wallis_and_futuna_islander welsh yazidi yazidis yemeni yemenis yoruba zambian zambians
    zimbabwean zimbabweans zionist zulu
    """
}
