// Where a row's official name was looked up. A row without a source is unverified and never fires alone.

/** Code in the rows and the page that was read. */
export const SOURCES: Readonly<Record<string, string>> = {
  base: "the project's termbase, checked name by name when it was made",
  people: 'en.people.cn/102775/206171: the ministries of China, in both languages',
  organs: '360docs.net/doc/1211835715: list of English names of Chinese state organs',
  bureaus:
    'china.org.cn/china/leadership/2013-03/11/content_28206251: state bureaus, in both languages',
  party: 'wangluofanyi.com/Article.asp?id=225: glossary of state and party organs',
  titles: 'doczj.com/doc/9318350584: English titles of Chinese offices',
  council: 'doczj.com/doc/c12119701: organs of the State Council',
  phrases: 'wb.beijing.gov.cn, 5 March 2021: key words of the work report, in both languages',
  keywords: 'news.iciba.com/study/bilingual/1576633: numbered slogans and their English',
  govern: 'pmtkcde.org.cn/node_8018956_8: terms of party building',
  un: '360docs.net/doc/734915737: main bodies of the United Nations, in both languages',
  world: '360docs.net/doc/864895554: international organisations and their short forms',
  agencies: 'mainichi-kotoba.jp/photo-20200610: organisations of the UN family',
  unnames: 'moe.gov.cn list of recommended names, second and third batch (2014): UN bodies',
  japan: 'nesamimus.blogspot.com/2010/07: English names from the web sites of Japanese ministries',
  new2018: 'msc.ul.com, 2 May 2018: the ministries after the reform of 2018, in both languages',
  reform2018: 'isslerlaw.com: ministries set up in 2018; China Daily, 13 March 2018',
  congress20:
    'foreign.jzxy.edu.cn/szsyxj/content_76398: report to the 20th congress, in both languages',
  hot2015: 'language.chinadaily.com.cn, 30 December 2015: new words of 2015, in both languages',
  wmt: 'human reference translations of the WMT news tests of 2020 and 2021',
};
