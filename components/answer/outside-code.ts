const CODE =
  /(?:^|\n) {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\1[`~]* *(?=\n|$)|$)|(?<!`)(`+)(?!`)(?:[^`]|(?!\2(?!`))`+)*?(?<!`)\2(?!`)/g;

/** Applies `change` to everything of a Markdown text that is not code. */
export function outsideCode(markdown: string, change: (text: string) => string): string {
  let result = '';
  let from = 0;
  for (const code of markdown.matchAll(CODE)) {
    result += change(markdown.slice(from, code.index)) + code[0];
    from = code.index + code[0].length;
  }
  return result + change(markdown.slice(from));
}
