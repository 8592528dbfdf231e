// Runs inside each saved page: the features that the probe computes.
import { atOnce } from '../../utils/at-once.ts';
import { addressOf } from '../../utils/page/detection/address.ts';
import {
  earlyFeatures,
  type Features,
  innerFeatures,
  saidFeatures,
} from '../../utils/page/detection/page-features.ts';

/** Features by name, as they become known: `early` touch no element, `said` need no text, `inner` are those of the text. */
export const features = (): { early: Features; said: Features; inner: Features } => ({
  early: earlyFeatures(document, addressOf(document, location)),
  said: saidFeatures(document),
  inner: atOnce(innerFeatures(document)),
});
