import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

/** Coins are parts of their money, and what is paid by the piece is so in other languages too. */

const SAME: readonly (readonly [typed: string, money: string])[] = [
  ['3p per request, 200k requests a month, haiku', '£0.03 per request, 200k requests a month, haiku'],
  ['1.5p a ticket, 9k tickets a month, haiku', '£0.015 per ticket, 9k tickets a month, haiku'],
  ['12 öre per call, 200k calls a month, haiku', 'SEK 0.12 per call, 200k calls a month, haiku'],
  [
    '3 rappen pro Anfrage, 200k Anfragen im Monat, haiku',
    'CHF 0.03 per request, 200k requests a month, haiku',
  ],
  ['20 groszy per ticket, 9k tickets a month, haiku', 'PLN 0.2 per ticket, 9k tickets a month, haiku'],
  ['4 paise per message, 5M messages a month, haiku', 'INR 0.04 per message, 5M messages a month, haiku'],
  ['158円 per request, 2k requests a month, haiku', 'JPY 158 per request, 2k requests a month, haiku'],
  [
    'CHF 0.03 pro Dokument, 200k Dokumente im Monat, haiku',
    'CHF 0.03 per document, 200k documents a month, haiku',
  ],
  [
    '0,7 ct pro Anfrage, 1,2 Mio Anfragen im Monat, haiku',
    '$0.007 per request, 1.2M requests a month, haiku',
  ],
  ['0,03 € par requête, 200k requêtes par mois, haiku', '0.03 € per request, 200k requests a month, haiku'],
  ['R$ 0,08 por conversa, 600k conversas por mês, haiku', 'R$ 0.08 per chat, 600k chats a month, haiku'],
  [
    '$0.013 per completed interaction, 100k interactions a month, haiku',
    '$0.013 per call, 100k calls a month, haiku',
  ],
];

const fieldsOf = async (line: string) => (await parseLine(line)).draft.fields;

describe('what is paid by the piece', () => {
  it.each(SAME)('%s: as %s', async (typed, money) => {
    const fields = await fieldsOf(money);
    expect(fields['workload.bill']).toBeDefined();
    expect(await fieldsOf(typed)).toEqual(fields);
  });
});
