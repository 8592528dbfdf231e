// Written by training/detect/train.ts; docs/models/detect.md tells from what. Not edited by hand.

/** Log-odds before any feature. */
export const BIAS = 0.063;

/** From where a page is called an article: one with text, and one whose `topScore` is below BARE_BELOW. */
export const THRESHOLD = 0.71;
export const BARE_THRESHOLD = -0.5;
export const BARE_BELOW = 5.3;
/** Below this without its text a page is none, whatever the text says. */
export const HOPELESS_BELOW = -2.5;

/** Feature, ascending cuts, and what it adds below the first cut, from it, and so on. */
type Step = readonly [string, readonly number[], readonly number[]];

/** Features that need no text. */
// biome-ignore format: a table
export const OUTER_STEPS: readonly Step[] = [
  ['articles', [0.347,1.24,2.01], [-0.19,0.45,0.33,0.26]],
  ['bodyPage', [0.5], [0.04,-0.68]],
  ['bodySingle', [0.5], [-0.02,0.22]],
  ['bylines', [0.347], [-0.06,0.26]],
  ['captions', [0.347], [-0.14,0.56]],
  ['code', [0.347,0.896], [0.1,-1.18,-1.47]],
  ['comments', [0.5], [-0.16,1.89]],
  ['fields', [2.86,3.51], [0.03,-0.08,-0.38]],
  ['h1Length', [41.5,57.5], [-0.16,0.15,0.49]],
  ['h1Words', [5.5,6.5,8.5], [-0.16,-0.04,0.28,0.41]],
  ['images', [3.16,3.68], [0.04,-0.06,-0.16]],
  ['ldNews', [0.5], [-0.13,1.98]],
  ['linkAmp', [0.5], [-0.07,0.8]],
  ['links', [4.36], [-0.07,0.09]],
  ['metaAuthor', [0.5], [-0.01,0.12]],
  ['metaDate', [0.5], [-0.06,0.57]],
  ['metaPress', [0.5], [-0.12,0.81]],
  ['ogArticle', [0.5], [-0.07,0.29]],
  ['ogOther', [0.5], [0.04,-1.06]],
  ['ogWebsite', [0.5], [0.09,-1.21]],
  ['paragraphs', [2.25,2.52], [-0.1,0.02,0.11]],
  ['urlDate', [0.5], [-0.08,1.17]],
  ['urlDepth', [1.5,5.5], [0.54,-0.76,-0.47]],
  ['urlFolder', [0.5], [0.02,-0.1]],
  ['urlLast', [30.5,52.5,64.5], [-0.14,0.1,0.38,0.73]],
  ['urlNews', [0.5], [-0.21,1.78]],
  ['urlNumber', [0.5], [-0.13,0.58]],
  ['urlRoot', [0.5], [0.1,-1.69]],
  ['urlTalk', [0.5], [0.18,-2.37]],
  ['urlTrade', [0.5], [0.01,-0.18]],
  ['urlWords', [2.5,3.5,4.5,7.5], [-0.4,-0.27,0.25,0.85,1.66]],
];

/** Features of the text. */
// biome-ignore format: a table
export const INNER_STEPS: readonly Step[] = [
  ['addressRate', [0.216,1.47,1.75,1.86], [0.64,0.35,0.13,-1.08,-1.22]],
  ['before', [0.0588,0.0718,0.131], [-0.14,-0.1,0.04,0.08]],
  ['brokenCount', [2.01], [0.03,-0.65]],
  ['commaRate', [20.3,28.5], [-0.05,0.25,0.55]],
  ['dateCount', [0.347], [-0.33,0.33]],
  ['endedShare', [0.0662], [0.07,-0.05]],
  ['headingCount', [2.52], [0.02,-0.04]],
  ['headingRate', [0.176,6.94,11.9], [0.26,-0.06,-0.25,-0.41]],
  ['itemShare', [0.165], [0.06,-0.06]],
  ['linkShare', [0.0651,0.164,0.219,0.518,0.663], [-0.6,-0.22,-0.13,0.26,0.37,0.48]],
  ['longCount', [3.84], [0.01,-0.12]],
  ['longMean', [5.68], [-0.12,0.33]],
  ['longShare', [0.239], [0.02,-0.02]],
  ['manyPlaces', [1.24], [0.02,-0.06]],
  ['middleCount', [1.7,3.82], [0.16,0.3,-0.66]],
  ['numberRate', [48.3], [-0.04,0.94]],
  ['personRate', [3.81], [0.01,-0.16]],
  ['priceCount', [0.896,1.24,1.87], [0.11,-0.48,-0.75,-1.19]],
  ['questionRate', [2.14], [0,0.08]],
  ['quoteRate', [0.448,2.96,5.5], [-0.3,0.21,0.49,0.92]],
  ['sayingCount', [1.5], [-0.01,0.09]],
  ['sayingRate', [0.204,0.303,0.645,1.2], [-0.3,-0.02,0.95,1.09,1.47]],
  ['secondShare', [0.201,0.266,0.526], [0.24,0.14,-0.08,-1.05]],
  ['shortCount', [4.34,5.09], [0.05,-0.18,0.12]],
  ['talkLong', [0.562], [0.05,-1.03]],
  ['topLinks', [0.132], [0.08,-0.37]],
  ['topLong', [1.24], [-0.03,0.06]],
  ['topScore', [7.32,7.73], [-0.12,-0.03,0.35]],
  ['topShare', [0.178,0.282,0.306], [-0.34,-0.13,0.35,0.45]],
  ['total', [7.26,9.63], [0.12,0.04,-0.55]],
];
