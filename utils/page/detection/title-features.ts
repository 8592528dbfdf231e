// What a document's title tells of its page: headlines are long and say what happened; other pages name a thing, an
// offer or a service.
import { queryAll, textContentOf } from '../native-dom.ts';
import { weightOf } from './text-survey.ts';

/** Between a headline and the names of section and site. */
const SEPARATOR = / [|–—·•»:_-]+ |[|｜»_]/;
/** Longer titles are cut. UTF-16 units. */
const LONGEST = 400;

/** Words of guides, lists of the best and reviews, in some languages. */
const GUIDE =
  /\b(?:how to|what is|best|top \d+|guide|tutorial|tips|review|recipe|wie man|ratgeber|anleitung|tipps|cómo|guía|mejores|comment|meilleurs?|como|melhores|guida|migliori)\b|教程|指南|攻略|怎么|如何|推荐|使い方|とは|おすすめ|추천|방법|как /i;
/** Words of trade and service. */
const SERVICE =
  /\b(?:buy|shop|store|price|prices|pricing|deals|sale|online|free|download|log ?in|sign ?(?:in|up)|register|official|home|welcome|contact|about us|help|support|faq|docs|documentation|forum|community|search|archives?|category|tag|page \d+|kaufen|günstig|preise?|anmelden|startseite|kontakt|hilfe|impressum|comprar|precios?|tienda|inicio|iniciar sesión|ayuda|acheter|prix|accueil|connexion|aide|preços?|loja|entrar)\b|登录|注册|首页|价格|购买|下载|官网|论坛|ログイン|公式|通販|価格|홈페이지|로그인|구매|가격|купить|цена|скачать|форум/i;
const QUOTES = /["“”„«»「」『』]|(?:^|\s)['‘’]\S/;

/** What the document calls itself, or the empty text. Titles of drawings are none. */
export function titleOf(document: Document): string {
  const [title] = queryAll(document, 'title:not(svg *)');
  return (title && textContentOf(title)) ?? '';
}

/** A document's title as numbers by name. */
export function titleFeatures(title: string): Record<string, number> {
  const whole = title.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  const parts = whole.split(SEPARATOR).map((part) => part.trim());
  const own = parts.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a), '');
  const words = own.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const later = words.slice(1).filter((word) => /^\p{L}{4}/u.test(word));
  const lower = later.filter((word) => /^\p{Ll}/u.test(word));
  return {
    titleWeight: Math.min(weightOf(own), 150),
    titleWords: Math.min(words.length, 20),
    titleParts: parts.length > 1 ? 1 : 0,
    titleGuide: GUIDE.test(whole) ? 1 : 0,
    titleService: SERVICE.test(whole) ? 1 : 0,
    titleQuotes: QUOTES.test(own) ? 1 : 0,
    titleLower: later.length === 0 ? 0 : lower.length / later.length,
  };
}
