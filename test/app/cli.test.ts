import { execFile, spawn } from 'node:child_process';
import { Console } from 'node:console';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { commandLine } from '../../src/command-line.ts';
import { Answer } from '../../src/domain/answer.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.js');

interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** The built program in a process of its own. */
const started = (args: readonly string[], input = ''): Promise<Ran> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI, ...args], { maxBuffer: 1e9 }, (error, out, err) =>
      resolve({ exit: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
    child.stdin?.end(input);
  });

/** What is written, as a pipe takes it: whoever writes much waits for the rest. */
const written = () => {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write: (part: Buffer, _, taken) => {
      parts.push(part);
      setImmediate(taken);
    },
  });
  const text = async (): Promise<string> => {
    await new Promise<void>((end) => stream.end(end));
    return Buffer.concat(parts).toString();
  };
  return { stream, text };
};

/** Bytes that a pipe hands on at once. */
const PIPE = 65_536;

const pieces = (text: string): Buffer[] => {
  const bytes = Buffer.from(text);
  const count = Math.ceil(bytes.length / PIPE);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * PIPE, (at + 1) * PIPE));
};

/** What the built program calls with its arguments and streams, without the seconds that each start loads it for. */
const run = async (
  args: readonly string[],
  input = '',
  now: Terminal['now'] = () => new Date(),
): Promise<Ran> => {
  const [out, err] = [written(), written()];
  const exit = await commandLine(args, {
    now,
    env: {},
    input: () => Readable.from(pieces(input), { objectMode: false }),
    wholeInput: () => input,
    progress: { write: () => true },
    output: out.stream,
    console: new Console({ stdout: out.stream, stderr: err.stream }),
  });
  return { exit, out: await out.text(), err: await err.text() };
};

const Failure = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    hints: z.array(z.string()),
    understood: z.object({ fields: z.object({}) }),
  }),
});

let printing: Promise<Ran> | undefined;
/** What `--json` prints, which several tests feed back. */
const printedJson = (): Promise<Ran> => {
  printing ??= run(['--json', '500M tokens A100 rental']);
  return printing;
};

