// Sentences of news about China, Korea, Japan and Vietnam in which X is Chinese: nothing in them should be marked. Written
// for this project, with common surnames and given names put together.

const PATTERNS: readonly string[] = [
  'Chinese Foreign Ministry spokesperson X said on Monday that North Korea and South Korea should talk.',
  'X, a research fellow at the Chinese Academy of Social Sciences who studies the Korean Peninsula, said South Korea was wrong.',
  'Chinese Ambassador to the DPRK X met with North Korean officials in Pyongyang.',
  "China's ambassador to South Korea, X, attended the ceremony in Seoul.",
  'Xinhua correspondents X in Pyongyang report that the DPRK held a parade.',
  'PYONGYANG, Oct. 7 (Xinhua) -- X, Chinese special envoy on Korean Peninsula affairs, arrived in North Korea.',
  'X, who went to South Korea to study in 2010, said Seoul was expensive.',
  'In Seoul, South Korea, X opened a restaurant.',
  'X, a Chinese student in South Korea, said so.',
  'South Korean media quoted X as saying that trade would grow.',
  "According to South Korea's Yonhap News Agency, X will visit Seoul next week.",
  'North Korean leader Kim Jong Un met X, head of the International Department of the CPC Central Committee.',
  'South Korean President Moon Jae-in held talks with X in Beijing.',
  'X met with South Korean Foreign Minister Kang Kyung-wha.',
  'X and South Korean Foreign Minister Kang Kyung-wha met.',
  "The delegation was led by X, vice chairman of the Standing Committee of the National People's Congress, and visited North Korea.",
  'Japanese Foreign Minister Kono Taro told X that relations had improved.',
  "X, an associate professor at Liaoning University's Institute of American and East Asian Studies, told reporters about North Korea.",
  'Korean affairs expert X said the DPRK had changed.',
  'X, president of the Chinese Chamber of Commerce in Korea, spoke.',
  'Beijing-based analyst X said North Korea would not give up.',
  'The South Korean side was represented by Lee Do-hoon and the Chinese side by X.',
  "X beat South Korea's Kim Min-ji in the final.",
  "South Korea's An Se-young lost to China's X in the semifinal.",
  'X (China) and Kim (South Korea) tied.',
  'Singaporean diplomat X spoke in Seoul.',
  'Taiwanese singer X held a concert in Seoul, South Korea.',
  'Hong Kong actor X arrived in South Korea.',
  'X, a Korean-Chinese from Yanbian, works in Seoul.',
  'Chinese-Korean businessman X lives in Seoul.',
  'Reporter X reported from Seoul, South Korea.',
  'Vietnamese Prime Minister Pham Minh Chinh met with X, secretary of the Guangxi party committee.',
  'During his stay in Japan, X learned Japanese.',
  'X is the first Chinese player in the Japanese league.',
  "Japan's Asahi Shimbun interviewed X.",
  'Chinese coach of the South Korean team X resigned.',
  "The South Korean team's Chinese coach X resigned.",
  "X, head coach of South Korea's short track team from China, resigned.",
  'the Korean War veteran X said',
  'Korean War hero X said',
  "the Chinese People's Volunteers commander X fought in Korea",
  "South Korean company Samsung's China vice president X said",
  'X, a professor of Japanese at Peking University, said so.',
  'X, director of the Japan Institute of the academy, said so.',
  "North Korea's ally China sent its foreign minister, X, to Pyongyang.",
  'Former Chinese ambassador to Japan X and former Japanese prime minister Fukuda spoke.',
  'The Chinese and South Korean foreign ministers, X and Kang Kyung-wha, met.',
];

const SURNAMES =
  'Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Jin Cui Piao Quan Jiang An Bai Pei Yin Shen Kong Nan Xuan Lu Ren Lei'.split(
    ' ',
  );
const GIVEN =
  'wei,fang,na,xiuying,min,jing,li,qiang,lei,yang,yong,yan,jie,juan,tao,ming,chao,xiulan,xia,ping,gang,guiying,jianhua,wenming,yi,keqiang,yangsheng,xuanyou,haiming,jinping,liangui,jiyong,xiaoming,dawei,dongming,yue,shiyu,meiying,mingzhe,longnan,zhenghao,chengnan,yongzhu,guangzhe'.split(
    ',',
  );
/** Names put into each pattern. */
const EACH = 83;

/** [sentence, the Chinese name in it]. */
export const chineseSentences = (): [string, string][] =>
  PATTERNS.flatMap((pattern) =>
    Array.from({ length: EACH }, (_, at): [string, string] => {
      const surname = SURNAMES[(at * 5 + pattern.length) % SURNAMES.length] ?? '';
      const given = GIVEN[(at * 7 + pattern.length) % GIVEN.length] ?? '';
      const name = `${surname} ${given.charAt(0).toUpperCase()}${given.slice(1)}`;
      return [pattern.replace('X', name), name];
    }),
  );
