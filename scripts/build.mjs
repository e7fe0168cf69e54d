// Bundles the product into dist/: start-up of the unbundled imports takes twice as long. What loads files beside itself stays outside.
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
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

/** Bolt can also be served by Express, which we are not: a megabyte that would be read at every start. */
const withoutExpress = {
  name: 'without-express',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^express$/ }, () => ({ path: 'express', namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Half a megabyte of East Asian encodings for bodies that Slack sends as UTF-8. */
const utf8Alone = {
  name: 'utf8-alone',
  setup: ({ onLoad }) => {
    onLoad({ filter: /iconv-lite[/\\]encodings[/\\]dbcs-data\.js$/ }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/** The list that a module begins with, from its bracket to the line that closes it. */
const LEADING_LIST = /^const (\w+) = (\[\n[\s\S]*?\n\])/;

/** What a module's last line hands out: `Ce as calcPrice`, by the name that others import. */
const HANDED_OUT = /\bexport \{([^{}]+)\};\s*$/;

/** What we ask of the price package. */
const ASKED = ['calcPrice', 'findProvider'];

/** The list as JSON, which is read much faster than a program and held once; what is not plain data stays a program. */
const listAsJson = (source) => {
  const found = LEADING_LIST.exec(source);
  if (found === null) return source;
  const [whole, name, literal] = found;
  const list = new Function(`return ${literal}`)();
  const json = JSON.stringify(list);
  if (!isDeepStrictEqual(JSON.parse(json), list)) return source;
  return `const ${name} = JSON.parse(${JSON.stringify(json)})${source.slice(whole.length)}`;
};

/**
 * Half a megabyte of prices, and a table of units that the package makes as it loads: both wait for the first price
 * that is asked for, and a start has none of it. Where the package is not written as we know it, it stays as it is.
 */
const pricesWhenAsked = {
  name: 'prices-when-asked',
  setup: ({ onLoad }) => {
    onLoad({ filter: /genai-prices[/\\]dist[/\\]index\.js$/ }, ({ path }) => {
      const source = listAsJson(readFileSync(path, 'utf8'));
      const names = HANDED_OUT.exec(source)?.[1];
      if (names === undefined || /^import\b/m.test(source)) return { contents: source };
      const inside = new Map(names.split(',').map((each) => each.trim().split(' as ').reverse()));
      if (!ASKED.every((name) => inside.get(name) !== undefined)) return { contents: source };
      const handed = ASKED.map((name) => `${name}: ${inside.get(name)}`).join(', ');
      return {
        contents: `let loaded;
const load = () => (loaded ??= (() => { ${source.replace(HANDED_OUT, '')}
return { ${handed} }; })());
${ASKED.map((name) => `export const ${name} = (...given) => load().${name}(...given);`).join('\n')}`,
      };
    });
  },
};

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
await build({
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
  plugins: [englishAlone, withoutExpress, utf8Alone, pricesWhenAsked],
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
writeFileSync('dist/main.js', starterOf('program.js', FOR_A_SERVER));
writeFileSync('dist/cli.js', starterOf('terminal.js'));
chmodSync('dist/cli.js', 0o755);
