import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { hasKey, valueIn } from '../src/keys.ts';

const TABLE = { h100: 80, none: undefined };

/** Names that every object answers to, and that nobody wrote into a table. */
const INHERITED = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

describe('a table', () => {
  it('gives what stands under a name', () => {
    expect(valueIn(TABLE, 'h100')).toBe(80);
    expect(hasKey(TABLE, 'none')).toBe(true);
  });

  it.each([...INHERITED, '', null, undefined, 7])('has nothing under %s', (name) => {
    expect(valueIn(TABLE, name)).toBeUndefined();
  });

  it.each(INHERITED)('has no key %s', (name) => {
    expect(hasKey(TABLE, name)).toBe(false);
  });
});

const SRC = join(import.meta.dirname, '../src');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, source: readFileSync(join(SRC, file), 'utf8') }));

const OPEN = 'Record<\\s*string\\b';
/** Names of types that are records of any words. */
const aliases = sources.flatMap(({ source }) =>
  [...source.matchAll(new RegExp(`\\btype (\\w+) =\\s*(?:Readonly<\\s*)?${OPEN}`, 'g'))].map(
    ([, name = '']) => name,
  ),
);
const IS_OPEN = new RegExp(`^:\\s*(?:Readonly<\\s*)?(?:${OPEN}|(?:${aliases.join('|')})\\b)`);

/**
 * Where somebody's text may be looked up among what every object has: a table of open names, written out, is read under
 * a name that is no literal, or such a name is asked for by `in`. A table of closed names the compiler guards.
 */
const unguarded = (source: string): readonly string[] => {
  const textOf = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    source.slice(start, end);
  const tables = new Set<string>();
  const reads: { readonly table: string; readonly text: string }[] = [];
  const asked: string[] = [];
  const written = new Set<number>();
  new Visitor({
    AssignmentExpression: ({ left }) => written.add(left.start),
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'Identifier' || init?.type !== 'ObjectExpression') return;
      const isTable = init.properties.some(({ type }) => type === 'Property');
      if (isTable && id.typeAnnotation && IS_OPEN.test(textOf(id.typeAnnotation))) tables.add(id.name);
    },
    MemberExpression: (read) => {
      if (
        read.computed &&
        !written.has(read.start) &&
        read.object.type === 'Identifier' &&
        read.property.type !== 'Literal'
      )
        reads.push({ table: read.object.name, text: textOf(read) });
    },
    BinaryExpression: (each) => {
      if (each.operator === 'in' && each.left.type !== 'Literal') asked.push(textOf(each));
    },
  }).visit(parseSync('x.ts', source).program);
  return [...reads.filter(({ table }) => tables.has(table)).map(({ text }) => text), ...asked];
};

describe('what somebody wrote', () => {
  const ROWS = 'const ROWS: Readonly<Record<string, number>> = { a100: 80 };';
  it.each([
    [`${ROWS} const of = (name: string) => ROWS[name];`, ['ROWS[name]']],
    [`${ROWS} const of = (name: string) => ROWS[name.toLowerCase()] ?? 1;`, ['ROWS[name.toLowerCase()]']],
    ["const run: MethodTable = { 'api.test': x }; run[method]?.();", ['run[method]']],
    ['if (name in rows) throw new Error();', ['name in rows']],
    [`${ROWS} const of = (name: string) => valueIn(ROWS, name);`, []],
    [`${ROWS} const first = ROWS['a100'];`, []],
    ["if ('code' in error) throw error;", []],
    [`${ROWS} for (const key of KEYS) ROWS[key] = 0;`, []],
  ])('is seen: %s', (source, found) => {
    expect(unguarded(source)).toEqual(found);
  });

  it('is looked up by valueIn or hasKey, which know what a table holds of its own', () => {
    const found = sources.flatMap(({ file, source }) => unguarded(source).map((one) => `${file}: ${one}`));
    expect(found).toEqual([]);
  });
});
