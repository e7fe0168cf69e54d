import type { Tally } from '../tally.ts';
import { at, firstOf, has, type JsonRow, numberInJson, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { addCall } from './call.ts';
import { countInCell, type JsonFormat, type TableFormat, textOfCell } from './format.ts';

/** Helicone's requests: only the JSON knows of caches. What Helicone's own cache answered reached no model. */

interface Request {
  readonly at: number | null;
  readonly status: number | null;
  readonly model: string | null;
  readonly input: number;
  readonly output: number;
  readonly cached: number | null;
  readonly written: number | null;
  readonly gatewayCache: boolean;
  readonly usd: number | null;
}

const add = (tally: Tally, request: Request) => {
  const { status, ...call } = request;
  addCall(tally, { ...call, failed: (status ?? 0) >= 400 && call.output === 0 });
};

/** The id of what answered from Helicone's cache; all zeros where a model did. */
const isReference = (id: string | null): boolean => id !== null && /[^0-]/.test(id);

/** Requests as a table: nothing in it tells of caches. */
export const heliconeTable: TableFormat = {
  id: 'helicone-csv',
  called: 'Helicone',
  is: (columns) => columns.has('request_created_at', 'prompt_tokens', 'completion_tokens'),
  open: (columns, cells, tally) => {
    const place = {
      when: columns.at('request_created_at'),
      status: columns.at('response_status', 'status'),
      model: columns.at('model', 'request_model', 'response_model'),
      input: columns.at('prompt_tokens'),
      output: columns.at('completion_tokens'),
      cached: columns.at('prompt_cache_read_tokens'),
      written: columns.at('prompt_cache_write_tokens'),
      reference: columns.at('cache_reference_id'),
      usd: columns.at('costusd', 'cost_usd', 'cost'),
    };
    return {
      row: (row) =>
        add(tally, {
          at: cells.time(row[place.when]),
          status: cells.number(row[place.status]),
          model: textOfCell(row[place.model]),
          input: cells.number(row[place.input]) ?? 0,
          output: cells.number(row[place.output]) ?? 0,
          cached: countInCell(cells, row, place.cached, null),
          written: place.cached < 0 ? null : (cells.number(row[place.written]) ?? 0),
          gatewayCache: isReference(textOfCell(row[place.reference])),
          usd: cells.number(row[place.usd]),
        }),
    };
  },
};

const APART = 'The totals show that cached tokens stand apart from the prompt here: they were added.';

/** Whether the prompt holds the cached tokens is not written down: the total tells, or that they exceed it. */
const standsApart = (row: JsonRow, inside: number): boolean => {
  if (inside <= 0) return false;
  const figure = (name: string): number => numberInJson(row, name) ?? 0;
  const [input, cached] = [figure('prompt_tokens'), figure('prompt_cache_read_tokens')];
  const uncached = input + figure('completion_tokens');
  const totals = [uncached + inside, ...(cached > 0 ? [uncached + cached] : [])];
  return inside > input || totals.some((one) => one === numberInJson(row, 'total_tokens'));
};

/** Requests as JSON, with cache reads and writes. */
export const heliconeJson: JsonFormat = {
  id: 'helicone-json',
  called: 'Helicone',
  is: (row) => has(row, 'request_created_at') && has(row, 'prompt_tokens'),
  open: (tally) => ({
    row(row) {
      const input = numberInJson(row, 'prompt_tokens') ?? 0;
      const cached = numberInJson(row, 'prompt_cache_read_tokens');
      const written = numberInJson(row, 'prompt_cache_write_tokens');
      const inside = (cached ?? 0) + (written ?? 0);
      const apart = standsApart(row, inside);
      if (apart) tally.note(APART);
      add(tally, {
        at: timeOfJson(at(row, 'request_created_at')),
        status: numberInJson(row, 'response_status'),
        model: firstOf(textAt(row, 'model'), textAt(row, 'response_model'), textAt(row, 'request_model')),
        input: apart ? input + inside : input,
        output: numberInJson(row, 'completion_tokens') ?? 0,
        cached,
        written: written ?? (cached === null ? null : 0),
        gatewayCache: isReference(textAt(row, 'cache_reference_id')) || at(row, 'cache_enabled') === 'hit',
        usd: firstOf(numberInJson(row, 'costUSD'), numberInJson(row, 'cost')),
      });
    },
  }),
};
