// What the build makes of packages: what of them is left out, and which wait until somebody asks for them.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';

/** zod brings its messages in fifty languages. */
export const englishAlone = {
  name: 'english-alone',
  setup: ({ onLoad }) => {
    const english = { contents: 'export { default as en } from "./en.js";', loader: 'js' };
    onLoad({ filter: /zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => english);
  },
};

/** Bolt can also be served by Express, which we are not: a megabyte that would be read at every start. */
export const withoutExpress = {
  name: 'without-express',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^express$/ }, () => ({ path: 'express', namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Half a megabyte of East Asian encodings for bodies that Slack sends as UTF-8. */
export const utf8Alone = {
  name: 'utf8-alone',
  setup: ({ onLoad }) => {
    onLoad({ filter: /iconv-lite[/\\]encodings[/\\]dbcs-data\.js$/ }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/**
 * The client of Slack's Web API copies what it sends and hears, down to the last text of a card, for lines of its log
 * that are quieter than any level of ours: they go without.
 */
export const unlogged = {
  name: 'unlogged',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@slack[/\\]web-api[/\\]dist[/\\]WebClient\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/\$\{JSON\.stringify\(redact\(\w+\)\)\}/g, '…'),
    }));
  },
};

/** The list that a module begins with, from its bracket to the line that closes it. */
const LEADING_LIST = /^const (\w+) = (\[\n[\s\S]*?\n\])/;

/** Half a megabyte of prices as text: JSON is read much faster than a program, and is held once instead of twice. */
const pricesAsJson = {
  name: 'prices-as-json',
  setup: ({ onLoad }) => {
    onLoad({ filter: /genai-prices[/\\]dist[/\\]index\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const found = LEADING_LIST.exec(source);
      if (found === null) return undefined;
      const [whole, name, literal] = found;
      const list = new Function(`return ${literal}`)();
      const json = JSON.stringify(list);
      // What is not plain data stays a program.
      if (!isDeepStrictEqual(JSON.parse(json), list)) return undefined;
      return { contents: `const ${name} = JSON.parse(${JSON.stringify(json)})${source.slice(whole.length)}` };
    });
  },
};

/**
 * Packages that many a start does without: the socket to Slack where Slack calls us, with a client of HTTP of its own,
 * and a table of prices until the first is asked for. Each is a file of its own, read when something of it is used.
 */
const LATER = {
  '@slack/socket-mode': 'socket-mode',
  '@pydantic/genai-prices': 'genai-prices',
  undici: 'undici',
};

const standIn = async (name) => {
  // From Node 23 on a CommonJS package hands itself out a second time, as `module.exports`.
  const { default: _, 'module.exports': __, ...handedOut } = await import(name);
  const getters = Object.keys(handedOut).map((key) => `get ${key}() { return whole().${key}; }`);
  return {
    contents: `let read;
const whole = () => (read ??= __later("${LATER[name]}"));
module.exports = { ${getters.join(', ')} };`,
  };
};

/** Instead of each of these packages a stand-in that reads it once it is used. */
export const whenUsed = {
  name: 'when-used',
  setup: ({ onResolve, onLoad, initialOptions }) => {
    const itself = Object.values(initialOptions.entryPoints);
    onResolve({ filter: /^[@a-z]/ }, ({ path }) =>
      path in LATER && !itself.includes(path) ? { path, namespace: 'later' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => standIn(path));
  },
};

/** Writes a file for each package that is read when it is used; `common` is how the product is bundled. */
export const buildLater = (common) =>
  Promise.all(
    Object.entries(LATER).map(([name, file]) =>
      build({
        ...common,
        entryPoints: { [file]: name },
        outdir: 'dist/later',
        outExtension: { '.js': '.cjs' },
        format: 'cjs',
        plugins: [pricesAsJson, whenUsed],
        banner: { js: 'const __later=(name)=>require("./"+name+".cjs");' },
      }),
    ),
  );
