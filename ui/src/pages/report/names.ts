// People as they are known on a phone, and how one of them is found by name.
export interface Known {
  person: string;
  name: string;
  village: string;
  group: string;
  birth_year: string;
}

// Words of a name as they begin, in any order.
export function search<T extends { name: string }>(people: T[], text: string): T[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  return people
    .filter((one) => {
      const names = one.name.toLowerCase().split(/\s+/);
      return words.every((word) => names.some((name) => name.startsWith(word)));
    })
    .slice(0, 20);
}
