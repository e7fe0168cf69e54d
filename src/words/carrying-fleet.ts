import type { EngineWarning } from '../domain/evidence.ts';
import type { Subject } from './subject.ts';

/** The fleet that would do what the stated one is too small for, as the engine sizes it. */
interface CarryingFleet {
  /** GPUs with today's spares. */
  readonly gpus: number;
  /** USD a month; undefined where what is paid tells nothing of the price of more. */
  readonly usd: number | undefined;
  /** USD to buy all of it; undefined where it is not bought. */
  readonly upfrontUsd: number | undefined;
}

const amount = (figure: unknown): number | undefined => (typeof figure === 'number' ? figure : undefined);

const TOO_SMALL: EngineWarning = 'over-capacity';

/** Undefined where the fleet is large enough, and in an answer that was kept before the engine sized another. */
export const carryingFleet = ({ assessment }: Pick<Subject, 'assessment'>): CarryingFleet | undefined => {
  const { gpus, usd, upfrontUsd } = assessment.warnings.find(({ code }) => code === TOO_SMALL)?.figures ?? {};
  return typeof gpus === 'number' ? { gpus, usd: amount(usd), upfrontUsd: amount(upfrontUsd) } : undefined;
};
