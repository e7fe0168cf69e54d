import type { Answer } from '../domain/answer.ts';
import type { DraftField } from '../domain/draft.ts';
import { count, percent, tokensPerSecond } from '../domain/format.ts';
import type { Scenario } from '../domain/scenario.ts';
import { listed } from './text.ts';

/** A card that stands keeps its figures; what is changed in its thread is costed with today's defaults, and says so. */

interface Default {
  readonly name: string;
  /** Whoever said one of these said the value: then it is no default. */
  readonly fields: readonly DraftField[];
  readonly words: (scenario: Scenario) => string;
}

const request = ({ workload }: Scenario): string =>
  `${count(workload.requestInputTokens)} in / ${count(workload.requestOutputTokens)} out`;

const DEFAULTS: readonly Default[] = [
  {
    name: 'a request',
    fields: [
      'workload.requestInputTokens',
      'workload.requestOutputTokens',
      'workload.requestTokens',
      'workload.inputShare',
      'workload.shapeOfWork',
    ],
    words: request,
  },
  {
    name: 'planned load',
    fields: ['selfHosted.plannedLoad', 'workload.trafficShape', 'workload.peakToAverage'],
    words: ({ selfHosted }) => percent(selfHosted.plannedLoad),
  },
  {
    name: 'speed for every user',
    fields: ['selfHosted.minTokensPerSecondPerUser', 'selfHosted.noSpeedFloor'],
    words: ({ selfHosted: { minTokensPerSecondPerUser: floor } }) =>
      floor === undefined || floor === null ? 'none' : tokensPerSecond(floor),
  },
  { name: 'GPU', fields: ['selfHosted.gpu'], words: ({ selfHosted }) => selfHosted.gpu },
];

/** "Today's defaults: planned load 45% (was 60%)"; null where both were costed with the same, or nothing differs. */
export const newDefaults = (before: Answer, after: Answer): string | null => {
  if (before.evidence.basis.engine === after.evidence.basis.engine) return null;
  const isSaid = (field: DraftField): boolean =>
    before.draft.fields[field] !== undefined || after.draft.fields[field] !== undefined;
  const changed = DEFAULTS.filter(({ fields }) => !fields.some(isSaid)).flatMap(({ name, words }) => {
    const [was, is] = [words(before.scenario), words(after.scenario)];
    return was === is ? [] : [`${name} ${is} (was ${was})`];
  });
  return changed.length === 0 ? null : `Today’s defaults: ${listed(changed, 'and')}.`;
};
