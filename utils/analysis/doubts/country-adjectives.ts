// Adjectives of countries and the country each belongs to.

const ROWS = `Afghan Afghanistan
Albanian Albania
Algerian Algeria
Argentine Argentina
Argentinian Argentina
Armenian Armenia
Australian Australia
Austrian Austria
Azerbaijani Azerbaijan
Bahraini Bahrain
Bangladeshi Bangladesh
Belarusian Belarus
Belgian Belgium
Bolivian Bolivia
Bosnian Bosnia
Brazilian Brazil
British Britain
Bulgarian Bulgaria
Burmese Myanmar
Cambodian Cambodia
Cameroonian Cameroon
Canadian Canada
Chilean Chile
Chinese China
Colombian Colombia
Croatian Croatia
Cuban Cuba
Cypriot Cyprus
Czech Czechia
Danish Denmark
Dutch the_Netherlands
Ecuadorian Ecuador
Egyptian Egypt
Estonian Estonia
Ethiopian Ethiopia
Finnish Finland
French France
Georgian Georgia
German Germany
Ghanaian Ghana
Greek Greece
Hungarian Hungary
Icelandic Iceland
Indian India
Indonesian Indonesia
Iranian Iran
Iraqi Iraq
Irish Ireland
Israeli Israel
Italian Italy
Jamaican Jamaica
Japanese Japan
Jordanian Jordan
Kazakh Kazakhstan
Kenyan Kenya
Korean Korea
Kuwaiti Kuwait
Laotian Laos
Latvian Latvia
Lebanese Lebanon
Libyan Libya
Lithuanian Lithuania
Malaysian Malaysia
Maltese Malta
Mexican Mexico
Moldovan Moldova
Mongolian Mongolia
Moroccan Morocco
Nepalese Nepal
Nigerian Nigeria
Norwegian Norway
Pakistani Pakistan
Palestinian Palestine
Peruvian Peru
Philippine the_Philippines
Polish Poland
Portuguese Portugal
Qatari Qatar
Romanian Romania
Russian Russia
Saudi Saudi_Arabia
Senegalese Senegal
Serbian Serbia
Singaporean Singapore
Slovak Slovakia
Slovenian Slovenia
Somali Somalia
Spanish Spain
Sudanese Sudan
Swedish Sweden
Swiss Switzerland
Syrian Syria
Taiwanese Taiwan
Tanzanian Tanzania
Thai Thailand
Tunisian Tunisia
Turkish Turkey
Ugandan Uganda
Ukrainian Ukraine
Uruguayan Uruguay
Uzbek Uzbekistan
Venezuelan Venezuela
Vietnamese Vietnam
Yemeni Yemen
Zambian Zambia
Zimbabwean Zimbabwe`;

/** Adjective and country, "Belgian" and "Belgium". */
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  ROWS.split('\n').map((row) => {
    const [adjective = '', country = ''] = row.split(' ');
    return [adjective, country.replace('_', ' ')];
  }),
);
