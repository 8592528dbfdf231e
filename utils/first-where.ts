// Search in a sorted list.

/**
 * The first index of a sorted list where `test` holds, or the list's length: `test` is false, then true, along the
 * list. By halves.
 */
export function firstWhere<T>(list: ArrayLike<T>, test: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
