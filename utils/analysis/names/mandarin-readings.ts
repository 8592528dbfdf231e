// People whose names stand in the Mandarin reading of their characters: who they are, country by country.
import { type Country, countriesOf } from './countries.ts';
import type { Gazetteer, Person } from './gazetteer.ts';
import type { KoreanModel } from './korean.ts';
import type { NameFinding } from './name-finding.ts';
import { type NameShape, nameShapes } from './name-shapes.ts';
import { isReporterMention, type Origin, officeBeside, originBeside } from './origin.ts';
import { isRomanisedKorean } from './romanised-korean.ts';

export interface ReadingTables {
  readonly korean: KoreanModel;
  readonly gazetteer: Gazetteer;
}

/** A finding before it is joined to a cluster. */
export type OpenFinding = Omit<NameFinding, 'cluster'>;

/** How sure one name must be to be shown alone without a gazetteer: measured, see docs/models/names.md. */
const SURE = 0.97;

interface Decision {
  readonly country: Country;
  readonly office: string;
}

/** The page's Korea: which of the two it is about, when "Korean" alone is said. */
const koreaOf = (counts: Record<Country, number>): 'KP' | 'KR' =>
  counts.KP > counts.KR ? 'KP' : 'KR';

/** What all mentions of a form say together; one that says Chinese decides against. */
function decide(origins: readonly Origin[]): Decision | null {
  if (origins.some((origin) => origin.country === 'CN')) return null;
  const own = origins.find((origin) => origin.how !== 'own') ?? origins[0];
  return own ? { country: own.country, office: own.office } : null;
}

/** On a page about Korea that never speaks of China, an official with a Korean's name is a Korean. */
function decideByPage(
  text: string,
  shape: NameShape,
  counts: Record<Country, number>,
  known: boolean,
): Decision | null {
  const korea = counts.KP + counts.KR;
  if (korea < 6 || counts.CN * 10 > korea) return null;
  if (shape.mentions.some((mention) => isReporterMention(text, mention))) return null;
  const office = shape.mentions
    .map((mention) => officeBeside(text, mention))
    .find((one) => one !== null);
  return office || known ? { country: koreaOf(counts), office: office ?? '' } : null;
}

function koreanFinding(
  shape: NameShape,
  decision: Decision,
  tables: ReadingTables,
): OpenFinding | null {
  const country = decision.country === 'KP' ? 'KP' : 'KR';
  const known = tables.gazetteer.byReading(shape.key, country);
  const readings = tables.korean.readings(shape.surname, shape.given, country);
  const [best] = readings;
  if (!best && known.length === 0) return null;
  const rest = readings
    .filter((reading) => !known.some((person) => person.native === reading.native))
    .map((reading) => ({ text: reading.text, native: reading.native, p: reading.p }));
  const people = known.map((person) => ({
    text: person.name,
    native: person.native,
    ...(person.office ? { note: person.office } : {}),
  }));
  const checked = known.filter((person) => person.source !== '');
  const isKnown = checked.length === 1 && known.length === 1;
  return finding(shape, 'ko', [...people, ...rest].slice(0, 5), {
    sure: isKnown || (known.length === 0 && (best?.p ?? 0) >= SURE),
    person: isKnown ? checked[0] : undefined,
  });
}

function finding(
  shape: NameShape,
  origin: NameFinding['origin'],
  candidates: NameFinding['candidates'],
  about: { readonly sure: boolean; readonly person?: Person | undefined },
): OpenFinding {
  const { sure, person } = about;
  return {
    mentions: shape.mentions,
    kind: 'mandarin-reading',
    origin,
    sure,
    candidates,
    why: {
      code: sure ? 'name-mandarin-reading-known' : 'name-mandarin-reading',
      params: { name: `${shape.surname} ${shape.given}`, best: candidates[0]?.text ?? '', origin },
    },
    ...(person?.office ? { office: person.office } : {}),
    source: person?.source ?? 'readings',
  };
}

/** All findings of a text. */
export function mandarinReadings(text: string, tables: ReadingTables): OpenFinding[] {
  const { korean, gazetteer } = tables;
  const shapes = nameShapes(text, (word) => korean.surnameShare(word) > 0);
  if (shapes.length === 0) return [];
  const counts = countriesOf(text);
  const found: OpenFinding[] = [];
  for (const shape of shapes) {
    const origins = shape.mentions
      .map((mention) => originBeside(text, mention))
      .filter((origin) => origin !== null);
    const page = koreaOf(counts);
    const known = gazetteer.byReading(shape.key, page).some((person) => person.source !== '');
    const decision =
      origins.length > 0 ? decide(origins) : decideByPage(text, shape, counts, known);
    if (decision === null) continue;
    if (decision.country !== 'KP' && decision.country !== 'KR') continue;
    if (isRomanisedKorean(shape.surname, shape.given)) continue;
    const one = koreanFinding(shape, decision, tables);
    if (one) found.push(one);
  }
  return found;
}
