// After `npm ci`, before anything else runs: says in one sentence that Node is too old, instead of leaving it to an error
// of the first tool. Plain JavaScript that old versions understand; newer ones run the TypeScript of all other scripts.
const OLDEST = [22, 18];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Newsgloss needs Node ${OLDEST.join('.')} or later, and this is ${process.versions.node}.`,
  );
  process.exitCode = 1;
}
