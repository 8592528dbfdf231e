// Names that machines translate by their characters' meanings: "main love" for 主爱. For the gazetteer's Koreans, whose
// given names have two characters with plain meanings.
import { mainMandarin, simplified } from './mandarin.ts';
import type { GazetteerRow } from './people-table.ts';

// What machines write for a character in a name, likeliest first.
const MEANINGS: ReadonlyMap<string, readonly string[]> = new Map(
  `主 main lord master,爱 love,雪 snow,松 pine,月 moon,正 positive just right,恩 grace,哲 philosophy,男 man male,善 good kind,
  权 right power,德 german virtue,训 training,英 british english,龙 dragon,才 talent,光 light,铁 iron,海 sea,永 forever eternal,
  吉 lucky,天 day heaven,成 success,明 bright,国 country national,春 spring,秋 autumn,美 beautiful american,星 star,日 day,东 east,南 south,
  山 mountain,石 stone,文 text,勇 brave,智 wisdom,仁 benevolence,义 righteousness,忠 loyal,信 letter,福 blessing,寿 longevity,富 rich,
  贵 noble,强 strong,大 big great,小 small,青 green,红 red,金 gold golden,银 silver,玉 jade,花 flower,梅 plum,兰 orchid,竹 bamboo,
  菊 chrysanthemum,树 tree,林 forest,水 water,火 fire,云 cloud,风 wind,雨 rain,新 new,元 yuan,民 people,长 long,高 high,胜 victory,
  进 enter,学 learning,和 and harmony,顺 smooth,安 safe peace,心 heart,子 son,女 woman,虎 tiger,鹤 crane,凤 phoenix,宝 treasure,
  珠 pearl,真 true,希 hope,世 world,家 home,庆 celebration,喜 happy,乐 music,清 clear,静 quiet,秀 show,彩 color,香 fragrance`
    .split(',')
    .map((entry) => {
      const [character = '', ...words] = entry.trim().split(' ');
      return [character, words] as const;
    }),
);

/** Whole names that are words: 金星 is the planet. */
const WHOLE: ReadonlyMap<string, string> = new Map([['金星', 'Venus']]);

function phrasesOf(given: readonly string[]): string[] {
  const [first, second] = given.map((character) => MEANINGS.get(character) ?? []);
  return (first ?? []).flatMap((a) => (second ?? []).map((b) => `${a} ${b}`));
}

/** Surnames that are English words in this spelling say nothing. */
const ENGLISH = new Set('An No So Song Sun Moon Man Won Long Park Do Go Ma'.split(' '));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Lines "country, native name, surname as it may be written, translations", by tabs, the last two parted by "|". */
export function translatedTable(people: readonly GazetteerRow[]): string {
  const lines = new Set<string>();
  for (const { country, characters, native, name, source } of people) {
    if (source === '' || !country.startsWith('K')) continue;
    const [surname = '', ...given] = simplified(characters);
    const whole = WHOLE.get(`${surname}${given.join('')}`);
    const phrases = whole ? [whole] : given.length === 2 ? phrasesOf(given) : [];
    if (phrases.length === 0) continue;
    const surnames = [name.split(' ')[0] ?? '', capital(mainMandarin(surname, true) ?? '')].filter(
      (form, at, all) => !ENGLISH.has(form) && all.indexOf(form) === at,
    );
    if (!whole && surnames.length === 0) continue;
    lines.add([country, native, whole ? '' : surnames.join('|'), phrases.join('|')].join('\t'));
  }
  return [...lines].sort().join('\n');
}
