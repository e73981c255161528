// The wards of a city, by district, for those whose area is one of them.
import { get } from '../../api/client';
import type { RegionAnswer } from '../../api/schema';

export interface Village {
  code: string;
  name: string;
}

export async function villages(city: string): Promise<Village[]> {
  if (!city) return [];
  const districts = (await get<RegionAnswer>(`/regions/${city}`)).parts;
  const parts = await Promise.all(districts.map((one) => get<RegionAnswer>(`/regions/${one.code}`)));
  return parts.flatMap((district) => district.parts.map((one) => ({ code: one.code, name: `${one.name}, ${district.name}` })));
}
