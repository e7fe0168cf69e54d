import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin as BuildPlugin, build } from 'esbuild';
import type { Plugin } from 'vitest/config';

const ROOT = join(import.meta.dirname, '../..');

/** Of this run alone: two at a time may be of different sources. In node_modules, so that packages are found. */
const OUT = join(ROOT, 'node_modules/.cache', `tests-${process.pid}`);
process.once('exit', () => rmSync(OUT, { recursive: true, force: true }));

const bundleOf = (entry: string): string => join(OUT, relative(ROOT, entry)).replace(/\.ts$/, '.mjs');

const ownFiles = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(ROOT, folder, name));

const looksBesideItself = (path: string): boolean => readFileSync(path, 'utf8').includes('import.meta.');

const asPattern = (paths: readonly string[]): RegExp =>
  new RegExp(`^(?:${paths.map((path) => path.replace(/[^\w/]/g, '\\$&')).join('|')})$`);

/** What looks for files beside itself still looks beside its source. */
const atHome: BuildPlugin = {
  name: 'at-home',
  setup: ({ initialOptions, onLoad }) => {
    initialOptions.define = { 'import.meta.url': 'HERE', 'import.meta.dirname': 'FOLDER' };
    const filter = asPattern(['src', 'test', 'scripts'].flatMap(ownFiles).filter(looksBesideItself));
    onLoad({ filter }, ({ path }) => {
      const [here, folder] = [pathToFileURL(path).href, dirname(path)].map((each) => JSON.stringify(each));
      return {
        loader: 'ts',
        contents: `const HERE = ${here}, FOLDER = ${folder};${readFileSync(path, 'utf8')}`,
      };
    });
  },
};

/** Packages of hundreds of small modules: Node loads them one by one, for longer than many a test runs. */
const MANY_MODULES = /^(?:mathjs|kysely)(?:\/|$)/;

const packagesOutside: BuildPlugin = {
  name: 'packages-outside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || MANY_MODULES.test(path) ? undefined : { path, external: true },
    ),
};

const bundle = (entries: readonly string[]) =>
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
    sourcemap: true,
    sourcesContent: false,
    plugins: [atHome, packagesOutside],
  });

let built: Promise<unknown> | undefined;

/**
 * The tests of this run and their source as JavaScript that Node loads itself, bundled once before the first test:
 * loading them module by module takes as long as a third of the tests. Not while they are watched: then each module
 * must be seen to change. `test/setup.ts` is not among them: what it asks of a file it must ask of the next one too, and
 * Node runs a module once.
 */
export const bundled = (): Plugin => {
  let entries = (): readonly string[] => [];
  return {
    name: 'bundled',
    enforce: 'pre',
    configureVitest({ vitest }) {
      if (!vitest.config.watch) entries = () => vitest.state.getPaths();
    },
    resolveId: (id) => (id.startsWith(OUT) ? { id, external: true } : undefined),
    async load(id) {
      if (!entries().includes(id)) return undefined;
      built ??= bundle(entries());
      await built;
      return `import ${JSON.stringify(bundleOf(id))};`;
    },
  };
};
