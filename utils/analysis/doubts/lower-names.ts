// Names that a small letter makes wrong in any running text. Words with a common meaning (china, turkey, march) are left out.

const ONE_WORD = `Afghanistan Albania Algeria Argentina Armenia Australia Austria Azerbaijan Bangladesh Belarus Belgium Bolivia
Botswana Brazil Brunei Bulgaria Cambodia Cameroon Canada Colombia Croatia Cyprus Denmark Ecuador Egypt Estonia Ethiopia Finland
France Georgia Germany Ghana Greece Guatemala Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy
Jamaica Kazakhstan Kenya Kuwait Kyrgyzstan Laos Latvia Lebanon Libya Lithuania Luxembourg Malaysia Mali Malta Mexico Moldova
Mongolia Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Nigeria Norway Pakistan Palestine Panama Paraguay
Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan
Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Tunisia Turkmenistan Uganda Ukraine Uruguay Uzbekistan Venezuela
Vietnam Yemen Zambia Zimbabwe Europe Asia Africa America
Beijing Shanghai Guangzhou Shenzhen Tianjin Chongqing Chengdu Wuhan Nanjing Hangzhou Xinjiang Tibet Macau Macao Taipei Tokyo
Osaka Kyoto Seoul Pyongyang Hanoi Bangkok Jakarta Manila Yangon Delhi Mumbai Karachi Kabul Tehran Baghdad Damascus Beirut
Jerusalem Riyadh Doha Dubai Cairo Nairobi Johannesburg Lagos Moscow Kyiv Kiev Warsaw Budapest Bucharest Vienna Berlin Munich
Hamburg Paris London Madrid Barcelona Lisbon Rome Milan Athens Istanbul Ankara Stockholm Oslo Copenhagen Helsinki Brussels
Amsterdam Geneva Zurich Dublin Edinburgh Washington Chicago Boston Houston Seattle Toronto Montreal Vancouver Ottawa Sydney
Melbourne Canberra Havana Bogota Caracas Lima
British American Russian Japanese Korean Vietnamese Chinese Italian Spanish European Asian African Iranian Israeli Ukrainian
German Belgian Portuguese Swedish Norwegian Indonesian Malaysian Philippine Filipino Taiwanese Mongolian Cambodian Pakistani
Bangladeshi Iraqi Syrian Egyptian Palestinian Saudi Nigerian Kenyan Canadian Australian Mexican Brazilian Venezuelan
NATO ASEAN DPRK UNESCO
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July September October November December`;

const LONGER = [
  'New York',
  'Hong Kong',
  'New Zealand',
  'North Korea',
  'South Korea',
  'South Africa',
  'Saudi Arabia',
  'Sri Lanka',
  'United States',
  'United Kingdom',
  'United Nations',
  'European Union',
  'Los Angeles',
  'San Francisco',
  'New Delhi',
  'Kuala Lumpur',
  'Phnom Penh',
  'Buenos Aires',
  'Rio de Janeiro',
  'Tel Aviv',
  'Abu Dhabi',
  'Ho Chi Minh City',
  'Middle East',
  'Southeast Asia',
  'Latin America',
  'White House',
  'Security Council',
  'General Assembly',
  'Papua New Guinea',
  'Costa Rica',
  'Czech Republic',
  'El Salvador',
  'Washington DC',
];

/** English words too, or written small in compounds: wrong only where the words beside them make them a place. */
const TWOFOLD =
  `Georgia Lima Panama Jamaica Jordan America Havana Houston Paris China Japan Turkey Chile Chad Cuba Guinea
Nice`.split(/\s+/);

/** Not among the names that are wrong everywhere. */
const COMMON = new Set([...TWOFOLD, 'Chinese']);

/** Small-letter form and the name. */
export const LOWER_NAMES: ReadonlyMap<string, string> = new Map(
  [...ONE_WORD.split(/\s+/).filter((name) => !COMMON.has(name)), ...LONGER].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** The same of names that are English words too. */
export const TWOFOLD_NAMES: ReadonlyMap<string, string> = new Map(
  TWOFOLD.map((name) => [name.toLowerCase(), name]),
);
