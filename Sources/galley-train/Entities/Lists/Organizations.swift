extension NameLists {
  /// Organizations that their name alone tells: of states, of the press, of business, of politics, of sport.
  static let organizations = """
    un nato eu imf who wto unesco unicef unhcr undp opec asean brics african_union european_union \
    european_commission european_parliament european_central_bank united_nations world_bank \
    red_cross red_crescent amnesty_international human_rights_watch greenpeace \
    world_health_organization interpol iaea fifa uefa ioc icc bcci fbi cia nsa doj fda cdc nasa \
    epa irs sec fed pentagon kremlin white_house congress senate house_of_commons house_of_lords \
    house_of_representatives parliament knesset bundestag duma lok_sabha rajya_sabha supreme_court \
    high_court state_department security_council general_assembly reuters afp ap associated_press \
    bbc cnn cbs nbc abc fox_news al_jazeera al-jazeera xinhua tass pti ani new_york_times \
    washington_post wall_street_journal guardian financial_times bloomberg google apple microsoft \
    amazon facebook meta twitter tesla netflix uber airbnb intel ibm oracle cisco samsung sony \
    toyota honda nissan hyundai volkswagen bmw boeing airbus spacex huawei tiktok bytedance \
    alibaba tencent xiaomi nokia ericsson siemens shell bp exxonmobil exxon chevron gazprom \
    rosneft aramco pfizer moderna astrazeneca novartis roche nike adidas walmart ikea starbucks \
    mcdonald's coca-cola pepsi visa mastercard paypal jpmorgan goldman_sachs morgan_stanley \
    citigroup hsbc barclays ubs deutsche_bank standard_chartered credit_suisse infosys wipro tata \
    reliance adani flipkart paytm hamas hezbollah hizbollah taliban isis isil daesh islamic_state \
    al_qaeda al-qaeda al-qaida al-shabaab boko_haram houthis fatah plo mossad idf isi mi5 mi6 gchq \
    fsb kgb bjp aap congress_party labour labor likud anc ndp gop manchester_united \
    manchester_city liverpool_fc arsenal chelsea tottenham barcelona real_madrid bayern_munich \
    juventus ac_milan inter_milan psg nba nfl nhl mlb ufc espn youtube instagram whatsapp telegram \
    linkedin spotify zoom disney warner hbo opec+ aukus quad africa_cdc african_development_bank \
    asian_development_bank inter-american_development_bank imo ilo icao itu iom wfp unfpa unaids \
    unctad ifad fao osce oecd oas mercosur ecowas sadc comesa igad caricom apec gcc arab_league \
    commonwealth_secretariat council_of_europe european_council european_court_of_justice \
    european_court_of_human_rights international_criminal_court international_court_of_justice \
    world_trade_organization world_trade_organisation international_monetary_fund \
    international_labour_organization world_food_programme food_and_agriculture_organization \
    international_energy_agency international_atomic_energy_agency international_olympic_committee \
    world_economic_forum bank_for_international_settlements g7 g20 g77 paris_club \
    international_crisis_group transparency_international reporters_without_borders \
    committee_to_protect_journalists médecins_sans_frontières medecins_sans_frontieres \
    doctors_without_borders save_the_children oxfam caritas world_vision care_international \
    islamic_relief mercy_corps world_wildlife_fund wwf wildaid federal_reserve bank_of_england \
    bank_of_japan reserve_bank_of_india people's_bank_of_china bundesbank \
    reserve_bank_of_australia bank_of_canada bank_of_ghana bank_of_korea central_bank_of_nigeria \
    securities_and_exchange_commission federal_trade_commission department_of_justice \
    department_of_defense department_of_homeland_security homeland_security treasury_department \
    internal_revenue_service environmental_protection_agency food_and_drug_administration \
    centers_for_disease_control national_security_agency national_security_council \
    federal_aviation_administration faa ntsb ftc fcc nhs ofcom ofgem ofsted scotland_yard \
    metropolitan_police house_of_assembly foreign_office home_office cabinet_office \
    ministry_of_defence whitehall downing_street élysée elysée bundesrat bundeswehr riksdag \
    storting folketing eduskunta sejm verkhovna_rada majlis diet_of_japan \
    national_people's_congress politburo legislative_yuan legislative_council national_assembly \
    constitutional_court constituent_assembly congress_of_deputies cortes bloomberg_news \
    agence_france-presse agence_france_presse press_association deutsche_presse-agentur dpa ansa \
    anadolu anadolu_agency interfax ria_novosti itar-tass kyodo jiji yonhap antara bernama kcna \
    xinhua_news_agency press_trust_of_india ians wafa irna isna tasnim fars saudi_press_agency \
    news_agency_of_nigeria ghana_news_agency nampa le_monde le_figaro libération der_spiegel \
    die_zeit die_welt süddeutsche_zeitung frankfurter_allgemeine_zeitung handelsblatt \
    corriere_della_sera la_repubblica la_stampa el_país el_pais el_mundo la_vanguardia \
    folha_de_são_paulo o_globo la_nación la_nacion clarín clarin el_universal el_tiempo \
    el_comercio excélsior milenio jornada haaretz jerusalem_post times_of_israel yedioth_ahronoth \
    maariv al-ahram al_ahram al-hayat al_arabiya al-arabiya asharq_al-awsat gulf_news \
    khaleej_times the_national arab_news saudi_gazette jordan_times daily_star daily_sabah \
    hürriyet hurriyet cumhuriyet kommersant novaya_gazeta izvestia pravda meduza kyiv_post \
    kyiv_independent gazeta_wyborcza asahi_shimbun yomiuri_shimbun mainichi_shimbun nikkei \
    nikkei_asia japan_times japan_today nhk chosun_ilbo joongang_ilbo korea_herald korea_times \
    hankyoreh global_times china_daily people's_daily south_china_morning_post caixin the_paper \
    straits_times channel_news_asia bangkok_post jakarta_post kompas rappler \
    philippine_daily_inquirer manila_times vnexpress phnom_penh_post dhaka_tribune prothom_alo \
    daily_ittefaq geo_news express_tribune the_hindu hindustan_times times_of_india indian_express \
    economic_times business_standard india_today ndtv zee_news republic_tv the_wire deccan_herald \
    telegraph_india kathmandu_post daily_mirror daily_nation the_east_african premium_times \
    thisday daily_trust sahara_reporters channels_tv daily_maverick mail_&_guardian news24 sowetan \
    business_day herald_zimbabwe zbc sabc e.tv nation_africa the_citizen new_vision daily_monitor \
    daily_graphic myjoyonline graphic_online ghanaweb the_guardian the_times the_sunday_times \
    the_telegraph daily_telegraph daily_mail daily_express evening_standard the_independent \
    the_observer the_economist the_sun sky_news itv channel_4 gb_news the_new_york_times usa_today \
    los_angeles_times chicago_tribune boston_globe miami_herald politico axios vox buzzfeed \
    huffpost vice_media propublica the_intercept the_atlantic the_new_yorker newsweek \
    rolling_stone national_geographic npr pbs msnbc cnbc c-span univision telemundo cbc ctv \
    global_news globe_and_mail toronto_star national_post abc_news nbc_news cbs_news sbs \
    sydney_morning_herald the_age the_australian rnz nz_herald new_zealand_herald \
    radio_free_europe radio_free_asia voice_of_america deutsche_welle france_24 rfi euronews arte \
    zdf ard orf mediaset rtve antena_3 baidu weibo wechat douyin kuaishou meituan pinduoduo jd.com \
    didi didi_chuxing netease bilibili sina sohu lenovo zte oppo realme oneplus dji byd nio xpeng \
    li_auto geely saic great_wall_motor catl foxconn hon_hai tsmc smic mediatek asus acer htc \
    pegatron quanta evergrande country_garden vanke icbc bank_of_china china_construction_bank \
    agricultural_bank_of_china ping_an china_life sinopec petrochina cnooc china_mobile \
    china_telecom china_unicom cosco air_china china_eastern china_southern cathay_pacific swire \
    ck_hutchison aia temu shein ant_group ant_financial lazada shopee grab gojek tokopedia goto \
    sea_limited singtel dbs ocbc uob temasek singapore_airlines airasia petronas maybank cimb \
    genting pertamina garuda bank_mandiri bank_central_asia indosat telkom pttep cp_group \
    siam_cement thai_airways vingroup vinfast viettel san_miguel jollibee ayala pldt softbank \
    rakuten line_corporation nintendo panasonic toshiba hitachi fujitsu nec canon nikon olympus \
    fujifilm ricoh kyocera murata denso bridgestone mitsubishi mitsui sumitomo marubeni itochu \
    nomura mizuho mufg daiwa mazda subaru suzuki isuzu yamaha kawasaki komatsu kubota tepco takeda \
    astellas daiichi_sankyo eisai uniqlo fast_retailing seven_&_i aeon kirin asahi suntory \
    shiseido all_nippon_airways japan_airlines jal ana lg lg_electronics sk_hynix sk_telecom kia \
    posco lotte hanwha doosan kakao naver coupang celltrion korean_air asiana renault peugeot \
    citroën citroen stellantis fiat ferrari maserati lamborghini alfa_romeo pirelli michelin valeo \
    faurecia total totalenergies engie edf orano areva dassault thales safran alstom bouygues \
    vinci bnp_paribas société_générale societe_generale crédit_agricole axa lvmh kering hermès \
    hermes chanel l'oréal l'oreal danone carrefour auchan sanofi publicis vivendi canal+ \
    air_france klm air_france-klm sncf ratp daimler mercedes-benz porsche audi opel man_se \
    continental_ag bosch zf basf bayer henkel thyssenkrupp rwe eon e.on enbw uniper sap infineon \
    deutsche_telekom deutsche_post dhl lufthansa eurowings tui allianz munich_re commerzbank \
    wirecard rheinmetall lidl aldi rewe edeka volkswagen_group skoda bmw_group biontech curevac \
    merck_kgaa fresenius eni enel intesa_sanpaolo unicredit monte_dei_paschi generali leonardo \
    fincantieri telecom_italia luxottica gucci armani versace benetton barilla ferrero santander \
    bbva caixabank bankia sabadell telefónica telefonica iberdrola endesa repsol inditex zara \
    iberia ryanair easyjet wizz_air norwegian_air vueling british_airways virgin_atlantic iag \
    rolls-royce bae_systems gkn jaguar_land_rover mclaren vodafone bt_group centrica national_grid \
    sse unilever diageo glaxosmithkline gsk reckitt_benckiser tesco sainsbury's asda morrisons \
    marks_&_spencer marks_and_spencer john_lewis next_plc debenhams rbs natwest \
    lloyds_banking_group aviva prudential_plc legal_&_general glencore rio_tinto bhp \
    anglo_american arcelormittal vedanta philips asml rabobank abn_amro heineken ahold_delhaize \
    akzonobel dsm kpn booking.com adyen takeaway.com anheuser-busch_inbev ab_inbev solvay ucb \
    proximus nestlé nestle abb holcim lafargeholcim swatch swatch_group rolex richemont \
    patek_philippe zurich_insurance swiss_re julius_baer swissair sandoz syngenta volvo saab \
    scania electrolux h&m klarna telia nordea swedbank handelsbanken vattenfall equinor statoil \
    telenor dnb norsk_hydro yara maersk novo_nordisk carlsberg lego ørsted orsted vestas \
    danske_bank kone neste fortum gazprombank sberbank vtb lukoil rosatom rusal norilsk_nickel \
    severstal aeroflot yandex vkontakte kaspersky rostec transneft novatek alfa-bank naftogaz \
    ukrenergo energoatom antonov privatbank roshen pkn_orlen orlen pko_bank lot_polish_airlines \
    čez cez omv raiffeisen erste_bank mol otp_bank hellenic_petroleum turkcell turkish_airlines \
    koç_holding sabancı aselsan baykar petkim tüpraş nvidia amd qualcomm broadcom \
    texas_instruments micron dell hp hewlett-packard hewlett_packard salesforce adobe servicenow \
    workday snowflake palantir openai anthropic deepmind midjourney dropbox github gitlab reddit \
    pinterest snapchat snap_inc quora yelp tripadvisor expedia doordash instacart lyft grubhub \
    shopify coinbase binance ftx robinhood peloton fitbit gopro sonos roku wework theranos juul \
    draftkings fanduel general_motors ford_motor chrysler gm rivian lucid_motors harley-davidson \
    goodyear caterpillar john_deere deere general_electric ge honeywell 3m raytheon \
    lockheed_martin northrop_grumman general_dynamics halliburton schlumberger baker_hughes \
    conocophillips occidental_petroleum phillips_66 valero duke_energy con_edison pg&e \
    berkshire_hathaway blackrock blackstone vanguard_group bridgewater kkr carlyle_group \
    bain_capital sequoia_capital andreessen_horowitz wells_fargo bank_of_america citibank \
    capital_one american_express lehman_brothers bear_stearns merrill_lynch aig metlife \
    prudential_financial fannie_mae freddie_mac moody's s&p_global standard_&_poor's fitch \
    fitch_ratings mckinsey deloitte pricewaterhousecoopers pwc kpmg ernst_&_young accenture \
    cognizant johnson_&_johnson j&j merck eli_lilly bristol-myers_squibb abbvie abbott amgen \
    gilead biogen regeneron purdue_pharma medtronic unitedhealth cigna humana cvs walgreens kroger \
    costco home_depot lowe's best_buy macy's sears kmart jcpenney nordstrom tj_maxx whole_foods \
    albertsons procter_&_gamble p&g colgate-palmolive kimberly-clark kraft_heinz general_mills \
    kellogg mondelez mars_inc hershey pepsico philip_morris altria burger_king kfc wendy's \
    domino's pizza_hut chipotle dunkin american_airlines delta_air_lines united_airlines \
    southwest_airlines jetblue fedex ups amtrak greyhound comcast at&t verizon t-mobile viacom \
    viacomcbs time_warner warner_bros warner_bros._discovery fox_corporation news_corp lionsgate \
    dreamworks pixar lucasfilm marvel marvel_studios universal_music sony_music hulu disney+ \
    electronic_arts activision_blizzard ubisoft tata_motors tata_steel tata_sons \
    tata_consultancy_services tcs hcl tech_mahindra mahindra mahindra_&_mahindra maruti_suzuki \
    bajaj_auto hero_motocorp ola zomato swiggy byju's oyo reliance_industries reliance_jio jio \
    bharti_airtel airtel vodafone_idea bsnl mtnl air_india indigo spicejet jet_airways \
    kingfisher_airlines vistara go_first state_bank_of_india sbi icici_bank hdfc hdfc_bank \
    axis_bank punjab_national_bank yes_bank life_insurance_corporation lic ongc gail ntpc \
    coal_india bhel isro drdo hal sebi rbi trai cag cbi nia enforcement_directorate nhai irctc \
    indian_railways itc hindustan_unilever sun_pharma cipla dr._reddy's serum_institute \
    serum_institute_of_india bharat_biotech biocon jsw essar gmr grasim ultratech larsen_&_toubro \
    l&t godrej aditya_birla_group niti_aayog aiims iit iim jnu du ugc cbse ncert pemex cemex \
    américa_móvil america_movil televisa tv_azteca bimbo femsa petrobras vale itaú itau bradesco \
    embraer jbs marfrig ambev globo odebrecht banco_do_brasil nubank mercadolibre mercado_libre \
    ypf aerolíneas_argentinas aerolineas_argentinas pdvsa ecopetrol avianca latam latam_airlines \
    codelco falabella cencosud copa_airlines rappi sqm saudi_aramco sabic mobily stc saudia \
    flydubai emirates etihad etihad_airways qatar_airways qatarenergy ooredoo adnoc mubadala \
    dp_world emaar damac majid_al_futtaim careem souq kuwait_airways zain royal_jordanian \
    middle_east_airlines el_al teva check_point mobileye nso_group elbit_systems \
    israel_aerospace_industries hapoalim leumi egyptair orascom sonatrach ocp attijariwafa_bank \
    royal_air_maroc maroc_telecom dangote dangote_group mtn mtn_group globacom 9mobile jumia konga \
    flutterwave interswitch access_bank zenith_bank gtbank first_bank united_bank_for_africa \
    ecobank stanbic absa nedbank firstrand investec capitec sasol eskom transnet prasa naspers \
    multichoice dstv vodacom telkom_sa shoprite pick_n_pay woolworths_holdings massmart sabmiller \
    anglogold anglogold_ashanti gold_fields sibanye implats debeers de_beers safaricom m-pesa \
    kenya_airways kplc kengen equity_bank kcb ethio_telecom ethiopian_airlines rwandair nnpc nddc \
    inec efcc icpc nafdac ncdc apc pdp gncc cocobod gnpc ecg ndc npp gecamines tullow_oil woodside \
    santos fortescue bhp_billiton qantas virgin_australia jetstar telstra optus westpac \
    commonwealth_bank anz macquarie woolworths coles bunnings wesfarmers csiro fonterra \
    air_new_zealand iran_air irgc basij revolutionary_guards quds_force hashd_al-shaabi \
    popular_mobilization_forces peshmerga ypg pkk sdf syrian_democratic_forces free_syrian_army \
    al-nusra al-nusra_front hayat_tahrir_al-sham muslim_brotherhood palestinian_authority \
    palestinian_islamic_jihad islamic_jihad popular_front lebanese_forces ansar_allah houthi \
    taliban_movement haqqani_network lashkar-e-taiba lashkar-e-jhangvi jaish-e-mohammed \
    hizbul_mujahideen tehreek-e-taliban ttp isis-k iswap aqim mnla m23 fdlr adf lra splm splm-n \
    rsf rapid_support_forces tplf al_shabaab amisom monusco minusma unmiss unifil wagner_group \
    azov eta ira sinn_féin sinn_fein farc eln sendero_luminoso mara_salvatrucha ms-13 \
    tren_de_aragua sinaloa_cartel democratic_party republican_party conservative_party \
    labour_party liberal_democrats lib_dems green_party scottish_national_party snp plaid_cymru \
    ukip brexit_party reform_uk dup sdlp fianna_fáil fianna_fail fine_gael cdu csu spd fdp afd \
    die_linke en_marche rassemblement_national front_national les_républicains parti_socialiste \
    lega forza_italia fratelli_d'italia five_star_movement m5s podemos psoe ciudadanos \
    partido_popular syriza new_democracy fidesz jobbik law_and_justice civic_platform akp ak_party \
    chp hdp mhp united_russia ldpr likud_party yesh_atid meretz shas kadima yamina hadash \
    african_national_congress eff economic_freedom_fighters democratic_alliance zanu-pf zanu_pf \
    mdc swapo frelimo renamo mpla unita chama_cha_mapinduzi ccm chadema odm jubilee_party \
    all_progressives_congress peoples_democratic_party bharatiya_janata_party \
    indian_national_congress aam_aadmi_party shiv_sena samajwadi_party bahujan_samaj_party \
    trinamool_congress tmc dmk aiadmk rjd jd(u) bjd tdp trs cpi cpi(m) rss vhp bajrang_dal abvp \
    nsui ncp awami_league bnp jamaat-e-islami ppp pml-n pml-q pti_party tehreek-e-insaf kmt \
    kuomintang dpp chinese_communist_party ccp workers'_party_of_korea komeito \
    liberal_democratic_party umno barisan_nasional pakatan_harapan pap golkar pdi-p pheu_thai \
    palang_pracharath nld national_league_for_democracy tatmadaw morena fmln fsln barcelona_fc \
    fc_barcelona atletico_madrid atlético_madrid sevilla valencia_cf villarreal real_sociedad \
    athletic_bilbao real_betis borussia_dortmund rb_leipzig bayer_leverkusen schalke werder_bremen \
    eintracht_frankfurt vfb_stuttgart hamburger_sv hertha_berlin as_roma ss_lazio napoli_ssc \
    atalanta fiorentina sampdoria paris_saint-germain paris_saint_germain olympique_de_marseille \
    olympique_lyonnais as_monaco lille_osc ajax psv feyenoord benfica sporting_lisbon fc_porto \
    anderlecht club_brugge galatasaray fenerbahçe fenerbahce beşiktaş besiktas olympiacos \
    panathinaikos celtic_fc rangers_fc everton leicester_city west_ham west_ham_united \
    newcastle_united aston_villa crystal_palace wolverhampton_wanderers nottingham_forest \
    leeds_united sheffield_united norwich_city brighton_&_hove_albion tottenham_hotspur \
    boca_juniors river_plate flamengo corinthians palmeiras santos_fc fluminense gremio grêmio \
    colo-colo club_américa chivas cruz_azul pumas tigres_uanl al_ahly zamalek wydad \
    raja_casablanca espérance orlando_pirates kaizer_chiefs mamelodi_sundowns enyimba \
    asante_kotoko hearts_of_oak gor_mahia simba_sc los_angeles_lakers golden_state_warriors \
    boston_celtics chicago_bulls miami_heat brooklyn_nets new_york_knicks new_york_yankees \
    boston_red_sox los_angeles_dodgers chicago_cubs dallas_cowboys new_england_patriots \
    green_bay_packers kansas_city_chiefs toronto_maple_leafs montreal_canadiens \
    chennai_super_kings mumbai_indians royal_challengers_bangalore kolkata_knight_riders \
    sunrisers_hyderabad rajasthan_royals delhi_capitals delhi_daredevils kings_xi_punjab bcb pcb \
    cricket_australia ecb caf conmebol concacaf afc ferrari_team red_bull_racing mercedes_amg fia \
    wada itf atp wta iaaf world_athletics fina harvard_university yale_university \
    princeton_university stanford_university mit caltech oxford_university cambridge_university \
    imperial_college_london london_school_of_economics lse ucl king's_college_london \
    johns_hopkins_university columbia_university university_of_california ucla tsinghua_university \
    peking_university fudan_university university_of_tokyo makerere_university \
    university_of_nairobi university_of_cape_town university_of_ibadan aligarh_muslim_university \
    jawaharlal_nehru_university delhi_university jamia_millia_islamia brookings_institution \
    pew_research_center gallup chatham_house rand_corporation cato_institute heritage_foundation \
    bill_and_melinda_gates_foundation gates_foundation ford_foundation open_society_foundations \
    rockefeller_foundation
    """
}
