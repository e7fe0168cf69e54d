/** +1 looks towards larger x, -1 towards smaller. */
export type Direction = 1 | -1;

/** What the difference of two bills is: 0 counts as not negative, so that a tie has one side. */
export type Sign = 'negative' | 'not-negative';

const holds = (value: number, slopeAlong: number, sign: Sign): boolean =>
  value === 0
    ? sign === 'negative'
      ? slopeAlong < 0
      : slopeAlong >= 0
    : value < 0 === (sign === 'negative');

/** A way along an axis, from one value of an input towards another. */
export interface AxisWay {
  readonly from: number;
  /** May be infinite. */
  readonly to: number;
  readonly direction: Direction;
}

/** The first place on a way where at0 + slope·x has the sign. */
export const onLine = (
  { at0, slope }: { readonly at0: number; readonly slope: number },
  sign: Sign,
  { from, to, direction }: AxisWay,
): number | null => {
  if (holds(at0 + slope * from, slope * direction, sign)) return from;
  if (slope === 0 || slope * direction < 0 !== (sign === 'negative')) return null;
  const root = -at0 / slope;
  return (to - root) * direction > 0 ? ((root - from) * direction > 0 ? root : from) : null;
};
