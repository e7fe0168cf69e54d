import type { BreakEven } from '../domain/assessment.ts';
import { tokens, usdPerMillion } from '../domain/format.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import type { ApiLine } from './api-cost.ts';
import { replicaCapacity, replicasFor, stepTokens } from './fleet.ts';
import { breakdownOf, gpuMonthUsd, powerMonthUsd, totalUsd } from './self-hosted-cost.ts';
import { firstNotDearer, neverDearer, type Staircase, staysNotDearerFrom } from './staircase.ts';

const never = (reason: string): BreakEven => ({ kind: 'never', reason });

const halved = (line: ApiLine): ApiLine => ({ ...line, usdPerToken: line.usdPerToken / 2 });

/** The staircase of a fleet that we size. */
export const staircaseOf = (selfHosted: SelfHosted): Staircase => {
  const usdPerReplica = selfHosted.gpusPerReplica * (gpuMonthUsd(selfHosted) + powerMonthUsd(selfHosted));
  return {
    baseUsd: totalUsd(breakdownOf(selfHosted, 0)),
    usdPerReplica,
    stepTokens: stepTokens(selfHosted),
  };
};

const onFixedFleet = (selfHosted: SelfHosted, replicas: number, line: ApiLine): BreakEven => {
  const capacity = replicas * replicaCapacity(selfHosted);
  const monthlyUsd = totalUsd(breakdownOf(selfHosted, replicas));
  const volume = (monthlyUsd - line.fixedUsd) / line.usdPerToken;
  if (volume <= 0) return { kind: 'always' };
  if (volume > capacity) {
    return never(
      `it would take ${tokens(volume)} tokens a month, and this fleet serves at most ${tokens(capacity)}`,
    );
  }
  // On the same fleet the API's bill at V/2 is a line of half the slope.
  const robust = (monthlyUsd - line.fixedUsd) / halved(line).usdPerToken;
  return {
    kind: 'at',
    tokensPerMonth: volume,
    staysFromTokensPerMonth: volume,
    robustFromTokensPerMonth: robust <= capacity ? robust : null,
    load: volume / capacity,
  };
};

const onStaircase = (selfHosted: SelfHosted, line: ApiLine): BreakEven => {
  const stairs = staircaseOf(selfHosted);
  if (neverDearer(stairs, line)) return { kind: 'always' };
  const volume = firstNotDearer(stairs, line);
  if (volume === null) {
    const usdPerMillionAtPlannedLoad = (stairs.usdPerReplica / stairs.stepTokens) * TOKENS_PER_MILLION;
    return never(
      `each further replica costs ${usdPerMillion(usdPerMillionAtPlannedLoad)} tokens even when loaded as planned, the API ${usdPerMillion(line.usdPerToken * TOKENS_PER_MILLION)}`,
    );
  }
  const capacity = replicasFor(selfHosted, volume) * replicaCapacity(selfHosted);
  return {
    kind: 'at',
    tokensPerMonth: volume,
    staysFromTokensPerMonth: staysNotDearerFrom(stairs, line),
    robustFromTokensPerMonth: firstNotDearer(stairs, halved(line)),
    load: volume / capacity,
  };
};

/**
 * The volume from which self-hosting is not dearer than one API, over all volumes: on a fleet of stated size up to
 * its capacity, on a fleet that we size over the whole staircase.
 */
export const breakEvenAgainst = (selfHosted: SelfHosted, line: ApiLine, fits: boolean): BreakEven => {
  if (!fits) return never('the model does not fit these GPUs');
  if (replicaCapacity(selfHosted) <= 0) return never('a replica that serves no tokens cannot break even');
  if (line.usdPerToken <= 0) return never('an API without a price a token cannot be beaten');
  return selfHosted.replicas === 'auto'
    ? onStaircase(selfHosted, line)
    : onFixedFleet(selfHosted, selfHosted.replicas, line);
};

/** The break-even as a bare number for many cases: tokens a month, 0 for always, null for never. */
export const breakEvenTokens = (selfHosted: SelfHosted, line: ApiLine, fits: boolean): number | null => {
  const capacity = replicaCapacity(selfHosted);
  if (!fits || capacity <= 0 || line.usdPerToken <= 0) return null;
  if (selfHosted.replicas === 'auto') {
    const stairs = staircaseOf(selfHosted);
    return neverDearer(stairs, line) ? 0 : firstNotDearer(stairs, line);
  }
  const volume = (totalUsd(breakdownOf(selfHosted, selfHosted.replicas)) - line.fixedUsd) / line.usdPerToken;
  return volume <= 0 ? 0 : volume <= selfHosted.replicas * capacity ? volume : null;
};
