// All that the model looks at, by name. The order of names in the weights decides the vector.
import { bodyOf, titleOf } from '../native-dom.ts';
import { shadowRootsBelow } from '../reading/other-roots.ts';
import { type Address, addressFeatures } from './address.ts';
import { bodyClassFeatures, metadataFeatures, ownTypeFeatures } from './metadata.ts';
import { countFeatures, headingFeatures } from './structure.ts';
import { textFeatures } from './text-features.ts';
import { surveyText } from './text-survey.ts';
import { titleFeatures } from './title-features.ts';

export type Features = Readonly<Record<string, number>>;

/**
 * What can be told without touching an element: address, title, what the page calls itself, counts. A browser takes as long to make its first element
 * ready for a script as for all of this.
 */
export const earlyFeatures = (document: Document, address: Address | null): Features => ({
  ...addressFeatures(address),
  ...titleFeatures(titleOf(document)),
  ...ownTypeFeatures(document),
  ...countFeatures(document),
});

/** What elements say without a look at the text: metadata, the body's classes, the main heading. */
export const saidFeatures = (document: Document): Features => ({
  ...bodyClassFeatures(document),
  ...metadataFeatures(document),
  ...headingFeatures(document),
});

/** A page whose text weighs less may keep it in shadow roots. */
const LITTLE = 1200;

/** Features of the page's text, of the fullest open shadow root where the body holds little; yields between slices. */
export function* innerFeatures(document: Document): Generator<void, Features> {
  const blocks = yield* surveyText(document);
  const body = bodyOf(document);
  if (!body || blocks.reduce((sum, { weight }) => sum + weight, 0) >= LITTLE)
    return textFeatures(blocks);
  const [shadow] = shadowRootsBelow(body);
  if (!shadow) return textFeatures(blocks);
  return textFeatures([...blocks, ...(yield* surveyText(document, shadow))]);
}
