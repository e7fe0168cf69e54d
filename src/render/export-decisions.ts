import { choiceUsd } from '../domain/choice.ts';
import type { DecisionRecord } from '../domain/decision.ts';
import { predictedUsd } from '../words/outcome.ts';
import { csvOf } from './csv.ts';
import { type ExportFile, indentedJson } from './export.ts';
import { documentOf, inNames } from './export-document.ts';
import { answerRow, type ExportRow } from './export-row.ts';

/** The bill at the prices of the record, and the newest move that later prices made; null where they made none. */
const movedOf = ({
  history,
  answer,
}: Pick<DecisionRecord, 'history' | 'answer'>): {
  readonly recordedUsd: number | string;
  readonly movedTo: { readonly choice: string; readonly api: string; readonly usd: number | string } | null;
} => {
  const { verdict } = answer.assessment;
  const recordedUsd = choiceUsd(answer.assessment, verdict.choice, verdict.api);
  const moved = history.findLast((event) => event.moved !== undefined)?.moved;
  return {
    recordedUsd,
    movedTo:
      moved === undefined ? null : { choice: moved.choice, api: inNames(answer)(moved.api), usd: moved.usd },
  };
};

/** The bill of what was decided, USD a month, which may be against the verdict; null where nothing was. */
const decidedUsd = (decision: Pick<DecisionRecord, 'choice' | 'answer'>): number | null =>
  decision.choice === 'not-yet' ? null : predictedUsd(decision);

const movedRow = (decision: Pick<DecisionRecord, 'history' | 'answer'>): ExportRow => {
  const { recordedUsd, movedTo } = movedOf(decision);
  return {
    recorded_usd: recordedUsd,
    moved_to: movedTo === null ? null : movedTo.choice === 'self-host' ? 'self-host' : movedTo.api,
    moved_to_usd: movedTo?.usd ?? null,
  };
};

/** Decisions as files, a table and JSON, with who stood where and what later prices made of the verdict. */
export const exportDecisions = (name: string, decisions: readonly DecisionRecord[]): ExportFile[] => [
  {
    name: `${name}.csv`,
    text: csvOf(
      decisions.map(({ answer, stances, ...decision }) => ({
        id: decision.id,
        decision: decision.choice,
        decided_usd: decidedUsd({ ...decision, answer }),
        state: decision.state,
        reason: decision.reason,
        owner: decision.owner,
        recorded_by: decision.recordedBy,
        recorded_at: decision.recordedAt,
        recheck_on: decision.recheckOn ?? null,
        stances: stances.map(({ person, choice }) => `${person}: ${choice}`).join('; '),
        changes_mind: decision.changesMind.join(' '),
        ...movedRow({ ...decision, answer }),
        ...answerRow(answer),
      })),
    ),
  },
  {
    name: `${name}.json`,
    text: indentedJson(
      decisions.map(({ answer, ...rest }) => ({
        ...inNames(answer)(rest),
        decidedUsd: decidedUsd({ ...rest, answer }),
        ...movedOf({ ...rest, answer }),
        ...documentOf(answer),
      })),
    ),
  },
];
