// What a card's state looks like, and what is asked when it is handed over or revoked.
import type { CardCounts, MemberCard } from '../../api/schema';
import { choicesOf, type Asking } from '../../parts/ActDialog.svelte';
import type { Tone } from '../../parts/Chip.svelte';
import { t } from '../../words/words.svelte';

export type CardState = MemberCard['state'];
export const states: CardState[] = ['made', 'printed', 'handed-over', 'revoked', 'replaced'];

export const tones: Record<CardState, Tone> = { made: 'sea', printed: 'care', 'handed-over': 'good', revoked: 'bad', replaced: '' };

export const lives = (card: MemberCard) => card.state !== 'revoked' && card.state !== 'replaced';

// In somebody's hands, on the way to them, or still to be printed.
export const inUse = (counts: CardCounts) => (counts.made ?? 0) + (counts.printed ?? 0) + (counts['handed-over'] ?? 0);

export const handOverFields = (): Asking[] => [
  { name: 'to', label: t('cards.to'), kind: 'either', value: 'holder', choices: choicesOf('cards.to', ['holder', 'family', 'neighbourhood']) },
  { name: 'name', label: t('cards.to.name'), kind: 'text', needed: true, when: (typed) => typed.to !== 'holder' },
  { name: 'on', label: t('act.on'), kind: 'date', hint: t('act.on.hint') },
];

export const revokeFields = (): Asking[] => [
  {
    name: 'reason',
    label: t('reason'),
    kind: 'choice',
    needed: true,
    choices: choicesOf('cards.why', ['lost', 'died', 'moved', 'found-work', 'refused', 'too-old', 'not-paid', 'mistake']),
  },
  { name: 'remark', label: t('cards.remark'), kind: 'text' },
];
