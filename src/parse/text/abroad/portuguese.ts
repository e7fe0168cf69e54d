import type { WordedKind } from '../reworded.ts';

/** "500 milhões", and "no sonnet", which is "on sonnet" in Portuguese. */
export const PORTUGUESE: WordedKind = {
  holds:
    /\b(?:por m[eê]s|ao m[eê]s|por dia|[mb]ilh(?:ões|oes|ão)|miliard(?:y|ów|ow|a)|vale a pena|r\$ ?\d[\d.,]* ?mil|(?:[mb]i|tri) (?:de )?(?:tokens?|requisi)|\d ?[mb]i por)(?![a-z])/i,
  rows: [
    [/(\d ?)milh(?:ões|oes|ão)(?: de)?(?![a-z])/gi, '$1million'],
    [/(\d ?)bilh(?:ões|oes|ão)(?: de)?(?![a-z])/gi, '$1billion'],
    [/(r\$ ?\d[\d.,]*) ?mil\b/gi, '$1k'],
    [/(\d ?)mi(?: de)?(?= (?:tokens?|requisi|por )|\/)/gi, '$1million'],
    [/(\d ?)bi(?: de)?(?= (?:tokens?|requisi|por )|\/)/gi, '$1billion'],
    [/(\d ?)tri(?: de)?(?= (?:tokens?|requisi|por )|\/)/gi, '$1trillion'],
    [/(\d ?)miliard(?:y|ów|ow|a)(?![a-z])/gi, '$1billion'],
    [/\bn[oa]s? (?=[a-z])/gi, 'on '],
  ],
};
