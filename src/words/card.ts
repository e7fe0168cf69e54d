import { once, onceFor } from '../bounded.ts';
import type { Answer } from '../domain/answer.ts';
import { tokens, tokenVolume } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { lazy } from '../lazy.ts';
import { announcedLine } from './announced.ts';
import { type AssumptionWords, assumptionWords } from './assumptions.ts';
import {
  cashLine,
  engineerLine,
  growthLine,
  otherMoneyLine,
  paidLine,
  serviceLine,
  twinLine,
} from './beside.ts';
import { withinBudget } from './budget.ts';
import { type CardWarnings, cardWarnings } from './card-warnings.ts';
import { casesLine } from './cases.ts';
import { changesLine } from './changes.ts';
import { greyLine } from './grey-line.ts';
import { type HalfCheck, halfCheck } from './half-check.ts';
import { headlineOf } from './headline.ts';
import type { Line } from './line.ts';
import { trafficLine } from './measured.ts';
import { type Audience, type Names, withNames } from './names.ts';
import { cheaperOther, splitLine } from './notes.ts';
import { type Options, optionsOf, tableOf } from './options.ts';
import { regionWords } from './regions.ts';
import { type SourceItem, sourceItems } from './sources.ts';
import type { Subject } from './subject.ts';

/** What a card says, in its order and not yet escaped: card, terminal and fallback text share these words. */
export interface CardContent {
  readonly names: Names;
  readonly headline: string;
  /** The half-utilization check, as a badge. */
  readonly check: HalfCheck | null;
  /** What stands right under it: how a volume was read, a cheaper API of another quality. */
  readonly under: readonly string[];
  readonly options: Options;
  /** What would change it, cash, growth, what users feel, and warnings that cannot wait. */
  readonly beside: readonly Line[];
  /** Assumptions, the age of the prices and what is announced: a line of grey sentences. */
  readonly grey: readonly string[];
  /** Volume and constraints in a line. */
  readonly question: string;
  readonly all: {
    readonly warnings: readonly string[];
    readonly assumptions: readonly AssumptionWords[];
    readonly sources: readonly SourceItem[];
  };
}

/** Cards from the richest to the barest: lines beside the table, assumptions in the grey line, options in the table. */
const SPELLINGS = [
  { beside: 4, assumptions: 5, options: 5, saved: true, market: true, range: true },
  { beside: 3, assumptions: 5, options: 5, saved: true, market: true, range: true },
  // What an API saves is worth less than what the sums rest on.
  { beside: 3, assumptions: 5, options: 5, market: true, range: true },
  { beside: 3, assumptions: 3, options: 5, market: true, range: true },
  { beside: 3, assumptions: 3, options: 4, market: true, range: true },
  { beside: 3, assumptions: 3, options: 4, market: true },
  { beside: 2, assumptions: 3, options: 3, market: true },
  { beside: 2, assumptions: 3, options: 4 },
  { beside: 2, assumptions: 3, options: 3 },
  { beside: 2, assumptions: 2, options: 3 },
  { beside: 2, assumptions: 1, options: 3 },
  { beside: 1, assumptions: 1, options: 3 },
  { beside: 1, assumptions: 1, options: 3, onlyThose: true },
] as const;

interface Spelling {
  readonly beside: number;
  readonly assumptions: number;
  readonly options: number;
  /** Whether the engineer hours that an API saves may stand beside the table. */
  readonly saved?: boolean;
  /** Whether what the sellers of the same model ask stands in the grey line. */
  readonly market?: boolean;
  /** Whether the range of an estimate that decides nothing stands in it. */
  readonly range?: boolean;
  /** Whether even an API that somebody named is left out of a full table. */
  readonly onlyThose?: boolean;
}

const questionOf = ({ scenario }: Answer): string => {
  const { workload, constraints } = scenario;
  const residency = {
    none: [],
    region: [`data stays in ${regionWords(constraints.region)}`],
    'own-infrastructure': ['data cannot leave'],
  }[constraints.dataResidency];
  return [
    `${tokenVolume(tokensPerMonth(workload))}${workload.oneTime === true ? '' : ' a month'}: ${tokens(workload.inputTokensPerMonth)} in, ${tokens(workload.outputTokensPerMonth)} out`,
    ...residency,
    ...(constraints.frontierReasoning ? ['needs a frontier model'] : []),
  ].join(' · ');
};

