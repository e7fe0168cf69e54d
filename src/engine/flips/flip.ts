import { defined } from '../../defined.ts';
import type { Flip, Outcome } from '../../domain/assessment.ts';
import { isSameChoice } from '../../domain/choice.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Axis } from './axis.ts';
import type { Direction } from './sign-on-line.ts';
import type { FlipPoint } from './stretch.ts';

/** A change of the verdict as a finding. */

/** How far a flip is, so that inputs of different kinds can be ranked. */
const distanceOf = ({ input }: Axis, now: number, value: number): number => {
  switch (input) {
    case 'input-share':
    case 'cached-share':
      return Math.abs(value - now);
    case 'ops-hours':
    case 'spares':
      return Math.abs(value - now) / Math.max(1, now);
    default:
      return Math.abs(Math.log(value / now));
  }
};

/** Listed sellers whose price is on the other side of a rental price. */
const sellersBeyond = (evidence: Evidence, field: string, value: number, side: Flip['side']) => {
  const offers = evidence.rentalOffers ?? [];
  if (field !== 'selfHosted.procurement.usdPerGpuHour' || offers.length === 0) return undefined;
  const beyond = offers.filter(({ usdPerGpuHour }) =>
    side === 'below' ? usdPerGpuHour < value : usdPerGpuHour > value,
  );
  return { beyond: beyond.length, of: offers.length };
};

/** Empty where the place lies at no value that can be said, such as infinity. */
export const flipOf = (
  axis: Axis,
  evidence: Evidence,
  direction: Direction,
  was: Outcome,
  change: FlipPoint,
): Flip[] => {
  const [now, value] = axis.inverse ? [1 / axis.now, 1 / change.x] : [axis.now, change.x];
  const side = direction > 0 === axis.inverse ? 'below' : 'above';
  const distance = distanceOf(axis, now, value);
  if (!Number.isFinite(value) || !Number.isFinite(distance)) return [];
  const flip: Flip = {
    input: axis.input,
    field: axis.field,
    ...defined({ api: axis.api }),
    changes: isSameChoice(was, change.to) ? 'regime' : 'choice',
    side,
    value,
    now,
    distance,
    to: change.to,
  };
  const sellers = sellersBeyond(evidence, axis.field, value, side);
  return [sellers === undefined ? flip : { ...flip, sellers }];
};
