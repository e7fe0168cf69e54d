import type { Comparison, RuledOutBecause } from '../domain/assessment.ts';
import { regionName } from '../domain/regions.ts';

/** Why an API cannot be chosen, as a remark beside its name. */

const REMARKS = {
  'not-listed': 'not on your list',
  excluded: 'excluded by you',
  'own-infrastructure': 'data cannot leave your infrastructure',
  'no-regional-endpoint': 'no regional endpoint known',
  'not-frontier': 'not a frontier model',
  'capacity-too-small': 'its capacity is less than your volume',
} as const;

const remarkOf = (because: RuledOutBecause): string => {
  switch (because.code) {
    case 'unavailable':
      return because.why;
    case 'outside-region':
      return `${because.servesEu ? 'EU, not' : 'not in'} ${regionName(because.region)} for certain`;
    default:
      return REMARKS[because.code];
  }
};

type RuledOut = Pick<Comparison, 'ruledOut' | 'ruledOutBecause'>;

/** Empty where it can be chosen. What was kept with its words alone is said in these. */
export const whyRuledOut = ({ ruledOut = '', ruledOutBecause }: RuledOut): string =>
  ruledOutBecause === undefined ? ruledOut : remarkOf(ruledOutBecause);

/** The same with its remark. */
export const ruledOutInWords = <C extends RuledOut>(comparison: C): C =>
  comparison.ruledOutBecause === undefined
    ? comparison
    : { ...comparison, ruledOut: remarkOf(comparison.ruledOutBecause) };

/** The same behind a name: "is not in the EU for certain". */
export const ruledOutClause = (comparison: RuledOut): string => {
  const { ruledOutBecause: because } = comparison;
  switch (because?.code) {
    case 'unavailable':
      return because.why;
    case 'no-regional-endpoint':
      return 'has no regional endpoint that we know';
    case 'outside-region':
      return `is not in ${regionName(because.region)} for certain`;
    case 'own-infrastructure':
      return 'would take your data out';
    case 'not-listed':
    case 'not-frontier':
      return `is ${REMARKS[because.code]}`;
    case 'excluded':
      return 'was excluded by you';
    case 'capacity-too-small':
      return 'has less capacity than your volume';
    default:
      return `is ruled out, ${whyRuledOut(comparison)}`;
  }
};
