/** Does a work for each item, so many at a time. After a failure none is begun. */
export async function eachAtOnce<T>(items: readonly T[], limit: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = given(items);
  const hand = async () => {
    // A hand that fails closes what is given, for the others too.
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: limit }, hand));
}

function* given<T>(items: readonly T[]): Generator<T, void> {
  yield* items;
}
