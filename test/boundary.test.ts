import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { cyclesIn, HIDDEN, importsOf, reachOf } from './helpers/imports.ts';

/** The import table of src/README.md as a test: which folder may import which folders and packages. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: ['zod'],
  bounded: [],
  defined: [],
  frozen: [],
  json: [],
  keys: [],
  lazy: [],
  waiting: [],
  errors: [],
  engine: ['domain'],
  catalog: ['domain', '@pydantic/genai-prices'],
  parse: ['domain', 'wire', 'catalog', 'errors', 'mathjs', 'zod'],
  resolve: ['domain', 'catalog', 'engine'],
  wire: ['domain', 'zod'],
  words: ['domain'],
  render: ['domain', 'words', 'wire', 'errors', '@slack/types', 'string-width', 'wrap-ansi'],
  charts: [
    'domain',
    'words',
    'errors',
    'worker-threads',
    'quickchart-js',
    'chart.js',
    '@napi-rs/canvas',
    'node:',
  ],
  cases: ['domain', 'engine', 'worker-threads'],
  'worker-threads': ['piscina', 'node:url'],
  store: ['domain', 'errors', 'words', 'zod', 'kysely', 'libsql', 'pg', 'node:fs', 'node:tls'],
  playground: ['node:', 'ws', 'zod'],
  answer: ['domain', 'parse', 'resolve', 'engine', 'words', 'catalog', 'errors', 'zod'],
  logger: ['config', 'errors', '@slack/bolt', 'pino'],
  config: ['charts', 'errors', 'store', 'text-file', 'zod', 'node:crypto'],
  slack: [
    'config',
    'errors',
    'logger',
    'store',
    'words',
    '@slack/bolt',
    '@slack/oauth',
    '@slack/web-api',
    'zod',
    'node:',
  ],
  inbox: ['errors', 'logger', 'store', 'words', 'wire', '@slack/bolt', 'zod', 'node:crypto', 'node:http'],
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
    'words',
    '@slack/web-api',
  ],
  flows: [
    'answer',
    'cases',
    'domain',
    'errors',
    'inbox',
    'measured',
    'parse',
    'render',
    'reply',
    'slack',
    'store',
    'usage',
    'wire',
    'words',
    'node:crypto',
    'zod',
  ],
  listeners: ['domain', 'flows', 'inbox', 'parse', 'render', 'reply', 'wire', 'words', '@slack/bolt'],
  health: ['errors', 'logger', '@slack/bolt', 'node:diagnostics_channel', 'node:net'],
  metrics: ['charts', '@slack/bolt', 'prom-client', 'node:http'],
  connect: ['config', 'health', 'inbox', 'logger', 'metrics', 'slack', 'store', '@slack/bolt'],
  app: [
    'cases',
    'charts',
    'config',
    'connect',
    'flows',
    'health',
    'hub',
    'inbox',
    'listeners',
    'logger',
    'metrics',
    'reply',
    'slack',
    '@slack/bolt',
    'node:',
  ],
  hub: ['catalog', 'domain', 'errors', 'parse', '@huggingface/hub'],
  cli: ['command-line', 'config', 'terminal', 'text-file'],
  'command-line': [
    'answer',
    'config',
    'errors',
    'hub',
    'mcp',
    'measured',
    'prices',
    'render',
    'terminal',
    'text-file',
    '../package.json',
    'node:',
  ],
  terminal: ['answer', 'domain', 'errors', 'render', 'text-file', 'usage', 'words', 'node:'],
  start: [
    'cases',
    'charts',
    'config',
    'errors',
    'health',
    'inbox',
    'logger',
    'metrics',
    'playground',
    'prices',
    'store',
    'text-file',
    'usage',
    'wire',
    'worker-threads',
    'dotenv',
    'undici',
    'node:',
  ],
  'text-file': ['errors', 'node:'],
  measured: ['answer', 'catalog', 'domain', 'errors', 'parse', 'words'],
  prices: ['catalog', 'domain', 'errors', 'text-file', 'zod', 'node:'],
  usage: ['domain', 'errors', 'csv-parse', 'node:'],
  mcp: ['answer', 'domain', 'errors', 'render', 'words', '@modelcontextprotocol/sdk', 'zod'],
  main: [
    'answer',
    'app',
    'catalog',
    'config',
    'errors',
    'inbox',
    'metrics',
    'render',
    'store',
    'slack',
    'start',
    'text-file',
  ],
};

/** Small tools that know nothing of ours: every part may import them. */
const ANYBODYS = ['bounded', 'defined', 'frozen', 'json', 'keys', 'lazy', 'waiting'];

