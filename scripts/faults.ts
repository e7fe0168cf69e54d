import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsPage } from '../test/faults/matrix.ts';

/** Writes the fault matrix of the tests as a page, and says where. */
const PAGE = join(import.meta.dirname, '../docs/faults.md');
writeFileSync(PAGE, faultsPage());
console.log(`Written: ${PAGE}`);
