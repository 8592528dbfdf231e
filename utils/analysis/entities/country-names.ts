// Countries and like regions: the names they go by in news, and the words for their people. Written for this project.

export interface Country {
  /** The usual English name; the cluster's name where the page has no fuller one. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
}

/** One row a country: names separated by commas (usual one first), then demonyms after a bar. */
const ROWS = `
Afghanistan, Islamic Emirate of Afghanistan | Afghan, Afghans
Albania, Republic of Albania | Albanian, Albanians
Algeria | Algerian, Algerians
Andorra | Andorran, Andorrans
Angola | Angolan, Angolans
Antigua and Barbuda | Antiguan, Antiguans
Argentina, Argentine Republic | Argentine, Argentines, Argentinian, Argentinians, Argentinean
Armenia | Armenian, Armenians
Australia, Commonwealth of Australia | Australian, Australians, Aussie, Aussies
Austria | Austrian, Austrians
Azerbaijan | Azerbaijani, Azerbaijanis, Azeri, Azeris
Bahamas | Bahamian, Bahamians
Bahrain, Kingdom of Bahrain | Bahraini, Bahrainis
Bangladesh | Bangladeshi, Bangladeshis
Barbados | Barbadian, Barbadians
Belarus, Byelorussia, Belorussia | Belarusian, Belarusians, Belarussian
Belgium | Belgian, Belgians
Belize | Belizean, Belizeans
Benin | Beninese
Bhutan | Bhutanese
Bolivia | Bolivian, Bolivians
Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina, BiH | Bosnian, Bosnians
Botswana | Motswana, Batswana, Botswanan
Brazil | Brazilian, Brazilians
Brunei, Brunei Darussalam | Bruneian, Bruneians
Bulgaria | Bulgarian, Bulgarians
Burkina Faso | Burkinabe, Burkinabé
Burundi | Burundian, Burundians
Cambodia, Kampuchea, Kingdom of Cambodia | Cambodian, Cambodians
Cameroon | Cameroonian, Cameroonians
Canada | Canadian, Canadians
Cape Verde, Cabo Verde | Cape Verdean, Cape Verdeans
Central African Republic, CAR | Central African
Chad | Chadian, Chadians
Chile | Chilean, Chileans
China, People's Republic of China, PRC, P.R.C., mainland China, Communist China | Chinese
Colombia | Colombian, Colombians
Comoros | Comorian, Comorans
Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, Congo-Kinshasa, Zaire | Congolese
Republic of the Congo, Congo-Brazzaville, Republic of Congo |
Costa Rica | Costa Rican, Costa Ricans
Croatia | Croatian, Croatians, Croat, Croats
Cuba | Cuban, Cubans
Cyprus | Cypriot, Cypriots
Czech Republic, Czechia | Czech, Czechs
Denmark | Danish, Dane, Danes
Djibouti | Djiboutian, Djiboutians
Dominica |
Dominican Republic | Dominican, Dominicans
East Timor, Timor-Leste | East Timorese, Timorese
Ecuador | Ecuadorian, Ecuadorians, Ecuadorean
Egypt, Arab Republic of Egypt | Egyptian, Egyptians
El Salvador | Salvadoran, Salvadorans, Salvadorian
Equatorial Guinea | Equatoguinean
Eritrea | Eritrean, Eritreans
Estonia | Estonian, Estonians
Eswatini, Swaziland | Swazi, Swazis
Ethiopia | Ethiopian, Ethiopians
Fiji | Fijian, Fijians
Finland | Finnish, Finn, Finns
France, French Republic | French, Frenchman, Frenchmen, Frenchwoman
Gabon | Gabonese
Gambia, The Gambia | Gambian, Gambians
Georgia | Georgian, Georgians
Germany, Federal Republic of Germany | German, Germans
Ghana | Ghanaian, Ghanaians
Greece, Hellenic Republic | Greek, Greeks
Greenland | Greenlander, Greenlanders, Greenlandic
Grenada | Grenadian
Guatemala | Guatemalan, Guatemalans
Guinea | Guinean, Guineans
Guinea-Bissau |
Guyana | Guyanese
Haiti | Haitian, Haitians
Honduras | Honduran, Hondurans
Hong Kong, HKSAR, Hong Kong SAR | Hong Kongers, Hongkongers, Hong Konger
Hungary | Hungarian, Hungarians
Iceland | Icelandic, Icelander, Icelanders
India, Republic of India, Bharat | Indian, Indians
Indonesia | Indonesian, Indonesians
Iran, Islamic Republic of Iran, Persia | Iranian, Iranians, Persian, Persians
Iraq | Iraqi, Iraqis
Ireland, Republic of Ireland, Eire | Irish, Irishman
Israel, State of Israel | Israeli, Israelis
Italy | Italian, Italians
Ivory Coast, Côte d'Ivoire, Cote d'Ivoire | Ivorian, Ivorians, Ivoirian
Jamaica | Jamaican, Jamaicans
Japan | Japanese
Jordan, Hashemite Kingdom of Jordan | Jordanian, Jordanians
Kazakhstan, Kazakstan | Kazakh, Kazakhs, Kazakhstani
Kenya | Kenyan, Kenyans
Kiribati | I-Kiribati
Kosovo | Kosovar, Kosovars, Kosovan
Kuwait, State of Kuwait | Kuwaiti, Kuwaitis
Kyrgyzstan, Kyrgyz Republic | Kyrgyz, Kyrgyzstani
Laos, Lao PDR, Lao People's Democratic Republic | Lao, Laotian, Laotians
Latvia | Latvian, Latvians
Lebanon | Lebanese
Lesotho | Basotho
Liberia | Liberian, Liberians
Libya | Libyan, Libyans
Liechtenstein |
Lithuania | Lithuanian, Lithuanians
Luxembourg | Luxembourger
Macau, Macao | Macanese
Madagascar | Malagasy
Malawi | Malawian, Malawians
Malaysia | Malaysian, Malaysians
Maldives | Maldivian, Maldivians
Mali | Malian, Malians
Malta | Maltese
Marshall Islands | Marshallese
Mauritania | Mauritanian, Mauritanians
Mauritius | Mauritian, Mauritians
Mexico | Mexican, Mexicans
Micronesia | Micronesian
Moldova, Moldavia | Moldovan, Moldovans
Monaco | Monegasque
Mongolia | Mongolian, Mongolians, Mongol, Mongols
Montenegro | Montenegrin, Montenegrins
Morocco, Kingdom of Morocco | Moroccan, Moroccans
Mozambique | Mozambican, Mozambicans
Myanmar, Burma | Burmese
Namibia | Namibian, Namibians
Nauru | Nauruan
Nepal | Nepali, Nepalese, Nepalis
Netherlands, Holland, Kingdom of the Netherlands | Dutch, Dutchman
New Zealand, Aotearoa | New Zealander, New Zealanders, Kiwi, Kiwis
Nicaragua | Nicaraguan, Nicaraguans
Niger | Nigerien
Nigeria, Federal Republic of Nigeria | Nigerian, Nigerians
North Korea, Democratic People's Republic of Korea, DPRK, D.P.R.K., N. Korea, N.Korea | North Korean, North Koreans
North Macedonia, Macedonia, FYROM | Macedonian, Macedonians
Norway | Norwegian, Norwegians
Oman, Sultanate of Oman | Omani, Omanis
Pakistan, Islamic Republic of Pakistan | Pakistani, Pakistanis
Palau | Palauan
Palestine, State of Palestine, Palestinian territories, Palestinian Territories | Palestinian, Palestinians
Panama | Panamanian, Panamanians
Papua New Guinea, PNG | Papua New Guinean
Paraguay | Paraguayan, Paraguayans
Peru | Peruvian, Peruvians
Philippines, Republic of the Philippines | Filipino, Filipinos, Philippine, Filipina
Poland | Polish, Pole, Poles
Portugal | Portuguese
Puerto Rico | Puerto Rican, Puerto Ricans
Qatar, State of Qatar | Qatari, Qataris
Romania, Rumania | Romanian, Romanians
Russia, Russian Federation | Russian, Russians
Rwanda | Rwandan, Rwandans
Saint Lucia, St. Lucia |
Samoa | Samoan, Samoans
San Marino |
Sao Tome and Principe |
Saudi Arabia, Kingdom of Saudi Arabia, KSA | Saudi, Saudis, Saudi Arabian
Senegal | Senegalese
Serbia | Serbian, Serbians, Serb, Serbs
Seychelles | Seychellois
Sierra Leone | Sierra Leonean, Sierra Leoneans
Singapore | Singaporean, Singaporeans
Slovakia, Slovak Republic | Slovak, Slovaks, Slovakian
Slovenia | Slovenian, Slovenians, Slovene
Solomon Islands, Solomons | Solomon Islander
Somalia | Somali, Somalis, Somalian
South Africa, RSA | South African, South Africans
South Korea, Republic of Korea, ROK, R.O.K., S. Korea, S.Korea | South Korean, South Koreans
South Sudan | South Sudanese
Soviet Union, USSR, U.S.S.R., Union of Soviet Socialist Republics | Soviet, Soviets
Spain | Spanish, Spaniard, Spaniards
Sri Lanka, Ceylon | Sri Lankan, Sri Lankans
Sudan | Sudanese
Suriname | Surinamese
Sweden | Swedish, Swede, Swedes
Switzerland, Swiss Confederation | Swiss
Syria, Syrian Arab Republic | Syrian, Syrians
Taiwan, Republic of China, ROC, R.O.C. | Taiwanese
Tajikistan | Tajik, Tajiks
Tanzania | Tanzanian, Tanzanians
Thailand, Kingdom of Thailand, Siam | Thai, Thais
Tibet | Tibetan, Tibetans
Togo | Togolese
Tonga | Tongan, Tongans
Trinidad and Tobago, Trinidad | Trinidadian
Tunisia | Tunisian, Tunisians
Turkey, Türkiye, Turkiye, Republic of Turkey | Turkish, Turk, Turks
Turkmenistan | Turkmen, Turkmens
Tuvalu | Tuvaluan
Uganda | Ugandan, Ugandans
Ukraine | Ukrainian, Ukrainians
United Arab Emirates, UAE, U.A.E., Emirates | Emirati, Emiratis
United Kingdom, UK, U.K., Britain, Great Britain | British, Briton, Britons, Brits
England | English
Scotland | Scottish, Scot, Scots
Wales | Welsh
Northern Ireland | Northern Irish
United States, United States of America, US, U.S., USA, U.S.A., America | American, Americans
Uruguay | Uruguayan, Uruguayans
Uzbekistan | Uzbek, Uzbeks
Vanuatu | Ni-Vanuatu
Vatican, Vatican City, Holy See |
Venezuela | Venezuelan, Venezuelans
Vietnam, Viet Nam, Socialist Republic of Vietnam | Vietnamese
Western Sahara | Sahrawi, Sahrawis
Yemen, Republic of Yemen | Yemeni, Yemenis
Yugoslavia | Yugoslav, Yugoslavs
Zambia | Zambian, Zambians
Zimbabwe, Rhodesia | Zimbabwean, Zimbabweans
`;

const list = (part: string): string[] =>
  part
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function parseRow(row: string): Country {
  const [names = '', demonyms = ''] = row.split('|');
  const [name = '', ...aliases] = list(names);
  return { name, aliases, demonyms: list(demonyms) };
}

/** All countries, in the order of their usual names. */
export const COUNTRIES: readonly Country[] = ROWS.trim().split('\n').map(parseRow);

const fold = (name: string): string =>
  name
    .replace(/^the /i, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ');

const BY_NAME: ReadonlyMap<string, Country> = new Map(
  COUNTRIES.flatMap((country) =>
    [country.name, ...country.aliases].map((name) => [name, country] as const),
  ),
);
const BY_LONG_NAME: ReadonlyMap<string, Country> = new Map(
  [...BY_NAME].filter(([name]) => name.length > 3).map(([name, c]) => [name.toLowerCase(), c]),
);

/** The country a name stands for, in any capitals unless the name is an abbreviation; undefined when none. */
export function countryOf(name: string): Country | undefined {
  const folded = fold(name);
  return BY_NAME.get(folded) ?? BY_LONG_NAME.get(folded.toLowerCase());
}
