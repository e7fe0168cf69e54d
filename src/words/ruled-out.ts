import type { Comparison, RuledOutBecause } from '../domain/assessment.ts';
import { isKeptByResidency } from '../domain/kept-by-residency.ts';
import { regionName } from '../domain/regions.ts';
import type { Scenario } from '../domain/scenario.ts';
import { regionWords } from './regions.ts';

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

/** A comparison with the remark why its API cannot be chosen. */
export const ruledOutInWords = <C extends RuledOut>(comparison: C): C =>
  comparison.ruledOutBecause === undefined
    ? comparison
    : { ...comparison, ruledOut: remarkOf(comparison.ruledOutBecause) };

/** Why an API cannot be chosen, behind its name: "is not in the EU for certain". */
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

/**
 * Why hosting is left: the rule about data, or the list of sellers where that alone rules every API out. What was kept
 * with its words alone has no codes, and is told by the constraints.
 */
export const whyHostingIsLeft = (
  { dataResidency, region, sellers }: Scenario['constraints'],
  comparisons: readonly RuledOut[],
): string => {
  const coded = comparisons.filter(({ ruledOutBecause }) => ruledOutBecause !== undefined);
  const isOfRegion = coded.length === 0 || coded.some(isKeptByResidency);
  if (dataResidency === 'own-infrastructure') return 'your data cannot leave';
  if (dataResidency === 'region' && isOfRegion) return `your data stays in ${regionWords(region)}`;
  return sellers === undefined ? 'no API is left' : 'no API here is on your list';
};
