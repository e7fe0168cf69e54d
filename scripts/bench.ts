import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { startPlayground } from '../src/playground/index.ts';
import { type BurstFigures, burst, CHANNELS, type Figures, lastPost, measure } from './bench/beside.ts';
import { type LoadFigures, underLoad } from './bench/load.ts';
import type { Program } from './bench/program.ts';
import { lookUps } from './bench/store.ts';
import { usageBench } from './bench/usage.ts';
import { manyWorkspaces } from './bench/workspaces.ts';

/**
 * Speed, beside a bare Bolt app that posts as many blocks by the same method in the same run. Start-up and resident
 * memory count. Nothing here is a test: figures of a busy machine mean little.
 */

/** The same questions of other volumes: what was asked lately is not read and costed again. */
const QUESTIONS = [
  (more: number) => `${500 + more}M tokens A100 rental`,
  (more: number) => `should we move our ${1_500 + more}M tokens/month off Claude to our own H100s?`,
  (more: number) => `${40_000 + more} requests/day, 1500 in 300 out, llama 8b on L40S vs gpt-5-mini`,
];
const LINES = QUESTIONS.map((question) => question(0));
/** One after another, the first ones apart. */
const COMMANDS = Number(process.argv[2] ?? 2_000);
/** As people start it: what comes behind `node`. */
const OURS: readonly string[] = JSON.parse(readFileSync('package.json', 'utf8'))
  .scripts.start.split(' ')
  .slice(1);
/** Commands of a burst. */
const BURST = 100;

/** The pure path as production builds it: tsx names every function anew, which makes closures four times as dear. */
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

const ratioRow = (what: string, unit: string, a: number | undefined, b: number | undefined): void => {
  if (a === undefined || b === undefined) return;
  const figures = `${a.toFixed(1).padStart(9)} ${unit} ${b.toFixed(1).padStart(9)} ${unit}`;
  console.log(`${what.padEnd(34)} ${figures}  ${(a / b).toFixed(2)}×`);
};

const show = (ours: Figures, bare: Figures): void => {
  console.log(`\n${''.padEnd(34)} ${'llmcost'.padStart(12)} ${'bare Bolt'.padStart(12)}  ratio`);
  ratioRow('start to healthy', 'ms', ours.startMs, bare.startMs);
  ratioRow('CPU of a start', 'ms', ours.startCpuMs, bare.startCpuMs);
  ratioRow('memory at rest', 'MB', ours.restMegabytes, bare.restMegabytes);
  ratioRow('CPU a new question, the first 100', 'ms', ours.coldCpuMs, bare.coldCpuMs);
  ratioRow('CPU a new question, the next 300', 'ms', ours.warmCpuMs, bare.warmCpuMs);
  ratioRow('CPU a new question, after those', 'ms', ours.newCpuMs, bare.newCpuMs);
  ratioRow('CPU a question asked lately', 'ms', ours.againCpuMs, bare.againCpuMs);
  ratioRow('CPU a mention, asked lately', 'ms', ours.mentionCpuMs, bare.mentionCpuMs);
  ratioRow(`memory after ${COMMANDS} commands`, 'MB', ours.usedMegabytes, bare.usedMegabytes);
  ratioRow('ack, median', 'ms', ours.ackP50Ms, bare.ackP50Ms);
  ratioRow('ack, 99th percentile', 'ms', ours.ackP99Ms, bare.ackP99Ms);
  ratioRow('posted card, median', 'ms', ours.answerP50Ms, bare.answerP50Ms);
  ratioRow('posted card, 99th percentile', 'ms', ours.answerP99Ms, bare.answerP99Ms);
};

const showBurst = (ours: BurstFigures, bare: BurstFigures): void => {
  console.log(`\n${BURST} commands at once, ours with charts that are drawn here and uploaded`);
  ratioRow('ack, 99th percentile', 'ms', ours.ackP99Ms, bare.ackP99Ms);
  ratioRow('memory at most', 'MB', ours.peakMegabytes, bare.peakMegabytes);
  console.log(`${'answered'.padEnd(34)} ${ours.answered} of ${BURST}, ${bare.answered} of ${BURST}`);
};

const showLoad = (ours: LoadFigures, bare: LoadFigures): void => {
  console.log('\neight people at a time, five seconds of new questions and five of the same three');
  ratioRow('CPU a new question', 'ms', ours.newCpuMs, bare.newCpuMs);
  ratioRow('CPU a question asked lately', 'ms', ours.againCpuMs, bare.againCpuMs);
  ratioRow('answers a second', '  ', ours.aSecond, bare.aSecond);
};

await inProcess();
await lookUps(LINES[0] ?? '', 100, 100_000);
await manyWorkspaces(LINES[0] ?? '', 200, 4);

const folder = mkdtempSync(join(tmpdir(), 'llmcost-bench-'));
const playground = await startPlayground({
  commands: [{ name: '/llmcost' }],
  workspace: { channels: CHANNELS, botName: 'llmcost' },
});
try {
  const own = (charts: string): Program => ({
    name: 'llmcost',
    argv: OURS,
    env: { LLMCOST_CHARTS: charts, DATABASE_URL: `file:${join(folder, 'llmcost.db')}` },
  });
  const ours = await measure(playground, own('native'), { questions: QUESTIONS, count: COMMANDS });
  const card = lastPost(playground)?.args;
  const message = join(folder, 'message.json');
  writeFileSync(message, JSON.stringify({ blocks: card?.blocks, text: card?.text }));
  const bareApp: Program = {
    name: 'bare Bolt',
    argv: ['scripts/bench/bare-app.mjs'],
    env: { BENCH_MESSAGE: message },
  };
  const bare = await measure(playground, bareApp, { questions: QUESTIONS, count: COMMANDS });
  show(ours, bare);
  showLoad(
    await underLoad(playground, own('native'), QUESTIONS),
    await underLoad(playground, bareApp, QUESTIONS),
  );
  const [busy, calm] = [own('upload'), bareApp];
  showBurst(
    await burst(playground, busy, { lines: LINES, count: BURST }),
    await burst(playground, calm, { lines: LINES, count: BURST }),
  );
  await usageBench();
} finally {
  await playground.stop();
  rmSync(folder, { recursive: true, force: true });
}
