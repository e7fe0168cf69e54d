import type { DraftField } from '../../../domain/draft.ts';
import type { Scenario } from '../../../domain/scenario.ts';

/** The figures of a card that nobody said, as a mention would say another in their place. */

/** A figure of the card with the words that set another; amounts of money are in USD. */
interface CardFigure {
  readonly field: DraftField;
  /** What it is now, in the unit that `words` have. */
  readonly now: number;
  /** The mention that sets it to a number, with its scale. */
  readonly words: (number: string) => string;
  /** Whether the number must be written as a part of one: hardly a rent is a whole number of dollars. */
  readonly isFine: boolean;
}

/** What a GPU costs, in the money of the card: by the hour, or bought. `sign` stands before an amount of it. */
const priceOf = ({ procurement }: Scenario['selfHosted'], sign: string): readonly CardFigure[] => {
  if (procurement.kind === 'rent')
    return [
      {
        field: 'selfHosted.procurement.usdPerGpuHour',
        now: procurement.usdPerGpuHour,
        words: (number) => `${sign}${number}/hr`,
        isFine: true,
      },
    ];
  return procurement.kind === 'own'
    ? [
        {
          field: 'selfHosted.procurement.usdPerGpu',
          now: procurement.usdPerGpu,
          words: (number) => `${sign}${number} each`,
          isFine: false,
        },
      ]
    : [];
};

/** Shares that are paid a year, in per cent: 0.08 is typed "8" as often as "8%". */
const yearlyOf = ({ procurement }: Scenario['selfHosted']): readonly CardFigure[] =>
  procurement.kind === 'own'
    ? [
        {
          field: 'selfHosted.procurement.annualCostOfCapital',
          now: 100 * procurement.annualCostOfCapital,
          words: (number) => `cost of capital ${number}%`,
          isFine: true,
        },
      ]
    : [];

/** What electricity costs, where any is paid. */
const powerOf = ({ power }: Scenario['selfHosted'], sign: string): readonly CardFigure[] =>
  power === null
    ? []
    : [
        {
          field: 'selfHosted.power.usdPerKwh',
          now: power.usdPerKwh,
          words: (number) => `${sign}${number}/kWh`,
          isFine: true,
        },
      ];

/** What a number alone may stand for, of what the card counts and shows. */
export const figuresOf = ({ selfHosted }: Scenario, sign: string): readonly CardFigure[] => [
  ...priceOf(selfHosted, sign),
  ...yearlyOf(selfHosted),
  ...powerOf(selfHosted, sign),
];
