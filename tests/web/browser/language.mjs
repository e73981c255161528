// Both languages of the pages, from their own catalogues: a sentence that a test names in Indonesian
// as it stands in the other language, and words of one language on a page of the other.
import { en } from '../../../ui/src/words/en.ts';
import { id } from '../../../ui/src/words/id.ts';

const named = new Map();
for (const [name, sentence] of Object.entries(id)) named.set(sentence, [...(named.get(sentence) ?? []), name]);

// `w('Kirim')` is "Send in" in English. Where one Indonesian sentence stands for several English
// ones, the sentence's name says which: w('Tagihan', 'station.bills').
export function inLanguage(language) {
  return (sentence, name = '') => {
    const names = name ? [name] : named.get(sentence);
    if (!names || names.some((one) => id[one] !== sentence)) throw new Error(`no page says "${sentence}"${name && ` as ${name}`}`);
    const all = [...new Set(names.map((one) => (language === 'en' ? en : id)[one]))];
    if (all.length > 1) throw new Error(`"${sentence}" is several sentences: ${names.join(', ')}`);
    return all[0];
  };
}

// A word with dots or hyphens in it is a code (jkm.wait.days, regional-budget).
const words = (text) => (text.replace(/\p{L}[\p{L}\d]*(?:[.-][\p{L}\d]+)+/gu, ' ').toLowerCase().match(/\p{L}[\p{L}’']*/gu) ?? []).filter((word) => word.length > 2);
const every = (catalogue) => new Set(Object.values(catalogue).flatMap((sentence) => words(sentence.replace(/\{\w+\|?/g, ' '))));
const all = { id: every(id), en: every(en) };
for (const word of ['digit', 'total']) for (const one of [all.id, all.en]) one.add(word); // of both languages, though the pages use it in one
const foreign = {
  en: new Set([...all.id].filter((word) => !all.en.has(word))),
  id: new Set([...all.en].filter((word) => !all.id.has(word))),
};

// Everything that a page shows or says to a screen reader, but for what is marked as being in
// another language (names of laws) and what somebody has written (translate=no: headings and names
// of files), and codes.
function said() {
  const skipped = (node) => node.closest('[lang]:not(html), [translate=no], .code, script, style, noscript, option');
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim() && !skipped(node.parentElement)) found.push(node.data.trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], option')) {
    if (element.closest('[lang]:not(html), [translate=no]')) continue;
    for (const text of [element.getAttribute('aria-label'), element.getAttribute('placeholder'), element.getAttribute('title'), element.tagName === 'OPTION' ? element.textContent : '']) {
      if (text?.trim()) found.push(text.trim());
    }
  }
  return { language: document.documentElement.lang, texts: [...found, document.title] };
}

// Texts of the page with a word of the other language in them. `written`: words of the test's own
// people, places and papers.
export async function strays(page, written) {
  const { language, texts } = await page.evaluate(said);
  return [...new Set(texts)].flatMap((text) => {
    const wrong = words(text).filter((word) => foreign[language].has(word) && !written.has(word));
    return wrong.length ? [`${wrong.join(' ')}: ${text.slice(0, 120)}`] : [];
  });
}
