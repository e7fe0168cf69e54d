import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWhole } from './helpers/effort.ts';
import { type Exported, exportsOf } from './helpers/exports.ts';

const SRC = join(import.meta.dirname, '../src');

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, source: readFileSync(join(SRC, file), 'utf8') }));

// Every file of the source is parsed for it: half a second, for what nobody breaks while he tries something.
const files = isWhole ? sources.map((each) => ({ ...each, exports: exportsOf(each.file, each.source) })) : [];

/** The rows of the catalog say in each row where they come from. */
const isRow = (file: string, { kind }: Exported): boolean => file.startsWith('catalog/') && kind === 'value';

/** "monthlyUsd" and "the monthly USD" have the same words. */
const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z\d]+/g) ?? [];

const SMALL = new Set([
  'a',
  'an',
  'the',
  'of',
  'for',
  'to',
  'in',
  'its',
  'is',
  'this',
  'that',
  'gets',
  'returns',
]);

/** Whether a docstring says no word more than the name does. */
const repeats = ({ name, doc }: Exported): boolean => {
  const known = wordsOf(name);
  const said = wordsOf(doc ?? '').filter((word) => !SMALL.has(word));
  return doc !== undefined && said.every((word) => known.some((one) => word.startsWith(one)));
};

/** Whether a docstring begins with what only a neighbour says: nobody reads the two together. */
const leansOn = ({ doc }: Pick<Exported, 'doc'>): boolean =>
  /^(?:the same(?= ?[,;:.]| (?:of|for|without|with|where|as|in|at|behind|but|before|after|on|beside|once|is)\b)|one of (?:them|these)\b)/i.test(
    (doc ?? '').replace(/^[\s*]+/, ''),
  );

/** Docstrings with a gap below that are not the one of the file: each stands over nothing. */
const overNothing = (source: string): readonly string[] =>
  (source.match(/^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\r?\n(?=\r?\n|\/\/ (?!biome-ignore))/gm) ?? []).slice(1);

const bare = (exports: readonly Exported[]): readonly string[] =>
  exports.filter(({ doc }) => doc === undefined).map(({ name }) => name);

/** Names that several files declare and export, each with those files. What a file has from another is no name of its own. */
const shared = (
  declared: readonly { file: string; exports: readonly Pick<Exported, 'name'>[] }[],
): string[] => {
  const filesOf = new Map<string, string[]>();
  for (const { file, exports } of declared)
    for (const { name } of exports) filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
  return [...filesOf].flatMap(([name, of]) => (of.length > 1 ? [`${name}: ${of.join(', ')}`] : []));
};

