// Who is at work in this browser. The session itself is a cookie that scripts cannot read; here
// stand its name, role and rights, for what the pages show.
import { act, get, keepToken, post, whenSessionEnds } from '../api/client';
import type { LoginWish, Session, User } from '../api/types';
import { go } from './router.svelte';

export const session = $state<{ user: User | null }>({ user: null });

function take(told: Session): void {
  keepToken(told.csrf_token);
  session.user = told.user;
}

function forget(): void {
  keepToken('');
  session.user = null;
}

// Asks the server once whether this browser has a session.
export async function begin(): Promise<void> {
  whenSessionEnds(forget);
  try {
    take(await get<Session>('/session'));
  } catch {
    forget();
  }
}

export async function enter(wish: LoginWish): Promise<void> {
  take(await post<Session>('/session', wish));
}

export async function leave(): Promise<void> {
  try {
    await act('DELETE', '/session');
  } finally {
    forget();
    go('/login');
  }
}

export function may(right: string): boolean {
  return session.user?.rights.includes(right) ?? false;
}
