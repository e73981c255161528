// The last comparison of this sitting, with what was asked: kept while the reader looks at a person
// and comes back, and recorded as it was asked.
import type { Reconciliation, ReconcileWish } from '../../api/schema';

export const compared = $state<{ last: { job: string; wish: ReconcileWish; told: Reconciliation } | null }>({ last: null });
