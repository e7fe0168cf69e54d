import { performance } from 'node:perf_hooks';
import type { Playground } from '../../src/playground/index.ts';
import { type Program, pause, run } from './program.ts';

/** The same questions to our program and to a bare Bolt app, one after another and as a burst. */

export interface Figures {
  readonly startMs: number;
  /** Up to the first healthy answer. */
  readonly startCpuMs: number | undefined;
  readonly restMegabytes: number | undefined;
  /** Of questions that nobody asked before: the first, while much is not compiled yet, some hundred more, the others. */
  readonly coldCpuMs: number | undefined;
  readonly warmCpuMs: number | undefined;
  readonly newCpuMs: number | undefined;
  /** Of questions that were asked lately. */
  readonly againCpuMs: number | undefined;
  readonly mentionCpuMs: number | undefined;
  /** After all of them. */
  readonly usedMegabytes: number | undefined;
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
const WARM = 300;
const MENTIONS = 300;

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** What was posted last, anywhere or in one channel. */
export const lastPost = (playground: Playground, channel?: string) =>
  playground.calls.findLast(
    ({ method, args }) =>
      method === 'chat.postMessage' && (channel === undefined || args.channel === channel),
  );

const command = (playground: Playground, line: string, index: number) =>
  playground.runCommand({
    user: 'jonas',
    channel: `channel-${index % CHANNELS.length}`,
    text: `/llmcost ${line}`,
  });

const mention = (playground: Playground, line: string, index: number) =>
  playground.postMessage({
    user: 'jonas',
    channel: `channel-${index % CHANNELS.length}`,
    text: `@llmcost ${line}`,
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

/** A line of its own for each number. */
export type Question = (more: number) => string;

/** So many lines, of which no two are alike. */
const newLines = (questions: readonly Question[], from: number, many: number): string[] =>
  Array.from({ length: many }, (_, at) => questions[at % questions.length]?.(from + at) ?? '');

type Ask = (playground: Playground, line: string, index: number) => Promise<unknown>;

/** One after another, each when the one before has its card. */
const oneByOne = async (
  playground: Playground,
  ask: Ask,
  lines: readonly string[],
  count: number,
): Promise<Timing[]> => {
  const timings: Timing[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = lastPost(playground);
    const began = performance.now();
    await ask(playground, lines[index % lines.length] ?? '', index);
    const ack = performance.now() - began;
    await playground.waitFor(() => lastPost(playground) !== before, { timeoutMs: 10_000 });
    timings.push({ ack, answer: performance.now() - began });
  }
  return timings;
};

/** Median time and processor time of several starts, and the memory of each at rest. */
const severalStarts = async (playground: Playground, program: Program) => {
  const starts: { ms: number; cpuMs: number; megabytes: number }[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const running = await run(playground, program);
    const cpuMs = running.usage()?.cpuMs ?? Number.NaN;
    await pause(REST_MS);
    starts.push({ ms: running.startMs, cpuMs, megabytes: running.usage()?.megabytes ?? Number.NaN });
    running.stop();
  }
  const median = (of: (start: (typeof starts)[number]) => number) => quantile(starts.map(of), 0.5);
  return {
    ms: median(({ ms }) => ms),
    cpuMs: median(({ cpuMs }) => cpuMs),
    rest: median((s) => s.megabytes),
  };
};

/** CPU, memory, acks and answers of one program, and the median of several starts. */
export const measure = async (
  playground: Playground,
  program: Program,
  { questions, count }: { readonly questions: readonly Question[]; readonly count: number },
): Promise<Figures> => {
  const starts = await severalStarts(playground, program);
  const running = await run(playground, program);
  /** Answers so many; processor time of one, in milliseconds. */
  const answering = async (ask: Ask, lines: readonly string[], many: number = lines.length) => {
    const before = running.usage();
    const timings = await oneByOne(playground, ask, lines, many);
    const after = running.usage();
    const known = before !== undefined && after !== undefined && many > 0;
    return { timings, cpuMs: known ? (after.cpuMs - before.cpuMs) / many : undefined };
  };
  try {
    await pause(REST_MS);
    const canRead = running.usage() !== undefined;
    const half = Math.floor(Math.max(0, count - COLD - WARM) / 2);
    const cold = await answering(command, newLines(questions, 1, COLD));
    const warm = await answering(command, newLines(questions, 1 + COLD, WARM));
    const anew = await answering(command, newLines(questions, 1 + COLD + WARM, half));
    const lines = newLines(questions, 0, questions.length);
    const again = await answering(command, lines, half);
    const usedMegabytes = running.usage()?.megabytes;
    const mentions = await answering(mention, lines, MENTIONS);
    const timings = [...warm.timings, ...anew.timings, ...again.timings];
    const acks = timings.map(({ ack }) => ack);
    const answers = timings.map(({ answer }) => answer);
    return {
      startMs: starts.ms,
      startCpuMs: canRead ? starts.cpuMs : undefined,
      restMegabytes: canRead ? starts.rest : undefined,
      coldCpuMs: cold.cpuMs,
      warmCpuMs: warm.cpuMs,
      newCpuMs: anew.cpuMs,
      againCpuMs: again.cpuMs,
      mentionCpuMs: mentions.cpuMs,
      usedMegabytes,
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
    await oneByOne(playground, command, lines, 20);
    await pause(REST_MS);
    const before = posts(playground);
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, running.usage()?.megabytes ?? 0);
    }, 50);
    const acks = await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const began = performance.now();
        await command(playground, lines[index % lines.length] ?? '', index);
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
