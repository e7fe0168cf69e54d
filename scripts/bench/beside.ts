import { performance } from 'node:perf_hooks';
import type { Playground } from '../../src/playground/index.ts';
import { type Program, pause, run } from './program.ts';

/** The same questions to our program and to a bare Bolt app, one after another and as a burst. */

export interface Figures {
  readonly startMs: number;
  readonly restMegabytes: number | undefined;
  /** Of the first commands, while much is not compiled yet, and of later ones. */
  readonly coldCpuMs: number | undefined;
  readonly warmCpuMs: number | undefined;
  readonly ackP50Ms: number;
  readonly ackP99Ms: number;
  readonly answerP50Ms: number;
  readonly answerP99Ms: number;
}

export interface BurstFigures {
  readonly ackP99Ms: number;
  readonly answered: number;
  readonly peakMegabytes: number | undefined;
}

export const CHANNELS = Array.from({ length: 20 }, (_, index) => ({ name: `channel-${index}` }));
const STARTS = 5;
/** When it has come to rest. */
const REST_MS = 700;
const COLD = 100;

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const command = (playground: Playground, lines: readonly string[], index: number) =>
  playground.runCommand({
    user: 'jonas',
    channel: `channel-${index % CHANNELS.length}`,
    text: `/llmcost ${lines[index % lines.length]}`,
  });

const posts = (playground: Playground): number =>
  CHANNELS.reduce(
    (sum, { name }) =>
      sum +
      playground.messages(name, { user: 'jonas' }).filter(({ byApp, isNotice }) => byApp && !isNotice).length,
    0,
  );

interface Timing {
  readonly ack: number;
  readonly answer: number;
}

const oneByOne = async (
  playground: Playground,
  lines: readonly string[],
  count: number,
): Promise<Timing[]> => {
  const timings: Timing[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = playground.calls.filter(({ method }) => method === 'chat.postMessage').at(-1);
    const began = performance.now();
    await command(playground, lines, index);
    const ack = performance.now() - began;
    await playground.waitFor(
      () => playground.calls.filter(({ method }) => method === 'chat.postMessage').at(-1) !== before,
      { timeoutMs: 10_000 },
    );
    timings.push({ ack, answer: performance.now() - began });
  }
  return timings;
};

/** CPU, acks and answers of one program, and the median of several starts. */
export const measure = async (
  playground: Playground,
  program: Program,
  { lines, count }: { readonly lines: readonly string[]; readonly count: number },
): Promise<Figures> => {
  const starts: number[] = [];
  const rests: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const running = await run(playground, program);
    await pause(REST_MS);
    starts.push(running.startMs);
    rests.push(running.usage()?.megabytes ?? Number.NaN);
    running.stop();
  }
  const running = await run(playground, program);
  try {
    await pause(REST_MS);
    const atRest = running.usage();
    await oneByOne(playground, lines, COLD);
    const cold = running.usage();
    const timings = await oneByOne(playground, lines, count);
    const warm = running.usage();
    const per = (from: typeof cold, to: typeof cold, commands: number) =>
      from === undefined || to === undefined ? undefined : (to.cpuMs - from.cpuMs) / commands;
    const acks = timings.map(({ ack }) => ack);
    const answers = timings.map(({ answer }) => answer);
    return {
      startMs: quantile(starts, 0.5),
      restMegabytes: atRest === undefined ? undefined : quantile(rests, 0.5),
      coldCpuMs: per(atRest, cold, COLD),
      warmCpuMs: per(cold, warm, count),
      ackP50Ms: quantile(acks, 0.5),
      ackP99Ms: quantile(acks, 0.99),
      answerP50Ms: quantile(answers, 0.5),
      answerP99Ms: quantile(answers, 0.99),
    };
  } finally {
    running.stop();
  }
};

/** Many commands at the same moment: how long the slowest acks take, and whether every answer comes. */
export const burst = async (
  playground: Playground,
  program: Program,
  { lines, count }: { readonly lines: readonly string[]; readonly count: number },
): Promise<BurstFigures> => {
  const running = await run(playground, program);
  try {
    await oneByOne(playground, lines, 20);
    await pause(REST_MS);
    const before = posts(playground);
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, running.usage()?.megabytes ?? 0);
    }, 50);
    const acks = await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const began = performance.now();
        await command(playground, lines, index);
        return performance.now() - began;
      }),
    );
    await playground
      .waitFor(() => posts(playground) >= before + count, { timeoutMs: 120_000 })
      .catch(() => undefined);
    clearInterval(watch);
    return {
      ackP99Ms: quantile(acks, 0.99),
      answered: posts(playground) - before,
      peakMegabytes: peak === 0 ? undefined : peak,
    };
  } finally {
    running.stop();
  }
};
