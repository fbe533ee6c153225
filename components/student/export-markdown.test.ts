import { expect, test } from 'vitest';
import type { QuestionView } from '../../server/protocol/views.ts';
import { matching, threadAsMarkdown } from './export-markdown.ts';

const asked = (ticket: number, text: string): QuestionView => ({
  id: `q${ticket}`,
  clientId: `c${ticket}`,
  ticket,
  text,
  askedAt: 0,
  edited: false,
  thread: 't',
  thumb: null,
  progress: { state: 'answered' },
});
const questions = [asked(3, '第一行\n# 第二行'), asked(5, 'Why LOOPS?')];
const answers = { q3: { attempt: 1, text: '**Yes**, ｆｕｌｌ width\n', complete: true } };

test('a thread becomes a document with each question quoted and its answer as it was written', () => {
  const words = { question: (ticket: number) => `第 ${ticket} 號`, answer: '回答', noAnswer: '（沒有）', note: 'AI' };
  expect(threadAsMarkdown('資訊\n課', '3 月 3 日', questions, answers, words)).toBe(
    '# 資訊 課\n\n3 月 3 日\n\n## 第 3 號\n\n> 第一行\n> # 第二行\n\n### 回答\n\n**Yes**, ｆｕｌｌ width\n\n## 第 5 號\n\n> Why LOOPS?\n\n### 回答\n\n（沒有）\n\n---\n\nAI\n',
  );
});

test.each([
  ['loops', [5]],
  ['full yes', [3]],
  ['第二', [3]],
  ['', [3, 5]],
  ['nothing', []],
])('searching for %j finds %j', (wanted, tickets) => {
  expect(matching(wanted, questions, answers).map(({ ticket }) => ticket)).toEqual(tickets);
});
