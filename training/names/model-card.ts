// MODEL.json of the tables: what is in them, from where, under which licences.

const SOURCES = [
  { name: 'Unicode Character Database 15.0, Unihan', licence: 'Unicode-3.0' },
  { name: 'libhangul hanja.txt', licence: 'BSD-3-Clause' },
  { name: 'mecab-ko-dic 2.1.1, names of people', licence: 'Apache-2.0' },
  {
    name: 'mecab-ipadic 2.7.0-20070801, names of people, (c) 2000-2003 Nara Institute of Science and Technology',
    licence: 'BSD-3-Clause with the ICOT term',
  },
  {
    name: 'UniDic 3.1.1, names of people, (c) 2011-2018 The UniDic Consortium',
    licence: 'BSD-3-Clause',
  },
  {
    name: 'japanese-personal-name-dataset, order of surnames, (c) 2022 shuhei yamamoto',
    licence: 'MIT',
  },
  { name: 'Statistics Korea, census of 2015, shares of surnames', licence: 'facts' },
  { name: 'teampopong data-assembly, data-for-rnd', licence: 'CC-BY-3.0' },
  { name: 'smartnews-smri house-of-councillors', licence: 'MIT' },
  {
    name: 'everypolitician-data (Wikidata): North Korea, South Korea, Japan, Vietnam',
    licence: 'CC0-1.0',
  },
  { name: 'Voice of America sentences, annotated by the project', licence: 'public domain' },
  { name: 'WikiGold', licence: 'CC-BY-4.0' },
  { name: 'WordNet 3.1', licence: 'WordNet-3.0' },
  { name: 'pages named in training/names/people/*.txt and western.tsv', licence: 'facts' },
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