type Shown = Pick<CardContent, 'headline' | 'check' | 'under' | 'options' | 'beside' | 'grey'>;

/** Everything of a card that is read, piece by piece. */
const piecesOf = ({ headline, check, under, options, beside, grey }: Shown): readonly string[] => [
  headline,
  ...(check === null ? [] : [check.label, check.text]),
  ...under,
  ...tableOf(options.header, options.rows).flat(),
  ...beside.flatMap(({ label, text }) => [label, text]),
  ...grey,
];

/** A card as text, in the order in which it is read: what the budget is counted on. */
export const readOf = (shown: Shown): string => piecesOf(shown).join(' ');

/** For each audience, without a chart, with a picture and with Slack's own. */
const MOST_CONTENTS = 8;

const contentsOf = onceFor((_: Answer) => once<CardContent>(MOST_CONTENTS));

/**
 * What a card says, worked out once for an answer. `besideWords`: how many words stand on the card beside these;
 * `unbound` where nobody counts, as in a terminal.
 */
export const cardContent = (
  answer: Answer,
  audience: Audience,
  besideWords: number | 'unbound' = 0,
): CardContent =>
  contentsOf(answer)(`${audience} ${besideWords}`, () => contentOf(answer, audience, besideWords));

/** What may stand beside the table, the weightiest first. */
const besideOf = (subject: Subject, { shown, isWeighty }: CardWarnings): readonly Line[] => {
  const notes = shown.map((text) => ({ label: 'Note:', text }));
  return [
    changesLine(subject),
    // What somebody asked about comes before what nobody did.
    casesLine(subject.assessment),
    otherMoneyLine(subject),
    growthLine(subject),
    announcedLine(subject),
    ...(isWeighty ? notes : []),
    paidLine(subject),
    cashLine(subject),
    ...(isWeighty ? [] : notes),
    twinLine(subject),
    serviceLine(subject),
  ].filter((line) => line !== null);
};

/** What stands under the headline, the weightiest first. */
const underOf = (subject: Subject, { first }: CardWarnings): readonly string[] =>
  [first, splitLine(subject), cheaperOther(subject), trafficLine(subject)].filter(
    (text) => text !== null && text !== undefined,
  );

const contentOf = (answer: Answer, audience: Audience, besideWords: number | 'unbound'): CardContent => {
  const subject = withNames(answer, audience);
  const { names } = subject;
  const warnings = cardWarnings(subject);
  // A posted card shows neither in full: what it leads to does.
  const sources = lazy(() => sourceItems(answer, names));
  const words = lazy(() => assumptionWords(answer, names));
  const lines = besideOf(subject, warnings);
  const saved = engineerLine(subject);
  const said = {
    headline: headlineOf(subject),
    check: halfCheck(subject),
    under: underOf(subject, warnings),
  };
  const tableFor = optionsOf(subject);
  const greyFor = greyLine(answer, names, words);
  const spell = ({
    beside,
    assumptions,
    options,
    saved: isSpared = false,
    market = false,
    range = false,
    onlyThose = false,
  }: Spelling): Shown => {
    const isSaid = saved !== null && isSpared && lines.length < beside;
    return {
      ...said,
      options: tableFor({ most: options, onlyThose }),
      beside: isSaid ? [...lines, saved] : lines.slice(0, beside),
      grey: greyFor({
        most: assumptions,
        market,
        range,
        ...(isSaid && { said: 'selfHosted.ops.hoursPerMonth' }),
      }),
    };
  };
  return {
    ...(besideWords === 'unbound'
      ? spell(SPELLINGS[0])
      : withinBudget(SPELLINGS, spell, piecesOf, besideWords)),
    names,
    question: questionOf(answer),
    all: {
      warnings: warnings.all,
      get assumptions() {
        return words();
      },
      get sources() {
        return sources();
      },
    },
  };
};
