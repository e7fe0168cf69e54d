import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsPage } from '../test/faults/matrix.ts';

/** Writes the fault matrix of the tests as a page. */
writeFileSync(join(import.meta.dirname, '../docs/faults.md'), faultsPage());
