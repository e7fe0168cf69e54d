import { describe, expect, it } from 'vitest';
import { readAsInWords } from '../../src/words/noticed.ts';
import { inParts, type MessageParts, SHOWN_CHARS } from '../../src/words/parts.ts';

describe('a message in parts', () => {
  const [slow, help] = ['Even alone a user gets 42.1 tok/s, not 45 tok/s:', 'a faster GPU would help.'];
  const long: MessageParts = [
    slow,
    help,
    'The figures are those of one request at a time, on the whole replica.',
  ];

  it('has no shorter one where a card has room for it', () => {
    expect(inParts([slow, help])).toEqual({ message: `${slow} ${help}` });
  });

  it('ends behind the last part that a card has room for', () => {
    expect(inParts(long)).toEqual({ message: long.join(' '), brief: `${slow} ${help}` });
    expect(inParts([slow, `${help.slice(0, -1)}, ${'and so on '.repeat(9)}`]).brief).toBe(
      'Even alone a user gets 42.1 tok/s, not 45 tok/s.',
    );
  });

  it('is not cut at the marks within a part', () => {
    const name = 'Acme: the model; v. 2. 0';
    const brief = inParts([`The price of ${name} is doubtful:`, 'x'.repeat(SHOWN_CHARS)]).brief;
    expect(brief).toBe(`The price of ${name} is doubtful.`);
  });

  it('is at least its first part', () => {
    expect(inParts(['x'.repeat(SHOWN_CHARS + 1), 'y.']).brief).toBe(`${'x'.repeat(SHOWN_CHARS + 1)}.`);
  });
});

describe('how words were read', () => {
  const more = 'what each of them buys at its price comes to more than a tenth of what the other does.';

  it.each([
    ['"9 to 5" is read as the hours of the work', `"9 to 5" is read as the hours of the work: ${more}`],
    // Nothing that was typed, and nothing in brackets, is cut.
    [
      '"1B tokens a month: 750M haiku, 250M opus" is added up to one mix',
      `"1B tokens a month: 750M haiku, 250M opus" is added up to one mix; ${more}`,
    ],
    [
      '¥500,000 is counted at 157.5 JPY for $1',
      `¥500,000 is counted at 157.5 JPY for $1 (yen; ${'of '.repeat(25)}a day).`,
    ],
    // Words alone say nothing of how they were read.
    ['"off at night": a night is read as 12 hours', `"off at night": a night is read as 12 hours; ${more}`],
  ])('%s.', (brief, note) => {
    expect(readAsInWords(note)).toEqual({ code: 'read-as', message: note, brief: `${brief}.` });
  });
});
