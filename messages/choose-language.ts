/** Which language a person reads: the remembered choice, else what the browser prefers, else Traditional Chinese. */
import { LANGUAGES, type Language } from '../server/protocol/bounds.ts';

export const FALLBACK_LANGUAGE: Language = 'zh-TW';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/**
 * `remembered` is the value of the cookie, `acceptLanguage` the request's header; either may be missing or nonsense.
 * Every kind of Chinese reads zh-TW; any other preference that is named before Chinese reads English.
 */
export function chooseLanguage(remembered: string | undefined, acceptLanguage: string | null | undefined): Language {
  if (isLanguage(remembered)) return remembered;
  for (const tag of preferences(acceptLanguage ?? '')) {
    if (tag === '*') continue;
    return tag === 'zh' || tag.startsWith('zh-') ? 'zh-TW' : 'en';
  }
  return FALLBACK_LANGUAGE;
}

/** Language tags in lower case, best first (RFC 9110, 12.5.4); those with q=0 are left out. */
function preferences(header: string): string[] {
  return header
    .slice(0, 1000)
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.trim(), weight: q === undefined ? 1 : Number(q), index };
    })
    .filter(({ tag, weight }) => /^(\*|[a-z]{1,8}(-[a-z0-9]{1,8})*)$/.test(tag) && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ tag }) => tag);
}
