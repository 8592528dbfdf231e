// Hashes that name features and words. They are part of the model's file format: changing one means training anew.

/** 32-bit FNV-1a over the UTF-16 units of a string, mixed; signed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** hashText of `name=value`, without putting the two together. */
export function hashNamed(name: string, value: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ 0x3d, 0x01000193);
  for (let at = 0; at < value.length; at++)
    hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** Finaliser of MurmurHash3: spreads the bits of a number; signed, so that the engine keeps it small. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Hash of an ordered pair of hashes; signed. */
export const combine = (first: number, second: number): number =>
  mix(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15));