const SRC = join(import.meta.dirname, '../src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
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
const imports = once((file) => importsOf(file, sourceOf(file)));

const targetOf = (file: string, specifier: string): string => {
  if (!specifier.startsWith('.')) return specifier;
  const path = relative('.', normalize(join(dirname(file), specifier)));
  return path.startsWith('../') ? path : partOf(path);
};

/** `node:` permits all that begins like it, a package or a folder what lies below it. */
const permits = (name: string, target: string): boolean =>
  target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`);

const allowed = (part: string, target: string): boolean =>
  target === part ||
  ANYBODYS.includes(target) ||
  (MAY_IMPORT[part] ?? []).some((name) => permits(name, target));

/** What the map calls in words for people. */
const CALLED: Readonly<Record<string, string>> = {
  Bolt: '@slack/bolt',
  'web-api': '@slack/web-api',
  oauth: '@slack/oauth',
  'Slack types': '@slack/types',
  'the MCP SDK': '@modelcontextprotocol/sdk',
  'the price package': '@pydantic/genai-prices',
  canvas: '@napi-rs/canvas',
  'package.json': '../package.json',
};

/** `node:fs` is node. */
const packageOf = (name: string): string => CALLED[name] ?? name.replace(/^node\b.*$/, 'node');

/** What a file imports and may not. */
const forbidden = (file: string, { named } = imports(file)): readonly string[] =>
  named
    .map((specifier) => targetOf(file, specifier))
    .filter((target) => !allowed(partOf(file), target))
    .map((target) => `${file} imports ${target}`);

describe('who may import whom', () => {
  it('names every folder and file at the top of src', () => {
    expect([...new Set(files.map(partOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('is the map of src/README.md', () => {
    const map = readFileSync(join(SRC, 'README.md'), 'utf8');
    const rows = [...map.matchAll(/^\| `([\w/.-]+)` \|.*\| ([^|]+) \|$/gm)].map(
      ([, place = '', names = '']) =>
        [partOf(place), names === '–' ? [] : names.split(', ').map(packageOf)] as const,
    );
    for (const [part, names] of rows.filter(([, [first]]) => first !== 'all'))
      expect([part, [...new Set(names)].toSorted()]).toEqual([
        part,
        [...new Set((MAY_IMPORT[part] ?? []).map(packageOf))].toSorted(),
      ]);
    const parts = Object.keys(MAY_IMPORT).filter((part) => !ANYBODYS.includes(part));
    expect(rows.map(([part]) => part).toSorted()).toEqual(parts.toSorted());
  });

  it('is as the table has it', () => {
    expect(files.flatMap((file) => forbidden(file))).toEqual([]);
  });

  it('permits nothing that nobody uses', () => {
    const idle = Object.entries(MAY_IMPORT).flatMap(([part, names]) => {
      const targets = files
        .filter((file) => partOf(file) === part)
        .flatMap((file) => imports(file).named.map((specifier) => targetOf(file, specifier)));
      return names
        .filter((name) => !targets.some((target) => permits(name, target)))
        .map((name) => `${part} imports no ${name}`);
    });
    expect(idle).toEqual([]);
  });

  it('goes one way: no part needs one that needs it', () => {
    expect(cyclesIn(new Map(Object.entries(MAY_IMPORT)))).toEqual([]);
  });

  it('starts without what answers, which is most of the program', () => {
    const reached = reachOf('main.ts', loadedWith);
    expect(reached).toContain('app.ts');
    const later = ['answer', 'catalog', 'engine', 'listeners', 'parse', 'render', 'resolve', 'usage'];
    expect(reached.filter((file) => later.includes(partOf(file)))).toEqual([]);
  });

  it('keeps the playground a way in and nothing else: the app does not know it', () => {
    const knowing = files.filter((file) => /playground/i.test(sourceOf(file)));
    expect(knowing.filter((file) => !file.startsWith('playground/')).toSorted()).toEqual([
      'config/config.ts',
      'config/transport.ts',
      'main.ts',
      'start/open.ts',
      'start/playground.ts',
      'start/stop.ts',
    ]);
  });

  it('hides from nobody', () => {
    expect(files.filter((file) => HIDDEN.test(sourceOf(file)))).toEqual([]);
  });

  it.each([
    ['import a from "../store/store.ts";'],
    ["import '../store/store.ts';"],
    ["import {} from '../store/store.ts';"],
    ["import type { A } from '../store/store.ts';"],
    ["import { type A } from '../store/store.ts';"],
    ["import * as a from '../store/store.ts';"],
    ["import type a = require('../store/store.ts');"],
    ["export { a } from '../store/store.ts';"],
    ["export {} from '../store/store.ts';"],
    ["export type { A } from '../store/store.ts';"],
    ["export * from '../store/store.ts';"],
    ["export type * from '../store/store.ts';"],
    ["export * as a from '../store/store.ts';"],
    ["const a = await import('../store/store.ts');"],
    ['const a = await import(`../store/store.ts`);'],
    ["const a = () => import('../store/store.ts');"],
    ["type A = import('../store/store.ts').Store;"],
    ["const a: typeof import('../store/store.ts') = b;"],
    ["const a = require('../store/store.ts');"],
    ["const a = new URL('../store/store.ts', import.meta.url);"],
    ["const a = import.meta.resolve('../store/store.ts');"],
    ["/// <reference path='../store/store.ts' />"],
  ])('sees %s', (source) => {
    const [top, below] = ['engine/planted.ts', 'engine/room/planted.ts'];
    expect(forbidden(top, importsOf(top, source))).toEqual([`${top} imports store`]);
    const deeper = source.replace(/(?:\.\/)?\.\.\//, '../../');
    expect(forbidden(below, importsOf(below, deeper))).toEqual([`${below} imports store`]);
  });

  it('sees packages, what node brings, what lies outside, and names that are made up while it runs', () => {
    const named = [
      "import 'pg';",
      "import 'node:fs';",
      "import 'fs';",
      "import '../../test/x.ts';",
      'import(name);',
    ];
    for (const source of named)
      expect(forbidden('engine/planted.ts', importsOf('planted.ts', source)), source).toHaveLength(1);
  });
});

/** The files of ours that a file cannot be loaded without. */
const loadedWith = (file: string): readonly string[] =>
  imports(file)
    .loaded.filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(file), name)));

/** Which rooms of a folder know which others of it, beside the folder's own files. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  'domain/fields': ['domain/scenario'],
  'engine/flips': ['engine/throughput'],
  'flows/cards': ['flows/form', 'flows/thread'],
  'flows/form': ['flows/thread'],
  'flows/usage': ['flows/intents', 'flows/thread'],
  'parse/atoms': ['parse/names'],
  'parse/cases': ['parse/names', 'parse/print'],
  'parse/conclude': ['parse/names', 'parse/patterns', 'parse/text'],
  'parse/field': ['parse/atoms', 'parse/json', 'parse/leftovers', 'parse/text'],
  'parse/form': ['parse/benchmark', 'parse/field', 'parse/print', 'parse/text'],
  'parse/json': ['parse/names', 'parse/text'],
  'parse/leftovers': ['parse/names', 'parse/text'],
  'parse/patterns': ['parse/leftovers', 'parse/names', 'parse/text'],
  'parse/print': ['parse/conclude', 'parse/names', 'parse/text'],
  'parse/questions': ['parse/names', 'parse/patterns', 'parse/text'],
  'parse/text': ['parse/names', 'parse/quantity'],
  'parse/thread': [
    'parse/benchmark',
    'parse/model-config',
    'parse/names',
    'parse/patterns',
    'parse/print',
    'parse/questions',
    'parse/text',
  ],
  'playground/api': ['playground/faults', 'playground/validate'],
  'playground/deliver': ['playground/faults'],
  'playground/page': ['playground/page-side'],
  'playground/page-side': ['playground/faults', 'playground/person'],
  'playground/person': ['playground/deliver', 'playground/faults', 'playground/validate'],
  'usage/formats': ['usage/documents', 'usage/values'],
};

/** The same of the rooms in the largest of them. */
const LARGEST = ['parse/patterns', 'parse/text', 'parse/thread'];
const MAY_KNOW_IN_THOSE: Readonly<Record<string, readonly string[]>> = {
  'parse/patterns/hardware': ['parse/patterns/looks', 'parse/patterns/money'],
  'parse/patterns/money': ['parse/patterns/looks'],
  'parse/patterns/names': [
    'parse/patterns/hardware',
    'parse/patterns/looks',
    'parse/patterns/money',
    'parse/patterns/traffic',
  ],
  'parse/patterns/traffic': ['parse/patterns/hardware', 'parse/patterns/looks', 'parse/patterns/money'],
  'parse/text/lexing': ['parse/text/figures'],
  'parse/text/machines': ['parse/text/figures'],
  'parse/text/money': ['parse/text/figures'],
  'parse/text/names': ['parse/text/figures', 'parse/text/lexing'],
  'parse/text/traffic': ['parse/text/figures'],
  'parse/thread/amounts': ['parse/thread/mix', 'parse/thread/wording'],
  'parse/thread/apis': ['parse/thread/mix', 'parse/thread/wording'],
  'parse/thread/asked': [
    'parse/thread/amounts',
    'parse/thread/apis',
    'parse/thread/edits',
    'parse/thread/fleet',
    'parse/thread/mix',
    'parse/thread/names',
    'parse/thread/numbers',
    'parse/thread/wording',
  ],
  'parse/thread/edits': [
    'parse/thread/amounts',
    'parse/thread/apis',
    'parse/thread/fleet',
    'parse/thread/names',
    'parse/thread/wording',
  ],
  'parse/thread/fleet': ['parse/thread/wording'],
  'parse/thread/mix': ['parse/thread/wording'],
  'parse/thread/names': ['parse/thread/apis', 'parse/thread/mix', 'parse/thread/wording'],
  'parse/thread/numbers': ['parse/thread/amounts', 'parse/thread/mix', 'parse/thread/wording'],
};

/** `listeners/form/open.ts` in `listeners` → listeners/form; undefined for what stands in the folder itself. */
const roomIn = (folder: string, file: string): string | undefined => {
  const [room, ...rest] = relative(folder, file).split('/');
  return rest.length === 0 || room === '..' ? undefined : `${folder}/${room}`;
};

/** Which rooms of some folders know which others of the same folder. */
const roomsKnown = (folders: readonly string[]): Readonly<Record<string, readonly string[]>> => {
  const known = new Map<string, Set<string>>();
  for (const folder of folders)
    for (const file of files) {
      const room = roomIn(folder, file);
      if (room === undefined) continue;
      const near = imports(file).named.filter((name) => name.startsWith('.'));
      for (const target of near.map((name) => roomIn(folder, normalize(join(dirname(file), name)))))
        if (target !== undefined && target !== room)
          known.set(room, (known.get(room) ?? new Set()).add(target));
    }
  return Object.fromEntries([...known].map(([room, others]) => [room, [...others].toSorted()]));
};

describe('who knows whom inside a folder', () => {
  it('is as the table has it', () => {
    expect(roomsKnown([...new Set(files.map(partOf))])).toEqual(MAY_KNOW);
    expect(roomsKnown(LARGEST)).toEqual(MAY_KNOW_IN_THOSE);
  });

  it.each([[MAY_KNOW], [MAY_KNOW_IN_THOSE]])('goes one way', (table) => {
    expect(cyclesIn(new Map(Object.entries(table)))).toEqual([]);
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

  it('for its types alone, or on first use, it may', () => {
    const { loaded } = importsOf(
      'a.ts',
      `import type { A } from './a'; export type { B } from './b'; export type * from './c'; const d = import('./d');
       import { type E } from './e'; import './g'; export * from './h';`,
    );
    expect(loaded).toEqual(['./e', './g', './h']);
  });
});

describe('the engine is pure', () => {
  const engine = files.filter((file) => partOf(file) === 'engine');

  it('in every file', () => {
    const impure = engine.flatMap((file) => {
      const source = sourceOf(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const found = source.match(
        /\b(async|await|class|Date|Math\.random|process|console|globalThis|fetch|setTimeout|try|catch|throw)\b/g,
      );
      return (found ?? []).map((word) => `${file} says ${word}`);
    });
    expect(impure).toEqual([]);
  });

  it('says nothing: sentences about what it found are made in words/', () => {
    const sentences = engine.flatMap((file) => {
      const source = sourceOf(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return source.match(/(['"`])[^'"`\n]*\w \w+ \w[^'"`\n]*\1/g) ?? [];
    });
    expect(sentences).toEqual([]);
  });

  it('loads no zod: it takes types from the domain, and only plain functions at run time', () => {
    const reached = [...new Set(engine.flatMap((file) => reachOf(file, loadedWith)))];
    expect(reached).toContain('domain/regions.ts');
    expect(reached.filter((file) => imports(file).loaded.includes('zod'))).toEqual([]);
  });
});

