/**
 * Every way in which a command can be refused, with its facts. The sentence for each code stands in `messages/`
 * under `failure.<code>`, in both languages; nothing else ever reaches a person as an error.
 */
export type CommandFailure =
  | { readonly code: 'question-empty' }
  | { readonly code: 'question-too-long'; readonly max: number; readonly length: number }
  | { readonly code: 'already-waiting'; readonly ticket: number }
  | { readonly code: 'too-many-waiting'; readonly max: number }
  | { readonly code: 'lesson-cap'; readonly max: number }
  | { readonly code: 'muted' }
  | { readonly code: 'lesson-locked' }
  | { readonly code: 'no-longer-waiting' }
  | { readonly code: 'no-longer-open' }
  | { readonly code: 'cannot-ask-again' }
  | { readonly code: 'line-full'; readonly max: number }
  | { readonly code: 'intake-paused' }
  | { readonly code: 'lesson-ended' }
  | { readonly code: 'no-lesson' }
  | { readonly code: 'lesson-open' }
  | { readonly code: 'quota-range'; readonly min: number; readonly max: number }
  | { readonly code: 'quota-unlimited' }
  | { readonly code: 'raise-not-higher'; readonly now: number }
  | { readonly code: 'class-present' }
  | { readonly code: 'no-rehearsal' }
  | { readonly code: 'code-unknown' }
  | { readonly code: 'name-empty' }
  | { readonly code: 'name-too-long'; readonly max: number }
  | { readonly code: 'name-characters' }
  | { readonly code: 'name-reserved' }
  | { readonly code: 'name-taken' }
  | { readonly code: 'removed' }
  | { readonly code: 'at-the-door' }
  | { readonly code: 'turned-away' }
  | { readonly code: 'edited-meanwhile' }
  | { readonly code: 'field-empty'; readonly field: string }
  | { readonly code: 'field-too-long'; readonly field: string; readonly max: number }
  | { readonly code: 'list-too-long'; readonly max: number }
  | { readonly code: 'field-invalid'; readonly field: string }
  | { readonly code: 'password-wrong' }
  | { readonly code: 'password-weak'; readonly min: number }
  | { readonly code: 'password-common' }
  | { readonly code: 'setup-link-used' }
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'not-found' }
  | { readonly code: 'too-many-tries'; readonly retryAfterSeconds: number }
  | { readonly code: 'key-missing' }
  | { readonly code: 'key-wrong' }
  | { readonly code: 'key-unset' }
  | { readonly code: 'old-page' }
  | { readonly code: 'cannot-save' }
  | { readonly code: 'body-unreadable' }
  | { readonly code: 'body-too-large'; readonly max: number }
  | { readonly code: 'unexpected'; readonly id: string };

export type FailureCode = CommandFailure['code'];

/** The acknowledgement of every command. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: CommandFailure };

/** Why an answer did not come, as far as a student is told. The teacher is told more. */
export type AnswerTrouble = 'timeout' | 'provider' | 'rejected' | 'crashed-twice' | 'unsafe';
