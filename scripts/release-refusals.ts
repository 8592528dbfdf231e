// Why a version may not be made yet: judged from the state of the tree, before anything is built.

/** What decides whether a version may be made, before anything is built. */
export interface ReleaseState {
  /** `version` of package.json and of package-lock.json. */
  readonly version: string;
  readonly lockedVersion: string;
  readonly changelog: string;
  /** `git status --porcelain`: empty when the tree is clean. */
  readonly changes: string;
  readonly tags: readonly string[];
}

const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const VERSION_HEADING = /^## \[(\d[^\]]*)\](?: - (\d{4}-\d{2}-\d{2}))?[ \t]*$/m;

/** The section under a heading, up to the next one of its rank or the end. */
const sectionAfter = (text: string, heading: RegExp): string => {
  const match = heading.exec(text);
  if (!match) return '';
  const rest = text.slice(match.index + match[0].length);
  const end = rest.search(/^## /m);
  return (end < 0 ? rest : rest.slice(0, end)).trim();
};

function changelogRefusals(version: string, changelog: string): string[] {
  const newest = VERSION_HEADING.exec(changelog);
  if (newest?.[1] !== version) {
    return [
      `CHANGELOG.md's newest version is ${newest?.[1] ?? 'missing'}, package.json says ${version}.`,
    ];
  }
  const refusals: string[] = [];
  if (!newest[2]) refusals.push(`CHANGELOG.md gives no date for ${version}.`);
  if (!sectionAfter(changelog, VERSION_HEADING)) {
    refusals.push(`CHANGELOG.md says nothing about ${version}.`);
  }
  if (sectionAfter(changelog, /^## \[Unreleased\][ \t]*$/m)) {
    refusals.push(`CHANGELOG.md still has entries under [Unreleased]: move them to ${version}.`);
  }
  return refusals;
}

/** Every reason against making this version, worded for people; none means that it may be checked and packed. */
export function releaseRefusals(state: ReleaseState): string[] {
  const { version, lockedVersion, changelog, changes, tags } = state;
  if (!SEMVER.test(version)) {
    return [`"${version}" in package.json is not a version that stores take (1.2.3).`];
  }
  const refusals: string[] = [];
  if (changes.trim()) refusals.push(`The tree has changes:\n${changes.trimEnd()}`);
  if (lockedVersion !== version) {
    refusals.push(`package-lock.json says ${lockedVersion}, package.json says ${version}.`);
  }
  if (tags.includes(`v${version}`)) refusals.push(`The tag v${version} is there already.`);
  return [...refusals, ...changelogRefusals(version, changelog)];
}
