import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

/** The import table of src/README.md as a test: which folder may import which folders and packages. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: ['zod'],
  defined: [],
  json: [],
  waiting: [],
  errors: [],
  engine: ['domain'],
  catalog: ['domain', '@pydantic/genai-prices'],
  parse: ['domain', 'wire', 'catalog', 'errors', 'mathjs', 'zod'],
  resolve: ['domain', 'catalog', 'engine', 'errors'],
  wire: ['domain', 'zod'],
  words: ['domain'],
  render: ['domain', 'words', 'wire', 'errors', '@slack/types', 'string-width', 'wrap-ansi'],
  charts: ['domain', 'words', 'errors', 'threads', 'quickchart-js', 'chart.js', '@napi-rs/canvas', 'node:'],
  cases: ['domain', 'engine', 'threads', 'node:timers/promises'],
  threads: ['piscina', 'node:url'],
  store: ['domain', 'errors', 'zod', 'kysely', 'libsql', 'pg', 'node:timers/promises', 'node:fs', 'node:tls'],
  playground: ['node:', 'ws'],
  answer: ['domain', 'parse', 'resolve', 'engine', 'words', 'errors'],
  conversation: ['answer', 'domain', 'errors', 'parse', 'words'],
  alternatives: ['answer', 'catalog', 'domain', 'errors', 'parse'],
  logger: ['errors', '@slack/bolt', 'pino'],
  config: ['environment', 'errors', 'transport', 'zod'],
  transport: ['zod', 'node:crypto'],
  environment: [],
  slack: ['errors', 'logger', 'store', '@slack/bolt', '@slack/oauth', '@slack/web-api', 'zod', 'node:'],
  inbox: ['domain', 'errors', 'logger', 'store', 'wire', '@slack/bolt', 'zod', 'node:crypto', 'node:http'],
  reply: [
    'charts',
    'domain',
    'errors',
    'inbox',
    'logger',
    'parse',
    'render',
    'slack',
    'store',
    'wire',
    '@slack/web-api',
  ],
  listeners: [
    'alternatives',
    'answer',
    'cases',
    'catalog-list',
    'charts',
    'domain',
    'errors',
    'inbox',
    'logger',
    'measured',
    'parse',
    'render',
    'reply',
    'slack',
    'store',
    'usage',
    'wire',
    'words',
    '@slack/bolt',
    '@slack/web-api',
    'node:crypto',
    'zod',
  ],
  health: ['logger', '@slack/bolt', 'node:diagnostics_channel', 'node:net'],
  network: ['config', 'undici'],
  metrics: ['charts', '@slack/bolt', 'prom-client', 'node:http'],
  app: [
    'cases',
    'charts',
    'config',
    'health',
    'hub',
    'inbox',
    'listeners',
    'logger',
    'metrics',
    'reply',
    'slack',
    'store',
    '@slack/bolt',
    'node:',
  ],
  hub: ['catalog', 'errors', 'parse', '@huggingface/hub'],
  'catalog-list': ['catalog', 'domain', 'engine'],
  arguments: ['errors'],
  cli: [
    'arguments',
    'conversation',
    'answer',
    'catalog-list',
    'config',
    'errors',
    'hub',
    'mcp',
    'measured',
    'prices',
    'render',
    'usage-command',
    'node:',
  ],
  measured: ['answer', 'catalog', 'domain', 'errors', 'parse', 'words'],
  prices: ['catalog', 'domain', 'errors', 'zod', 'node:'],
  usage: ['domain', 'errors', 'csv-parse', 'node:'],
  'usage-command': ['domain', 'errors', 'usage', 'words', 'node:'],
  mcp: ['answer', 'catalog-list', 'domain', 'errors', 'render', '@modelcontextprotocol/sdk', 'zod'],
  memory: ['node:'],
  main: [
    'app',
    'cases',
    'threads',
    'catalog',
    'wire',
    'charts',
    'config',
    'errors',
    'inbox',
    'health',
    'listeners',
    'logger',
    'metrics',
    'network',
    'playground',
    'prices',
    'slack',
    'store',
    'memory',
    'dotenv',
    'node:',
  ],
};

/** Small tools that know nothing of ours: every part may import them. */
const ANYBODYS = ['defined', 'json', 'waiting'];

