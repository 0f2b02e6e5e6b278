// @ts-check

/**
 * @param {string} version e.g. `20.19.0`
 * @returns {boolean} whether the bundlers run on it: 20.19 and later, 22.12 and later
 */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}
