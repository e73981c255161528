// A sentence of the catalogue with its gaps filled: {n} takes the value, {n|row|rows} the first form
// for one and the second for every other number.
export type Filling = Record<string, string | number>;

export function fill(sentence: string, filling: Filling, number: (n: number) => string): string {
  return sentence
    .replace(/\{(\w+)\|([^|}]*)\|([^|}]*)\}/g, (_, key: string, one: string, other: string) => (Number(filling[key]) === 1 ? one : other))
    .replace(/\{(\w+)\}/g, (_, key: string) => {
      const value = filling[key];
      return typeof value === 'number' ? number(value) : (value ?? '');
    });
}
