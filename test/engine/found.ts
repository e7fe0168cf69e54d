import type { Api } from '../../src/domain/scenario.ts';
import { assess, findingsOf } from '../helpers/in-words.ts';
import { api, evidence, type ScenarioChanges, scenario } from '../helpers/scenario.ts';

/** An API with one price for input and output, USD per million. */
export const flat = (usd: number, changes: Partial<Api> = {}): Api =>
  api({ usdPerMillionInput: usd, usdPerMillionOutput: usd, ...changes });

/** The same of a certain one. */
export const flatApi = (id: string, usd: number, changes: Partial<Api> = {}): Api =>
  flat(usd, { id, ...changes });

/** What the usual scenario comes to with some changes, and with some APIs closed by a rule. */
export const assessed = (changes: ScenarioChanges, closed: readonly string[] = []) =>
  assess(scenario(changes), evidence({ ruledOut: closed.map((id) => ({ api: id, why: 'closed' })) }));

/** What is found of the usual scenario with some changes. */
export const found = (changes: ScenarioChanges, known: Parameters<typeof evidence>[0] = {}) =>
  findingsOf(scenario(changes), evidence(known));

/** 10 hours of ops at a price that makes the bill of one replica, $1,460, so much a month. */
export const hostingAt = (usd: number): ScenarioChanges => ({
  selfHosted: { ops: { usdPerHour: (usd - 1460) / 10 } },
});
