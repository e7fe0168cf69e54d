import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { licencesDocument, productionPackages } from '../scripts/licences/document.ts';

/** What `npm ci` brings in, judged by the lock file: it holds the packages of every system, not only of this one. */

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const Entry = z.object({
  version: z.string(),
  license: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const lock: unknown = JSON.parse(read('package-lock.json'));
const { packages } = z.object({ packages: z.record(z.string(), Entry) }).parse(lock);
const entries = Object.entries(packages).filter(([path]) => path !== '');
const production = entries.filter(([, { dev }]) => dev !== true);

/** Licences that ask for no more than that their text and names go along. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];

describe('the lock file', () => {
  it('has a checksum for every package, of every system', () => {
    const without = entries.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(without.map(([path]) => path)).toEqual([]);
    expect(entries.length).toBeGreaterThan(production.length);
  });

  it('takes every package from the registry: none from a git repository, an address or a folder', () => {
    // An entry without an address comes from whichever registry is set, under its checksum.
    const elsewhere = entries.filter(
      ([, { resolved, version }]) =>
        !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/') ||
        !/^\d+\.\d+\.\d+/.test(version),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it('has nothing in production that runs a script when it is installed', () => {
    const scripts = production.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripts.map(([path]) => path)).toEqual([]);
    expect(production.length).toBeGreaterThan(0);
  });
});

describe('licences', () => {
  const listed = productionPackages(lock);

  it('are permissive, each one of them', () => {
    expect(listed.filter(({ licence }) => !PERMISSIVE.includes(licence))).toEqual([]);
  });

  it('are what the installed packages say of themselves', () => {
    const Manifest = z.object({ version: z.string(), license: z.string().optional() });
    const installed = production.filter(([path]) => existsSync(join(ROOT, path, 'package.json')));
    const differing = installed.filter(([path, { license, version }]) => {
      const own = Manifest.parse(JSON.parse(read(join(path, 'package.json'))));
      return own.license !== license || own.version !== version;
    });
    expect(differing.map(([path]) => path)).toEqual([]);
    expect(installed.length).toBeGreaterThan(100);
  });

  it('are listed in docs/licences.md as `npm run licences` writes it', () => {
    expect(read('docs/licences.md')).toBe(licencesDocument(listed));
  });
});
