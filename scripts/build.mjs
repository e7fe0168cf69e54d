// Bundles the product into dist/: start-up of the unbundled imports takes twice as long. What loads files beside itself stays outside.
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** zod brings its messages in fifty languages. */
const englishAlone = {
  name: 'english-alone',
  setup: ({ onLoad }) => {
    const english = { contents: 'export { default as en } from "./en.js";', loader: 'js' };
    onLoad({ filter: /zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => english);
  },
};

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/main.ts', 'src/cli.ts', 'src/charts/png-worker.ts', 'src/usage/usage-worker.ts'].filter(
    (file) => existsSync(file),
  ),
  outdir: 'dist',
  entryNames: '[name]',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  // Parts that load on first use (arithmetic, charts, the playground) become chunks of their own.
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'linked',
  legalComments: 'none',
  // Less to read at start; names stay, so that a stack in a log can be read too.
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [englishAlone],
  external: ['@napi-rs/canvas', 'piscina', 'libsql', 'pg'],
  // CommonJS packages inside an ES module bundle still call require for Node's own modules.
  banner: { js: REQUIRE },
});
for (const [from, to] of [
  ['src/playground/page', 'dist/playground/page'],
  ['src/charts/fonts', 'dist/fonts'],
]) {
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}
chmodSync('dist/cli.js', 0o755);
