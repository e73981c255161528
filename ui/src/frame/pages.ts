// Every page: its address, its title, its frame, whether it opens without a session, and where its
// code lies. The code of a page comes when it is first asked for.
import type { Component } from 'svelte';
import type { Word } from '../words/id';
import { fit } from './router.svelte';

// Pages take the named parts of their address as properties.
type Loaded = { default: Component<Record<string, string>> };

export interface Page {
  at: string;
  title: Word;
  frame: 'office' | 'public' | 'bare';
  open?: true;
  load: () => Promise<Loaded>;
}

export interface Found {
  page: Page;
  values: Record<string, string>;
}

const lazy = (load: () => Promise<unknown>) => load as () => Promise<Loaded>;

const login: Page = { at: '/login', title: 'login.title', frame: 'bare', open: true, load: lazy(() => import('../pages/Login.svelte')) };
const lost: Page = { at: '', title: 'lost.title', frame: 'public', open: true, load: lazy(() => import('../pages/Lost.svelte')) };

export const pages: Page[] = [
  { at: '/', title: 'station.today', frame: 'office', load: lazy(() => import('../pages/Today.svelte')) },
  { at: '/about', title: 'about.title', frame: 'public', open: true, load: lazy(() => import('../pages/About.svelte')) },
];

export function find(path: string, known: boolean): Found {
  if (path === '/login') return { page: login, values: {} };
  for (const page of pages) {
    const values = fit(page.at, path);
    if (values) return known || page.open ? { page, values } : { page: login, values: {} };
  }
  return { page: lost, values: {} };
}
