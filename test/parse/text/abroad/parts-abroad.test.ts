import { describe } from 'vitest';
import { refuses, SONNET, understands } from '../../phrase.ts';
import { BATCH, CACHED, VOLUME } from '../../short-names.ts';

/** Parts of the tokens as five languages beside English say them. */

const INPUT = 'workload.inputShare';

describe('a part of the tokens, abroad', () => {
  understands([
    ['ein Viertel von 300 Mio Token ist Ausgabe', { [VOLUME]: 300e6, [INPUT]: 0.75 }],
    ['500 Mio Token im Monat, die Hälfte davon Output', { [VOLUME]: 500e6, [INPUT]: 0.5 }],
    ['500 Mio Token im Monat, 30% davon Output', { [VOLUME]: 500e6, [INPUT]: 0.7 }],
    ['2 Mrd Token im Monat, zwei Drittel davon aus dem Cache', { [VOLUME]: 2e9, [CACHED]: 0.666666666667 }],
    ['1B Token im Monat, ein Fünftel als Batch', { [VOLUME]: 1e9, [BATCH]: 0.2 }],
    ['500M tokens par mois dont un quart en sortie', { [VOLUME]: 500e6, [INPUT]: 0.75 }],
    ['1B tokens par mois, deux tiers en entrée', { [VOLUME]: 1e9, [INPUT]: 0.666666666667 }],
    ['1B tokens par mois, dont la moitié en cache', { [VOLUME]: 1e9, [CACHED]: 0.5 }],
    ['500M tokens al mes, la mitad es salida', { [VOLUME]: 500e6, [INPUT]: 0.5 }],
    ['600M tokens al mes, el 40% de los tokens es salida', { [VOLUME]: 600e6, [INPUT]: 0.6 }],
    ['1B tokens al mes, tres cuartos de entrada', { [VOLUME]: 1e9, [INPUT]: 0.75 }],
    ['1B tokens por mês, um terço é saída', { [VOLUME]: 1e9, [INPUT]: 0.666666666667 }],
    ['500M tokens por mês, 20% de saída', { [VOLUME]: 500e6, [INPUT]: 0.8 }],
    ['1B tokens por mês, metade em cache', { [VOLUME]: 1e9, [CACHED]: 0.5 }],
    ['1B tokens al mese, tre quarti in ingresso, un quarto in uscita', { [VOLUME]: 1e9, [INPUT]: 0.75 }],
    ['1B tokens per maand, een kwart is output', { [VOLUME]: 1e9, [INPUT]: 0.75 }],
    // English words stay as they are: this quarter is of a year
    ['3B tokens a quarter in batch', { [VOLUME]: 1e9, [BATCH]: 1 }],
    ['500M tokens, 40% cache hits', { [VOLUME]: 500e6, [CACHED]: 0.4 }],
  ]);
  understands([
    [
      '500 Mio Token vs Sonnet mit 20% Rabatt',
      { [VOLUME]: 500e6, apis: [{ id: SONNET }], 'apis.discount': 0.2 },
    ],
    [
      '500M tokens, sonnet, 30% de descuento',
      { [VOLUME]: 500e6, apis: [{ id: SONNET }], 'apis.discount': 0.3 },
    ],
    ['500M tokens, sonnet, remise 15%', { [VOLUME]: 500e6, apis: [{ id: SONNET }], 'apis.discount': 0.15 }],
  ]);
  refuses([
    ['500M tokens, un cuarto de entrada con 4 servidores H100', 'not-understood', '4 servidores of 8 H100'],
  ]);
});
