import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { converse } from '../src/answer/thread.ts';
import { CHART_MODES } from '../src/charts/modes.ts';
import { LOG_LEVELS } from '../src/config/log-levels.ts';
import { SECRET_KEYS } from '../src/config/secrets.ts';
import { ERROR_CODES } from '../src/errors.ts';
import { listCommandOf } from '../src/parse/command-words.ts';
import { parseLine } from '../src/parse/index.ts';
import { renderHelp } from '../src/render/index.ts';
import { knownExports } from '../src/usage/formats/index.ts';

/** What the documents say of files, scripts and the environment is so. */

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const documents = [
  'README.md',
  ...readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('src', file)),
  ...(existsSync(join(ROOT, 'docs')) ? readdirSync(join(ROOT, 'docs'), { encoding: 'utf8' }) : [])
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

/** `folder/`, `file.ts` and the like in backticks. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w./-]+(?:\/|\.(?:ts|md|yml|mjs|json|js|css|html)))`/g)]
    .map(([, path]) => path ?? '')
    .filter((path) => !path.startsWith('dist/') && !path.startsWith('/'));

const places = (document: string, path: string): string[] => [
  join(ROOT, path),
  join(ROOT, 'src', path),
  join(ROOT, document, '..', path),
];

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file));

/** Every word of the source. */
const words = new Set(sources.flatMap((file) => read(file).match(/\w+/g) ?? []));

const commentsOf = (file: string): string => (read(file).match(/\/\*[\s\S]*?\*\/|\/\/.*/g) ?? []).join('\n');

/** A model has a `config.json`, a person any other file. */
const isOurs = (path: string): boolean => /(?:\.ts|\/)$/.test(path);

/** A comment names a file from any folder around its own: the nearer the file, the less of its path. */
const around = (file: string, path: string): string[] => {
  const folders = dirname(file).split('/');
  return folders
    .map((_, up) => join(ROOT, ...folders.slice(0, folders.length - up), path))
    .concat(join(ROOT, path));
};

describe('comments of the source', () => {
  it('cite only what is there', () => {
    const cited = sources.flatMap((file) =>
      pathsIn(commentsOf(file))
        .filter(isOurs)
        .map((path) => ({ file, path })),
    );
    const gone = cited.filter(({ file, path }) => !around(file, path).some(existsSync));
    expect(gone.map(({ file, path }) => `${file}: ${path}`)).toEqual([]);
    expect(cited.length).toBeGreaterThan(20);
  });
});

describe('the map of the source', () => {
  it('names only what the source has', () => {
    const named = [...read('src/README.md').matchAll(/`(?:\w+\.)?([A-Za-z_]\w*)`/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !words.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });
});

describe.each(documents)('%s', (document) => {
  it('cites only what is there', () => {
    const gone = pathsIn(read(document)).filter((path) => !places(document, path).some(existsSync));
    expect(gone).toEqual([]);
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(document).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('.env.example', () => {
  it('has exactly the keys that config.ts reads', () => {
    const offered = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, key]) => key);
    // What the terminal alone takes is the shell's to say.
    const [settings = ''] = /^const Environment = [\s\S]*?^\}\)/m.exec(read('src/config/config.ts')) ?? [];
    const keys = [...settings.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, key]) => key);
    expect(offered.toSorted()).toEqual(keys.toSorted());
  });

  it('says every value that a setting of few values takes', () => {
    const comments = read('.env.example');
    const untold = [...CHART_MODES, ...LOG_LEVELS].filter((word) => !comments.includes(word));
    expect(untold, 'say in a comment of .env.example what it does').toEqual([]);
  });

  it.each(['.env.example', 'docs/operating.md'])('names the file of each secret, as %s does', (path) => {
    const named = [...read(path).matchAll(/\b([A-Z_]+)_FILE\b/g)].map(([, key]) => key);
    const secrets = [...new Set(named)].filter((key) => key !== 'LLMCOST_PRICES');
    expect(secrets.toSorted()).toEqual(SECRET_KEYS.toSorted());
  });
});

describe('docs/operating.md', () => {
  it('has a row for each code of a failure, and for no other', () => {
    const text = read('docs/operating.md');
    const table = text.slice(text.indexOf('## Codes of failures'), text.indexOf('A terminal ends with 1'));
    const rows = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
    expect(rows.toSorted()).toEqual(ERROR_CODES.toSorted());
  });
});

describe('the words behind /llmcost', () => {
  const words = [...JSON.stringify(renderHelp()).matchAll(/`\/llmcost (\w+)` /g)].map(
    ([, word]) => word ?? '',
  );

  it('that the help names are read, and stand in the README', () => {
    expect(words.length).toBeGreaterThan(4);
    const unread = words.filter((word) => listCommandOf(word) === null);
    expect(unread, 'what people type is read in `src/parse/command-words.ts`').toEqual([]);
    const unnamed = words.filter((word) => !read('README.md').includes(`/llmcost ${word}`));
    expect(unnamed, 'name it in README.md, as `/llmcost WORD`').toEqual([]);
  });
});

/** What stands in backticks between two lines of the README. */
const examplesFrom = (start: string, end: string): string[] => {
  const text = read('README.md');
  const part = text.slice(text.indexOf(start), text.indexOf(end));
  return [...part.matchAll(/`([^`]+)`/g)].map(([, example]) => example ?? '');
};

describe('what the README shows', () => {
  it.each(examplesFrom('| to say | type |', '`/llmcost form`'))('"%s" says something', async (example) => {
    const { draft, intent } = await parseLine(example);
    expect(Object.keys(draft.fields)).not.toEqual([]);
    expect(intent).toMatchObject({ kind: 'estimate', ignoredWords: [] });
  });

  it.each(examplesFrom('| to do | write |', 'A what-if is a look'))('%s is understood', async (example) => {
    const line = '500M tokens A100 rental vs sonnet and opus';
    const [talked] = await converse(line, [example], { asOf: new Date('2026-11-26T12:00:00Z') });
    expect(talked?.reply).toMatchObject({ kind: expect.stringMatching(/^(?:change|answer)$/) });
  });
});

describe('exports of usage', () => {
  it('are named in the README as the reader names them', () => {
    const said = read('README.md').replaceAll('`', '').replaceAll(/\s+/g, ' ');
    const unnamed = knownExports().filter((name) => !said.includes(name));
    expect(unnamed, 'name it in README.md, where exports are listed').toEqual([]);
  });
});

describe('the repository', () => {
  it('leaves nothing to do in a comment', () => {
    const files = ['src', 'scripts'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|mjs|js|css|html)$/.test(file))
        .map((file) => join(folder, file)),
    );
    const left = files.filter((file) =>
      /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-expect-error|\bas any(?= *[;,)\]}])/.test(read(file)),
    );
    expect(left).toEqual([]);
  });
});