/** A sentence of a person begins with a capital, or ends; lines of the log and what is typed do neither. */
const SENTENCE = /^\W?[A-Z]\S* \S+ \S|\S+ \S+ [^\s?]+[.!]$/;
/** What is said to people begins in these, as a sentence or as the words of a failure. */
const SAYS = /^(?:renderNotice|LlmcostError|StepFailed)$/;

/** The sentences that a source writes out, and whatever words it hands to what says them. */
const phrased = (source: string): readonly string[] => {
  const texts: { readonly start: number; readonly text: string }[] = [];
  const saying: { readonly start: number; readonly end: number }[] = [];
  const heed = (callee: { readonly start: number; readonly end: number }, args: typeof saying): void => {
    const name = source.slice(callee.start, callee.end);
    if (SAYS.test(name)) saying.push(...(name === 'renderNotice' ? args : args.slice(1, 2)));
  };
  new Visitor({
    CallExpression: ({ callee, arguments: args }) => heed(callee, args),
    NewExpression: ({ callee, arguments: args }) => heed(callee, args),
    Literal: ({ value, start }) => {
      if (typeof value === 'string') texts.push({ start, text: value });
    },
    TemplateLiteral: ({ quasis, start }) => {
      texts.push({ start, text: quasis.map(({ value }) => value.raw).join('one') });
    },
  }).visit(parseSync('x.ts', source).program);
  const isSaid = (at: number): boolean => saying.some(({ start, end }) => start <= at && at < end);
  return texts
    .filter(({ start, text }) => SENTENCE.test(text) || (isSaid(start) && /\w \w/.test(text)))
    .map(({ text }) => text);
};

