extension NameLists {
  /// Cities, states and regions: GeoNames' cities of more than 350,000 people (more than 250,000 where
  /// English is a language), capitals, subdivisions of ISO 3166-2, and regions that news speaks of.
  static let places = """
    _willemstad a_coruña aba abbottabad abeokuta abia abidjan abobo abomey-calavi abra abruzzo
    abu_dhabi abuja abuja_federal_capital_territory acapulco_de_juárez accra adachi adamawa
    adamstown adana addis_ababa adelaide aden ado-ekiti africa agadir agartala agege agra
    agrigento aguascalientes agusan_del_norte agusan_del_sur ahafo ahilyanagar ahmedabad ahvaz
    aihara aizawl ajegunle ajman ajmer aklan akola aktobe akure akwa_ibom al_ain_city al_fayyum
    al_hillah al_hoceïma al_kharj al_mansurah al_qadarif alabama alagoas alanya alaska albacete
    albay alberta albuquerque aleppo alessandria alexandria algiers almaty almería alofi
    alor_setar alps alwar amagasaki amapá amazon amazonas ambarnath ambato ambattur america
    american_samoa amman ampara amravati amritsar amsterdam anaheim anambra ananindeua anantapur
    anchorage ancona andalucía andalusia andaman_and_nicobar_islands andhra_pradesh andijon
    andorra_la_vella angeles_city anhui ankang ankara anqing anqiu ansan-si anshan anshun antakya
    antalya antananarivo antarctica antipolo antique antofagasta antwerp anuradhapura anyang
    anyang-si aparecida_de_goiânia apayao apia aqsu ar_raqqah aracaju aragón arctic arequipa
    arezzo arifwala arizona arkansas arlington arrah arusha ascoli_piceno ashanti ashgabat asia
    asmara assam assiut astana asti astrakhan asturias asuncion asunción athens atlanta atlantic
    auckland aurangabad aurora austin australian_capital_territory
    autonomous_region_in_muslim_mindanao avadi avarua avellaneda avellino
    avtonomna_respublika_krym awasa azad_jammu_and_kashmir azcapotzalco bacolod_city bacoor
    badajoz baden-württemberg badulla bafoussam bagerhat baghdad bahawalpur bahia bahçelievler
    baise baja_california baja_california_sur bakersfield baku balbala balikpapan balkans ballari
    balochistan baltics baltimore bamako bamenda banan bandar_abbas bandar_lampung
    bandar_seri_begawan bandarban bandung bangalore bangkok bangui banjarmasin banjul bannu
    banqiao bao'an baoding baoji baoshan baotou baranagar barcelona bareilly barguna bari barinas
    baringo barishal barletta-andria-trani barnaul barquisimeto barranquilla basilan basilicata
    basrah basse-terre basseterre basuo bataan batam batanes batangas bathinda battagram
    batticaloa bauchi bauru bavaria bawshar bay_of_plenty bayan_nur bayelsa bayern bazhong
    begusarai beihai beijing beira beirut bei’an bekasi belagavi belfast belford_roxo belgrade
    bello belluno belmopan belo_horizonte belém benelux benevento bengaluru bengbu benghazi
    bengkulu benguela benguet benin_city benito_juarez benito_juárez benoni benue benxi bergamo
    berlin bern bethlehem betim beylikdüzü bharatpur bhatara bhavnagar bhawana bhayandar bhilai
    bhilwara bhiwandi bhola bhopal bhubaneswar bicol bida biella bihar bijie bikaner bilimora
    biliran binzhou birkenhead birmingham bishkek bissau bizkaia biên_hòa blantyre bloemfontein
    blumenau boa_vista bobo-dioulasso bochum bogor bogota bogotá bogura bohol boksburg bologna
    bolzano bombay bomet bono bono_east borama borivli borno boston botshabelo bouaké bozhou
    bradford brahmanbaria brahmapur brakpan brampton brandenburg brasilia brasília bratislava
    brazzaville bremen brent brescia bridgetown brighton brindisi brisbane bristol
    british_columbia brittany brno bronx brooklyn brussels bryansk bucaramanga bucharest
    bucheon-si buda budapest budta buenaventura buenos_aires buffalo bujumbura bukavu bukidnon
    bukit_rahman_putra bulacan bulawayo bunamwaya bungoma bunia buraydah burewala burgos bursa
    busan busia cabimas cabinda cagayan cagayan_de_oro cagayan_valley cagliari cairo calabar
    calabarzon calabria calamba calcutta calgary cali california callao caloocan caltanissetta
    calumbo camama camarines_norte camarines_sur camayenne cambridge camiguin campania campeche
    campinas campo_grande campobasso campos_dos_goytacazes canarias canberra cancún cangzhou
    cannes cantabria canterbury cape_town capitol_hill capiz caracas caraga carapicuíba cardiff
    cariacica caribbean carlow carrefour cartagena caruaru casablanca caserta castilla-la_mancha
    castilla_y_león castries catalonia catalunya catanduanes catania catanzaro caucaia cavan
    cavite caxias_do_sul cayenne cazenga ceará cebu cebu_city central_america central_asia
    central_coast central_luzon central_visayas ceuta chak_jhumra chandigarh chandler chandpur
    changchun changde changning changsha changshu changwon changzhi changzhou chaoyang chaozhou
    chapai_nawabganj charlotte charlotte_amalie chatham_islands_territory chattogram cheboksary
    chelyabinsk chengde chengdu chennai chenzhou cheonan cheongju-si cherkaska_oblast
    chernihivska_oblast chernivetska_oblast chernobyl chiapas chiba chicago chiclayo chieti
    chihuahua chimoio chiniot chisinau chittagong chitungwiza chizhou chongming chongqing chongzuo
    christchurch chuadanga chula_vista chunian chuxiong chuzhou cibinong cilegon cimahi cincinnati
    ciudad_apodaca ciudad_bolívar ciudad_de_la_paz ciudad_de_méxico ciudad_general_escobedo
    ciudad_guayana ciudad_juárez ciudad_lópez_mateos ciudad_nezahualcoyotl ciudad_real cixi clare
    cleveland coahuila_de_zaragoza cochabamba cockburn_town coimbatore colima colombo colorado
    colorado_springs columbus comilla como conakry connaught connecticut constantine contagem
    copenhagen cordillera_administrative_region cork cornwall corpus_christi corsica cosenza
    cotabato cotonou coventry cox's_bazar coyoacán cremona crimea cross_river crotone cuauhtémoc
    cuautitlán_izcalli cuenca cuiabá culiacán cumaná cumilla cuneo curitiba cusco cuttack cuíto
    cáceres cádiz córdoba cúcuta da_nang dachang daegu daejeon dakar dalian dallas daloa damascus
    dammam dandong daqing dar_es_salaam darbhanga darfur dasmariñas datong davangere davao
    davao_de_oro davao_del_norte davao_del_sur davao_occidental davao_oriental davos daxing’anling
    dayrah dazhou dehradun delaware delhi delmas delta denpasar denver depok dera_ghazi_khan
    dera_ismail_khan derby desna detroit devon dewas deyang dezhou dhaka dhanbad dhule diadema
    diego_garcia diepsloot dili dinagat_islands dinajpur dindigul dingxi district_of_columbia
    distrito_federal djibouti dnipro dnipropetrovska_oblast dniprovskyi dodoma doha dombivali
    donbas donegal donetsk donetska_oblast dongguan dongying dorset dortmund douala douglas
    downing_street dresden dubai dublin duisburg duque_de_caxias durango durban durg durgapur
    durham dushanbe düsseldorf east_africa east_asia east_jerusalem east_london eastern
    eastern_cape eastern_samar eastern_visayas ebonyi ebute_ikorodu ecatepec_de_morelos edinburgh
    edmonton edogawe ekiti el-aaiun el_obeid el_paso eldoret emalahleni embu emilia-romagna
    england enna ensenada enugu erbil erode erzurum esenler esenyurt eslamshahr esna
    espírito_santo essen essex etobicoke eurasia europe euskal_herria evaton extremadura e’zhou
    faisalabad fallujah faridabad faridpur fatih feira_de_santana fenghuang fengshan fengxiang
    feni fermo ferrara fes firenze florence florianópolis florida flying_fish_cove foggia
    forlì-cesena fort-de-france fort_wayne fort_worth fortaleza foshan franca frankfurt_am_main
    freetown fresno friuli_venezia_giulia frosinone fujian fujisawa fukuoka fukushima fukuyama
    funafuti fushun fuxin fuyang fuzhou gaborone gaibandha gajuwaka galicia galle galway gampaha
    gandhinagar gansu ganzhou gaomi garissa gatineau gauteng gaya gaza gaziantep gazipur gboko
    geelong general_santos geneva genoa genova george_town georgetown georgia germiston gibraltar
    gifu gilgit-baltistan gipuzkoa girona gisborne gitega giza glasgow goa goiás goiânia
    gold_coast golfe goma gombe gonder gopalganj gorakhpur gorizia gothenburg goyang-si gqeberha
    grajaú granada greater_accra greater_noida greensboro grosseto grytviken guadalajara guadalupe
    guam guanajuato guangdong guangxi_zhuangzu guangyuan guangzhou guang’an guankou guantanamo
    guarulhos guatemala_city guayaquil guerrero guigang guilin guimaras guiyang guizhou gujangbagh
    gujarat gujranwala gujrat guli gumi guntur gurugram gustavia gustavo_adolfo_madero guwahati
    guyuan gwalior gwangju gwangmyeong ha'il habiganj hafizabad hagatna haikou hainan haiphong
    halifax hamamatsu hambantota hamburg hamilton hampshire handan hangzhou hannover hanoi
    hanzhong harare harbin hargeysa havana hawaii hawke's_bay hebei hebi hebron hechuan hefei
    hegang heilongjiang helmand helsinki henan henderson hengshui hengyang hermosillo
    heroica_matamoros heshan hessen heyuan heze hezhou hidalgo higashiosaka himalayas himeji
    hirakata hiroshima hisar hlaingthaya ho_chi_minh_city hobart hohhot hoji_ya_henda hollywood
    homa_bay homs homyel' hong_kong hong_kong_island hong_kong_sar hongkou honiara honolulu
    houston howrah hrodna hsinchu huai'an huaibei huaihua huainan huambo huancayo huanggang
    huangpu huangshan huangshi hubballi hubei huelva huesca huizhou huludao hunan huocheng huzhou
    hwaseong-si hyderabad ibadan ibagué ibb ichalkaranji ichikawa ichinomiya idaho idlib ifugao
    ijebu_ode ikare ile-ife illes_balears illinois ilocos ilocos_norte ilocos_sur iloilo ilorin
    imperia imphal imus incheon indiana indianapolis indore iowa ipoh iquitos irapuato irbid
    irkutsk irvine isabela isernia iseyin isfahan isiolo iskandar_puteri islamabad islington
    ismailia istanbul itabashi itaquaquecetuba ivano-frankivska_oblast ivanovo iwaki izhevsk
    iztacalco iztapalapa jabalpur jaboatão_dos_guararapes jacksonville jaffna jaipur jakarta
    jalalabad jalalpur_pirwala jalandhar jalgaon jalisco jamalpur jambi_city jamestown jammu
    jamnagar jamshedpur jashore jayapura jaén jeddah jeju_city jeonju jepara jersey_city jerusalem
    jhalakathi jhang_sadr jhenaidah jiading jiamusi jiangmen jiangsu jiangxi jiangyin jianshui
    jiaojiang jiaozhou jiaozuo jiaxing jieyang jigawa jijiga jilin jinan jincheng jingdezhen
    jingmen jingzhou jing’an jinhua jining jinjiang jinshan jinzhong jinzhou jiujiang jiuquan jixi
    jizhou ji’an jodhpur johannesburg johor_bahru joinville jos joypurhat joão_pessoa juba
    juiz_de_fora jundiaí kabul kadapa kaduna kafrul kagoshima kahama kaifeng kajiado kakamega
    kalaburagi kalinga kaliningrad kalininskiy kallakurichi kalutara kamoke kampala
    kampung_baru_subang kampung_kangkar_teberau kampung_larkin_lama kananga kanayannur kanazawa
    kandahar kandy kano kanpur kansas kansas_city kaohsiung karachi karagandy karaj karbala
    kariega karnataka kashgar kashiwa kashmir kassala kasur kathmandu katsina katsushika kawagoe
    kawaguchi kawasaki kayseri kazan kebbi keelung kegalla kemerovo kendari kenitra kennedy kent
    kentucky kerala kericho kerman kermanshah kerry khabarovsk khagrachhari khamis_mushait
    khan_younis kharkiv kharkivska_oblast kharkov khartoum khartoum_north khersonska_oblast
    khmelnytska_oblast khulna khyber_pakhtunkhwa kiambu kiev kigali kikolo kikwit kildare kilifi
    kilinochchi kilkenny kima_kieza kimhae kingston kingston_upon_hull kingstown kinshasa kira
    kirinyaga kirkuk kirov kirovohradska_oblast kisangani kishoreganj kisii kisumu kitakyushu
    kitchener kitui kitwe kobe kochi kogi kolkata kollam kolwezi kom_ombo konya korba korhogo
    korla kota kota_bharu kota_damansara kota_kinabalu kota_kuala_muda koumassi kowloon
    kowloon_city kozhikode kraków krasnodar krasnoyarsk krugersdorp kryvyy_rih kuala_lumpur
    kuala_terengganu kuantan kuching kukatpally kulti kumamoto kumasi kunming kunshan kupang
    kurashiki kurdistan kurigram kurnool kursk kurunegala kushinagar kushtia kuwait_city kwale
    kwara kwazulu-natal kyiv kyivska_oblast kyoto kyzylorda köln küçükçekmece l'aquila la_paz
    la_rioja la_spezia la_union lagos laguna lahore laibin laikipia laiwu lakshadweep lakshmipur
    lal_bahadur_nagar lalmonirhat lamu lanao_del_norte lanao_del_sur lancashire langfang lanzhou
    laois lapu-lapu_city laredo larkana las_palmas las_palmas_de_gran_canaria las_piñas las_vegas
    latakia latin_america latina latur laval lazio lecce lecco leeds leicester leinster leipzig
    leitrim lekki leshan levant lexington lexington-fayette leyte león león_de_los_aldama lhoka
    lianyungang liaocheng liaoning liaoyang libreville liguria likasi lilongwe lima limerick
    limpopo lincoln linfen linyi lipetsk lisbon lishui liupanshui liuzhou liverpool livorno
    ljubljana lleida lobito lodi logan_city lombardia lombardy lome lomé london londrina
    long_beach longford longshan longyan longyearbyen loni los_angeles loudi louisiana louisville
    louth luancheng luanda lubango lubumbashi lucca lucknow ludhiana lugo luhansk luhanska_oblast
    luohe luohu_district luoyang lusaka luxembourg luxor luzhou lu’an lviv lvivska_oblast lyon
    lüliang macao macao_sar macapá macau maceió macerata machakos machida madaripur madhya_pradesh
    madinah madison madras madrid madurai maghreb magnitogorsk maguindanao magura maharashtra
    maheshtala mahilyow maianga maiduguri maine maipú majuro makassar makati_city makhachkala
    makkah makueni makurdi malabon malacca malang malanje malatya malegaon malingao
    malir_cantonment malmö maltepe mamoudzou manado managua manama manaus manawatu-wanganui
    manchester mandalay mandaluyong mandaluyong_city mandera mangaluru manhattan manikganj manila
    manipur manitoba manizales mannar mansilingan mantova manukau_city maoming maputo
    mar_del_plata maracaibo maracay maradi maranhão marche mardan mariehamn marigot marikina_city
    marinduque maringá markham marlborough marrakesh marsabit marseille maryland masan masbate
    maseru mashhad masina massa-carrara massachusetts mata_utu matadi matale matara mataram matera
    mathura mato_grosso mato_grosso_do_sul matola matsudo matsuyama maturín mauá mawlamyine mayo
    mazatlán ma’anshan mbabane mbandaka mbeya mbuji-mayi meads meath mecca mecklenburg-vorpommern
    medan medellín medina mediterranean meerut meherpur meishan meizhou mek'ele meknes melbourne
    melekeok melilla memphis mengzi mersin meru mesa messina mexicali mexico_city miami mianyang
    michigan michoacán_de_ocampo middle_east migori miguel_hidalgo milan milano milton_keynes
    milwaukee mimaropa minas_gerais minato mindoro_occidental mindoro_oriental mingora minhang
    minna minneapolis minnesota minsk mirpur_khas mirpur_model_thana misamis_occidental
    misamis_oriental misratah mississauga mississippi missouri mixco miyazaki mizoram modena
    mogadishu mohammadpur molise mombasa monaco monaghan monaragala monrovia montana monterrey
    montería montes_claros montevideo montréal monza_e_brianza morelia morelos morogoro moroni
    moscow mosul moulvibazar mpumalanga mudanjiang mukalla mukim_pulai mulenvos mullaittivu multan
    mulugu mumbai munich munshiganj munster muntinlupa murang'a murcia muridke muscat
    muzaffarnagar muzaffarpur mwanza mykolaivska_oblast mykolayiv mymensingh mysuru málaga mérida
    méxico n'djamena naberezhnyye_chelny nablus nagano nagasaki nagoya nagpur nairobi nairobi_city
    najaf najafgarh nakuru namangan nampula namp’o nanchang nanchong nanded nandi nanjing nanning
    nanping nanqiao nansana nantong nanyang naogaon naples napoli nara-shi narail narayanganj
    narela narok narsingdi nasarawa nashik nashville nasiriyah nassau natal
    national_capital_region natore naucalpan_de_juárez navi_mumbai nawabshah nay_pyi_taw nayarit
    ndola nebraska negros_occidental negros_oriental nei_mongol neijiang neiva nellore nelson
    netrakona nevada new_brunswick new_delhi new_hampshire new_jersey new_kingston new_mexico
    new_orleans new_south_memphis new_south_wales new_taipei_city new_territories new_york
    new_york_city newark newcastle newcastle_upon_tyne newfoundland_and_labrador nha_trang niamey
    nicosia niedersachsen niger niigata nilphamari nilüfer ningbo ningde ningxia_huizi nishinomiya
    niterói nizhniy_novgorod nizhny_tagil noakhali noida nordrhein-westfalen normandy north-west
    north_america north_carolina north_central north_dakota north_east north_shore north_western
    northern_cape northern_ireland northern_mariana_islands northern_mindanao northern_samar
    northern_territory northland northwest_territories nottingham nouakchott noumea nova_iguaçu
    nova_scotia nova_vida novara novokuznetsk novosibirsk nowrangapur nueva_ecija nueva_vizcaya
    nuevo_laredo nuevo_león nuku'alofa nunavut nuoro nur-sultan nuremberg nuuk nuwara_eliya nyala
    nyamira nyandarua nyeri oakland oaxaca oceania odesa odeska_oblast odessa odisha offaly
    ogbomoso ogun ohio ojo_de_agua okara okayama okazaki okene okinawa oklahoma oklahoma_city
    olinda omaha omdurman omsk ondo onitsha ontario oran oranjestad ordos oregon orenburg oristano
    orlando osaka osasco oslo osogbo osun otago ottawa ouagadougou oujda ourense owerri oxford oyo
    pabna padang padova pago_pago palawan palembang palencia palermo palikir pallabi palma palu
    pampanga panama_city panchagarh pangasinan panipat panjin panshan panzhihua papeete paramaribo
    paranaque_city paraná paraíba parbhani paris parma pará pasay pasig_city pasir_gudang pasto
    patna patuakhali pavia pekanbaru peking pelentong pennsylvania penza pereira perm pernambuco
    perth perugia pesaro_e_urbino pescara peshawar pest petaling_jaya petare petrolina
    philadelphia philipsburg phnom_penh phoenix piacenza piauí piemonte pietermaritzburg pikine
    pimpri pimpri-chinchwad pindi_bhattian pingdingshan pingdu pingliang pingxiang piracicaba
    pirojpur pisa pistoia pittsburgh piura plano plateau plymouth podgorica pohang pointe-noire
    pokhara polokwane polonnaruwa poltavska_oblast pontevedra pontianak pordenone port-au-prince
    port-aux-francais port_harcourt port_louis port_moresby port_of_spain port_said port_sudan
    port_vila portland porto-novo porto_alegre porto_velho potenza prague praia prato pravyi_bereh
    prayagraj preston pretoria prince_edward_island pristina provence puchong pudong puducherry
    puebla puente_alto puerto_la_cruz puerto_rico puglia pune puning punjab purnia putian puttalam
    putuo puxi puyang pyeongtaek pyongyang pétionville qingdao qinghai qingpu qingyang qingyuan
    qinhuangdao qinzhou qionghai qiqihar qom quanzhou quebec queens queensland querétaro quetta
    quezon quezon_city qui_nhon quintana_roo quirino quito qujing quzhou québec rabat rafah ragusa
    rahim_yar_khan raipur rajamahendravaram rajasthan rajbari rajpur_sonarpur rajshahi raleigh
    ramallah ranchi randburg rangamati rangoon rangpur ras_al_khaimah rasht ratnapura ravenna
    rawalpindi recife reggio_calabria reggio_emilia reno reykjavik reynosa rheinland-pfalz
    rhode_island ribeirão_preto richards_bay rieti riga rimini rio_branco rio_de_janeiro
    rio_grande_do_norte rio_grande_do_sul rivers riverside riviera rivnenska_oblast riyadh rizal
    rizhao road_town rohini rohtak roma romblon rome rondônia roodepoort roraima rosario roscommon
    roseau rostov-on-don rotterdam rourkela rovigo ruiru rui’an rustenburg ryazan’ saarland
    sabaragamuwa sachsen sachsen-anhalt sacramento saddiqabad sadr_city sagamihara sahara sahel
    sahiwal saigon saint-denis saint-pierre saint_helier saint_paul saint_petersburg saipan
    saitama sakai salamanca salem salerno salta saltillo saltivka salvador salé samar samara
    samarinda samarkand samba samburu samsun samut_prakan san-pédro san_antonio san_diego
    san_francisco san_jose san_jose_del_monte san_juan san_luis_potosí san_marino
    san_miguel_de_tucumán san_nicolás_de_los_garza san_pedro_sula san_salvador sanaa sancaktepe
    sandakan sanhe sanmenxia sanming santa_ana santa_catarina santa_cruz_de_la_sierra
    santa_cruz_de_tenerife santa_fe santa_marta santiago santiago_de_cuba
    santiago_de_los_caballeros santiago_de_querétaro santo_andré santo_domingo
    santo_domingo_de_los_colorados santo_domingo_este santo_domingo_oeste santos sanya sao_tome
    sapporo sarajevo sarangani saratov sardegna sardinia sargodha saskatchewan saskatoon sassari
    satkhira satna saugor saurimo savannah savar savona scandinavia schengen schleswig-holstein
    scotland seattle seeb segovia sejong selayang_baru_utara semarang sendai seongnam-si seoul
    serang seremban sergipe serra setagaya setapak sevastopol sevilla sha_tin shaanxi shah_alam
    sham_shui_po shandong shanghai shangluo shangqiu shangrao shangyu shantou shanwei shanxi
    shaoguan shaoxing shaoyang shariatpur sharjah sheffield shekhupura shenyang shenzhen sherpur
    shibganj shihezi shijiazhuang shinagawa shiraz shivaji_nagar shivamogga shiyan shizuishan
    shizuoka sholapur shouguang shuangyashan shuozhou shyamnagar shymkent sialkot siaya siberia
    sichuan sicilia sicily siena sikkim silicon_valley siliguri sinaloa sindh singapore sinjhoro
    siping siquijor siracusa sirajganj situbondo skardu skopje sligo soacha soccsksargen sofia
    sokoto somerset sondrio songjiang sonora soria sorocaba sorsogon soshanguve south_america
    south_asia south_australia south_boston south_carolina south_cotabato south_dakota
    south_dublin south_tangerang southampton southeast_asia southend-on-sea southern_leyte
    southland soweto srinagar st._george's st._john's st._louis st._petersburg st_peter_port
    stanley staten_island stavropol stockholm stockton stoke-on-trent strasbourg stuttgart
    subang_jaya sucre sud_sardegna suez suginami suining suita suizhou sukabumi sukkur
    sulaymaniyah sultan_kudarat sultanbeyli sultangazi sulu sumgayit sumska_oblast sunamganj
    sungai_petani sunshine_coast suqian surabaya surakarta surat surigao_del_norte surigao_del_sur
    surrey sussex suva suwon suzhou swansea sydney sylhet szczecin são_bernardo_do_campo
    são_josé_do_rio_preto são_josé_dos_campos são_joão_de_meriti são_luís são_paulo tabasco tabriz
    tabuk taguig taicang taichung tainan taipei taiwan taiyuan taiz taizhou tai’an takamatsu
    takasaki takatsuki takeo takoradi talatona tallinn tamale taman_petaling tamaulipas tamil_nadu
    tampa tana_river tando_allahyar tando_bago tanga tangail tangerang tanggu tangier tangshan
    tanta tanzhou taoyuan tapachula taraba taranaki taranto tarawa taraz tarlac tarlac_city
    tarragona tarsus tashkent tasikmalaya tasman tasmania tawau tawi-tawi ta’if tbilisi
    tegucigalpa tehran tel_aviv teni tennessee teramo teresina terni ternopilska_oblast teruel
    tete texas thakurgaon thanh_hóa thanjavur tharaka-nithi the_bronx the_hague the_valley
    thembisa thimphu thiruvananthapuram thoothukudi thrissur thái_nguyên thüringen tianjin
    tianshui tibet tigray tijuana tipperary tirana tiruchirappalli tirunelveli tirupati tiruppur
    tlalnepantla tlalpan tlaquepaque tlaxcala tocantins tokyo toledo toluca tolyatti tomsk tonalá
    tongchuan tonghua tongling torino toronto torreón torshavn toscana touba toulouse toyama
    toyohashi toyonaka toyota trans_nzoia trapani trentino-alto_adige trento treviso trieste
    trincomalee tripoli tripura trujillo tseung_kwan_o tshikapa tucson tuen_mun tula tulsa tungi
    tunis turin turkana tuscany tuxtla tver tyumen tétouan uasin_gishu uberlândia udaipur udine
    ufa uijeongbu-si ujjain ulaanbaatar ulan-ude ulan_bator ulanqab ulhasnagar ulsan ulster
    ulyanovsk umbria umraniye umuahia united_states_minor_outlying_islands upper_east upper_west
    utah utrecht utsunomiya uttar_pradesh uvira uyo vadodara vaduz val_d'aoste valencia valenzuela
    valladolid valledupar valletta van vancouver varanasi varese vatican_city vaughan vavuniya
    vellore veneto venezia venustiano_carranza veracruz veracruz_de_ignacio_de_la_llave
    verbano-cusio-ossola vercelli vereeniging vermont verona viana vibo_valentia vicenza victoria
    victoria_de_durango vienna vientiane vihiga vijayapura vijayawada vila_velha villa_nueva
    villahermosa vilnius vinh vinnytska_oblast vinnytsya virginia virginia_beach visakhapatnam
    vitebsk viterbo vladimir vladivostok volgograd volta volynska_oblast voronezh wafangdian
    wah_cantt waikato wajir wakayama wales wall_street wandsbek wanning wanxian wanzhou warangal
    warder warri warsaw washington washington_dc waterford weifang weihai weinan welkom wellington
    wenchang wenshan_city wenzhou west_africa west_bank west_bengal west_coast west_island
    west_jerusalem west_pokot west_raleigh west_virginia western_australia western_cape
    western_north western_visayas westmeath wexford wichita wicklow willemstad windhoek winnipeg
    wisconsin wollongong wolverhampton wong_tai_sin wuhan wuhu wuppertal wuwei wuxi wuzhong wuzhou
    wyoming xalapa_de_enríquez xiamen xiangtan xiangyang xianning xianyang xiaogan xichang xico
    xingtai xining xinjiang xinjiang_uygur xinxiang xinyang xinyu xinzhou xizang xi’an xochimilco
    xuancheng xuanhua xuchang xuhui xuzhou ya'an yamoussoukro yancheng yangjiang yangon yangpu
    yangquan yangsan yangzhou yantai yan’an yaounde yaoundé yaren yaroslavl yazd yekaterinburg
    yenagoa yerevan yibin yichang yichun yinchuan yingkou yiwu yixing yobe yogyakarta yokohama
    yokosuka yola yongji yongzhou york yorkshire yucatán yueyang yukon yulin yuncheng yunfu yunnan
    yunusobod zacatecas zagazig zagreb zahedan zakarpatska_oblast zambales zamboanga
    zamboanga_del_norte zamboanga_del_sur zamboanga_peninsula zamboanga_sibugay zamfara zamora
    zanjan zanzibar zaozhuang zapopan zaporizhzhya zaporizka_oblast zaragoza zaria zarqa zhabei
    zhangjiagang zhangjiajie zhangjiakou zhangye zhangzhou zhanjiang zhaoqing zhaotong zhejiang
    zhengzhou zhenjiang zhongshan zhongwei zhoukou zhoushan zhu_cheng_city zhucheng zhuhai
    zhumadian zhuzhou zhytomyrska_oblast zibo zigong ziyang zunyi zurich zürich álvaro_obregón
    ávila çankaya ürümqi üsküdar
    """
}
