// A warning of the store's lint passes only where docs/SECURITY.md explains it.
import { describe, expect, it } from 'vitest';
import { type LintFinding, unexplained } from '../../../scripts/store-lint.ts';

const warning = (file: string, code = 'UNSAFE_VAR_ASSIGNMENT'): LintFinding => ({
  _type: 'warning',
  code,
  message: 'Unsafe assignment to innerHTML',
  file,
});
const KNOWN = ['reader.js', 'reader.js', 'floating.js', 'chunks/preact-BR9mOoe1.js'].map((file) =>
  warning(file),
);

describe("the store's lint", () => {
  it('passes with the warnings that are explained', () => {
    expect(unexplained(KNOWN)).toEqual([]);
  });

  it.each<[string, LintFinding]>([
    ['one more in a file that has explained ones', warning('reader.js')],
    ['one in another file', warning('background.js')],
    ['one in a file whose name only ends the same', warning('other/reader.js')],
    ['another warning', warning('floating.js', 'DANGEROUS_EVAL')],
    ['another assignment', { ...warning('floating.js'), message: 'Unsafe call to document.write' }],
    ['a notice', { ...warning('floating.js'), _type: 'notice' }],
    ['an error', { ...warning('floating.js'), _type: 'error' }],
  ])('does not pass with %s', (_name, finding) => {
    expect(unexplained([...KNOWN, finding])).toEqual([finding]);
  });
});
