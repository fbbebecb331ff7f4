import { describe, expect, it } from 'vitest';
import { describeTally, sum, tallyOf, type VitestReport } from './tally.ts';

const report = (changes: Partial<VitestReport>): VitestReport => ({
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}, {}, {}] }],
  ...changes,
});

describe('tallyOf', () => {
  it('counts what passed and failed', () => {
    expect(tallyOf(report({}), 0)).toEqual({ passed: 3, failed: 0 });
    expect(tallyOf(report({ numFailedTests: 2, success: false }), 1)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a file that does not load', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(tallyOf(report({ success: false, testResults }), 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a run without report, and one that failed outside its tests', () => {
    expect(tallyOf(null, 0)).toEqual({ passed: 0, failed: 1 });
    expect(tallyOf(report({}), 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('sums in one line', () => {
    expect(
      describeTally(
        sum([
          { passed: 1, failed: 2 },
          { passed: 3, failed: 0 },
        ]),
      ),
    ).toBe('4 passed, 2 failed');
  });
});