describe('the terminal', () => {
  it('prints the card as text and exits with 0', async () => {
    const { exit, out, err } = await started(['500M', 'tokens', 'A100', 'rental']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^Pay per token/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(await run(['500M', 'tokens', 'A100', 'rental'])).toEqual({ exit, out, err });
  });

  it('prints everything as JSON', async () => {
    const { exit, out } = await printedJson();
    expect(exit).toBe(0);
    const printed = JSON.parse(out);
    expect(Object.keys(printed)).toEqual([
      'intent',
      'draft',
      'scenario',
      'evidence',
      'assumptions',
      'assessment',
    ]);
    expect(Answer.safeParse(printed).error).toBeUndefined();
  });

  it.each([
    [['--scenario', '-', '500M tokens'], '"500M tokens" cannot be used with --scenario'],
    [['--batch', '500M tokens'], '"500M tokens" cannot be used with --batch'],
  ])('leaves nothing out in silence: %j', async (args, told) => {
    const { exit, out, err } = await run(args);
    expect(exit).toBe(2);
    // A batch is JSON, its refusal too.
    expect(args.includes('--batch') ? JSON.parse(out).error.message : err).toContain(told);
  });

  it('says how a line was read in JSON too', async () => {
    const { exit, out } = await run(['--json', '--explain', '500M tokens']);
    expect(exit).toBe(0);
    expect(JSON.parse(out).explain.join('\n')).toContain('workload.tokensPerMonth');
  });

  it('says which program it is, and over which catalog and prices it answers', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { basis } = JSON.parse((await printedJson()).out).evidence;
    const { exit, out } = await run(['--version']);
    expect([exit, out]).toEqual([
      0,
      `llmcost ${version}\nEngine ${basis.engine} · catalog of ${basis.catalog} · API prices ${basis.apiPrices}\n`,
    ]);
    expect(JSON.parse((await run(['--version', '--json'])).out)).toEqual({ version, basis });
  });

  it('shows how it is used where nothing was typed', async () => {
    const { exit, out } = await run([]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^Host the model yourself/);
  });

  const shell = (command: string, input: string): Promise<Ran> =>
    new Promise((resolve) => {
      const child = execFile('/bin/sh', ['-c', command], (error, out, err) =>
        resolve({ exit: typeof error?.code === 'number' ? error.code : 0, out, err }),
      );
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
    });

  it('is quiet when its reader goes', async () => {
    const { out, err } = await shell(
      `"${process.execPath}" "${CLI}" --batch | head -n 1`,
      '500M tokens A100\n'.repeat(200),
    );
    expect([out.split('\n').length, err]).toEqual([2, '']);
  });

  it.skipIf(!existsSync('/dev/full'))('says when the disk is full', async () => {
    const { exit, err } = await shell(`"${process.execPath}" "${CLI}" --json '500M tokens' > /dev/full`, '');
    expect([exit, err]).toEqual([1, expect.stringContaining('cannot be written')]);
  });

  it('names a flag that it does not have, and takes none for a word', async () => {
    const { exit, out, err } = await started(['--josn', '500M', 'tokens']);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('"--josn"');
    expect(err).toContain('--json');
    const json = await run(['--json', '--nope', '500M tokens']);
    expect([json.exit, json.err]).toEqual([2, '']);
    expect(Failure.parse(JSON.parse(json.out)).error.message).toContain('"--nope"');
  });

  it('says what to type and exits with 2 where it does not understand', async () => {
    const words = await run(['500M tokens on H1000']);
    expect(words).toMatchObject({ exit: 2, out: '' });
    expect(words.err).toMatch(/H1000/i);
    const json = await run(['--json', '500M tokens on H1000']);
    expect(json.exit).toBe(2);
    expect(Failure.parse(JSON.parse(json.out)).error.code).toBe('not-understood');
  });

  it('takes a scenario from a file, and its own print from standard input, with the same assessment', async () => {
    const first = JSON.parse((await printedJson()).out);
    const again = await started(['--json', '--scenario', '-'], JSON.stringify(first));
    expect(JSON.parse(again.out).assessment).toEqual(first.assessment);
    const file = join(tmpdir(), `llmcost-${process.pid}.json`);
    writeFileSync(file, JSON.stringify(first.scenario));
    const alone = JSON.parse((await run(['--json', '--scenario', file])).out);
    expect(alone.scenario).toEqual(first.scenario);
    expect(alone.evidence.throughput.basis).toBe('yours');
    expect(alone.assessment.comparisons).toEqual(first.assessment.comparisons);
  });

  it.each(['utf8', 'utf16le'] as const)(
    'takes its own print as Windows writes it, in %s',
    async (encoding) => {
      const { out } = await printedJson();
      const file = join(tmpdir(), `llmcost-${process.pid}-${encoding}.json`);
      writeFileSync(file, `\ufeff${out.replaceAll('\n', '\r\n')}`, encoding);
      const again = await run(['--json', '--scenario', file]);
      expect(JSON.parse(again.out).assessment).toEqual(JSON.parse(out).assessment);
    },
  );

  it('takes its own print in a batch, with the mark of Windows', async () => {
    const { out } = await printedJson();
    const batch = await run(['--batch'], `\ufeff${JSON.stringify(JSON.parse(out))}`);
    expect(JSON.parse(batch.out).assessment).toEqual(JSON.parse(out).assessment);
  });

  it.each([
    ['there is no such file', () => 'nowhere.json', 'nowhere.json cannot be read: there is no such file.'],
    ['it is a folder', () => tmpdir(), `${tmpdir()} cannot be read: it is a folder.`],
    [
      'nothing is in it',
      () => '-',
      'There is nothing in it: a scenario, or a document that --json printed, is JSON.',
    ],
  ])('says of a scenario that %s', async (_, file, sentence) => {
    expect(await run(['--scenario', file()])).toEqual({ exit: 2, out: '', err: `${sentence}\n` });
  });

  it('refuses what is no JSON, an unknown field and an impossible value, each with its name', async () => {
    const errors = await run(
      ['--batch'],
      [
        '{',
        '{"workload":{"tokns":1}}',
        '{"workload":{"inputTokensPerMonth":-1,"outputTokensPerMonth":5}}',
        '{}',
        '',
      ].join('\n'),
    );
    expect(errors.exit).toBe(0);
    const [broken, unknown, negative, empty] = errors.out
      .trim()
      .split('\n')
      .map((line) => Failure.parse(JSON.parse(line)).error);
    expect(broken?.code).toBe('invalid-scenario');
    expect(unknown?.code).toBe('unknown-field');
    expect(negative?.message).toContain('inputTokensPerMonth');
    expect(empty?.code).toBe('volume-missing');
  });

  it('gives one document a line for whatever the lines hold', async () => {
    const lines = [
      '500M tokens A100\r1B tokens',
      '',
      'x'.repeat(3_000_000),
      `{"selfHosted":{"plannedLoad":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`,
      '\u2028\u0000\ufffd',
      '{"__proto__":{"a":1}}',
      '500M tokens A100\r',
    ];
    const { exit, out } = await run(['--batch'], `${lines.join('\n')}\n`);
    expect(exit).toBe(0);
    const documents = out.trim().split('\n');
    expect(documents).toHaveLength(lines.length);
    const codes = documents.map((line) => Failure.safeParse(JSON.parse(line)).data?.error.code);
    expect(codes).toEqual([
      'contradiction',
      undefined,
      'too-large',
      'invalid-scenario',
      undefined,
      'unknown-field',
      undefined,
    ]);
    // Of a line without an end only so much is kept as could be a request.
    expect(documents[2]).toContain('This line has more than 1,000,000 characters.');
  });

  it('answers a line, a batch and a thread in it for the moment that its terminal tells', async () => {
    const line = '500M tokens on H100 at $2.10/h';
    const now = () => new Date('2031-05-06T07:08:09Z');
    const lines = [line, JSON.stringify({ line, thread: ['make it 2x'] })];
    const [alone, batch] = await Promise.all([
      run([line, '--json'], '', now),
      run(['--batch'], `${lines.join('\n')}\n`, now),
    ]);
    // What somebody states is of the day on which they state it.
    const days = [alone.out, ...batch.out.trim().split('\n')].map(
      (document) =>
        Answer.loose()
          .parse(JSON.parse(document))
          .evidence.sources.find(({ kind }) => kind === 'yours')?.date,
    );
    expect(days).toEqual(['2031-05-06', '2031-05-06', '2031-05-06']);
  });

  it('answers a batch of words and JSON, a line each, in the same order', async () => {
    const volumes = Array.from({ length: 300 }, (_, index) => (index + 1) * 1e7);
    const lines = volumes.map((volume, index) =>
      index % 2 === 0
        ? `${volume} tokens on H100`
        : JSON.stringify({
            workload: { inputTokensPerMonth: volume * 0.75, outputTokensPerMonth: volume * 0.25 },
            selfHosted: { gpu: 'h100-sxm' },
          }),
    );
    const { exit, out } = await run(['--batch'], `${lines.join('\n')}\n`);
    expect(exit).toBe(0);
    const answered = out
      .trim()
      .split('\n')
      .map((line) => Answer.parse(JSON.parse(line)).scenario.workload);
    expect(answered.map((w) => Math.round(w.inputTokensPerMonth + w.outputTokensPerMonth))).toEqual(volumes);
  });
});

