/** The language of the person at the terminal: `zh-TW` or `en`, from LC_ALL, LC_MESSAGES, LANG, else the system's. */
export function languageOf(environment = process.env) {
  const named = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value);
  const said = named && !/^(C|POSIX)(\.|$)/i.test(named) ? named : Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(said) ? 'zh-TW' : 'en';
}
