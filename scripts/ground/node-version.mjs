/** Which versions of Node fit: of npm's language of ranges what `engines` in package.json says, `^20.19 || >=24`. */
const PART = /^(\^|>=)(\d+)(?:\.(\d+))?$/;

/**
 * @param {string} found as `process.versions.node` says it
 * @param {string} range
 */
export function nodeFits(found, range) {
  const [major = 0, minor = 0] = found.split('.').map(Number);
  return range.split('||').some((part) => {
    const read = PART.exec(part.trim());
    if (read === null) throw new Error(`Not a range that is understood here: ${part}`);
    const least = { major: Number(read[2]), minor: Number(read[3] ?? 0) };
    if (major === least.major) return minor >= least.minor;
    return read[1] === '>=' && major > least.major;
  });
}

/**
 * The least version of each part, for a sentence: `20.19, 24`.
 * @param {string} range
 */
export const leastVersions = (range) => (range.match(/[\d.]+/g) ?? []).join(', ');