const SRC = join(import.meta.dirname, '../src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file))
  .map((file) => normalize(file));

/** The folder of a file, or its own name at the top: `engine/fleet.ts` → engine, `app.ts` → app. */
const partOf = (file: string): string => file.split('/')[0]?.replace(/\.ts$/, '') ?? '';

/** Each file is read and parsed once, for all tests. */
const once = <T>(make: (file: string) => T): ((file: string) => T) => {
  const made = new Map<string, T>();
  return (file) => {
    const value = made.get(file) ?? make(file);
    made.set(file, value);
    return value;
  };
};

const sourceOf = once((file) => readFileSync(join(SRC, file), 'utf8'));
const parsed = once((file) => {
  const { module } = parseSync(file, sourceOf(file));
  return { module };
});

/** Every module that a file names, in whichever form: import, import type, export from, import(), require(). */
const specifiersOf = once((file): readonly string[] => {
  const source = sourceOf(file);
  const { module } = parsed(file);
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    source.slice(moduleRequest.start, moduleRequest.end).replaceAll(/^['"`]|['"`]$/g, ''),
  );
  const required = [...source.matchAll(/\brequire(?:\.resolve)?\(\s*['"`]([^'"`]+)/g)].map(
    ([, name]) => name ?? '',
  );
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest === null ? [] : [moduleRequest.value])),
    ),
    ...dynamic,
    ...required,
  ];
});

const targetOf = (file: string, specifier: string): string => {
  if (!specifier.startsWith('.')) return specifier;
  return partOf(relative('.', normalize(join(dirname(file), specifier))));
};

const allowed = (part: string, target: string): boolean =>
  target === part ||
  ANYBODYS.includes(target) ||
  (MAY_IMPORT[part] ?? []).some(
    (name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`),
  );

describe('who may import whom', () => {
  it('names every folder and file at the top of src', () => {
    expect([...new Set(files.map(partOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(files)('%s', (file) => {
    const broken = specifiersOf(file)
      .map((specifier) => targetOf(file, specifier))
      .filter((target) => !allowed(partOf(file), target));
    expect(broken).toEqual([]);
  });

  it('sees every form of an import', () => {
    const forms = `import a from 'one'; import type { B } from "two"; export { c } from 'three'; export * from 'four';
      const d = await import('five'); const e = await import(\`six\`);`;
    const { module } = parseSync('forms.ts', forms);
    expect(module.staticImports).toHaveLength(2);
    expect(module.staticExports).toHaveLength(2);
    expect(module.dynamicImports).toHaveLength(2);
  });
});

/** The files of ours that a file cannot be loaded without: not its types, nor what it loads on first use. */
const loadedWith = (file: string): readonly string[] => {
  const { staticImports, staticExports } = parsed(file).module;
  const imported = staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  const passedOn = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest === null || isType ? [] : [moduleRequest.value],
    ),
  );
  return [...imported, ...passedOn]
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(file), name)));
};

/** The ways from a file back to itself. */
const cyclesIn = (graph: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const left = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    if (left.has(file)) return;
    const at = way.indexOf(file);
    if (at >= 0) {
      found.push([...way.slice(at), file].join(' → '));
      return;
    }
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    left.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
};

