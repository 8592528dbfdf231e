// All that the model looks at, by name. The order of names in the weights decides the vector.
import { bodyOf } from '../native-dom.ts';
import { shadowRootsBelow } from '../reading/other-roots.ts';
import { type Address, addressFeatures } from './address.ts';
import { bodyClassFeatures, metadataFeatures } from './metadata.ts';
import { structureFeatures } from './structure.ts';
import { textFeatures } from './text-features.ts';
import { surveyText } from './text-survey.ts';
import { titleFeatures, titleOf } from './title-features.ts';

export type Features = Readonly<Record<string, number>>;

/** Cheap features: address, metadata, title, body classes. */
export const headFeatures = (document: Document, address: Address | null): Features => ({
  ...addressFeatures(address),
  ...bodyClassFeatures(document),
  ...metadataFeatures(document),
  ...titleFeatures(titleOf(document)),
});

/** All features that need no text: cheap ones, and counts of elements. */
export const outerFeatures = (document: Document, address: Address | null): Features => ({
  ...headFeatures(document, address),
  ...structureFeatures(document),
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
