/** What makes a number larger, in one table: its letter, what it makes of a number, and the words that are nothing else. */
export const SCALES = [
  { letter: 'k', factor: 1e3, words: 'thousand|thousands|tausend|tsd' },
  {
    letter: 'M',
    factor: 1e6,
    words:
      'mm|mn|mio|mln|million|millions|millionen|millón|millon|millones|milhão|milhao|milhões|milhoes|milione|milioni|milion|miliony|milionów|milionow|miljoen|miljoenen|miljon|miljoner|millioner',
  },
  {
    letter: 'B',
    factor: 1e9,
    words:
      'bn|bln|mld|billion|billions|mrd|mds|milliard|milliards|milliarde|milliarden|miliardo|miliardi|miliard|miliarda|miliardy|miliardów|miliardow|miljard|miljarden|miljarder|milliarder|bilhão|bilhao|bilhões|bilhoes',
  },
  { letter: 'T', factor: 1e12, words: 'tn|trillion|trillions' },
] as const;
