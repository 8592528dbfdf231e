// Name restoration: finds the people of a page who go by another name, and says by which, as far as it is known.
import { ok, type Result } from '../../result.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import type { EntityCluster } from '../analysis.ts';
import type { NameRestorer } from '../resources.ts';
import { brokenNames } from './broken-names.ts';
import { countriesOf } from './countries.ts';
import { gazetteerOf } from './gazetteer.ts';
import { halfReadNames } from './half-read.ts';
import { japaneseModel } from './japanese.ts';
import { koreanModel } from './korean.ts';
import { mandarinReadings } from './mandarin-readings.ts';
import type { NameFinding } from './name-finding.ts';
import { nameShapes } from './name-shapes.ts';
import { readTables, type TablesFailure } from './name-tables.ts';
import { surnameAlone } from './part-alone.ts';
import { translatedNames } from './translated.ts';
import { vietnameseModel } from './vietnamese.ts';
import { westernIndex } from './western.ts';
import { officeChecker } from './wrong-for-office.ts';

export interface LoadNamesOptions {
  /** False leaves the people out, so that what is found comes from readings alone. Default true. */
  readonly gazetteer?: boolean;
}

/** The cluster a finding belongs to: a PER cluster with a mention that covers one of its places, else null. */
function clusterAt(mentions: readonly Span[], clusters: readonly EntityCluster[]): string | null {
  const found = clusters.find(
    (cluster) =>
      cluster.type === 'PER' &&
      cluster.mentions.some((one) => mentions.some((mention) => contains(one, mention))),
  );
  return found?.id ?? null;
}

/**
 * Makes a restorer from the bytes of public/models/names-1/names.bin. 'names-missing' for no bytes, 'names-damaged' for
 * bytes that do not check, 'names-newer' for a file that a newer version wrote.
 */
export function loadNames(
  bytes: ArrayBuffer,
  options: LoadNamesOptions = {},
): Result<NameRestorer, TablesFailure> {
  const read = readTables(bytes);
  if (!read.ok) return read;
  const tables = read.value;
  const gazetteer = gazetteerOf(tables, options.gazetteer ?? true);
  const models = {
    korean: koreanModel(tables),
    japanese: japaneseModel(tables),
    vietnamese: vietnameseModel(tables),
    gazetteer,
  };
  const western = westernIndex(tables);
  const checkOffices = officeChecker(gazetteer);
  const findHalfRead = halfReadNames(gazetteer);
  const findTranslated = translatedNames(tables, gazetteer);
  function* restore(
    text: string,
    clusters: readonly EntityCluster[],
  ): Generator<void, NameFinding[]> {
    const shapes = yield* nameShapes(text);
    yield;
    const counts = countriesOf(text);
    yield;
    const read = yield* mandarinReadings(text, shapes, counts, models);
    const isClaimed = (span: Span) =>
      read.some((one) => one.mentions.some((mention) => overlaps(mention, span)));
    const open = shapes.filter((shape) => !shape.mentions.some(isClaimed));
    const broken = yield* brokenNames(text, open, western);
    const all = [...read, ...(yield* findHalfRead(text, counts)), ...broken];
    yield;
    all.push(...(yield* checkOffices(text, counts)));
    yield;
    all.push(...findTranslated(text, counts));
    yield;
    return all.map((finding): NameFinding => {
      const [first] = finding.mentions;
      const alone =
        finding.kind === 'mandarin-reading' && first ? surnameAlone(text, first, shapes) : [];
      return { ...finding, alone, cluster: clusterAt(finding.mentions, clusters) };
    });
  }
  return ok({ restore });
}
