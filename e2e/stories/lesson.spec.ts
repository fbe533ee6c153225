/** The whole lesson, in both languages, with the fake CLI. */
import { readFileSync } from 'node:fs';
import { inBothLanguages, test } from '../story.ts';
import { NAMES, tellLesson } from './whole-lesson.ts';

inBothLanguages(() => {
  test.use({
    settings: { MIN_INTERVAL_SECONDS: '1', MAX_CONCURRENT: '1', COOLDOWN_SECONDS: '8' },
    scenario: { delayMs: 300, perChunkMs: 120 },
  });

  test('a lesson with the fake CLI', async ({ arrive, claude }) => {
    await tellLesson(
      {
        teacher: await arrive.teacher(),
        projector: await arrive.projector(),
        ming: await arrive.student(NAMES.ming),
        hua: await arrive.student(NAMES.hua),
        ann: await arrive.student(NAMES.ann),
      },
      {
        refuseOnce: () => '[fake:429 times=1] 光速是多少？',
        heard: () => readFileSync(claude.record, 'utf8'),
      },
    );
  });
});