describe('flows and listeners phrase nothing', () => {
  it.each([
    [
      "await whisper(renderNotice('Here are your last five estimates'));",
      'Here are your last five estimates',
    ],
    ["await whisper(renderNotice(isOne ? 'one estimate' : FEW));", 'one estimate'],
    [`throw new LlmcostError("busy", \`there are \${many} already\`);`, 'there are one already'],
    ["const GONE = 'This card is gone';", 'This card is gone'],
    [`const GONE = \`\${name} was removed.\`;`, 'one was removed.'],
  ])('as is seen in %s', (source, words) => {
    expect(phrased(source)).toEqual([words]);
  });

  it.each([
    ["logger.warn({ err: error }, 'a step failed');"],
    ["throw new LlmcostError('nothing-there', NOTHING_TO_TAKE_BACK, ['double the volume']);"],
    ["const HINTS = ['what did we decide?'];"],
    ['await whisper(renderNotice(askedElsewhere(reasonFor(why))));'],
  ])('and not in %s', (source) => {
    expect(phrased(source)).toEqual([]);
  });

  it('what is said is worded in words/', () => {
    const said = files
      .filter((file) => ['flows', 'listeners', 'inbox'].includes(partOf(file)))
      .flatMap((file) => phrased(sourceOf(file)).map((words) => `${file}: ${words}`));
    expect(said).toEqual([]);
  });
});

