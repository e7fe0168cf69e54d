import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';

/** What things are called in sentences; an id stands in where the evidence has no name. */
export interface Names {
  readonly model: string;
  readonly gpu: string;
  readonly api: (id: string) => string;
  readonly seller: (id: string) => string;
}

export const namesOf = (scenario: Scenario, evidence: Evidence): Names => {
  const known = new Map((evidence.names?.apis ?? []).map((entry) => [entry.api, entry]));
  return {
    model: evidence.names?.model ?? scenario.selfHosted.model,
    gpu: evidence.names?.gpu ?? scenario.selfHosted.gpu,
    api: (id) => known.get(id)?.name ?? id,
    seller: (id) => known.get(id)?.seller ?? id.slice(0, id.indexOf('/')),
  };
};
