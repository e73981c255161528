// Whether an address is one of a pattern, and what its named parts are.
// "/people/:id" against "/people/P0000123" gives { id: "P0000123" }; nothing when it does not fit.
export function fit(pattern: string, wanted: string): Record<string, string> | null {
  const names = pattern.split('/');
  const parts = wanted.split('/');
  if (names.length !== parts.length) return null;
  const found: Record<string, string> = {};
  for (const [i, name] of names.entries()) {
    const part = parts[i] ?? '';
    if (name.startsWith(':')) found[name.slice(1)] = decodeURIComponent(part);
    else if (name !== part) return null;
  }
  return found;
}
