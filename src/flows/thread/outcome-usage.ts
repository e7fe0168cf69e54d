import { type AskOptions, answerDraft } from '../../answer/index.ts';
import { defined } from '../../defined.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Draft } from '../../domain/draft.ts';
import { ESTIMATE } from '../../domain/intent.ts';
import { DAYS_PER_MONTH } from '../../domain/units.ts';
import type { MeasuredUsage } from '../../domain/usage.ts';
import type { Actual, Decision } from '../../store/store.ts';
import { usedBeside, withExport } from './with-export.ts';

/** What an export says of how a decision went: its volume and its bill, and its hours against the fleet of then. */

const monthly = (sum: number, days: number | null): number | undefined =>
  days === null || days <= 0 ? undefined : (sum * DAYS_PER_MONTH) / days;

/**
 * Tokens and money a month, of the model that was decided on where several are in use; of an export without tokens the
 * money alone. Throws LlmcostError `volume-missing` for one that tells neither.
 */
export const actualOfUsage = (draft: Draft, usage: MeasuredUsage): Actual => {
  const { profile } = usage;
  if (profile.inputTokens === null && profile.usd !== null) {
    const usdPerMonth = monthly(profile.usd, profile.days);
    if (usdPerMonth !== undefined) return { usdPerMonth };
  }
  const measured = usedBeside(usage, draft);
  const tokensPerMonth = monthly(measured.tokens ?? 0, measured.days);
  const usdPerMonth =
    measured.statedUsd === undefined ? undefined : monthly(measured.statedUsd, measured.days);
  return {
    ...defined({ tokensPerMonth, usdPerMonth }),
  };
};

/** A fleet that was left to follow the volume is held at what it was when it was decided on. */
const asDecided = ({ fields, said, ...draft }: Draft, { assessment, scenario }: Answer): Draft => {
  const isFixed = 'selfHosted.gpuCount' in fields || scenario.selfHosted.replicas !== 'auto';
  const replicas = assessment.selfHosted.replicas.active;
  if (isFixed || replicas < 1) return { ...draft, fields, said };
  return { ...draft, fields: { ...fields, 'selfHosted.replicas': replicas }, said };
};

/** The decided question with the traffic as it came: today's answer, and the fleet of then in those hours. */
export const answersAt = (
  { answer }: Decision,
  today: Answer,
  { usage, user }: { usage: MeasuredUsage; user: string },
  options: AskOptions,
): { readonly atRealVolume: Answer; readonly fleetOfThen: Answer } => {
  const draft = withExport(answer.draft, today.scenario, { usage, change: undefined, user });
  const measured = usedBeside(usage, answer.draft);
  const answered = (asked: Draft) => answerDraft(asked, ESTIMATE, { ...options, measured });
  return { atRealVolume: answered(draft), fleetOfThen: answered(asDecided(draft, answer)) };
};
