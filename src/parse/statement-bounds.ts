/** Where a statement of a line may begin and end, whatever mark or word joins it to the next, as parts of expressions. */

/** The start of the text, or a mark behind which a statement may begin. */
export const START_OR_MARK = '(?:^|[,;:.!?(|] ?)';
/** The words that join two statements. */
export const CONJUNCTION = '(?:and|but|plus|so|then)';

/** Behind which a statement may begin: the start of the text, a mark, or a word that joins two. */
export const BEGINS = String.raw`(?<=${START_OR_MARK}|\b${CONJUNCTION} )`;

/** In front of which one may end. A comma inside a number ends none. */
export const ENDS = String.raw`(?=\s*(?:$|[;.!?)|]|,(?!\d)|(?:and|but|plus|vs)\b))`;
