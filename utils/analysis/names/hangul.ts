// Hangul: taking syllables apart, the initial sound law, and the spellings that the North and the South use abroad.
import { pairsIn } from './pairs-in.ts';

const BASE = 0xac00;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const Y_VOWELS = new Set([2, 3, 6, 7, 12, 17, 20]);
const [NIEUN, RIEUL, IEUNG] = [2, 5, 11];

interface Jamo {
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
}

const takeApart = (syllable: string): Jamo => {
  const code = syllable.charCodeAt(0) - BASE;
  return {
    initial: Math.floor(code / 588),
    vowel: Math.floor((code % 588) / 28),
    final: code % 28,
  };
};

const put = ({ initial, vowel, final }: Jamo): string =>
  String.fromCharCode(BASE + initial * 588 + vowel * 28 + final);

/** Whether a character is a hangul syllable. */
export const isHangul = (character: string): boolean => {
  const code = character.charCodeAt(0) - BASE;
  return code >= 0 && code < INITIALS.length * 588;
};

/** The syllable as the South writes it at a word's start: 룡 > 용, 로 > 노, 녀 > 여. */
export function softened(syllable: string): string {
  const jamo = takeApart(syllable);
  if (jamo.initial === RIEUL)
    return put({ ...jamo, initial: Y_VOWELS.has(jamo.vowel) ? IEUNG : NIEUN });
  if (jamo.initial === NIEUN && Y_VOWELS.has(jamo.vowel)) return put({ ...jamo, initial: IEUNG });
  return syllable;
}

/** The syllable as the North writes it, from the Mandarin reading: characters read l- in Mandarin begin with ㄹ. */
export function hardened(syllable: string, pinyin: string): string {
  const jamo = takeApart(syllable);
  const isSoft = jamo.initial === NIEUN || (jamo.initial === IEUNG && Y_VOWELS.has(jamo.vowel));
  if (pinyin.startsWith('l') && isSoft) return put({ ...jamo, initial: RIEUL });
  if (pinyin.startsWith('n') && isSoft) return put({ ...jamo, initial: NIEUN });
  return syllable;
}

const NORTH_INITIAL = 'k kk n t tt r m p pp s ss - j jj ch kh th ph h'.split(' ');
const NORTH_VOICED = { k: 'g', t: 'd', p: 'b' } as const;
const NORTH_VOWEL = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ');
const SOUTH_INITIAL = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ');
const SOUTH_VOWEL = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
// Finals are few in names: k n l m p t ng; the others are written by their sound.
const FINAL = '- k k k n n n t l k m p t t p l m p p t t ng t t k t p t'.split(' ');

const none = (part: string | undefined): string => (part === undefined || part === '-' ? '' : part);

/** North Korean spelling of one syllable. `voiced` after a vowel or a nasal: "Myong" + 국 > "guk". */
function northSyllable(syllable: string, voiced: boolean): string {
  const { initial, vowel, final } = takeApart(syllable);
  const plain = none(NORTH_INITIAL[initial]);
  const head = voiced && plain in NORTH_VOICED ? NORTH_VOICED[plain as 'k' | 't' | 'p'] : plain;
  return head + none(NORTH_VOWEL[vowel]) + none(FINAL[final]);
}

const VOICING = /[aeiouymnlg]$/;

function northGiven(given: string): string {
  let written = '';
  for (const syllable of given) {
    const part = northSyllable(syllable, VOICING.test(written));
    written += written === '' ? part : `-${part}`;
  }
  return written;
}

const SOUTH_SURNAME: Readonly<Record<string, string>> = pairsIn(
  `김 Kim 이 Lee 박 Park 최 Choi 정 Jung 강 Kang 조 Cho 윤 Yoon 장 Jang 임 Lim 한 Han 오 Oh 서 Seo 신 Shin 권 Kwon 황 Hwang
  안 Ahn 송 Song 류 Ryu 유 Yoo 전 Jeon 홍 Hong 고 Ko 문 Moon 양 Yang 손 Son 배 Bae 백 Baek 허 Heo 남 Nam 심 Shim 노 Roh
  하 Ha 곽 Kwak 성 Sung 차 Cha 주 Joo 우 Woo 구 Koo 민 Min 나 Na 진 Jin 지 Ji 엄 Um 채 Chae 원 Won 천 Chun 방 Bang
  공 Kong 현 Hyun 함 Ham 변 Byun 염 Yum 여 Yeo 추 Choo 도 Do 소 So 석 Suk 선 Sun 설 Seol 마 Ma 길 Gil 위 Wi 표 Pyo
  명 Myung 기 Ki 반 Ban 왕 Wang 금 Keum 옥 Ok 육 Yook 인 In 맹 Maeng 제 Je 모 Mo 탁 Tak 국 Kook 어 Eo 은 Eun 편 Pyun
  용 Yong 태 Tae 예 Ye 봉 Bong 사 Sa 부 Boo 경 Kyung 복 Bok 목 Mok 남궁 Namgung 황보 Hwangbo 선우 Sunwoo 독고 Dokgo 제갈 Jegal 사공 Sagong`,
);

// Where the customary spelling of a given name leaves the official one (Revised Romanisation).
const SOUTH_CUSTOM: Readonly<Record<string, string>> = {
  영: 'young',
  희: 'hee',
  정: 'jung',
  경: 'kyung',
  명: 'myung',
  현: 'hyun',
  훈: 'hoon',
  준: 'jun',
  우: 'woo',
  성: 'sung',
  승: 'seung',
  철: 'chul',
  숙: 'sook',
  순: 'soon',
  운: 'woon',
  윤: 'yoon',
  병: 'byung',
  형: 'hyung',
  무: 'moo',
  문: 'moon',
  기: 'ki',
  규: 'kyu',
  길: 'gil',
  국: 'kook',
  혁: 'hyuk',
  연: 'yeon',
  용: 'yong',
  두: 'doo',
  구: 'koo',
  유: 'yoo',
  춘: 'choon',
  충: 'choong',
  건: 'gun',
  근: 'geun',
  혜: 'hye',
  주: 'joo',
  수: 'soo',
};

const southSyllable = (syllable: string): string => {
  const custom = SOUTH_CUSTOM[syllable];
  if (custom !== undefined) return custom;
  const { initial, vowel, final } = takeApart(syllable);
  return none(SOUTH_INITIAL[initial]) + none(SOUTH_VOWEL[vowel]) + none(FINAL[final]);
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A name as the North writes it abroad: "Choe Myong-nam" (McCune-Reischauer without marks). */
export const northSpelling = (surname: string, given: string): string =>
  `${capital([...surname].map((s, i) => northSyllable(s, i > 0)).join(''))} ${capital(northGiven(given))}`;

/** A name in the South's customary spelling, surname first: "Kang Gil-boo". */
export const southSpelling = (surname: string, given: string): string => {
  const family = SOUTH_SURNAME[surname] ?? capital([...surname].map(southSyllable).join(''));
  return `${family} ${capital([...given].map(southSyllable).join('-'))}`;
};
