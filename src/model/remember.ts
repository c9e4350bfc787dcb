interface Answers {
  further?: Map<unknown, Answers>;
  answer?: { readonly value: unknown };
}

/**
 * The same function, which finds each answer once: what it is asked about never changes, and many rules ask the same. Arguments
 * are told apart by identity. Answers live as long as the first argument, the cluster mostly.
 */
export function remembered<K extends object, A extends readonly unknown[], V>(
  find: (key: K, ...others: A) => V,
): (key: K, ...others: A) => V {
  const known = new WeakMap<K, Answers>();
  return (key, ...others) => {
    let at: Answers = known.get(key) ?? {};
    known.set(key, at);
    for (const other of others) {
      at.further ??= new Map();
      const next: Answers = at.further.get(other) ?? {};
      at.further.set(other, next);
      at = next;
    }
    at.answer ??= { value: find(key, ...others) };
    return at.answer.value as V;
  };
}
