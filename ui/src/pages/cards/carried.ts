// The cards that wait to be handed out, taken along on a phone: whose they are, no numbers.
import { get } from '../../api/client';
import type { CardsAnswer, MemberCard } from '../../api/schema';
import { carried, carry, everyPage, type Carried } from '../ward/carried';

export interface CarriedCard {
  card: string;
  name: string;
  village: string;
  group: string;
  until: string;
  check: string;
}

const shelf = 'lindung.cards';

const light = (one: MemberCard): CarriedCard => ({
  card: one.card,
  name: one.name,
  village: one.village_name,
  group: one.group,
  until: one.until,
  check: one.check,
});

export const carriedCards = (login: string): Carried<CarriedCard> | null => carried<CarriedCard>(shelf, login);

export async function carryCards(login: string): Promise<void> {
  const cards = await everyPage<MemberCard>((offset, limit) => get<CardsAnswer>('/cards', { state: 'printed', offset, limit }));
  carry(shelf, login, cards.map(light));
}
