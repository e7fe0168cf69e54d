import fc from 'fast-check';
import { apiWordList, GPUS, MODELS, RENTAL_SELLERS } from '../../src/catalog/index.ts';
import { FIELDS } from '../../src/domain/fields/index.ts';
import { vocabulary } from '../../src/parse/words.ts';
import { HELP_EXAMPLES, THREAD_EXAMPLES } from '../../src/render/index.ts';
import { ANY_CHARACTER } from '../helpers/any-character.ts';
import { HOSTILE } from '../helpers/hostile.ts';

/** What hostile text is made of: words of the grammar, numbers in every notation, and what was never meant for it. */

const pick = (words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);

const SENTENCES = [...HELP_EXAMPLES, ...THREAD_EXAMPLES].map(({ line }) => line);

const WORDS = vocabulary().map(([phrase]) => phrase);

const NAMES = [
  ...GPUS.flatMap(({ id, aliases }) => [id, ...aliases]),
  ...MODELS.flatMap(({ id, aliases }) => [id, ...aliases]),
  ...RENTAL_SELLERS.flatMap(({ aliases }) => aliases),
  ...apiWordList(),
];

const ASSIGNED = Object.entries(FIELDS).map(([field, { example }]) => `${field}=${example}`);

const SIZES = [
  '0',
  '-1',
  '1',
  '0.5',
  '.5',
  '5.',
  '00012',
  '1e3',
  '1e308',
  '1e-308',
  '1e400',
  '9'.repeat(30),
  '0.1e1e1',
  '1,000,000',
  '1,00,000',
  '1.000.000',
  "1'000'000",
  '1 000 000',
  '1_000',
  '0x1F',
  '1/3',
  '-0',
  '+5',
  '½',
  '二',
  'Ⅷ',
  '１２３',
  '٣٤',
  '1.7976931348623157e308',
  '5e-324',
  '9007199254740993',
];
const SUFFIXES = [
  '',
  'k',
  'M',
  'B',
  'T',
  'bn',
  ' million',
  '%',
  ' %',
  'tok',
  'M tokens',
  ' tok/s',
  '/hr',
  'c',
  '$',
  'GB',
  'x',
];
const PREFIXES = ['', '', '$', '~', '-', '€', 'US$', '>', '@', 'x'];

const number = fc
  .tuple(
    pick(PREFIXES),
    fc.oneof(pick(SIZES), fc.integer({ min: 0, max: 5000 }).map(String), fc.double().map(String)),
    pick(SUFFIXES),
  )
  .map((parts) => parts.join(''));

/** What a calculator might be talked into. */
const FORMULAS: readonly string[] = [
  'import("fs")',
  'constructor.constructor("return process")()',
  '__proto__',
  '__proto__=1',
  'a=1',
  'f(x)=x',
  '1/0',
  '0/0',
  '9^9^9^9',
  '2^1024',
  '[1,2;3,4]',
  '[1,2]*3',
  '1:1000000000',
  'range(1,1e9)',
  '5 cm + 1 inch',
  'createUnit("foo")',
  'eval("1")',
  'parse("1")',
  'simplify("x")',
  '170!',
  'sqrt(-1)',
  'i*i',
  'pi*2',
  'e^1',
  'true+1',
  '"a"+1',
  '1;2',
  '1 to 5',
  '(1)(2)',
  '2(3)',
  '--1',
  '1 mod 0',
  "'x'",
  'x => x',
  '({}).constructor',
  '$' + '{7*7}',
  '{{7*7}}',
  '5e3*5e3*5e3^40',
  '(1+2)*3',
  '40k*1500',
  '1e300*1e300',
  '((((((((((((((((1))))))))))))))))*2',
];