/** Which rooms of a folder know which others of it, beside the folder's own files. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  'engine/flips': ['engine/throughput'],
  'listeners/actions': ['listeners/commands', 'listeners/form', 'listeners/thread'],
  'listeners/commands': ['listeners/form'],
  'listeners/events': ['listeners/thread', 'listeners/usage'],
  'listeners/form': ['listeners/thread'],
  'listeners/shortcuts': ['listeners/form'],
  'listeners/thread': ['listeners/actions'],
  'listeners/usage': ['listeners/commands', 'listeners/thread'],
  'listeners/views': ['listeners/form'],
  'parse/conclude': ['parse/patterns'],
  'playground/api': ['playground/faults', 'playground/validate'],
  'playground/deliver': ['playground/faults'],
  'playground/faults': ['playground/api'],
  'playground/page-side': ['playground/faults', 'playground/person'],
  'playground/person': ['playground/deliver', 'playground/faults', 'playground/validate'],
  'usage/formats': ['usage/documents', 'usage/values'],
};

/** `listeners/form/open.ts` → listeners/form; undefined for what stands in the folder itself. */
const roomOf = (file: string): string | undefined => {
  const [part, room, ...rest] = file.split('/');
  return rest.length === 0 ? undefined : `${part}/${room}`;
};

const roomsKnown = (): Readonly<Record<string, readonly string[]>> => {
  const known = new Map<string, Set<string>>();
  for (const file of files) {
    const room = roomOf(file);
    const near = specifiersOf(file).filter((name) => name.startsWith('.'));
    for (const target of near.map((name) => roomOf(normalize(join(dirname(file), name)))))
      if (room !== undefined && target !== undefined && target !== room && partOf(target) === partOf(file))
        known.set(room, (known.get(room) ?? new Set()).add(target));
  }
  return Object.fromEntries([...known].map(([room, others]) => [room, [...others].toSorted()]));
};

describe('who knows whom inside a folder', () => {
  it('is as the table has it', () => {
    expect(roomsKnown()).toEqual(MAY_KNOW);
  });
});

describe('no file needs itself', () => {
  it('by way of others', () => {
    expect(cyclesIn(new Map(files.map((file) => [file, loadedWith(file)])))).toEqual([]);
  });

  it('as a cycle would show', () => {
    const graph = { a: ['b', 'c'], b: ['c'], c: ['d'], d: ['b'], e: [] };
    expect(cyclesIn(new Map(Object.entries(graph)))).toEqual(['b → c → d → b']);
  });
});

describe('the engine is pure', () => {
  const engine = files.filter((file) => partOf(file) === 'engine');

  it.each(engine)('%s', (file) => {
    const source = sourceOf(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const impure = source.match(
      /\b(async|await|class|Date|Math\.random|process|console|globalThis|fetch|setTimeout|try|catch|throw)\b/g,
    );
    expect(impure).toBeNull();
  });

  it('says nothing: sentences about what it found are made in words/', () => {
    const sentences = engine.flatMap((file) => {
      const source = sourceOf(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return source.match(/(['"`])[^'"`\n]*\w \w+ \w[^'"`\n]*\1/g) ?? [];
    });
    expect(sentences).toEqual([]);
  });

  it('loads no zod: it takes types from the domain, and only plain functions at run time', () => {
    const runtime = engine.flatMap((file) =>
      parsed(file)
        .module.staticImports.filter(({ entries }) => entries.some(({ isType }) => !isType))
        .map(({ moduleRequest }) => moduleRequest.value)
        .filter((name) => name.includes('/domain/')),
    );
    const withoutZod = ['format.ts', 'units.ts', 'hardware.ts', 'regions.ts', 'volume.ts'];
    expect(runtime.filter((name) => !withoutZod.some((file) => name.endsWith(file)))).toEqual([]);
  });
});

describe('an optional field', () => {
  it('is left out in one way: by defined()', () => {
    const byHand = /(?<![|&] )\b[\w.?]+ === undefined\s*\?\s*\{\}\s*:/;
    expect(byHand.test('...(note === undefined ? {} : { note })')).toBe(true);
    expect(files.filter((file) => byHand.test(sourceOf(file)))).toEqual([]);
  });
});

describe('only config.ts reads the environment', () => {
  it.each(files.filter((file) => partOf(file) !== 'playground'))('%s', (file) => {
    const reads = sourceOf(file).includes('process.env');
    // main hands the environment over, once; the terminal reads the one setting that it shares.
    expect(reads).toBe(['main.ts', 'cli.ts'].includes(file));
  });
});