describe('the program', () => {
  it('starts with no tokens, prints its address, answers a typed line, and stops cleanly', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/main.js')], {
      env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'error' },
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    const until = (pattern: RegExp) => expect.poll(() => out).toMatch(pattern);
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    try {
      await until(/http:\/\/127\.0\.0\.1:\d+\//);
      const [url = ''] = /http:\/\/\S+/.exec(out) ?? [];
      expect((await fetch(url)).status).toBe(200);
      child.stdin.write('500M tokens A100 rental\n');
      await until(/Pay per token/);
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('names every bad key of the environment at once, and no value', async () => {
    const ran = await new Promise<Ran>((resolve) => {
      execFile(
        process.execPath,
        [join(import.meta.dirname, '../../dist/main.js')],
        { env: { PATH: process.env.PATH, SLACK_BOT_TOKEN: 'hunter2', PORT: 'x', LLMCOST_CHARTS: 'y' } },
        (error, out, err) => resolve({ exit: typeof error?.code === 'number' ? error.code : 0, out, err }),
      );
    });
    expect(ran.exit).toBe(1);
    for (const key of ['SLACK_BOT_TOKEN', 'PORT', 'LLMCOST_CHARTS']) expect(ran.err).toContain(key);
    expect(ran.err).not.toContain('hunter2');
  });
});
