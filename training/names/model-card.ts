// MODEL.json of the tables: what is in them, from where, under which licences.

const SOURCES = [
  {
    name: 'Unihan 15.0 (kMandarin, kHanyuPinlu, kXHC1983, kHangul, kKoreanName, kVietnamese)',
    licence: 'Unicode-3.0',
  },
  { name: 'libhangul hanja.txt', licence: 'BSD-3-Clause' },
  { name: 'mecab-ko-dic 2.1.1 (names of people)', licence: 'Apache-2.0' },
  {
    name: 'mecab-ipadic 2.7.0-20070801 (names of people)',
    licence: 'BSD-3-Clause with the ICOT term',
  },
  {
    name: 'teampopong data-assembly, data-for-rnd (members of the National Assembly)',
    licence: 'CC-BY-3.0',
  },
  { name: 'smartnews-smri house-of-councillors', licence: 'MIT' },
  { name: 'everypolitician-data (Wikidata)', licence: 'CC0-1.0' },
] as const;

/** The card of a built file. */
export const modelCard = (file: { version: number; sha256: string; bytes: number }): object => ({
  name: 'names',
  version: file.version,
  files: [{ path: 'names.bin', bytes: file.bytes, sha256: file.sha256 }],
  madeBy: 'training/names/build.ts',
  card: 'docs/models/names.md',
  sources: SOURCES,
});
