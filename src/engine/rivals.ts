import { isKeptByResidency } from '../domain/kept-by-residency.ts';
import type { Api } from '../domain/scenario.ts';
import type { Bill } from './bill.ts';
import { billsOf } from './billed-api.ts';
import type { Contenders } from './contenders.ts';

/** Whether an API was named by a person, or is the one in use. */
const isNamed = ({ role, inUse }: Api): boolean => role === 'named' || inUse === true;

/**
 * Every API that was named, and whoever sells the same open model per token. Where nobody named one, the frontier
 * ones stand for them. A fast model of another quality is a rival only where there is nothing else.
 */
export const rivalsOf = ({ entries }: Pick<Contenders, 'entries'>): readonly Bill[] => {
  const isAnyNamed = entries.some(({ api }) => isNamed(api));
  const rivals = entries.filter(
    ({ api }) => isNamed(api) || api.role === 'same-model' || (api.role === 'frontier' && !isAnyNamed),
  );
  return billsOf(rivals.length > 0 ? rivals : entries);
};

/** Rivals that only the rule about where data goes keeps out. */
export const keptOut = (contenders: Contenders): readonly Bill[] =>
  rivalsOf(contenders).filter(isKeptByResidency);
