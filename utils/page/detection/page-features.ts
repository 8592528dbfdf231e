// All that the model looks at, by name. The order of names in the weights decides the vector.
import { addressFeatures } from './address.ts';
import { bodyClassFeatures, metadataFeatures } from './metadata.ts';
import { structureFeatures } from './structure.ts';
import { textFeatures } from './text-features.ts';
import { surveyText } from './text-survey.ts';

export type Features = Readonly<Record<string, number>>;

/** Cheap features: address, metadata, body classes. */
export const headFeatures = (document: Document, href: string): Features => ({
  ...addressFeatures(href),
  ...bodyClassFeatures(document),
  ...metadataFeatures(document),
});

/** Features that need the whole page; yields between slices. */
export function* pageFeatures(document: Document): Generator<void, Features> {
  const structure = structureFeatures(document);
  yield;
  const blocks = yield* surveyText(document);
  yield;
  return { ...structure, ...textFeatures(blocks) };
}
