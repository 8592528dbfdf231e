// Fills a reason's parameters into its sentence.
import type { Why } from '../analysis/analysis.ts';

/** The sentence with each {name} replaced by the parameter of that name; unknown names stay as they are. */
export const wordWhy = (why: Why, template: string): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(why.params[name] ?? whole));
