// Where the shipped models lie, relative to the extension's root.

export const MODEL_FILES = {
  entities: 'models/ner-1/weights.bin',
  names: 'models/names-1/names.bin',
  terms: 'models/terms-1/terms.txt',
} as const;
