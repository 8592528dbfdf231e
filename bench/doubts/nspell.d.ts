// nspell comes without types; this is what the bench uses of it.
declare module 'nspell' {
  interface Checker {
    correct(word: string): boolean;
  }
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): Checker;
}
