import type { Assessment } from '../../src/domain/assessment.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import * as engine from '../../src/engine/assess.ts';
import * as findings from '../../src/engine/findings.ts';
import { inWords } from '../../src/words/document.ts';

/** The engine's findings as the document that is printed. */
export const assess = (scenario: Scenario, evidence: Evidence): Assessment =>
  inWords(scenario, evidence, engine.assess(scenario, evidence));

export const findingsOf = (scenario: Scenario, evidence: Evidence): Assessment =>
  inWords(scenario, evidence, findings.findingsOf(scenario, evidence));
