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

/** All features that need no text: cheap ones, and counts of elements. */
export const outerFeatures = (document: Document, href: string): Features => ({
  ...headFeatures(document, href),
  ...structureFeatures(document),
});

/** Features of the page's text; yields between slices. */
export function* innerFeatures(document: Document): Generator<void, Features> {
  return textFeatures(yield* surveyText(document));
}