/** Values that one file knows, of its own or from others, by the same letters but for capitals and underscores. */
const alike = (
  {
    source,
    exports,
  }: { readonly source: string; readonly exports: readonly Pick<Exported, 'name' | 'kind'>[] },
  values: ReadonlySet<string>,
): string[] => {
  const imported = [...source.matchAll(/^import \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(/[\s,]+/),
  );
  const known = [
    ...exports.filter(isValue).map(({ name }) => name),
    ...imported.filter((name) => values.has(name)),
  ];
  const byLetters = new Map<string, Set<string>>();
  for (const name of known) {
    const letters = name.replaceAll('_', '').toLowerCase();
    byLetters.set(letters, (byLetters.get(letters) ?? new Set()).add(name));
  }
  return [...byLetters.values()].filter(({ size }) => size > 1).map((names) => [...names].join(' and '));
};

/** A schema has the name of its type, in which the function that makes such a value is named after it. */
const isValue = ({ name, kind }: Pick<Exported, 'name' | 'kind'>): boolean =>
  kind !== 'type' && !/^[A-Z][A-Za-z\d]*[a-z]/.test(name);

describe('a name', () => {
  // The migrator asks every migration for its `up`.
  it.runIf(isWhole)('is exported by one file, so that it means one thing', () => {
    expect(shared(files.filter(({ file }) => !file.startsWith('store/migrations/0')))).toEqual([]);
  });

  it.runIf(isWhole)('is no other in capitals: where one file knows both, each has its own', () => {
    const values = new Set(files.flatMap(({ exports }) => exports.filter(isValue).map(({ name }) => name)));
    const found = files.flatMap((each) => alike(each, values).map((names) => `${each.file}: ${names}`));
    expect(found).toEqual([]);
  });

  it('is told with the one that it is taken for', () => {
    const values = new Set(['mixBack', 'MIX_BACK']);
    const asked = { source: "import { type Back, MIX_BACK } from './mix.ts';", exports: [] };
    const own = { name: 'mixBack', kind: 'function' as const };
    expect(alike(asked, values)).toEqual([]);
    expect(alike({ ...asked, exports: [own] }, values)).toEqual(['mixBack and MIX_BACK']);
    expect(alike({ ...asked, exports: [{ name: 'MixBack', kind: 'type' }] }, values)).toEqual([]);
  });

  it('of two files is told with both', () => {
    const [one, two] = [[{ name: 'rate' }], [{ name: 'rate' }, { name: 'period' }]];
    expect(
      shared([
        { file: 'one.ts', exports: one },
        { file: 'two.ts', exports: two },
      ]),
    ).toEqual(['rate: one.ts, two.ts']);
  });
});

describe('a docstring', () => {
  it.runIf(isWhole)('stands over every export', () => {
    const missing = files.flatMap(({ file, exports }) =>
      bare(exports.filter((each) => !isRow(file, each))).map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it.runIf(isWhole)('says more than the name', () => {
    const empty = files.flatMap(({ file, exports }) =>
      exports.filter(repeats).map(({ name }) => `${file}: ${name}`),
    );
    expect(empty).toEqual([]);
  });

  it('stands over what it is about: never over another', () => {
    const stacked = /\*\/\r?\n[ \t]*\/\*\*/;
    expect(stacked.test('/** One. */\n/** Two. */\nconst two = 2;')).toBe(true);
    expect(sources.filter(({ source }) => stacked.test(source)).map(({ file }) => file)).toEqual([]);
  });
});

describe('a docstring by itself', () => {
  it.runIf(isWhole)('says what its export is without the one above it', () => {
    const leaning = files.flatMap(({ file, exports }) =>
      exports.filter(leansOn).map(({ name }) => `${file}: ${name}`),
    );
    expect(leaning).toEqual([]);
  });

  it.each([
    ['One of them.', true],
    ['The same for a GPU.', true],
    ['The same, in a direct message.', true],
    ['The same machine in every region that is priced.', false],
    ['A row for a GPU that people describe.', false],
  ])('"%s" leans on a neighbour: %s', (doc, leans) => {
    expect(leansOn({ doc })).toBe(leans);
  });

  it('stands over something, but for the one of the file', () => {
    const about = '/** What the file is about. */\n\n';
    expect(overNothing(`${about}/** A sum. */\nconst sum = 1;\n`)).toEqual([]);
    expect(overNothing(`${about}/** A sum. */\n\nconst other = 1;\n`)).toHaveLength(1);
    expect(overNothing(`${about}/** A sum. */\n// Why.\nconst other = 1;\n`)).toHaveLength(1);
    const found = sources.filter(({ source }) => overNothing(source).length > 0).map(({ file }) => file);
    expect(found).toEqual([]);
  });
});

describe('what an export says', () => {
  const [one, two] = ['/** USD a month. */\nexport const one = 1;', 'export const two = 2;'];

  it.each([
    ['a docstring above it', one, []],
    ['none', two, ['two']],
    ['one of the file, not its own', `/** Sums. */\n\n${two}`, ['two']],
    ['a plain comment', `// Sums.\n${two}`, ['two']],
    ['one for a run of lines', `${one}\n${two}`, []],
    ['one above a gap', `${one}\n\n${two}`, ['two']],
    [
      'a value and the type of its name',
      '/** A. */\nexport const A = z.string();\nexport type A = z.infer<typeof A>;',
      [],
    ],
    [
      'the type of a value beside it',
      '/** A. */\nconst A = z.string();\n\nexport type B = z.infer<typeof A>;',
      ['B'],
    ],
    ['what the file has from another', "export { one } from './one.ts';", []],
  ])('%s', (_, source, missing) => {
    expect(bare(exportsOf('x.ts', source))).toEqual(missing);
  });

  it.each([
    ['monthlyUsd', 'The monthly USD.', true],
    ['monthlyUsd', 'USD a month, without what is idle.', false],
    ['parseLine', 'Parses a line.', true],
    ['parseLine', 'Throws what to type instead.', false],
  ])('%s: %s', (name, doc, empty) => {
    expect(repeats({ name, doc, kind: 'value' })).toBe(empty);
  });
});
