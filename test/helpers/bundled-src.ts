import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin as BuildPlugin, build } from 'esbuild';
import type { Plugin } from 'vitest/config';

const ROOT = join(import.meta.dirname, '../..');
const SRC = join(ROOT, 'src');
const IMPORT = /(?:from|import\()\s*'(\.[^']*\/src\/[^']+\.ts)'/g;

const importsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap(({ parentPath, name }) =>
      [...readFileSync(join(parentPath, name), 'utf8').matchAll(IMPORT)].map(([, path = '']) =>
        join(parentPath, path),
      ),
    );

/** What looks for files beside itself still looks beside its source. */
const atHome: BuildPlugin = {
  name: 'at-home',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
    }));
  },
};

/**
 * The source as JavaScript that Node loads itself, bundled once before the first test: loading it module by module
 * takes as long as a third of the tests. Not while they are watched: then each module must be seen to change.
 */
export const bundledSource = (): Plugin => {
  // Of this run alone: two at a time may be of different sources. In node_modules, so that packages are found.
  const out = join(ROOT, 'node_modules/.cache', `src-${process.pid}`);
  const entries = new Set([...importsIn(join(ROOT, 'test')), ...importsIn(join(ROOT, 'scripts'))]);
  let built: Promise<unknown> | undefined;
  let watched = false;
  process.once('exit', () => rmSync(out, { recursive: true, force: true }));
  return {
    name: 'bundled-source',
    enforce: 'pre',
    configureVitest({ vitest }) {
      watched = vitest.config.watch;
    },
    async resolveId(id, importer) {
      const path = importer === undefined ? '' : join(importer, '..', id);
      if (watched || !entries.has(path)) return undefined;
      built ??= build({
        entryPoints: [...entries],
        outbase: SRC,
        outdir: out,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'node',
        target: 'node20',
        packages: 'external',
        sourcemap: true,
        plugins: [atHome],
      });
      await built;
      return { id: join(out, relative(SRC, path)).replace(/\.ts$/, '.mjs'), external: true };
    },
  };
};
