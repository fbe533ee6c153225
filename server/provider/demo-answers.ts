/** The demo's answers: by the question's language and a few words in it. Pure. */

type Topic = 'maths' | 'code' | 'queue' | 'anything';

/** Tried in this order. */
const topics: readonly { readonly topic: Topic; readonly words: RegExp }[] = [
  {
    topic: 'queue',
    words: /queue|in line|waiting|ticket|rate limit|429|classline|排隊|排队|等待|號碼|佇列|輪到|限流/i,
  },
  { topic: 'code', words: /code|program|python|javascript|function|loop|bug|程式|函式|迴圈|變數|代碼/i },
  {
    topic: 'maths',
    words: /math|equation|triangle|fraction|calculate|solve|\d\s*[-+*/×÷^=]\s*\d|數學|方程|三角|分數|計算|面積|多少/i,
  },
];

const isChinese = (question: string) => /[\p{Script=Han}\p{Script=Bopomofo}]/u.test(question);

/** @param turns how many earlier turns came with the question. */
export function demoAnswer(question: string, turns: number): string {
  const language = isChinese(question) ? 'zh' : 'en';
  const topic = topics.find(({ words }) => words.test(question))?.topic ?? 'anything';
  const quoted = question
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .replace(/[*_`|<>[\]\\$]/g, '\\$&');
  return `${labels[language](quoted, turns)}\n\n${answers[language][topic]}\n`;
}

const labels = {
  en: (question: string, turns: number) =>
    `> **Demo answer.** Claude was not asked: this text was prepared beforehand, to show how Classline works.\n\nYou asked: “${question}”${
      turns > 0
        ? ` (and I was given ${turns} earlier ${turns === 1 ? 'question' : 'questions'} of yours with it).`
        : '.'
    }`,
  zh: (question: string, turns: number) =>
    `> **示範回答。**這不是 Claude 的回答，而是事先寫好的內容，用來展示 Classline 的運作。\n\n你問的是：「${question}」${
      turns > 0 ? `(同時也帶上了你先前的 ${turns} 個問題)。` : '。'
    }`,
} as const;

const answers: { readonly [language in 'en' | 'zh']: { readonly [topic in Topic]: string } } = {
  en: {
    anything: `With the real Claude connected, an answer to your question would stand here, formatted like this one:

- **bold**, *italic*, and [links](https://www.wikipedia.org) that show where they lead
- lists, tables, code and formulas

| What you see | What happens |
| --- | --- |
| your ticket | stays the same until you are answered |
| your place | counts down as others are answered |
| text that grows | the answer streams in while it is written |

Try asking about **the queue**, **maths** or **code** to see more.`,
    queue: `### How the line works

Thirty students share one Claude, and Claude's provider allows only so many requests a minute. So questions stand in line:

1. Your question gets a **ticket**; it never changes.
2. Every few seconds the next ticket is sent off, never faster than the pace.
3. If the provider still says *too many* (status \`429\`), the question goes back **to the head** of the line, and everybody waits a moment.

| Students asking at once | Pace | The last one starts after |
| ---: | ---: | ---: |
| 5 | 6 s | 24 s |
| 30 | 6 s | 174 s |

With $n$ students and an interval of $t$ seconds, the last one starts after $(n - 1) \\cdot t$ seconds.`,
    maths: `### Pythagoras, as an example

In a right triangle with the legs $a$ and $b$ and the hypotenuse $c$:

$$c = \\sqrt{a^2 + b^2}$$

| $a$ | $b$ | $c$ |
| ---: | ---: | ---: |
| 3 | 4 | 5 |
| 5 | 12 | 13 |
| 8 | 15 | 17 |

So for $a = 3$ and $b = 4$: $c = \\sqrt{9 + 16} = \\sqrt{25} = 5$.`,
    code: `### A small program, as an example

This Python function counts how often each word occurs:

\`\`\`python
def count_words(text):
    counts = {}
    for word in text.lower().split():
        counts[word] = counts.get(word, 0) + 1
    return counts

print(count_words("the cat and the hat"))
# {'the': 2, 'cat': 1, 'and': 1, 'hat': 1}
\`\`\`

- \`split()\` cuts the text at its spaces.
- \`counts.get(word, 0)\` is the count so far, or 0 for a new word.
- The loop looks at each word once, so its time grows as $O(n)$.`,
  },
  zh: {
    anything: `接上真正的 Claude 之後，這裡就會是你問題的回答，排版像這樣：

- **粗體**、*斜體*，還有會標示去處的[連結](https://zh.wikipedia.org)
- 清單、表格、程式碼與數學式

| 你看到的 | 背後發生的事 |
| --- | --- |
| 你的號碼 | 從提問到回答都不會變 |
| 你的順位 | 前面的人被回答後就會往前 |
| 逐漸出現的文字 | 回答一邊寫、一邊傳到你的畫面 |

試著問問**排隊**、**數學**或**程式**，看看更多示範。`,
    queue: `### 排隊是怎麼運作的

三十位同學共用一個 Claude，而 Claude 的服務每分鐘只接受一定次數的請求，所以問題要排隊：

1. 你的問題會拿到一個**號碼**，號碼不會改變。
2. 每隔幾秒送出下一個號碼，絕不會比設定的步調更快。
3. 如果服務仍然回覆「太多了」（狀態碼 \`429\`），這個問題會回到隊伍的**最前面**，大家一起稍等一下。

| 同時提問人數 | 間隔 | 最後一位開始的時間 |
| ---: | ---: | ---: |
| 5 | 6 秒 | 24 秒後 |
| 30 | 6 秒 | 174 秒後 |

若有 $n$ 位同學、間隔 $t$ 秒，最後一位會在 $(n - 1) \\cdot t$ 秒後開始。`,
    maths: `### 以畢氏定理為例

直角三角形的兩股為 $a$、$b$,斜邊為 $c$:

$$c = \\sqrt{a^2 + b^2}$$

| $a$ | $b$ | $c$ |
| ---: | ---: | ---: |
| 3 | 4 | 5 |
| 5 | 12 | 13 |
| 8 | 15 | 17 |

例如 $a = 3$、$b = 4$ 時,$c = \\sqrt{9 + 16} = \\sqrt{25} = 5$。`,
    code: `### 以一個小程式為例

這個 Python 函式會計算每個字出現幾次：

\`\`\`python
def count_words(text):
    counts = {}
    for word in text.lower().split():
        counts[word] = counts.get(word, 0) + 1
    return counts

print(count_words("the cat and the hat"))
# {'the': 2, 'cat': 1, 'and': 1, 'hat': 1}
\`\`\`

- \`split()\` 會依空白切開文字。
- \`counts.get(word, 0)\` 是目前的次數，新的字則為 0。
- 迴圈每個字只看一次，所以時間是 $O(n)$。`,
  },
};
