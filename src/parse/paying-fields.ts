/** Fields of what is paid for GPUs, which conclusions, patterns and the printer look at. */

/** Rented, bought, or there already. */
export const KIND = 'selfHosted.procurement.kind';
/** Whose price is taken of what is rented. */
export const MARKET = 'selfHosted.procurement.market';
/** The hours that a rented GPU is paid for; of an owned one they are hours in which it draws power. */
export const BILLED = 'selfHosted.procurement.billedHoursPerMonth';
/** The kinds of hardware of one's own: bought, or there already. */
export const OWNED: ReadonlySet<unknown> = new Set(['own', 'paid']);
