// The command line of the training command, and what it stands for.
import { join } from 'node:path';
import type { Amounts } from './more-text.ts';

export interface Options {
  readonly data: string;
  readonly out: string;
  /** A model file that labels the noisy corpus in the place of the model of the first round. */
  readonly first: string | undefined;
  readonly epochs: number;
  readonly dropout: number;
  readonly penalty: number;
  readonly rate: number;
  /** The weight that becomes 1 in the file. */
  readonly step: number;
  readonly clusteredWords: number;
  readonly leaningWords: number;
  /** How often the annotated reports of training/data are read in an epoch. */
  readonly reports: number;
  readonly amounts: Amounts;
}

/** Reads `DATA_FOLDER [--name value]...`. */
export function readOptions(args: readonly string[]): Options {
  const text = (name: string): string | undefined => {
    const at = args.indexOf(`--${name}`);
    return at >= 0 ? args[at + 1] : undefined;
  };
  const number = (name: string, usual: number): number => Number(text(name) ?? usual);
  const data = args[0];
  if (!data || data.startsWith('--'))
    throw new Error('usage: node training/ner/train.ts DATA_FOLDER [--name value]...');
  return {
    data,
    out: text('out') ?? join(import.meta.dirname, '../../public/models/ner-1'),
    first: text('first'),
    epochs: number('epochs', 3),
    dropout: number('dropout', 0.2),
    penalty: number('penalty', 1.9e-5),
    rate: number('rate', 0.1),
    step: number('step', 0.06),
    clusteredWords: number('clustered', 100_000),
    leaningWords: number('leaning', 250_000),
    reports: number('reports', 2),
    amounts: {
      templates: number('templates', 13_000),
      exchanged: number('exchanged', 0),
      capitals: number('capitals', 0.015),
      headlines: number('headlines', 0.01),
      small: number('small', 0.02),
    },
  };
}
