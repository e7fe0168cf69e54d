import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWhole } from './helpers/effort.ts';
import { importsOf, reachOf } from './helpers/imports.ts';

const ROOT = join(import.meta.dirname, '..');

/** Packages that listen, dial, keep a database, draw, or start another program, and those of Slack. */
const OUTSIDE =
  /^(?:node:(?:http|https|net|tls|child_process|worker_threads)|ws|undici|libsql|pg|piscina)(?:\/|$)|^@(?:slack|napi-rs|huggingface|modelcontextprotocol)\//;

const GRAMMAR = /^src\/parse\//;

/** Folders that are of another project as a whole (vitest.config.ts). */
const WHOLE = /^test\/(?:parse|answer|fuzz|usage|flows|charts|app|browser|faults)\//;

const loadedBy = new Map<string, readonly string[]>();

const loadedWith = (file: string): readonly string[] => {
  const known = loadedBy.get(file);
  if (known !== undefined) return known;
  const names = file.endsWith('.ts') ? importsOf(file, readFileSync(join(ROOT, file), 'utf8')).loaded : [];
  const loaded = names.map((name) =>
    name.startsWith('.') ? relative('.', normalize(join(dirname(file), name))) : name,
  );
  loadedBy.set(file, loaded);
  return loaded;
};

const single = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .map((file) => normalize(`test/${file}`))
  .filter((file) => file.endsWith('.test.ts') && !WHOLE.test(file));

const projectOf = (test: string): string => {
  const reach = reachOf(test, loadedWith);
  if (reach.some((name) => OUTSIDE.test(name))) return 'app';
  return reach.some((name) => GRAMMAR.test(name)) ? 'lines' : 'unit';
};

const named = (test: string): string => /\.(lines|app)\.test\.ts$/.exec(test)?.[1] ?? 'unit';

describe('the project of a test', () => {
  // Every test and all of the source is parsed for it: for what nobody breaks while he tries something.
  it.runIf(isWhole)('is in the name of its file: what reads lines or reaches outside is no unit test', () => {
    expect(single.length).toBeGreaterThan(100);
    const wrong = single
      .filter((test) => named(test) !== projectOf(test))
      .map((test) => `${test} belongs to ${projectOf(test)}`);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['test/resolve/workload.test.ts', 'unit'],
    ['test/resolve/where.lines.test.ts', 'lines'],
    ['test/slack/post.app.test.ts', 'app'],
  ])('of %s is %s', (test, project) => {
    expect(projectOf(test)).toBe(project);
  });
});
