import type { Answer } from '../domain/answer.ts';
import { count } from '../domain/format.ts';
import type { Names } from './names.ts';

/** An answer in a table cell. */

const REGIMES = {
  robust: ', even at half the traffic',
  fragile: ', but fragile',
  api: '',
  infeasible: ', though it cannot',
} as const;

/** "Host it, but fragile", "Pay per token, Claude Sonnet 5", "Host it: data cannot leave". */
export const verdictWords = ({ assessment }: Answer, names: Names): string => {
  const { verdict } = assessment;
  if (verdict.choice === 'api') return `Pay per token, ${names.short(verdict.api)}`;
  return verdict.because === 'data-residency'
    ? 'Host it: data cannot leave'
    : `Host it${REGIMES[verdict.regime]}`;
};

/** "4× H100, 2 spare": spares are among the four. */
export const fleetWords = ({ assessment, scenario }: Answer, names: Names): string => {
  const { gpus, replicas } = assessment.selfHosted;
  const spare = replicas.spare * scenario.selfHosted.gpusPerReplica;
  return `${count(gpus)}× ${names.gpu}${spare > 0 ? `, ${count(spare)} spare` : ''}`;
};
