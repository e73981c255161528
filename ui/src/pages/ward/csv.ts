// Proposals as a file of rows, with headings that the office knows.
import type { Proposal } from './drafts';

export const columns = ['nama', 'nik', 'no_kk', 'tanggal_lahir', 'jenis_kelamin', 'kelurahan', 'rt', 'rw', 'kelompok', 'no_hp', 'keterangan'];

// A cell of a CSV file: quoted where it must be.
function cell(text: string): string {
  return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function fileOf(proposals: Proposal[]): string {
  const rows = proposals.map((one) => columns.map((column) => cell(one.values[column] ?? '')).join(','));
  return [columns.join(','), ...rows].join('\n') + '\n';
}
