/** A command at the start of a sentence that says what to do, and the words after it. */
export function commandIn(text: string): { readonly command: string | null; readonly rest: string } {
  const command = /^(?:npm run|sudo) [\x21-\x7e]+?(?: [\x21-\x7e]+?)*(?=, |，| {2}|　|$)/.exec(text)?.[0] ?? null;
  return {
    command,
    rest:
      command === null
        ? text
        : text
            .slice(command.length)
            .replace(/^[,，\s]+/, '')
            .trim(),
  };
}
