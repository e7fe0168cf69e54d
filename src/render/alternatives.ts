import type { Answer } from '../domain/answer.ts';
import { plural, tokenVolume, usd, usdPerMillion } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/scenario.ts';
import { COUNT, USER_ID } from '../wire/limits.ts';
import { breakEvenWords } from '../words/break-even.ts';
import { namesFor } from '../words/names.ts';
import { listed, nameWords } from '../words/text.ts';
import { context, headline, type Message, section, table } from './blocks.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';
import { fleetWords, verdictWords } from './verdict.ts';

/** The same draft over every GPU or model that fits, as a table. */

export interface AlternativesView {
  readonly kind: 'gpus' | 'models';
  /** Slack user id of who asked. */
  readonly by: string;
  readonly current: Answer;
  /** Cheapest first, the current one among them. */
  readonly fitting: readonly Answer[];
  readonly tooSmall: readonly string[];
  readonly unpriced: readonly string[];
}

const WORDS = {
  gpus: { one: 'GPU', title: 'Other GPUs' },
  models: { one: 'open model', title: 'Other models' },
};
const SHOWN = 40;
const NAMED = 8;

const named = (names: readonly string[], why: string): string =>
  names.length === 0
    ? ''
    : ` ${listed([...names.slice(0, NAMED).map((name) => nameWords(name)), ...(names.length > NAMED ? [`${names.length - NAMED} more`] : [])])} ${names.length === 1 ? why.replace('do ', 'does ').replace('have ', 'has ') : why}.`;

const rowOf = (answer: Answer, { kind, current }: AlternativesView): string[] => {
  const names = namesFor(answer, 'channel');
  const { selfHosted, comparisons, verdict } = answer.assessment;
  const against = comparisons.find(({ api }) => api === verdict.against);
  const precision = answer.scenario.selfHosted.precision.toUpperCase();
  return [
    `${kind === 'gpus' ? names.gpu : names.model}, ${precision}${answer === current ? ' ← now' : ''}`,
    fleetWords(answer, names),
    usd(selfHosted.monthlyUsd),
    usdPerMillion(selfHosted.usdPerMillionTokens),
    against === undefined ? '–' : breakEvenWords(against.breakEven),
    verdictWords(answer, names),
  ];
};

export const renderAlternatives = (view: AlternativesView): Message => {
  const { kind, by, current, fitting, tooSmall, unpriced } = view;
  const { one, title } = WORDS[kind];
  const who = USER_ID.test(by) ? `<@${by}>` : 'Somebody';
  const volume = tokenVolume(tokensPerMonth(current.scenario.workload));
  const best = fitting[0];
  const bestNames = best === undefined ? undefined : namesFor(best, 'channel');
  const cheapest =
    best === undefined || bestNames === undefined
      ? `No ${one} fits`
      : `Cheapest to host: ${kind === 'gpus' ? fleetWords(best, bestNames) : bestNames.model}, ${usd(best.assessment.selfHosted.monthlyUsd)} a month`;
  const rest = `${plural(fitting.length, one)} of the same draft, cheapest first.${named(tooSmall, 'do not fit or cannot carry the volume')}${named(unpriced, 'have no price that we know')}`;
  const shown = fitting.slice(0, Math.min(SHOWN, COUNT.tableRows - 1));
  const typed = kind === 'gpus' ? '@llmcost H200' : '@llmcost qwen3 32b';
  return {
    blocks: [
      context(
        `${who} looked at ${escapeMrkdwn(title.toLowerCase().replace('gpus', 'GPUs'))} for ${escapeMrkdwn(volume)} a month`,
      ),
      headline(cheapest),
      table([
        [one === 'GPU' ? 'GPU' : 'Model', 'Fleet', 'USD a month', 'Per 1M tokens', 'Break-even', 'Verdict'],
        ...shown.map((answer) => rowOf(answer, view)),
      ]),
      section(`${escapeMrkdwn(rest)} Type ${code(typed)} here to take one.`),
    ],
    text: `${who}: ${escapeMrkdwn(title)}. ${escapeMrkdwn(cheapest)}. ${escapeMrkdwn(rest)}`,
  };
};
