// The last comparison of this sitting: kept while the reader looks at a person and comes back.
import type { Reconciliation } from '../../api/schema';

export const compared = $state<{ last: { job: string; told: Reconciliation } | null }>({ last: null });
