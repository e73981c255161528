// What the steps of the way from a list to the heir's hands share: the office, who looks at the
// pages, and the language in which everybody sits.
import { inLanguage } from './language.mjs';
import { sit } from './office.mjs';

export function wayIn(language, browser, office, look) {
  return { office, look, w: inLanguage(language), english: language === 'en', sit: (role) => sit(browser, office, { role, language }) };
}
