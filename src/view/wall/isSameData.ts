/** True for plain data that says the same: objects and lists are compared by what is in them. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) {
    return true;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return false;
  }
  const [inA, inB] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return inA.length === inB.size && inA.every(([key, value]) => inB.has(key) && isSameData(value, inB.get(key)));
}
