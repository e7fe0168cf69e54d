/** Writes docs/licences.md from the lock file: `npm run licences`. No network. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { licencesDocument, productionPackages } from './licences/document.ts';

const at = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url));

const packages = productionPackages(JSON.parse(readFileSync(at('package-lock.json'), 'utf8')));
writeFileSync(at('docs/licences.md'), licencesDocument(packages));
process.stdout.write(`docs/licences.md names ${packages.length} packages.\n`);
