import type { Sourced } from '../types.ts';

/** What SageMaker asks for a machine over what EC2 asks for the same: every size that a source prices fits a row. */

interface SageMakerRow extends Sourced {
  readonly names: RegExp;
  readonly times: number;
}

const BOTH =
  'github.com/aws-samples/foundation-model-benchmarking-tool src/fmbench/configs/pricing.yml @00ef155d (both prices)';
const LISTED = `AWS price list, AmazonSageMaker, us-west-2, of 2026-09-01, in public rate tables; ${BOTH}`;
const LISTED_ON = '2026-09-01';
const READ = '2026-11-28';

/** The first that fits counts. */
const ROWS: readonly SageMakerRow[] = [
  { names: /^ml\.(?:g4dn|g5|g6|g6e)\.xlarge$/, times: 1.4, source: LISTED, date: LISTED_ON },
  { names: /^ml\.(?:g4dn|g5|g6|g6e|g7e)\./, times: 1.25, source: LISTED, date: LISTED_ON },
  { names: /^ml\.p3\.2xlarge$/, times: 1.25, source: BOTH, date: READ },
  { names: /^ml\.p[4-9]/, times: 1.15, source: LISTED, date: LISTED_ON },
  { names: /^ml\.inf2\.(?:8|24|48)xlarge$/, times: 1.2, source: BOTH, date: READ },
  { names: /^ml\.trn1\.32xlarge$/, times: 1.325, source: BOTH, date: READ },
];

/** The factor on EC2's price, 1 or more, for a machine in lower case ("ml.p5.48xlarge"); undefined where none is known. */
export const sageMakerOverEc2 = (instance: string): (Sourced & { readonly times: number }) | undefined =>
  ROWS.find(({ names }) => names.test(instance));
