import { currency, findCurrency } from '../../../catalog/index.ts';
import { nearEnough } from '../../../domain/round.ts';
import type { Atom, NumberAtom } from '../../atoms.ts';
import { wordsOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { isTight, markAt, numberAt } from '../../quantities.ts';
import { attempt, type Reading, setField, use } from '../../reading.ts';
import { useWords } from '../looks/sentence.ts';

/** Machines of clouds by their names, and money that is not in dollars. */

/** "2x p5.48xlarge", "g5.12xlarge x2": how many, and where the words begin and end. */
const countBeside = (reading: Reading, at: number): { many: number; first: number; end: number } => {
  const { atoms, facts } = reading;
  const behind = markAt(atoms, at + 1, 'times') ? numberAt(atoms, at + 2) : null;
  if (behind !== null && isCount(behind)) return { many: behind.value, first: at, end: at + 3 };
  const from = markAt(atoms, at - 1, 'times') ? at - 2 : at - 1;
  const number = numberAt(atoms, from);
  const near = number !== null && (from < at - 1 || isTight(reading.text, number.end, atoms[at]?.start ?? 0));
  // "concurrency 64 p5.48xlarge": the number is that of the noun before it.
  const isOfNoun = (facts.byNumber.get(from)?.front ?? null) !== null;
  const counts = number !== null && isCount(number) && near && !isOfNoun;
  return counts ? { many: number.value, first: from, end: at + 1 } : { many: 1, first: at, end: at + 1 };
};

const isCount = ({ money, percent, value }: NumberAtom): boolean =>
  !money && !percent && Number.isInteger(value) && value < 1000;

type Machine = Extract<Atom, { kind: 'instance' }>;

/** "2x DGX H100" is two machines; "8x HGX H100" one board of eight, which is said. */
const gpusIn = (reading: Reading, { gpus, board, name }: Machine, many: number, words: string): number => {
  if (board === undefined || many === 1 || many % gpus !== 0) return many * gpus;
  reading.notes.push(`${words} is read as ${many} GPUs: a ${name} has ${gpus}.`);
  return many;
};

/** Machines of clouds by their names, and how many. */
export const readMachines = (reading: Reading): void => {
  for (const [at, atom] of reading.atoms.entries()) {
    if (atom.kind !== 'instance') continue;
    const { many, first, end } = countBeside(reading, at);
    const words = wordsOf(reading, first, end);
    use(reading, first, end);
    const { gpu } = atom;
    attempt(reading, () => {
      if (gpu !== undefined) {
        setField(reading, 'selfHosted.gpu', gpu, words);
        setField(reading, 'selfHosted.gpuCount', gpusIn(reading, atom, many, words), words);
        return;
      }
      setField(reading, 'selfHosted.instance', atom.name, words);
      if (many > 1 || first < at) setField(reading, 'selfHosted.instanceCount', many, words);
    });
  }
};

/** GPUs of one of the machines that were named; undefined where none was. */
export const gpusOfOneMachine = (reading: Reading): number | undefined => {
  const machine = reading.atoms.find((atom) => atom.kind === 'instance');
  return machine?.kind === 'instance' ? machine.gpus : undefined;
};

/** GPUs in all the machines that were named; undefined where none was. */
export const gpusOfMachines = (reading: Reading): number | undefined => {
  const one = gpusOfOneMachine(reading);
  const many = reading.fields.get('selfHosted.instanceCount')?.value;
  return one === undefined ? undefined : one * (typeof many === 'number' ? many : 1);
};

/** "6 replicas on g5.xlarge": a machine with one GPU holds one replica, and so many are run. */
export const countMachinesOfReplicas = (reading: Reading): void => {
  const { fields } = reading;
  const replicas = fields.get('selfHosted.replicas');
  const isOne = gpusOfOneMachine(reading) === 1 && fields.has('selfHosted.instance');
  if (!isOne || fields.has('selfHosted.instanceCount') || fields.has('selfHosted.gpuCount')) return;
  if (replicas?.how !== 'said' || typeof replicas.value !== 'number' || replicas.value < 2) return;
  setField(reading, 'selfHosted.instanceCount', replicas.value, replicas.words);
  setField(reading, 'selfHosted.gpusPerReplica', 1, replicas.words, 'soft');
};

const MONEY =
  'eur|euros?|gbp|pounds?|chf|(?:swiss )?francs|inr|rupees?|jpy|yen|cny|rmb|yuan|cad|aud|nzd|sek|nok|dkk|pln|czk|brl|krw|sgd|hkd';
/** "finance wants euros", "show CHF": without a figure, so that it is of all that is shown. */
const WANTED =
  '(?:show|give|print|display|wants?|needs?|prefers?|likes?|asks? for|thinks? in|reports?(?: in)?|convert(?:ed)?(?: to| into)?)(?: (?:us|me|it|them|this|that|everything|all|the (?:bills?|numbers|figures|costs?|results?|sums?|card)))*';
const IN_MONEY = String.raw`(?:\bin (?<money>${MONEY})\b(?! ?\d[\d.,]*(?![\d.,]) ?[km]?(?:\s*$|[,;)]| ?(?:\/|per |an? |each|(?:in )?total|for )))|\b${WANTED} (?<wanted>${MONEY})\b(?=\s*(?:$|[,;.!)]|please\b|too\b|as well\b|instead\b)))`;

/** "show it in EUR": the money of the answer. "All prices in EUR" beside figures is the money of those. */
const SHOWN_IN = re`(?<!\b(?:prices?|amounts?|figures?|costs?|numbers|rates?|everything|all|quoted|invoiced)(?: (?:are|is))? )${IN_MONEY}`;
const ANY_IN = re`${IN_MONEY}`;

/** Other dollars: "$2.10" beside "all in CAD" may be either. */
const DOLLARS: ReadonlySet<string> = new Set(['CAD', 'AUD', 'NZD', 'SGD', 'HKD']);

/** The money that such words name. */
const moneyIn = (shown: RegExpExecArray | null) =>
  findCurrency((shown?.groups?.money ?? shown?.groups?.wanted ?? '').replace(/^swiss /i, ''));

/** "All prices in EUR, $2/hr": the sum says itself that it is of dollars, and the answer is to be in the other money. */
const shownIn = ({ text, quantities }: Reading): RegExpExecArray | null => {
  const shown = ANY_IN.exec(text);
  const code = moneyIn(shown)?.code ?? '';
  const sum = quantities.find(({ number }) => number.money && number.currency === undefined);
  if (shown === null || sum === undefined || !DOLLARS.has(code) || SHOWN_IN.test(text)) return shown;
  const figure = text.slice(sum.number.start, sum.number.end);
  throw notUnderstood(ask`Is ${quoted(sum.words)} in ${code} or in US dollars?`, [
    sum.words.replace(figure, () => `${code} ${figure.replace(/\$ ?/, '')}`),
    sum.words.replace(figure, () => figure.replace(/\$ ?/, 'USD ')),
  ]);
};

/** Bills are in dollars, and with these words in nothing else besides, whatever money an amount was typed in. */
const IN_DOLLARS = /\bbills in (?:us )?(?:dollars|usd)\b/i;

/** Other money is counted with a dated rate, which is named. */
export const readCurrencies = (reading: Reading): void => {
  attempt(reading, () => {
    const dollars = IN_DOLLARS.exec(reading.text);
    const shown = dollars ?? shownIn(reading);
    const code = dollars === null ? moneyIn(shown)?.code : 'USD';
    if (shown === null || code === undefined) return;
    useWords(reading, shown.index, shown.index + shown[0].length);
    setField(reading, 'money.currency', code, shown[0]);
  });
  for (const { number, words } of reading.quantities) {
    const rate = currency(number.currency ?? '');
    if (number.currency === undefined || rate === undefined) continue;
    reading.notes.push(
      `${words} is counted at ${nearEnough(rate.perUsd)} ${number.currency} for $1 (${rate.name}; ${rate.source}, ${rate.date}).`,
    );
    setField(reading, 'money.currency', number.currency, words, 'soft');
  }
};
