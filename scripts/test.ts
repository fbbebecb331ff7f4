// `npm test`: unit and database tests, then the browser journeys; ends by one line that sums both. With arguments, only
// the vitest files that match them.
import { describeTally, sum } from './testing/tally.ts';
import { runVitest } from './testing/vitest.ts';

const filters = process.argv.slice(2);
const unit = await runVitest([...filters, ...(filters.length > 0 ? ['--passWithNoTests'] : [])]);
const journeys =
  filters.length > 0 ? { passed: 0, failed: 0 } : await runVitest(['--config', 'vitest.journeys.config.ts']);
const total = sum([unit, journeys]);
console.log(describeTally(total));
process.exit(total.failed === 0 ? 0 : 1);
