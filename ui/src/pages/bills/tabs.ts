// What lies at the station of the bills, for whoever may see it.
import { may } from '../../frame/session.svelte';
import { t } from '../../words/words.svelte';

export function moneyTabs(): { to: string; name: string }[] {
  const all = [
    { to: '/bills', name: t('station.bills'), right: 'bill.read' as const },
    { to: '/reconcile', name: t('station.reconcile'), right: 'reconcile.read' as const },
    { to: '/minutes', name: t('station.minutes'), right: 'reconcile.read' as const },
    { to: '/refunds', name: t('station.refunds'), right: 'bill.read' as const },
  ];
  return all.filter((tab) => may(tab.right));
}