/** What Slack, a terminal, a spreadsheet or a browser would act on. */
const MARKUP: readonly string[] = [
  '<!channel>',
  '<!here|here>',
  '<!everyone>',
  '<!subteam^S12345678|@all>',
  '<!date^1^{date}|x>',
  '<@U012AB3CD>',
  '<@U012AB3CD|jonas>',
  '<#C012AB3CD|general>',
  '<http://evil.example|500M tokens>',
  '<https://evil.example>',
  '<mailto:a@b.example|a@b.example>',
  '<javascript:alert(1)|x>',
  'https://evil.example/a?b=1',
  '&lt;!channel&gt;',
  '&amp;lt;!channel&amp;gt;',
  '＜!channel＞',
  '@channel',
  '@here',
  ':tada:',
  '*bold*',
  '_it_',
  '~gone~',
  '`code`',
  '```fence```',
  '> quote',
  '\u001b[31mred',
  '=HYPERLINK("http://evil.example")',
  '@SUM(1)',
  '<script>alert(1)</script>',
  '\u202eevil',
  '<',
  '>',
  '&',
  '<!',
  '<@',
  '|>',
];

const LETTERS: readonly string[] = [
  '\u0000',
  '\ud800',
  '\udc00',
  'e\u0301',
  'Z̴̡͎̅a̷̲͑l̶̰͝g̵̨̈́o̸̼͘',
  'שלום',
  'مرحبا',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u2028',
  '\u0085',
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  '️⃣',
  'ﬁ',
  'İ',
  'ẞ',
  'ſ',
  'K',
  '\r',
  '\n',
  '\t',
  '\u3000',
  '\u00a0',
  '\u{e0041}',
];

const MARKS = [...',.;:!?/*+-^()[]{}=@&|"\'`~_%$€#<>\\ '].concat([
  ' vs ',
  ' - ',
  ' at ',
  ' per ',
  ' to ',
  '..',
  '--',
]);

/** Keys that every object has without being given them. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

/** Pieces of a line: mostly what could be meant, so that the mix gets deep into the grammar. */
export const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 6, arbitrary: pick(WORDS) },
  { weight: 4, arbitrary: pick(NAMES) },
  { weight: 3, arbitrary: pick(SENTENCES) },
  { weight: 2, arbitrary: pick(ASSIGNED) },
  { weight: 2, arbitrary: pick(MARKS) },
  { weight: 2, arbitrary: pick(MARKUP) },
  { weight: 2, arbitrary: pick(FORMULAS) },
  { weight: 1, arbitrary: pick(LETTERS) },
  { weight: 1, arbitrary: pick(INHERITED) },
  { weight: 1, arbitrary: pick(HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: ANY_CHARACTER, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

const joined = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 9 }), pick([' ', ' ', ' ', ', ', '', '\n', ' vs ']))
  .map(([pieces, between]) => pieces.join(between));

/** A line that would be understood, with something in it that would not. */
const disturbed = fc.tuple(pick(SENTENCES), piece, fc.nat(80)).map(([sentence, what, at]) => {
  const place = at % (sentence.length + 1);
  return `${sentence.slice(0, place)}${what}${sentence.slice(place)}`;
});

/** Volumes and hardware that can be costed, with any further words. */
const costed = fc
  .tuple(
    pick([
      '500M tokens',
      '1 token',
      '9e17 tokens',
      '1e300 tokens',
      '40k requests/day, 1500 in 300 out',
      '$6k a month on sonnet',
      '0.001 tokens',
    ]),
    joined,
  )
  .map(([volume, rest]) => `${volume} ${rest}`);

const long = fc
  .tuple(
    fc.oneof(piece, fc.string({ unit: ANY_CHARACTER, minLength: 1, maxLength: 3 })),
    fc.integer({ min: 2, max: 400 }),
  )
  .map(([what, times]) => what.repeat(times).slice(0, 12_000));

/** Any text that somebody may type, paste or send. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: joined },
  { weight: 5, arbitrary: costed },
  { weight: 4, arbitrary: disturbed },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: fc.string({ unit: ANY_CHARACTER, maxLength: 300 }) },
);

/** A name, an id or a few words that somebody else chose. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  pick(INHERITED),
  pick(NAMES),
  pick(MARKUP),
  pick(LETTERS),
  pick(HOSTILE),
  fc.string({ unit: ANY_CHARACTER, maxLength: 30 }),
);
