/** USD. Between which bounds a price can be that of a thing. */

/** USD a month. Nobody who runs machines earns less. */
export const PAY_LEAST = 1500;
/** USD an hour. A person costs at least this much, and no GPU that one rents more than the other. */
export const WAGE_LEAST = 8;
/** USD. No GPU is rented for less an hour; a smaller price is of something that is sent. */
export const GPU_HOUR_LEAST = 0.05;
/** USD. No GPU is rented for more an hour; a larger price is of something else. */
export const GPU_HOUR_MOST = 100;
/** USD. A card to buy costs at least this much. */
export const CARD_LEAST = 150;
/** USD. No card is bought for more; a larger price is of a machine. */
export const CARD_MOST = 60_000;
/** USD. No hour of any machine costs more. */
export const MACHINE_HOUR_MOST = 1000;
/** USD per million tokens. No price is higher; a larger amount beside an API is a sum that was paid. */
export const PER_MILLION_MOST = 200;
