// Katakana to Latin letters: Hepburn as newspapers write it, without marks for long vowels.
import { pairsIn } from './pairs-in.ts';

const TABLE: Readonly<Record<string, string>> = pairsIn(
  `ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to
  ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo
  ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo
  ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu ヰ i ヱ e`,
);

const SMALL: Readonly<Record<string, string>> = {
  ャ: 'a',
  ュ: 'u',
  ョ: 'o',
  ァ: 'a',
  ィ: 'i',
  ゥ: 'u',
  ェ: 'e',
  ォ: 'o',
};

function mora(main: string, small: string | undefined): string {
  const plain = TABLE[main] ?? '';
  if (small === undefined) return plain;
  const vowel = SMALL[small] ?? '';
  if (/^(?:sh|ch|j)/.test(plain)) return plain.slice(0, -1) + vowel;
  return 'ャュョ'.includes(small) ? `${plain.slice(0, -1)}y${vowel}` : plain.slice(0, -1) + vowel;
}

/** A name in katakana, in Latin letters: "コウイチロウ" > "koichiro", "シンペイ" > "shinpei", "ホッタ" > "hotta". */
export function romaji(kana: string): string {
  let written = '';
  let doubles = false;
  for (const [, main = '', small] of kana.matchAll(/([ァ-ヺー])([ャュョァィゥェォ])?/g)) {
    if (main === 'ッ') {
      doubles = true;
      continue;
    }
    if (main === 'ー') continue;
    const sound = mora(main, small);
    const double = doubles ? (sound.startsWith('ch') ? 't' : (sound[0] ?? '')) : '';
    // A vowel drawn out is written once: ou, oo, uu. "ii" and "ei" stay.
    const isLong =
      (sound === 'u' && /[ou]$/.test(written)) || (sound === 'o' && /o$/.test(written));
    written += isLong ? '' : double + sound;
    doubles = false;
  }
  return written;
}
