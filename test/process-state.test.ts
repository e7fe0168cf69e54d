import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/**
 * What a module keeps for the whole process: everything else is made by whoever needs it, or is a constant, `lazy`,
 * `perEdition`, `once` or `onceFor`, which keep what follows from rows and arguments alone.
 */
const KEPT = [
  // One list of prices for everybody, as the file says.
  'catalog/price-edition.ts: refreshed',
];

/** A page of a browser is one document: its script is what composes it, and what it knows is the visitor's. */
const PAGE = 'playground/page/';

const VARIABLE = /^(?:export )?(?:let|var) (\w+)/gm;
const CONSTANT = /^(?:export )?const (\w+)/gm;
/**
 * What changes a map, a set, a list or an object that a name stands for. Where a sticky expression begins is set with
 * every look.
 */
const CHANGE =
  /(?<![.\w])(\w+)(?:\.(?:set|add|delete|clear|push|pop|shift|unshift|splice)\(|(?:\.(?!lastIndex\b)\w+|\[\w+\]) (?:\?\?|\|\||[-+])?= )/g;

const namesIn = (source: string, pattern: RegExp): readonly string[] =>
  [...source.matchAll(pattern)].map(([, name = '']) => name);

/** Names at the top of a module whose value changes after it is loaded. */
const changing = (source: string): readonly string[] => {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const changed = new Set(namesIn(code, CHANGE));
  const constants = namesIn(code, CONSTANT).filter((name) => changed.has(name));
  return [...namesIn(code, VARIABLE), ...constants];
};

describe('what a process keeps', () => {
  it.each([
    ['let index: Map<string, number> | undefined;', ['index']],
    ['export let edition = 0;', ['edition']],
    ['const seen = new Set<string>();\nexport const see = (id: string) => seen.add(id);', ['seen']],
    ['const known = {};\nconst learn = (key: string) => { known[key] = 1; };', ['known']],
    ['const list: string[] = [];\nfor (const row of ROWS) list.push(row);', ['list']],
    ['const SIZES = new Map([[1, 2]]);\nconst sizeOf = (a: number) => SIZES.get(a);', []],
    ['const sum = () => {\n  let all = 0;\n  return all;\n};', []],
    ['const found = lazy(() => {\n  const made = new Map();\n  made.set(1, 2);\n  return made;\n});', []],
  ])('is seen: %s', (source, names) => {
    expect(changing(source)).toEqual(names);
  });

  it('is a short list, each with its reason', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.startsWith(PAGE),
    );
    const kept = files.flatMap((file) =>
      changing(readFileSync(join(SRC, file), 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(kept.toSorted()).toEqual(KEPT);
  });
});
