// What stops a release before anything is built.
import { describe, expect, it } from 'vitest';
import { type ReleaseState, releaseRefusals } from '../../../scripts/release-refusals.ts';

const READY: ReleaseState = {
  version: '1.2.0',
  lockedVersion: '1.2.0',
  changelog:
    '# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-11-23\n\n- New.\n\n## [1.1.0] - 2026-10-01\n\n- Old.\n',
  changes: '',
  tags: ['v1.1.0'],
};

const changelog = (from: string, to: string): Partial<ReleaseState> => ({
  changelog: READY.changelog.replace(from, to),
});

const REFUSED: readonly { what: string; state: Partial<ReleaseState>; says: RegExp }[] = [
  { what: 'a tree with changes', state: { changes: ' M README.md\n' }, says: /tree has changes/ },
  { what: 'a version that stores refuse', state: { version: '1.2.0-rc.1' }, says: /not a version/ },
  { what: 'a lock file left behind', state: { lockedVersion: '1.1.0' }, says: /package-lock/ },
  { what: 'a tag that is there', state: { tags: ['v1.2.0'] }, says: /v1\.2\.0 is there already/ },
  {
    what: 'a changelog of another version',
    state: changelog('[1.2.0]', '[1.3.0]'),
    says: /newest version is 1\.3\.0/,
  },
  {
    what: 'a changelog without versions',
    state: { changelog: '# Changelog\n' },
    says: /newest version is missing/,
  },
  { what: 'a version without a date', state: changelog(' - 2026-11-23', ''), says: /no date/ },
  { what: 'a version without entries', state: changelog('- New.\n', ''), says: /says nothing/ },
  {
    what: 'entries that wait',
    state: changelog('[Unreleased]\n', '[Unreleased]\n- More.\n'),
    says: /still has entries/,
  },
];

describe('a release', () => {
  it('is ready when everything agrees', () => {
    expect(releaseRefusals(READY)).toEqual([]);
  });

  it.each(REFUSED)('refuses $what', ({ state, says }) => {
    const refusals = releaseRefusals({ ...READY, ...state });
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatch(says);
  });
});
