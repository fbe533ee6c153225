'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { QuestionView } from '../../server/protocol/views.ts';
import { allowSound, chime } from './chime.ts';
import { type Stand, standOf } from './stand.ts';

const SOUND_KEY = 'classline:sound';
const CALLS: ReadonlySet<Stand> = new Set(['answering', 'answered', 'by-hand']);

export type Attention = {
  readonly sound: boolean;
  readonly setSound: (on: boolean) => void;
  /** Null: this browser cannot (plain http). */
  readonly notify: boolean | null;
  readonly setNotify: (on: boolean) => void;
  /** To be called at a tap; browsers then let the page sound. */
  readonly allowSound: () => void;
};

/** Tells somebody who looks elsewhere: the page's title, a soft sound, a short vibration, a notification. */
export function useAttention(current: QuestionView | null, questions: readonly QuestionView[]): Attention {
  const t = useTranslations('student.badge');
  const [sound, setSound] = useState(readSound);
  const [notify, setNotify] = useState(readNotify);
  const [unseen, setUnseen] = useState(false);
  const before = useRef<ReadonlyMap<string, Stand> | null>(null);

  useEffect(() => {
    const seen = () => document.visibilityState === 'visible' && setUnseen(false);
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, []);

  useEffect(() => {
    const now = new Map(questions.map((question) => [question.id, standOf(question.progress)]));
    const was = before.current;
    before.current = now;
    const changed = [...now].find(([id, stand]) => was?.has(id) && was.get(id) !== stand && CALLS.has(stand));
    if (!changed) return;
    const [id, stand] = changed;
    const hidden = document.visibilityState === 'hidden';
    // Who is looking sees the end of an answer; its beginning may still need a nudge, and so may an answer that came
    // while the phone was locked.
    if (!hidden && stand === 'answered' && was?.get(id) === 'answering') return;
    if (hidden) setUnseen(true);
    if (sound) chime();
    navigator.vibrate?.([60, 60, 60]);
    if (hidden && notify) showNotification(t(stand === 'answering' ? 'answering' : 'answered'));
  }, [questions, sound, notify, t]);

  const badge = badgeOf(current, unseen);
  const place = current?.progress.state === 'waiting' ? current.progress.place : 0;
  useEffect(() => {
    document.title = badge ? `${t(badge, { place })} · Classline` : 'Classline';
  }, [badge, place, t]);

  return {
    sound,
    setSound(on) {
      writeSound(on);
      setSound(on);
      allowSound();
    },
    notify,
    setNotify(on) {
      if (!on) return setNotify(false);
      void Notification.requestPermission().then((permission) => setNotify(permission === 'granted'));
    },
    allowSound,
  };
}

type Badge = 'waiting' | 'next' | 'answering' | 'answered';

function badgeOf(current: QuestionView | null, unseen: boolean): Badge | null {
  if (!current) return unseen ? 'answered' : null;
  const stand = standOf(current.progress);
  if (stand === 'waiting' || stand === 'answering') return stand;
  if (stand === 'held' || stand === 'unapproved') return 'waiting';
  return 'next';
}

function showNotification(text: string): void {
  try {
    new Notification('Classline', { body: text, tag: 'classline' });
  } catch {
    // Some phones only let a service worker do this; the sound and the title have told already.
  }
}

function readNotify(): boolean | null {
  if (typeof window === 'undefined' || !window.isSecureContext || !('Notification' in window)) return null;
  return Notification.permission === 'granted';
}

function readSound(): boolean {
  try {
    return localStorage.getItem(SOUND_KEY) !== 'off';
  } catch {
    return true;
  }
}

function writeSound(on: boolean): void {
  try {
    localStorage.setItem(SOUND_KEY, on ? 'on' : 'off');
  } catch {
    // Kept for this visit only.
  }
}
