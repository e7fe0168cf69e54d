// Bundles the product into dist/: unbundled, a start takes twice as long. What loads files beside itself stays out.
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import {
  buildLater,
  englishAlone,
  unlogged,
  utf8Alone,
  whenUsed,
  withoutExpress,
} from './build/packages.mjs';

/**
 * CommonJS packages in an ES module bundle call `require` for Node's own modules; the callers are in dist/ or
 * below.
 */
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';" +
  "const require=__createRequire(new URL(import.meta.url.replace(/chunks\\/[^/]*$/,'')));" +
  'const __later=(name)=>require("./later/"+name+".cjs");';

/**
 * An answer is much code that runs a little each time. Compiling it for speed as early as V8 does takes a quarter of
 * the processor over the first thousand answers and gives less back: a function must have run four times as long. From
 * Node 22 on V8 has a compiler for the time between, and no such flag: it would complain about it aloud.
 */
const FOR_A_SERVER = `import v8 from 'node:v8';
if (Number.parseInt(process.versions.node, 10) < 22) v8.setFlagsFromString('--interrupt-budget=300000');
`;

/**
 * What is started: it keeps what was compiled for the next start, where Node can (22.8), before anything else loads.
 * A process that is killed writes nothing at its end, so it is written down soon after the start.
 */
const starterOf = (program, first = '') => `#!/usr/bin/env node
import module from 'node:module';
${first}module.enableCompileCache?.();
await import('./${program}');
setTimeout(() => module.flushCompileCache?.(), 2000).unref();
`;

rmSync('dist', { recursive: true, force: true });
const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  legalComments: 'none',
  // Less to read at start; names stay, so that a stack in a log can be read too.
  minifyWhitespace: true,
  minifySyntax: true,
};
await buildLater(COMMON);
await build({
  ...COMMON,
  entryPoints: {
    program: 'src/main.ts',
    terminal: 'src/cli.ts',
    'png-worker': 'src/charts/png-worker.ts',
    'cases-worker': 'src/cases/cases-worker.ts',
    'usage-worker': 'src/usage/usage-worker.ts',
  },
  outdir: 'dist',
  entryNames: '[name]',
  chunkNames: 'chunks/[name]-[hash]',
  // Parts that load on first use (arithmetic, charts, the playground) become chunks of their own.
  splitting: true,
  format: 'esm',
  plugins: [englishAlone, withoutExpress, utf8Alone, unlogged, whenUsed],
  external: ['@napi-rs/canvas', 'piscina', 'libsql', 'pg'],
  banner: { js: REQUIRE },
});
// The page of the playground, for browsers: one script beside the files that it is shown with.
await build({
  bundle: true,
  entryPoints: ['src/playground/page/app.ts'],
  outfile: 'dist/playground/page/app.js',
  format: 'esm',
  target: 'es2022',
  sourcemap: 'inline',
  legalComments: 'none',
});
for (const [from, to, kind] of [
  ['src/playground/page', 'dist/playground/page', /\.(?:html|css|svg)$/],
  ['src/charts/fonts', 'dist/fonts', /./],
]) {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) if (kind.test(file)) cpSync(`${from}/${file}`, `${to}/${file}`);
}
writeFileSync('dist/main.js', starterOf('program.js', FOR_A_SERVER));
writeFileSync('dist/cli.js', starterOf('terminal.js'));
chmodSync('dist/cli.js', 0o755);
