/** Limits that every provider keeps. */

/** The longest answer, in UTF-16 units; what comes after is cut off. */
export const longestAnswer = 200_000;

/** `low` is advised for chat: thinking counts as output, in time and in money. */
export const effort = 'low';
