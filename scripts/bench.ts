import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { type Playground, startPlayground } from '../src/playground/index.ts';

/**
 * Speed, beside a bare Bolt app that posts as many blocks by the same method in the same run. Start-up and resident
 * memory count. Nothing here is a test: figures of a busy machine mean little.
 */

const LINES = [
  '500M tokens A100 rental',
  'should we move our 1.5B tokens/month off Claude to our own H100s?',
  '40k requests/day, 1500 in 300 out, llama 8b on L40S vs gpt-5-mini',
];
const COMMANDS = Number(process.argv[2] ?? 150);

/** The pure path as it is built for production: tsx names every function anew, which makes closures four times as dear. */
const inProcess = async (): Promise<void> => {
  const outfile = join(tmpdir(), `llmcost-bench-pure-${process.pid}.mjs`);
  await build({
    entryPoints: ['scripts/bench/pure.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  try {
    execFileSync(process.execPath, [outfile, ...LINES], { stdio: 'inherit' });
  } finally {
    rmSync(outfile);
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** CPU seconds and resident megabytes of a process, from Linux' own books; undefined elsewhere. */
const usageOf = (pid: number): { cpuSeconds: number; megabytes: number } | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return {
      cpuSeconds: (Number(stat[11]) + Number(stat[12])) / 100,
      megabytes: Number(kilobytes) / 1024,
    };
  } catch {
    return undefined;
  }
};

interface Run {
  readonly name: string;
  readonly startMs: number;
  readonly restMegabytes: number | undefined;
  readonly cpuMsPerCommand: number | undefined;
  readonly ackP50Ms: number;
  readonly ackP99Ms: number;
  readonly answerP50Ms: number;
  readonly answerP99Ms: number;
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const posts = (playground: Playground): number =>
  playground.calls.filter(({ method }) => method === 'chat.postMessage').length;

const measure = async (
  name: string,
  playground: Playground,
  argv: readonly string[],
  extra: Record<string, string>,
): Promise<Run> => {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [...argv], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      SLACK_BOT_TOKEN: playground.botToken,
      SLACK_SIGNING_SECRET: playground.signingSecret,
      SLACK_APP_TOKEN: '',
      SLACK_API_URL: playground.apiUrl,
      LLMCOST_CHARTS: 'native',
      LOG_LEVEL: 'error',
      ...extra,
    },
  });
  try {
    const health = `http://127.0.0.1:${port}/healthz`;
    while (
      !(await fetch(health).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await new Promise((r) => setTimeout(r, 5));
    const startMs = performance.now() - started;
    playground.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
    const command = async (index: number): Promise<{ ack: number; answer: number }> => {
      const before = posts(playground);
      const began = performance.now();
      await playground.runCommand({
        user: 'jonas',
        channel: 'general',
        text: `/llmcost ${LINES[index % LINES.length]}`,
      });
      const ack = performance.now() - began;
      await playground.waitFor(() => posts(playground) > before, { timeoutMs: 10_000 });
      return { ack, answer: performance.now() - began };
    };
    await new Promise((r) => setTimeout(r, 500));
    const rest = usageOf(child.pid ?? 0);
    for (let index = 0; index < 20; index += 1) await command(index);
    const before = usageOf(child.pid ?? 0);
    const timings: { ack: number; answer: number }[] = [];
    for (let index = 0; index < COMMANDS; index += 1) timings.push(await command(index));
    const after = usageOf(child.pid ?? 0);
    return {
      name,
      startMs,
      restMegabytes: rest?.megabytes,
      cpuMsPerCommand:
        before === undefined || after === undefined
          ? undefined
          : ((after.cpuSeconds - before.cpuSeconds) * 1000) / COMMANDS,
      ackP50Ms: quantile(
        timings.map(({ ack }) => ack),
        0.5,
      ),
      ackP99Ms: quantile(
        timings.map(({ ack }) => ack),
        0.99,
      ),
      answerP50Ms: quantile(
        timings.map(({ answer }) => answer),
        0.5,
      ),
      answerP99Ms: quantile(
        timings.map(({ answer }) => answer),
        0.99,
      ),
    };
  } finally {
    child.kill('SIGKILL');
    playground.setRequestUrl(undefined);
  }
};

const show = (ours: Run, bare: Run): void => {
  const row = (what: string, pick: (run: Run) => number | undefined, unit: string): void => {
    const [a, b] = [pick(ours), pick(bare)];
    if (a === undefined || b === undefined) return;
    const figures = `${a.toFixed(1).padStart(9)} ${unit} ${b.toFixed(1).padStart(9)} ${unit}`;
    console.log(`${what.padEnd(26)} ${figures}  ${(a / b).toFixed(2)}×`);
  };
  console.log(`\n${''.padEnd(26)} ${ours.name.padStart(12)} ${bare.name.padStart(12)}  ratio`);
  row('start to healthy', ({ startMs }) => startMs, 'ms');
  row('memory at rest', ({ restMegabytes }) => restMegabytes, 'MB');
  row('CPU per answered command', ({ cpuMsPerCommand }) => cpuMsPerCommand, 'ms');
  row('ack, median', ({ ackP50Ms }) => ackP50Ms, 'ms');
  row('ack, 99th percentile', ({ ackP99Ms }) => ackP99Ms, 'ms');
  row('posted card, median', ({ answerP50Ms }) => answerP50Ms, 'ms');
  row('posted card, 99th pct.', ({ answerP99Ms }) => answerP99Ms, 'ms');
};

await inProcess();

const playground = await startPlayground({ commands: [{ name: '/llmcost' }] });
try {
  const ours = await measure('llmcost', playground, ['dist/main.js'], {});
  const card = playground.calls.findLast(({ method }) => method === 'chat.postMessage')?.args;
  const blocks = join(tmpdir(), `llmcost-bench-${process.pid}.json`);
  writeFileSync(blocks, JSON.stringify({ blocks: card?.blocks, text: card?.text }));
  const bare = await measure('bare Bolt', playground, ['scripts/bench/bare-app.mjs'], {
    BENCH_MESSAGE: blocks,
  });
  show(ours, bare);
} finally {
  await playground.stop();
}
