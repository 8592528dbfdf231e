// What Firefox's store says of a package: no error, and no warning but those that docs/SECURITY.md explains.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ROOT } from './run-steps.ts';

/** A finding of `web-ext lint`, as far as it is judged here. */
export interface LintFinding {
  readonly _type: string;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

interface Explained {
  readonly code: string;
  readonly file: RegExp;
  /** How many of them the explanation counts. */
  readonly times: number;
}

/** The warnings in the table "What the store's lint says" of docs/SECURITY.md. */
const EXPLAINED: readonly Explained[] = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^reader\.js$/, times: 2 },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^floating\.js$/, times: 1 },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^card\.js$/, times: 1 },
  // The bundler names the chunk after one of the modules in it.
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/(?:preact|wording)-[\w-]+\.js$/, times: 1 },
];

/** The findings that nothing explains: every error and notice, and the warnings beyond those that are counted. */
export function unexplained(findings: readonly LintFinding[]): LintFinding[] {
  const left = new Map(EXPLAINED.map((one) => [one, one.times]));
  return findings.filter((finding) => {
    if (finding._type !== 'warning') return true;
    const reason = EXPLAINED.find(
      (one) =>
        one.code === finding.code &&
        one.file.test(finding.file ?? '') &&
        finding.message === 'Unsafe assignment to innerHTML',
    );
    const times = reason ? (left.get(reason) ?? 0) : 0;
    if (reason && times > 0) left.set(reason, times - 1);
    return times === 0;
  });
}

function findingsOf(folder: string): LintFinding[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve(ROOT, 'node_modules/web-ext/bin/web-ext.js'),
      'lint',
      '--no-config-discovery',
      '--self-hosted=false',
      '--output=json',
      `--source-dir=${folder}`,
    ],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  try {
    const { errors, notices, warnings } = JSON.parse(stdout);
    return [...errors, ...notices, ...warnings];
  } catch {
    throw new Error(`web-ext lint gave no report: ${stderr}`);
  }
}

/** Lints the built Firefox package. Returns whether everything found is explained. */
export function isStoreLintClean(): boolean {
  const findings = findingsOf(resolve(ROOT, 'dist/firefox-mv3'));
  const rest = unexplained(findings);
  for (const { _type, code, message, file } of rest)
    console.error(`✗ ${_type} ${code} in ${file ?? 'the package'}: ${message}`);
  console.error(
    `  ${findings.length} findings, ${findings.length - rest.length} of them explained in docs/SECURITY.md`,
  );
  return rest.length === 0;
}
