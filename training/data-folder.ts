// Where the larger data are that train and measure. They are no part of the project.
import { resolve } from 'node:path';

/** The folder named by NEWSGLOSS_DATA, else `shared/data` beside the project's. It need not exist. */
export const dataFolder =
  process.env.NEWSGLOSS_DATA ?? resolve(import.meta.dirname, '../../shared/data');
