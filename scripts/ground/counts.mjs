/** Reads from the output of a suite how many of its tests passed, failed and were skipped. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
const plain = (output) => output.replace(/\u001b\[[0-9;]*m/g, '');

const numberBefore = (line, word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);

/** Vitest: `Tests  1 failed | 20 passed | 2 skipped (23)`. */
export function vitestCounts(output) {
  const lines = plain(output)
    .split('\n')
    .filter((line) => /^\s*Tests\s/.test(line));
  const sum = (word) => lines.reduce((total, line) => total + numberBefore(line, word), 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') + sum('todo') };
}

/** Playwright's list: `1 failed`, `2 flaky`, `3 skipped`, `20 passed (1.2m)`, each on a line of its own at the end. */
export function playwrightCounts(output) {
  const lines = plain(output).split('\n');
  const last = (word) => {
    const line = lines.findLast((each) => new RegExp(`^\\s*\\d+ ${word}\\b`).test(each));
    return line === undefined ? 0 : numberBefore(line, word);
  };
  return {
    passed: last('passed') + last('flaky'),
    failed: last('failed') + last('interrupted'),
    skipped: last('skipped') + last('did not run'),
  };
}

/** A check that is one test: it passes or it does not. */
export const oneCheck = (_, code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
