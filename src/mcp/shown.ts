import * as z from 'zod';
import { lineFor } from '../answer/index.ts';
import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import { Assessment, BreakEven, Regime, Verdict } from '../domain/assessment.ts';
import { cheapestRival } from '../domain/cheapest-rival.ts';
import { Assumption, Source, ThroughputBasis, Warning } from '../domain/evidence.ts';
import { renderText } from '../render/index.ts';

/** What an agent is given of an answer: figures with their names, and the text that a person would see. */

const totalUsd = z
  .number()
  .optional()
  .describe('The bill of a job that is done once: usdPerMonth is the same');

const ApiShown = z.object({
  api: z.string(),
  name: z.string(),
  usdPerMonth: z.number(),
  usdPerMonthAtHalf: z.number(),
  totalUsd,
  usdPerMillionTokens: z.number(),
  /** Why it cannot be chosen; absent where it can. */
  ruledOut: z.string().optional(),
});

/** What an agent gets of an answer: figures with their units in their names, and the sentences that a card has. */
export const EstimateShown = {
  oneTime: z
    .boolean()
    .optional()
    .describe('A job that is done once: none of these bills comes again next month'),
  verdict: z.object({
    headline: z.string().describe('The decision in one sentence'),
    choice: Verdict.shape.choice,
    api: z.string().describe('The API to use where the choice is one; empty otherwise'),
    regime: Regime.describe('robust: hosting wins at half the traffic too; fragile: it does not'),
    confidence: Assessment.shape.confidence
      .unwrap()
      .describe('measure-first: the range of the throughput turns the choice'),
    notes: z.array(z.string()),
  }),
  selfHosted: z.object({
    model: z.string(),
    gpu: z.string(),
    gpus: z.number(),
    usdPerMonth: z.number(),
    totalUsd,
    usdPerMillionTokens: z.number(),
    usdPerMillionTokensAtHalf: z.number(),
    capacityTokensPerMonth: z.number(),
    load: z.number().nullable(),
    tokensPerSecondPerReplica: z.number(),
    throughputBasis: ThroughputBasis,
  }),
  apis: z.array(ApiShown),
  breakEven: z.object({
    against: z.string(),
    kind: z.enum(BreakEven.options.map(({ shape }) => shape.kind.value)),
    tokensPerMonth: z.number().nullable(),
  }),
  assumptions: z.array(Assumption).describe('Every default that was used; state another to change it'),
  sources: z.array(Source),
  warnings: z.array(Warning),
  line: z.string().describe('The line that asks the same again'),
  document: z
    .object({ scenario: z.unknown(), evidence: z.unknown() })
    .optional()
    .describe('For what_if and explain, where it was asked for'),
};

const Shown = z.object(EstimateShown);

/** The figures of an answer. */
const shown = (answer: Answer, withDocument: boolean): z.infer<typeof Shown> => {
  const { scenario, evidence, assessment, assumptions } = answer;
  const { selfHosted, comparisons, verdict, warnings } = assessment;
  const nameOf = (api: string) => evidence.names?.apis.find((each) => each.api === api)?.name ?? api;
  const against = cheapestRival(assessment)?.breakEven;
  return {
    ...defined({ oneTime: assessment.oneTime }),
    verdict: {
      headline: verdict.headline,
      choice: verdict.choice,
      api: verdict.api,
      regime: verdict.regime,
      confidence: assessment.confidence ?? 'firm',
      notes: verdict.notes ?? [],
    },
    selfHosted: {
      model: scenario.selfHosted.model,
      gpu: scenario.selfHosted.gpu,
      gpus: selfHosted.gpus,
      usdPerMonth: selfHosted.monthlyUsd,
      ...defined({ totalUsd: selfHosted.totalUsd }),
      usdPerMillionTokens: selfHosted.usdPerMillionTokens,
      usdPerMillionTokensAtHalf: selfHosted.atHalf.usdPerMillionTokens,
      capacityTokensPerMonth: selfHosted.capacityTokensPerMonth,
      load: selfHosted.load,
      tokensPerSecondPerReplica: selfHosted.throughput.tokensPerSecondPerReplica,
      throughputBasis: selfHosted.throughput.basis,
    },
    apis: comparisons.map(
      ({ api, monthlyUsd, atHalfUsd, usdPerMillionTokens, ruledOut, totalUsd: once }) => ({
        api,
        name: nameOf(api),
        usdPerMonth: monthlyUsd,
        usdPerMonthAtHalf: atHalfUsd,
        usdPerMillionTokens,
        ...defined({ ruledOut, totalUsd: once }),
      }),
    ),
    breakEven: {
      against: verdict.against,
      kind: against?.kind ?? 'never',
      tokensPerMonth: against?.kind === 'at' ? against.tokensPerMonth : null,
    },
    assumptions: [...assumptions],
    sources: [...evidence.sources],
    warnings: [...warnings],
    line: lineFor(answer),
    ...(withDocument && { document: { scenario, evidence } }),
  };
};

/** An answer as the protocol takes it, as text and as data; `withDocument` adds the whole of it. */
export const answerResult = (answer: Answer, withDocument = false) => ({
  content: [{ type: 'text' as const, text: renderText(answer) }],
  structuredContent: { ...shown(answer, withDocument) },
});
