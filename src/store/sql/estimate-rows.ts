import { defined } from '../../defined.ts';
import { Estimate, PostedChart, tsOfCard } from '../records.ts';
import { instant, readRow } from './context.ts';
import { answerFromColumns, answerToColumns, draftColumn, jsonColumn, wordsColumn } from './json-column.ts';
import type { EstimateRow } from './tables.ts';

/** Which chart a card was posted with. */
export const chartColumn = jsonColumn(PostedChart);

/** The row of an estimate, each part of its answer in a column of its own. */
export const estimateRow = (estimate: Estimate): EstimateRow => ({
  team: estimate.team,
  id: estimate.id,
  asked_by: estimate.askedBy,
  channel: estimate.channel,
  asked_at: instant(estimate.askedAt),
  posted_ts: estimate.postedTs ?? null,
  thread_ts: estimate.threadTs ?? null,
  root_ts: estimate.threadTs || (tsOfCard(estimate) ?? null),
  words: wordsColumn.write(estimate.words),
  look_state: estimate.look?.state ?? null,
  look_before: estimate.look === undefined ? null : draftColumn.write(estimate.look.before),
  asked_ts: estimate.askedTs ?? null,
  chart: estimate.chart === undefined ? null : chartColumn.write(estimate.chart),
  ...answerToColumns(estimate.answer),
});

/** All but the answer, which its own columns parse. */
const Head = Estimate.omit({ answer: true });

/** An estimate from its row. Throws UnreadableRow. */
export const estimateFromRow = (row: EstimateRow): Estimate =>
  readRow('estimates', [row.team, row.id], () => ({
    ...Head.parse({
      team: row.team,
      id: row.id,
      askedBy: row.asked_by,
      channel: row.channel,
      askedAt: row.asked_at,
      ...defined({
        postedTs: row.posted_ts ?? undefined,
        threadTs: row.thread_ts ?? undefined,
        askedTs: row.asked_ts ?? undefined,
      }),
      ...wordsColumn.read(row.words),
      ...(row.look_before !== null && {
        look: { before: draftColumn.read(row.look_before), state: row.look_state },
      }),
      ...(row.chart !== null && { chart: chartColumn.read(row.chart) }),
    }),
    answer: answerFromColumns(row),
  }));
