/** Where the passages of a page name terms: of each passage, from start to end in UTF-16 units, the id of the term. */
export type PassageNamings = readonly (readonly (readonly [start: number, end: number, term: string])[])[];

/**
 * Keeps what passages name: to look for terms takes longer than to see that nothing has changed of what decides it. Each
 * text is asked for twice, as it is written and as its page is finished; after an edit most texts are what they were.
 * @param decidedBy plain data: what is found is the same if this is
 */
export type KeepNamings = (decidedBy: readonly unknown[], read: () => PassageNamings) => PassageNamings;
