/**
 * An amount of money with its sign or its code, in front of it or behind, as a part of expressions that take upper case for
 * lower case. `figure`: which amounts are meant, such as those that somebody earns in a year; it ends where a number does.
 */
export const amountOfMoney = (figure: string): string =>
  String.raw`(?:(?:us\$|[$€£₹]|\b(?:usd|eur|gbp|inr)) ?${figure}|${figure} ?(?:[$€£](?! ?\d)|(?:usd|dollars?|bucks|eur|euros?|gbp|inr)\b))`;

/** Any amount: "1,200", "9.5k", "1.2m". */
export const ANY_AMOUNT = String.raw`(?<![\d.,])\d[\d.,]{0,12}[km]?`;
