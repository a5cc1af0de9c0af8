extension NameLists {
  /// Countries: the names of ISO 3166-1, and the other names that news gives them.
  static let countries = """
    abkhazia afghanistan aland_islands albania algeria america american_samoa andorra angola
    anguilla antarctica antigua_and_barbuda argentina armenia aruba australia austria azerbaijan
    bahamas bahrain bangladesh barbados belarus belgium belize benin bermuda bhutan bolivia
    bonaire bosnia_and_herzegovina botswana bouvet_island brazil britain
    british_indian_ocean_territory british_virgin_islands brunei brunei_darussalam bulgaria
    burkina_faso burma burundi cabo_verde cambodia cameroon canada cape_verde cayman_islands
    central_african_republic chad chile china christmas_island cocos cocos_islands colombia
    comoros congo cook_islands costa_rica croatia cuba curacao curaçao cyprus czech_republic
    czechia côte_d'ivoire democratic_republic_of_the_congo denmark djibouti dominica
    dominican_republic dr_congo drc east_timor ecuador egypt el_salvador england equatorial_guinea
    eritrea estonia eswatini ethiopia eu falkland_islands faroe_islands fiji finland france
    french_guiana french_polynesia french_southern_territories gabon gambia georgia germany ghana
    gibraltar great_britain greece greenland grenada guadeloupe guam guatemala guernsey guinea
    guinea-bissau guyana haiti heard_island_and_mcdonald_islands holland holy_see honduras
    hong_kong hungary iceland india indonesia iran iraq ireland isle_of_man israel italy
    ivory_coast jamaica japan jersey jordan kazakhstan kenya kiribati korea kosovo ksa kuwait
    kyrgyzstan lao_people's_democratic_republic laos latvia lebanon lesotho liberia libya
    liechtenstein lithuania luxembourg macao macau macedonia madagascar malawi malaysia maldives
    mali malta marshall_islands martinique mauritania mauritius mayotte mexico micronesia moldova
    monaco mongolia montenegro montserrat morocco mozambique myanmar namibia nauru nepal
    netherlands netherlands_antilles new_caledonia new_zealand nicaragua niger nigeria niue
    norfolk_island north_korea north_macedonia northern_cyprus northern_ireland
    northern_mariana_islands norway oman pakistan palau palestine palestinian_territory panama
    papua_new_guinea paraguay people's_republic_of_china persia peru philippines pitcairn poland
    portugal puerto_rico qatar republic_of_korea republic_of_the_congo reunion romania russia
    russian_federation rwanda réunion saint_barthelemy saint_barthélemy saint_helena
    saint_kitts_and_nevis saint_lucia saint_martin saint_pierre_and_miquelon
    saint_vincent_and_the_grenadines samoa san_marino sao_tome_and_principe saudi_arabia scotland
    senegal serbia serbia_and_montenegro seychelles sierra_leone singapore sint_maarten slovakia
    slovenia solomon_islands somalia somaliland south_africa
    south_georgia_and_the_south_sandwich_islands south_korea south_ossetia south_sudan
    soviet_union spain sri_lanka sudan suriname svalbard_and_jan_mayen swaziland sweden
    switzerland syria syrian_arab_republic taiwan tajikistan tanzania thailand the_netherlands
    timor-leste timor_leste togo tokelau tonga transnistria trinidad_and_tobago tunisia turkey
    turkmenistan turks_and_caicos_islands tuvalu türkiye u.k. u.s u.s. u.s._virgin_islands u.s.a.
    uae uganda uk ukraine united_arab_emirates united_kingdom united_states
    united_states_minor_outlying_islands united_states_of_america uruguay us usa ussr uzbekistan
    vanuatu vatican venezuela viet_nam vietnam virgin_islands wales wallis_and_futuna
    western_sahara yemen yugoslavia zambia zimbabwe åland_islands
    """
}
