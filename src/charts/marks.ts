import { tokens } from '../domain/format.ts';
import { coordinate } from './precision.ts';
import { usdAt } from './staircase.ts';
import { INK, PAPER } from './style.ts';
import type { Subject } from './subject.ts';

/** How far above the plot the second row of words stands, as a share of the plot's height. */
const SECOND_ROW = 1.075;

const upright = (at: number) => ({ type: 'line' as const, scaleID: 'x', value: coordinate(at) });

/** Words above the plot; `anchor` is the side on which they touch their volume. */
const words = (content: string, at: number, usd: number, anchor: 'start' | 'center' | 'end') => ({
  type: 'label' as const,
  content,
  xValue: coordinate(at),
  yValue: coordinate(usd),
  position: anchor === 'end' ? anchor : { x: anchor, y: 'end' as const },
});

const bold = { font: { weight: 600 } };

const anchorFor = (share: number) => (share < 0.25 ? 'start' : share > 0.7 ? 'end' : 'center');

/** Far to the right of what is drawn: an arrow that points there, and the volume in words. */
const farMark = (content: string, { right, top }: Subject) => [
  {
    type: 'line' as const,
    xMin: coordinate(right * 0.95),
    xMax: coordinate(right * 1.06),
    yMin: coordinate(top * (SECOND_ROW + 0.06)),
    yMax: coordinate(top * (SECOND_ROW + 0.06)),
    borderColor: INK,
    borderWidth: 2,
    arrowHeads: { end: { display: true, fill: true, backgroundColor: INK, width: 4 } },
  },
  { ...words(content, right * 0.95, top * SECOND_ROW, 'end'), ...bold },
];

const breakEvenMarks = (subject: Subject) => {
  const { right, top, breakEven } = subject;
  if (breakEven === null) return [];
  const at = breakEven.tokens;
  const content = breakEven.with
    ? `Break-even with ${breakEven.with}: ${tokens(at)}`
    : `Break-even ${tokens(at)}`;
  if (at > right) return farMark(content, subject);
  return [
    { ...upright(at), borderColor: INK, borderDash: [6, 4] },
    {
      type: 'point' as const,
      xValue: coordinate(at),
      yValue: coordinate(usdAt(subject.selfHosted, at)),
      radius: 8,
      pointStyle: 'rectRot' as const,
      backgroundColor: PAPER,
      borderColor: INK,
      borderWidth: 3,
    },
    { ...words(content, at, top * SECOND_ROW, anchorFor(at / right)), ...bold },
  ];
};

/** The expected volume, half of it, and the break-even. */
export const marksOf = (subject: Subject) => {
  const { volume, right, top } = subject;
  return [
    // Beyond the last tick lines only run on to their names: no grid there.
    {
      type: 'box' as const,
      xMin: coordinate(right),
      backgroundColor: PAPER,
      borderWidth: 0,
      drawTime: 'beforeDatasetsDraw' as const,
    },
    upright(volume),
    { ...upright(volume / 2), borderDash: [3, 3] },
    words(`Half ${tokens(volume / 2)}`, volume / 2, top, 'end'),
    words(`Expected ${tokens(volume)}`, volume, top, 'start'),
    ...breakEvenMarks(subject),
  ];
};
