// `npm run check`: everything that can be said of the code without running it, plus the architecture test. All checks
// run even when one fails; the last line counts them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describeTally } from './testing/tally.ts';

const checks: { name: string; command: string; args: string[] }[] = [
  { name: 'format', command: 'oxfmt', args: ['--check', '.'] },
  { name: 'lint', command: 'oxlint', args: [] },
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  { name: 'unused code', command: 'knip', args: [] },
  ...(existsSync('tests/architecture')
    ? [{ name: 'architecture', command: 'vitest', args: ['run', 'tests/architecture'] }]
    : []),
];

const failed = checks.filter(({ name, command, args }) => {
  console.log(`\n── ${name}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) console.error(error.message);
  return status !== 0;
});

if (failed.length > 0) console.error(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
console.log(describeTally({ passed: checks.length - failed.length, failed: failed.length }));
process.exit(failed.length === 0 ? 0 : 1);
