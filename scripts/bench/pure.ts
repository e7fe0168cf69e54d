import { performance } from 'node:perf_hooks';
import { type Asked, answerDraft, answerLine } from '../../src/answer/index.ts';
import { assess } from '../../src/engine/assess.ts';
import { parseLine, printDraft } from '../../src/parse/index.ts';
import { renderCard } from '../../src/render/index.ts';

/** How often one core does each step of an answer, warm, over the lines in the arguments. */

type Answer = Extract<Asked, { kind: 'answer' }>['answer'];

interface Line {
  readonly text: string;
  readonly answer: Answer;
}

const ROUNDS = 5;
/** An answer is much code: it takes thousands of runs until all of it is compiled. */
const WARM_UP_MS = 3000;
const AS_OF = new Date();

const answered = async (text: string): Promise<Line> => {
  const asked = await answerLine(text, { asOf: AS_OF });
  if (asked.kind !== 'answer') throw new Error(`no answer to ${text}`);
  return { text, answer: asked.answer };
};

/** Seconds of CPU that this process took: what others do on the machine at the same time hardly counts. */
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const rateOver = async (
  milliseconds: number,
  lines: readonly Line[],
  task: (line: Line) => unknown,
): Promise<number> => {
  const until = performance.now() + milliseconds;
  const started = cpuSeconds();
  let done = 0;
  while (performance.now() < until) {
    for (const line of lines) await task(line);
    done += lines.length;
  }
  return done / (cpuSeconds() - started);
};

const lines = await Promise.all(process.argv.slice(2).map(answered));

/** The median of several rounds, after one that is not counted. */
const perSecond = async (what: string, task: (line: Line) => unknown): Promise<void> => {
  await rateOver(WARM_UP_MS, lines, task);
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rates.push(await rateOver(300, lines, task));
  const median = rates.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`${what.padEnd(34)} ${Math.round(median).toLocaleString('en-US').padStart(10)} a second`);
};

await perSecond('parse a line', ({ text }) => parseLine(text));
await perSecond('assess a scenario', ({ answer }) => assess(answer.scenario, answer.evidence));
// Each is new to the program: what was asked lately is kept.
let asked = 0;
await perSecond('resolve and assess a draft', ({ answer: { draft } }) => {
  asked += 1;
  const said = { ...draft.said, 'workload.tokensPerMonth': { words: String(asked) } };
  return answerDraft(
    { ...draft, said },
    { kind: 'estimate', preview: false, ignoredWords: [] },
    { asOf: AS_OF },
  );
});
await perSecond('render a card', ({ answer }) =>
  renderCard({ ...answer }, { id: 'bench', audience: 'channel' }),
);
await perSecond('print a draft', ({ answer }) => printDraft({ ...answer.draft }));
