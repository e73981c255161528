// Which letters of a text are not in another one, by the longest common run of letters in order.
export interface Piece {
  text: string;
  differs: boolean;
}

// Lengths of the longest common subsequences of the ends of both texts.
function table(a: string, b: string): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; --i) {
    for (let j = b.length - 1; j >= 0; --j) {
      const row = lengths[i] as number[];
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return lengths;
}

// Numbers of one length are compared place by place: two that are exchanged both show.
function byPlace(text: string, other: string): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < text.length; ++i) put(pieces, text[i] ?? '', text[i] !== other[i]);
  return pieces;
}

function put(pieces: Piece[], letter: string, differs: boolean): void {
  const last = pieces.at(-1);
  if (last && last.differs === differs) last.text += letter;
  else pieces.push({ text: letter, differs });
}

// `text` cut into pieces, each marked whether it is missing from `other`. Capital letters do not
// matter. A text without a counterpart, or of great length, is left whole; one that has less than
// three letters in five in common with the other differs as a whole.
export function marked(text: string, other: string): Piece[] {
  if (!text || !other || text.length > 200 || other.length > 200) return [{ text, differs: false }];
  const number = /^[\d*]{8,}$/;
  if (text.length === other.length && number.test(text) && number.test(other)) return byPlace(text, other);
  const a = text.toLocaleLowerCase('id');
  const b = other.toLocaleLowerCase('id');
  const lengths = table(a, b);
  const common = lengths[0]?.[0] ?? 0;
  if (5 * common < 3 * Math.max(a.length, b.length)) return [{ text, differs: true }];
  const pieces: Piece[] = [];
  let j = 0;
  for (let i = 0; i < a.length; ++i) {
    while (j < b.length && a[i] !== b[j] && (lengths[i]?.[j + 1] ?? 0) >= (lengths[i + 1]?.[j] ?? 0)) ++j;
    const same = j < b.length && a[i] === b[j];
    put(pieces, text[i] ?? '', !same);
    if (same) ++j;
  }
  return pieces;
}
