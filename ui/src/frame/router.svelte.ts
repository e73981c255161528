// Which page is shown: the path of the address bar against a table of patterns. Links are ordinary
// links; a click on one inside the house is caught and the page changes without a reload.
import { tick } from 'svelte';

const place = $state({ path: location.pathname, search: location.search });

export function path(): string {
  return place.path;
}

export function query(name: string): string {
  return new URLSearchParams(place.search).get(name) ?? '';
}

function look(): void {
  place.path = location.pathname;
  place.search = location.search;
}

// After a change of page the reader stands at its heading, not somewhere in the old one.
async function stand(): Promise<void> {
  await tick();
  scrollTo(0, 0);
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

export function go(to: string): void {
  history.pushState(null, '', to);
  look();
  void stand();
}

// Changes what the page is asked for without a new entry in the browser's history.
export function refine(changes: Record<string, string>): void {
  const search = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(changes)) {
    if (value) search.set(key, value);
    else search.delete(key);
  }
  const text = search.toString();
  history.replaceState(null, '', location.pathname + (text ? `?${text}` : ''));
  look();
}

function ours(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  const link = (event.target as Element).closest('a');
  const foreign = !link || link.target || link.hasAttribute('download') || link.origin !== location.origin;
  return foreign || link.pathname.startsWith('/api/') || link.hash ? null : link;
}

export function startRouter(): void {
  addEventListener('popstate', () => {
    look();
    void stand();
  });
  addEventListener('click', (event) => {
    const link = ours(event);
    if (!link) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
