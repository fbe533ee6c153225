/** What the people in the pictures wrote and read, in both languages. */
const python = `def count(words):
    seen = {}
    for word in words:
        seen[word] = seen.get(word, 0) + 1
    return seen`;

export const people = {
  en: {
    title: '9B · Computing: loops and lists',
    name: 'Mei',
    ask: 'Why does my for loop skip every second number when I remove items from the list?',
    follow: 'How can I count how often each word appears?',
    maths: 'What is the quadratic formula, and when are there two answers?',
    announcement: 'Five minutes left: finish page 42, then put your phones away.',
    reason: 'Please try the exercise on page 42 first, then ask again.',
    byHand: 'Good question! We will do this together after the break. Look at **page 42** until then.',
    answer: `Because the list **moves under your feet**. When you remove an item, everything after it slides one place to the left, but the loop still steps forward.

1. Position 0: \`2\` is removed, and \`4\` slides into position 0.
2. The loop goes on to position 1, so \`4\` is never looked at.

Build a new list instead:

\`\`\`python
numbers = [2, 4, 6, 7, 8]
odd = [n for n in numbers if n % 2 == 1]
print(odd)  # [7]
\`\`\`

| Way | Changes the list | Safe in a loop |
| --- | --- | --- |
| \`remove()\` | yes | no |
| List comprehension | no, makes a new one | yes |
`,
    growing: `A dictionary is made for this: each word is a key, and its count is the value.

\`\`\`python
${python}
\`\`\`

Going through the list once, every word adds **one** to its own cou`,
    mathsAnswer: `For $ax^2 + bx + c = 0$ with $a \\ne 0$:

$$x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$$

The part under the root, $D = b^2 - 4ac$, decides:

- $D > 0$: two answers
- $D = 0$: one answer
- $D < 0$: none among the real numbers

By the way, a notebook for $5 and a pen for $2 stay prices.
`,
  },
  'zh-TW': {
    title: '九年二班 資訊課：迴圈與串列',
    name: '小美',
    ask: '為什麼我在 for 迴圈裡刪掉串列的數字，會每隔一個就跳過一個？',
    follow: '要怎麼算出每個單字出現幾次？',
    maths: '一元二次方程式的公式解是什麼？什麼時候會有兩個解？',
    announcement: '還有五分鐘：做完第 42 頁，再把手機收起來。',
    reason: '請先試試課本第 42 頁的練習，再來發問。',
    byHand: '問得好！下課後我們一起做。在那之前先看**第 42 頁**。',
    answer: `因為串列**在你腳下移動了**。刪掉一個元素後，後面的元素都往前移一格，但迴圈還是往下一個位置走。

1. 位置 0：\`2\` 被刪掉，\`4\` 移到位置 0。
2. 迴圈走到位置 1，所以從來沒看到 \`4\`。

改成建立新的串列：

\`\`\`python
numbers = [2, 4, 6, 7, 8]
odd = [n for n in numbers if n % 2 == 1]
print(odd)  # [7]
\`\`\`

| 做法 | 會改變原串列 | 在迴圈裡安全 |
| --- | --- | --- |
| \`remove()\` | 會 | 否 |
| 串列生成式 | 不會，產生新的 | 是 |
`,
    growing: `字典很適合做這件事：每個單字是鍵，次數是值。

\`\`\`python
${python}
\`\`\`

把串列走過一遍，每個單字都替自己的次數加**一`,
    mathsAnswer: `對於 $ax^2 + bx + c = 0$（$a \\ne 0$）：

$$x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$$

根號裡的 $D = b^2 - 4ac$ 決定解的個數：

- $D > 0$：兩個解
- $D = 0$：一個解
- $D < 0$：沒有實數解

另外，一本筆記本 $5、一支筆 $2，這裡的錢字號還是價錢。
`,
  },
};
