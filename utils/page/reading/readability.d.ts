// The extractor's file alone: the package's own entrance brings a second tool along, which nothing here uses.
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
