// A table that is made when it is first asked for: most pages ask for few.

/** Gives what `make` gives at its first call, at every call. */
export function madeOnce<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
