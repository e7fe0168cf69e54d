import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin as BuildPlugin, build } from 'esbuild';
import type { Plugin } from 'vitest/config';

const ROOT = join(import.meta.dirname, '../..');
const TESTS = join(ROOT, 'test');

/** Of this run alone: two at a time may be of different sources. In node_modules, so that packages are found. */
const OUT = join(ROOT, 'node_modules/.cache', `tests-${process.pid}`);
process.once('exit', () => rmSync(OUT, { recursive: true, force: true }));

const entries: ReadonlySet<string> = new Set([
  join(TESTS, 'setup.ts'),
  ...readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(TESTS, name)),
]);

const bundleOf = (entry: string): string => join(OUT, relative(ROOT, entry)).replace(/\.ts$/, '.mjs');

/** What looks for files beside itself still looks beside its source. */
const atHome: BuildPlugin = {
  name: 'at-home',
  setup: ({ initialOptions, onLoad }) => {
    initialOptions.define = { 'import.meta.url': 'HERE', 'import.meta.dirname': 'FOLDER' };
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const [here, folder] = [pathToFileURL(path).href, dirname(path)].map((each) => JSON.stringify(each));
      const home = source.includes('import.meta.') ? `const HERE = ${here}, FOLDER = ${folder};` : '';
      return { loader: 'ts', contents: `${home}${source}` };
    });
  },
};

const bundle = () =>
  build({
    entryPoints: [...entries],
    outbase: ROOT,
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    plugins: [atHome],
  });

let built: Promise<unknown> | undefined;

/**
 * Tests and source as JavaScript that Node loads itself, bundled once before the first test: loading them module by
 * module takes as long as a third of the tests. Not while they are watched: then each module must be seen to change.
 */
export const bundled = (): Plugin => {
  let watched = false;
  return {
    name: 'bundled',
    enforce: 'pre',
    configureVitest({ vitest }) {
      watched = vitest.config.watch;
      if (!watched) built ??= bundle();
    },
    resolveId: (id) => (id.startsWith(OUT) ? { id, external: true } : undefined),
    async load(id) {
      if (watched || !entries.has(id)) return undefined;
      await built;
      return `import ${JSON.stringify(bundleOf(id))};`;
    },
  };
};
