/** Outcome of a run of tests. */
export type Tally = { passed: number; failed: number };

/** What we read of vitest's JSON report. */
export type VitestReport = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/**
 * Counts a vitest run. A file that does not load, a run that breaks outside the tests and a run that left no report
 * count as failures: what did not run has not passed.
 */
export function tallyOf(report: VitestReport | null, exitCode: number): Tally {
  if (report === null) return { passed: 0, failed: 1 };
  const notLoaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + notLoaded;
  const broken = failed === 0 && (exitCode !== 0 || !report.success) ? 1 : 0;
  return { passed: report.numPassedTests, failed: failed + broken };
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
}

/** The line that ends `npm test`. */
export const describeTally = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;
