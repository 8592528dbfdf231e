// Runs inside each saved page: the features that the probe computes.
import { atOnce } from '../../utils/at-once.ts';
import { addressOf } from '../../utils/page/detection/address.ts';
import {
  type Features,
  innerFeatures,
  outerFeatures,
} from '../../utils/page/detection/page-features.ts';

/** Features by name: `outer` need no text, `inner` are those of the text. */
export const features = (): { outer: Features; inner: Features } => ({
  outer: outerFeatures(document, addressOf(document, location)),
  inner: atOnce(innerFeatures(document)),
});
