// The rows in the order in which the list showed them, so that one decision leads to the next.
const queue: { rows: string[] } = { rows: [] };

export function remember(rows: string[]): void {
  queue.rows = rows;
}

export function after(row: string): string | null {
  const at = queue.rows.indexOf(row);
  return queue.rows[at + 1] ?? null;
}

export function before(row: string): string | null {
  const at = queue.rows.indexOf(row);
  return at > 0 ? (queue.rows[at - 1] ?? null) : null;
}

export function place(row: string): { at: number; of: number } | null {
  const at = queue.rows.indexOf(row);
  return at < 0 ? null : { at: at + 1, of: queue.rows.length };
}
