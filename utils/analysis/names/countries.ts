// Which words say whose a person is: nationality markers, and what after or before them takes the meaning away.

/** Countries that matter here; 'CN' also stands for Taiwan, Hong Kong, Macao and Singapore, 'XX' for everyone else. */
export type Country = 'KP' | 'KR' | 'JP' | 'VN' | 'CN' | 'XX';

/** Those whose people Chinese media name by Chinese characters. */
export const ASIAN = ['KP', 'KR', 'JP', 'VN'] as const;
export type Asian = (typeof ASIAN)[number];

const MARKERS: readonly (readonly [Country, string])[] = [
  [
    'KP',
    `DPRK|D\\.P\\.R\\.K\\.|North Koreans?|North Korea|Democratic People[’']s Republic of Korea|Workers[’']? Party of Korea|
    Korean Workers[’']? Party|Korean People[’']s Army|KCNA|Korean Central News Agency|Pyongyang|Supreme People[’']s Assembly|
    Rodong Sinmun|Northern Korean`,
  ],
  [
    'KR',
    `South Koreans?|South Korea|Republic of Korea|ROK|R\\.O\\.K\\.|Seoul|Blue House|Cheong Wa Dae|Saenuri|Grand National Party|
    Democratic Party of Korea|People Power Party|Yonhap|Korean|Korea|Samsung|Hyundai|LG Group|SK Group|Lotte Group`,
  ],
  [
    'JP',
    `Japanese|Japan|Tokyo|Osaka|Okinawa|Liberal Democratic Party|Komeito|Self-Defen[sc]e Forces?|Kyodo|NHK`,
  ],
  ['VN', `Vietnamese|Vietnam|Viet Nam|Hanoi|Communist Party of Vietnam|Ho Chi Minh City`],
  [
    'CN',
    `Chinese|China|PRC|P\\.R\\.C\\.|Beijing|Shanghai|Tianjin|Chongqing|Guangdong|Guangzhou|Shenzhen|Zhejiang|Hangzhou|Jiangsu|
    Nanjing|Suzhou|Shandong|Qingdao|Jinan|Fujian|Xiamen|Fuzhou|Sichuan|Chengdu|Hubei|Wuhan|Hunan|Changsha|Henan|Zhengzhou|Hebei|
    Shanxi|Shaanxi|Xi[’']an|Anhui|Hefei|Jiangxi|Nanchang|Liaoning|Shenyang|Dalian|Dandong|Jilin|Changchun|Yanbian|Yanji|Heilongjiang|
    Harbin|Inner Mongolia|Ningxia|Gansu|Lanzhou|Qinghai|Xinjiang|Tibet|Yunnan|Kunming|Guizhou|Guangxi|Nanning|Hainan|Haikou|
    Taiwan(?:ese)?|Taipei|Kaohsiung|Hong Kong|Macao|Macau|Singapore(?:an)?|CPC|CCP|Communist Party of China|Xinhua|CCTV|
    People[’']s Daily|Global Times|China News|CNR|Tsinghua|Peking|Fudan|Renmin|Tongji|Jinan University|Nankai|State Council|
    National People[’']s Congress|CPPCC|People[’']s Liberation Army|PLA|Central Military Commission|Kuomintang|KMT|DPP|
    Huawei|Tencent|Alibaba|Malaysian?`,
  ],
  [
    'XX',
    `American|United States|U\\.S\\.|US|USA|British|Britain|UK|French|France|German|Germany|Russian|Russia|Italian|Indian|India|
    Canadian|Canada|Australian|Australia|Thai|Thailand|Indonesian?|Philippine|Filipino|Burmese|Myanmar|Cambodian?|
    Laotian|Lao|Laos|European|EU|Spanish|Brazilian|Ukrainian|Iranian?|Israeli|Turkish`,
  ],
];

const pattern = MARKERS.map(
  ([, words], index) => `(?<m${index}>${words.replace(/\s+/g, ' ').replace(/\| /g, '|').trim()})`,
).join('|');

