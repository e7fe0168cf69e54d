import { at, firstOf, has, numberInJson, textAt } from '../values/json.ts';
import { timeOfJson, wholeDay } from '../values/times.ts';
import { addBucket } from './bucket.ts';
import { addCall } from './call.ts';
import { CACHE_INSIDE, countInCell, type JsonFormat, type TableFormat, textOfCell } from './format.ts';

/** OpenRouter's activity: a table of calls, and the API's days. What is paid to a provider with an own key is added. */

const BYOK = 'Spend with own keys is added to what OpenRouter charged.';

const addUp = (...parts: readonly (number | null)[]): number | null =>
  parts.every((part) => part === null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

/** The activity page's table: one call in a row. */
export const openrouterTable: TableFormat = {
  id: 'openrouter-activity-csv',
  called: 'OpenRouter',
  is: (columns) =>
    columns.has('tokens_prompt', 'tokens_completion') && columns.at('generation_id', 'model_permaslug') >= 0,
  open: (columns, cells, tally) => {
    const place = {
      when: columns.at('created_at'),
      model: columns.at('model_permaslug', 'model'),
      input: columns.at('tokens_prompt'),
      output: columns.at('tokens_completion'),
      cached: columns.at('tokens_cached'),
      cost: columns.at('cost_total'),
      byok: columns.at('byok_usage_inference'),
    };
    tally.note(CACHE_INSIDE);
    tally.note('Times have no zone and are taken as UTC.');
    return {
      row(row) {
        const byok = cells.number(row[place.byok]);
        if ((byok ?? 0) > 0) tally.note(BYOK);
        const cached = countInCell(cells, row, place.cached, null);
        addCall(tally, {
          at: cells.time(row[place.when]),
          model: textOfCell(row[place.model]),
          input: cells.number(row[place.input]) ?? 0,
          cached,
          written: cached === null ? null : 0,
          output: cells.number(row[place.output]) ?? 0,
          usd: addUp(cells.number(row[place.cost]), byok),
        });
      },
    };
  },
};

/** `/api/v1/activity`: one day, model and endpoint in a row. */
export const openrouterJson: JsonFormat = {
  id: 'openrouter-activity-json',
  called: 'OpenRouter',
  is: (row) =>
    has(row, 'date') && has(row, 'prompt_tokens') && (has(row, 'model_permaslug') || has(row, 'endpoint_id')),
  open: (tally) => {
    return {
      row(row) {
        const from = timeOfJson(at(row, 'date'));
        if (from === null) return tally.lost();
        const byok = numberInJson(row, 'byok_usage_inference');
        if ((byok ?? 0) > 0) tally.note(BYOK);
        addBucket(tally, {
          at: from,
          until: wholeDay(from),
          model: firstOf(textAt(row, 'model_permaslug'), textAt(row, 'model')),
          input: numberInJson(row, 'prompt_tokens') ?? 0,
          cached: null,
          written: null,
          output: numberInJson(row, 'completion_tokens') ?? 0,
          requests: numberInJson(row, 'requests'),
          usd: addUp(numberInJson(row, 'usage'), byok),
        });
      },
    };
  },
};

/** Calls as the API tells them one by one: native tokens are those that the seller bills. */
export const openrouterCalls: JsonFormat = {
  id: 'openrouter-generations',
  called: 'OpenRouter',
  is: (row) => has(row, 'native_tokens_prompt') && has(row, 'created_at'),
  open: (tally) => {
    tally.note(CACHE_INSIDE);
    return {
      row(row) {
        const cached = numberInJson(row, 'native_tokens_cached');
        const byok = numberInJson(row, 'upstream_inference_cost');
        const own = at(row, 'is_byok') === true ? byok : null;
        if ((own ?? 0) > 0) tally.note(BYOK);
        addCall(tally, {
          at: timeOfJson(at(row, 'created_at')),
          model: textAt(row, 'model'),
          input: numberInJson(row, 'native_tokens_prompt') ?? 0,
          cached,
          written: cached === null ? null : 0,
          output: numberInJson(row, 'native_tokens_completion') ?? 0,
          usd: addUp(firstOf(numberInJson(row, 'total_cost'), numberInJson(row, 'usage')), own),
        });
      },
    };
  },
};
