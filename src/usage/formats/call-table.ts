import { refusal } from '../errors.ts';
import { meaningOf } from '../values/figure-words.ts';
import { callLog } from './call-log.ts';
import type { TableFormat } from './format.ts';

/**
 * A log of calls as a table, with the whole answer of the API in one of its cells, as Databricks' inference tables have
 * it (`timestamp_ms`, `response`).
 */

const ANSWER = /^(?:response|response_body|response_json|raw_response)$/;

const noAnswers = (): Error =>
  refusal(
    'No answer in this log says how many tokens it used, so nothing was counted. Export the usage of your provider or gateway, or type the volume.',
  );

/** Known by a time and a column of answers. */
export const callTable: TableFormat = {
  id: callLog.id,
  called: callLog.called,
  is: ({ header, names }) =>
    names.some((name) => ANSWER.test(name)) && header.some((name) => meaningOf(name)?.figure === 'when'),
  open: ({ names }, _, tally) => {
    const reader = callLog.open(tally);
    let answers = 0;
    return {
      row(row) {
        const cells = Object.fromEntries(names.map((name, at) => [name, row[at] ?? '']));
        if (callLog.is(cells, {})) answers += 1;
        reader.row(cells, {});
      },
      end() {
        if (answers === 0) throw noAnswers();
        reader.end?.();
      },
    };
  },
};