const MARKER = new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w])`, 'g');

/** What makes a marker a subject of study or a place rather than someone's nationality. */
const TOPIC =
  /^[\s-]*(?:Peninsula|peninsula|War\b|Studies|studies|affairs|Affairs|issues?\b|language|history|Strait|Sea\b|descent|origin|ethnic|desk|nuclear|market|border|Chinese|American|Research|research|Institute|Center|Centre|Program|(?:[Ee]xperts?|[Ss]pecialists?|hands?|watchers?)\b)/;
/** An event, a firm or a thing of a country has people of others: "Tokyo Olympic champion", "Korean restaurant owner". */
const EVENT =
  /^\s+(?:\d{4}\s+)?(?:[Aa]ggression|[Ii]nvasion|[Oo]ccupation|Olympics?|Paralympics?|Games|Open|Cup|Masters|Marathon|Grand Prix|Summit)\b/;
const HOUSE =
  /^(?:[’']s)?\s+(?:[a-z]+\s+){0,2}(?:clubs?|compan(?:y|ies)|firms?|brands?|restaurants?|shops?|stores?|supermarkets?|factor(?:y|ies)|cosmetics|fans?|teachers?|tutors?|translators?|interpreters?|traders?)\b/;
const OTHER_BODY =
  /^(?:-based|\s+(?:[Bb]ureau|[Bb]ranch|[Aa]utonomous|(?:High |Middle |Primary )?School|band|(?:(?:pop|girl|boy|idol|rock)[ -])?group(?=\s+(?:\p{Lu}|member)))(?![\p{L}-]))/u;
/** "North Korea envoy": one who deals with it. */
const DEALS_WITH = /^\s+(?:special (?:envoy|representative)|envoy|watcher)\b/;
const ETHNIC = /(?:ethnic|Chinese|Sino|half|pro|anti|aid|overseas|naturali[sz]ed)[\s-]+$/i;
/** "A professor of Japanese" teaches it. */
const LANGUAGE = /\bof (?:Japanese|Korean|Vietnamese|Chinese)$/;
/** After these a country is where or towards whom, not whose. */
const TOWARDS =
  /\b(?:to|towards?|by|with|[Aa]gainst|about|on|between|near|into|in|at|visiting|visited|visits?|over|than|via|through|across|inside|around)\s+(?:(?:the|his|her|its|their|a|an)\s+)?$/;
/** ... unless a body of that country follows: "in the South Korean government". */
const BODY =
  /^\s+(?:government|army|military|parliament|cabinet|delegation|embassy|mission|navy|air force|foreign|national|presidential|ministry|side)\b/i;

/** How far around a marker its meaning is decided, in characters. */
const NEARBY = 48;

/** Whether what follows makes the country that of a thing rather than of a person. China's things have Chinese people. */
const isOfThing = (country: Country, marker: string, after: string): boolean =>
  country !== 'CN' &&
  country !== 'XX' &&
  (EVENT.test(after) ||
    HOUSE.test(after) ||
    OTHER_BODY.test(after) ||
    (/(?:Korea|Japan|Vietnam)$/.test(marker) && DEALS_WITH.test(after)));

/** A marker found: where it stands, in the text searched, and whose it is. */
export interface Marker {
  readonly country: Country;
  readonly start: number;
  readonly end: number;
  /** False where it only says what something is about, or where someone went. */
  readonly isOwn: boolean;
}

/** All nationality markers of a stretch of text, in order. */
export function markersIn(text: string): Marker[] {
  const found: Marker[] = [];
  for (const match of text.matchAll(MARKER)) {
    const index = MARKERS.findIndex((_, at) => match.groups?.[`m${at}`] !== undefined);
    const [start, end] = [match.index, match.index + match[0].length];
    const before = text.slice(Math.max(0, start - NEARBY), start);
    const after = text.slice(end, end + NEARBY);
    const country = MARKERS[index]?.[0] ?? 'XX';
    const isOwn =
      !TOPIC.test(after) &&
      !isOfThing(country, match[0], after) &&
      !ETHNIC.test(before) &&
      !LANGUAGE.test(before + match[0]) &&
      (!TOWARDS.test(before) || BODY.test(after));
    found.push({ country, start, end, isOwn });
  }
  return found;
}

/** Whether a word by itself names a country, a city of one, or its people. */
export const isMarker = (word: string): boolean => markersIn(word)[0]?.end === word.length;

/** How often each country is named on a page. */
export type CountryCounts = Readonly<Record<Country, number>>;

/** Counts the countries that a text names. */
export function countriesOf(text: string): CountryCounts {
  const counts: Record<Country, number> = { KP: 0, KR: 0, JP: 0, VN: 0, CN: 0, XX: 0 };
  for (const marker of markersIn(text)) counts[marker.country]++;
  return counts;
}
