// People of the gazetteer whose names were translated by their characters' meanings: "Kim main love" is Kim Ju-ae.
import type { Span } from '../../text/span.ts';
import type { Country, CountryCounts } from './countries.ts';
import type { Gazetteer, Person } from './gazetteer.ts';
import type { OpenFinding } from './mandarin-readings.ts';
import type { NameTables } from './name-tables.ts';
import { originBeside } from './origin.ts';

/** How one person's name may have been translated. */
interface Translation {
  readonly country: Country;
  readonly native: string;
  /** Surnames as they may be written; none where the whole name is one word. */
  readonly surnames: readonly string[];
}

// First words that nobody puts before the second in English; only with these a possessive is enough: "Kim's main love".
const ODD = /^(?:main|lord|positive|snow|forever|eternal)$/i;

/** The fewest times a page names the country where a possessive is enough. */
const OFTEN = 3;

function readTranslations(text: string): Map<string, Translation[]> {
  const byPhrase = new Map<string, Translation[]>();
  for (const line of text.split('\n')) {
    const [country = '', native = '', surnames = '', phrases = ''] = line.split('\t');
    const translation = {
      country: country as Country,
      native,
      surnames: surnames.split('|').filter((one) => one !== ''),
    };
    for (const phrase of phrases.split('|')) {
      const known = byPhrase.get(phrase.toLowerCase());
      if (known) known.push(translation);
      else if (phrase !== '') byPhrase.set(phrase.toLowerCase(), [translation]);
    }
  }
  return byPhrase;
}

const KIN = /([A-Z][a-z]+)(['’]s)? $/;
const OF = /^ of ([A-Z][a-z]+)\b/;

/** The span of the name at a phrase, or null where the words beside it do not make it one. */
function spanAt(text: string, at: Span, one: Translation, often: boolean): Span | null {
  if (one.surnames.length === 0)
    return originBeside(text, at)?.country === one.country && /^\p{Lu}/u.test(text.slice(at.start))
      ? at
      : null;
  const [, surname = '', possessive] =
    KIN.exec(text.slice(Math.max(0, at.start - 20), at.start)) ?? [];
  const isKin = one.surnames.includes(surname);
  if (isKin && !possessive) return { start: at.start - surname.length - 1, end: at.end };
  const owner = OF.exec(text.slice(at.end, at.end + 20))?.[1] ?? '';
  const isOwned = isKin || one.surnames.includes(owner);
  return isOwned && often && ODD.test(text.slice(at.start, at.end).split(' ')[0] ?? '') ? at : null;
}

function toFinding(written: string, people: readonly Person[], mentions: Span[]): OpenFinding {
  const [best] = people;
  const sure = people.length === 1 && best?.source !== '';
  return {
    mentions,
    kind: 'translated',
    origin: 'ko',
    sure,
    candidates: people.slice(0, 5).map((person) => ({
      text: person.name,
      native: person.native,
      ...(person.office ? { note: person.office } : {}),
    })),
    why: { code: 'name-translated', params: { name: written, best: best?.name ?? '' } },
    ...(sure && best?.office ? { office: best.office } : {}),
    source: best?.source ?? '',
  };
}

/**
 * Finds translated names, by the table 'translated'; read when first used. `counts`: how often the text names each
 * country. Made once for a gazetteer.
 */
export function translatedNames(
  tables: NameTables,
  gazetteer: Gazetteer,
): (text: string, counts: CountryCounts) => OpenFinding[] {
  let parsed: { phrases: Map<string, Translation[]>; pattern: RegExp } | null = null;
  const index = () => {
    if (parsed) return parsed;
    const phrases = readTranslations(tables('translated'));
    const words = [...phrases.keys()].join('|') || '(?!)';
    parsed = { phrases, pattern: new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu') };
    return parsed;
  };
  return (text, counts) => {
    if (counts.KP + counts.KR === 0) return [];
    const { phrases, pattern } = index();
    const found = new Map<string, { people: Set<Person>; mentions: Span[] }>();
    for (const match of text.matchAll(pattern)) {
      const phrase = match[0].toLowerCase();
      const at = { start: match.index, end: match.index + match[0].length };
      for (const one of phrases.get(phrase) ?? []) {
        const span = spanAt(text, at, one, counts[one.country] >= OFTEN);
        if (!span) continue;
        const person = gazetteer.of(one.country).find(({ native }) => native === one.native);
        if (!person) continue;
        const known = found.get(phrase) ?? { people: new Set(), mentions: [] };
        known.people.add(person);
        if (known.mentions.at(-1)?.end !== span.end) known.mentions.push(span);
        found.set(phrase, known);
      }
    }
    return [...found.values()].map(({ people, mentions }) => {
      const [first] = mentions;
      return toFinding(first ? text.slice(first.start, first.end) : '', [...people], mentions);
    });
  };
}
