// The two sides of enrolment: what was sent, and who is missing.
import { t } from '../../words/words.svelte';

export const enrolTabs = () => [
  { to: '/enrolment', name: t('enrol.batches') },
  { to: '/enrolment/difference', name: t('enrol.difference') },
];
