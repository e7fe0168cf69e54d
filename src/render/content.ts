import type { Answer } from '../domain/answer.ts';
import { plural, tokens, tokenVolume, usdPerMillion } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/scenario.ts';
import { type Audience, type Names, namesFor } from '../words/names.ts';
import { sentence } from '../words/text.ts';
import { type AssumptionWords, assumedLine, assumptionsCut, assumptionWords } from './assumptions.ts';
import type { Line } from './blocks.ts';
import { casesLine } from './cases.ts';
import { fleetLine } from './fleet.ts';
import { flipLine } from './flips.ts';
import { halfLoadLine } from './half-load.ts';
import { type Options, optionsOf } from './options.ts';
import { cashLine, engineerLine, stabilityLine } from './reasons.ts';
import { type SourceItem, sourceItems, sourcesCut, sourcesLine } from './sources.ts';
import { warningSentences } from './warnings.ts';

/** What a card says, in its order and not yet escaped: card, terminal and fallback text share these words. */
export interface Content {
  readonly headline: string;
  /** Volume and constraints, then what the headline leaves out. */
  readonly question: string;
  readonly notes: readonly string[];
  readonly fleet: Line;
  readonly options: Options;
  /** The half-utilization line, what would flip it, what ranges mean, cash, engineer hours. */
  readonly underTable: readonly Line[];
  readonly stability: Line | null;
  readonly warnings: readonly string[];
  readonly assumed: Line | null;
  readonly sources: Line | null;
  readonly all: {
    readonly warnings: readonly string[];
    readonly assumptions: readonly AssumptionWords[];
    readonly sources: readonly SourceItem[];
  };
  /** Whether anything has to wait behind the Sources button. */
  readonly cut: boolean;
}

const HEADLINE_CHARS = 500;
const NOTE_CHARS = 240;
const SHOWN_NOTES = 3;

const present = (line: Line | null): line is Line => line !== null;

const questionOf = ({ scenario }: Answer): string => {
  const { workload, constraints } = scenario;
  const residency = {
    none: [],
    region: ['data stays in a region'],
    'own-infrastructure': ['data stays on own infrastructure'],
  }[constraints.dataResidency];
  return [
    `${tokenVolume(tokensPerMonth(workload))} a month: ${tokens(workload.inputTokensPerMonth)} in, ${tokens(workload.outputTokensPerMonth)} out`,
    ...residency,
    ...(constraints.frontierReasoning ? ['needs frontier reasoning'] : []),
  ].join(' · ');
};

/** How many sell the same open model per token, and from what to what: ours is the median. */
const sellersLine = ({ evidence, scenario }: Answer, names: Names): Line | null => {
  const ids = scenario.apis.filter(({ role }) => role === 'same-model').map(({ id }) => id);
  const sellers = evidence.names?.apis.find(
    ({ api, sameModelSellers }) => ids.includes(api) && sameModelSellers !== undefined,
  )?.sameModelSellers;
  if (sellers === undefined) return null;
  return {
    label: 'Same model',
    text: `${plural(sellers.count, 'seller')} of ${names.model} per token, ${usdPerMillion(sellers.lowUsd)} to ${usdPerMillion(sellers.highUsd)}; the cheapest is compared.`,
  };
};

export const contentOf = (answer: Answer, audience: Audience): Content => {
  const names = namesFor(answer, audience);
  const { verdict } = answer.assessment;
  const warnings = warningSentences(answer, names);
  const assumptions = assumptionWords(answer, names);
  const sources = sourceItems(answer, names);
  const options = optionsOf(answer, names);
  return {
    headline: names.inSentence(verdict.headline, HEADLINE_CHARS) || 'No verdict',
    question: questionOf(answer),
    notes: (verdict.notes ?? [])
      .slice(0, SHOWN_NOTES)
      .map((note) => sentence(names.inSentence(note, NOTE_CHARS)))
      .filter((note) => note !== ''),
    fleet: fleetLine(answer, names),
    options,
    underTable: [
      halfLoadLine(answer, names),
      flipLine(answer, names),
      casesLine(answer, names),
      cashLine(answer, names),
      engineerLine(answer, names),
      sellersLine(answer, names),
    ].filter(present),
    stability: stabilityLine(answer),
    warnings: warnings.shown,
    assumed: assumedLine(assumptions),
    sources: sourcesLine(sources),
    all: { warnings: warnings.all, assumptions, sources },
    cut:
      assumptionsCut(assumptions) + sourcesCut(sources) > 0 ||
      warnings.all.length > warnings.shown.length ||
      options.allRows.length > options.rows.length,
  };
};
