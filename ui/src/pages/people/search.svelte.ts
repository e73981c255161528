// What was last searched for, kept while the reader looks at a card and comes back. Never stored:
// it may hold a NIK.
export const last = $state<{
  text: string;
  group: string;
  standing: '' | 'accepted' | 'held' | 'refused' | 'withdrawn';
  offset: number;
}>({ text: '', group: '', standing: '', offset: 0 });