describe('words/ reads nobody', () => {
  /** What people type is in any case, and our own sentences in one. */
  const inAnyCase =
    /\S\/[dgmsuvy]*i[dgmsuvy]*(?=[\s.,;)\]])|\bRegExp\([^;]*'[dgmsuvy]*i[dgmsuvy]*'\s*,?\s*\)/;

  it('has no expression over what people say: that is read in parse/', () => {
    expect(inAnyCase.test(String.raw`/\bspot\b/i.test(question)`)).toBe(true);
    expect(inAnyCase.test(String.raw`const ALL = /\bspot\b/gi;`)).toBe(true);
    expect(inAnyCase.test("new RegExp(NAME, 'i')")).toBe(true);
    const words = files.filter((file) => partOf(file) === 'words');
    expect(words.filter((file) => inAnyCase.test(sourceOf(file)))).toEqual([]);
  });
});

describe('a resolution says nothing', () => {
  it('it makes no text of numbers: its reasons, doubts and refusals are codes', () => {
    const resolve = files.filter((file) => partOf(file) === 'resolve');
    expect(resolve).toContain('resolve/ledger.ts');
    expect(resolve.filter((file) => loadedWith(file).includes('domain/format.ts'))).toEqual([]);
  });
});

describe('an optional field', () => {
  it('is absent or has a value: none has both', () => {
    const isBoth =
      /^ *(?:readonly )?\w+\?: (?:\(.*\)|(?:(?!=>).)*) \| undefined[;,]?$|[{;] ?(?:readonly )?\w+\?: [^;{}()]*\| undefined ?[;}]/m;
    expect(isBoth.test('  readonly threadTs?: string | undefined;')).toBe(true);
    expect(isBoth.test('  readonly load?: ((words: string) => Rows) | undefined;')).toBe(true);
    expect(isBoth.test('options: { user?: string | undefined; ts: string }')).toBe(true);
    expect(isBoth.test('const find = (id: string, user?: string): Row | undefined => {')).toBe(false);
    expect(isBoth.test('  readonly count?: (of: Groups) => number | undefined;')).toBe(false);
    expect(files.filter((file) => isBoth.test(sourceOf(file)))).toEqual([]);
  });

  it('is left out in one way: by defined()', () => {
    const byHand = /(?<![|&] )\b[\w.?]+ === undefined\s*\?\s*\{\}\s*:/;
    expect(byHand.test('...(note === undefined ? {} : { note })')).toBe(true);
    const byAnd = /\.\.\.\(([\w.]+) !== undefined && \{ (?:['\w.]+: )?\1 \}\)/;
    expect(byAnd.test("...(ack.payload !== undefined && { 'an.ack': ack.payload })")).toBe(true);
    const isByHand = (source: string): boolean => byHand.test(source) || byAnd.test(source);
    expect(files.filter((file) => isByHand(sourceOf(file)))).toEqual([]);
  });

  it('that hangs on anything else is spread behind its condition, and nothing stands for nothing', () => {
    const inside = String.raw`(?:[^()]|\((?:[^()]|\([^()]*\))*\))*?`;
    const nothing = new RegExp(String.raw`\.\.\.\(${inside}(?:\s: \{\}\s*\)|\s\? \{\}\s*:)`);
    expect(nothing.test('...(isRecord(team) ? { team } : {})')).toBe(true);
    expect(nothing.test('...(notes.length === 0 ? {} : { notes })')).toBe(true);
    expect(nothing.test('...(notes.length > 0 && { notes }), ...more(is ? a : {})')).toBe(false);
    expect(files.filter((file) => nothing.test(sourceOf(file)))).toEqual([]);
  });
});

/** What a source takes of `process`, which is the whole of it where it is handed on or asked by a made-up name. */
const takenOfProcess = (source: string): readonly string[] => {
  const taken = new Map<number, string>();
  new Visitor({
    Identifier: ({ name, start }) => {
      if (name === 'process' && !taken.has(start)) taken.set(start, 'process');
    },
    Literal: ({ value, start }) => {
      if (value === 'process' || value === 'node:process') taken.set(start, 'process');
    },
    MemberExpression: ({ object, property, computed }) => {
      if (object.type !== 'Identifier' || object.name !== 'process' || computed) return;
      if (property.type === 'Identifier') taken.set(object.start, property.name);
    },
  }).visit(parseSync('x.ts', source).program);
  return [...taken.values()];
};

describe('only config/ reads the environment', () => {
  it.each([
    ['const { argv } = process;', ['process']],
    ["const url = process['env'].DATABASE_URL;", ['process']],
    ['const url = globalThis.process.env.DATABASE_URL;', ['process']],
    ["const url = globalThis['process'].env.DATABASE_URL;", ['process']],
    ["import { env } from 'node:process';", ['process']],
    ['const url = process.env.DATABASE_URL;', ['env']],
    ['process.stdout.write(process.argv[2]);', ['stdout', 'argv']],
    ['const isStopping = false; // the process stops', []],
  ])('as is seen in %s', (source, taken) => {
    expect(takenOfProcess(source)).toEqual(taken);
  });

  it('in one file, from which main and the terminal take it to hand it over', () => {
    const near = files.filter((file) => /\bprocess\b/.test(sourceOf(file)));
    const taken = near.map((file) => ({ file, of: takenOfProcess(sourceOf(file)) }));
    const readers = taken.filter(({ of }) => of.includes('env') || of.includes('process'));
    expect(readers.map(({ file }) => file)).toEqual(['config/environment.ts']);
    const knowing = taken.filter(({ of }) => of.length > 0).map(({ file }) => file);
    expect(knowing.toSorted()).toEqual([
      'cli.ts',
      'config/environment.ts',
      'main.ts',
      'mcp/stdio.ts',
      'start/playground.ts',
      'start/stop.ts',
      'terminal/output.ts',
    ]);
    const takers = files.filter((file) => /\benvironment\(\)/.test(sourceOf(file)));
    expect(takers.toSorted()).toEqual(['cli.ts', 'main.ts']);
  });
});

describe('a number', () => {
  it('loses digits in domain/round.ts, and becomes text in domain/format.ts', () => {
    const byHand = /\.to(?:Fixed|Precision|Exponential|LocaleString)\(|\$\{[^}]*Math\.round\(/;
    expect(byHand.test('hours.toFixed(1)')).toBe(true);
    const makers = files.filter((file) => partOf(file) !== 'playground' && byHand.test(sourceOf(file)));
    expect(makers.toSorted()).toEqual(['domain/format.ts', 'domain/round.ts']);
  });
});

describe('what is posted', () => {
  it('goes through reply/, which knows what to do where Slack refuses it', () => {
    const posts = /\bchat\.\w+\(|\{[^}]*\bchat\b[^}]*\} = [\w.]*slack\.of\(/;
    expect(posts.test('await client.chat.postMessage({ channel })')).toBe(true);
    expect(posts.test('const { chat } = deps.slack.of(team).client')).toBe(true);
    const posters = files.filter((file) => ['flows', 'listeners'].includes(partOf(file)));
    expect(posters).toContain('flows/recheck.ts');
    expect(posters.filter((file) => posts.test(sourceOf(file)))).toEqual([]);
  });
});
