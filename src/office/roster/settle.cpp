#include "office/roster/settle.h"

#include <algorithm>

#include <tbb/parallel_for.h>

#include "office/roster/places.h"
#include "office/roster/small_cells.h"

namespace lindung::roster {
namespace {

void enter_section(Above& above, RegionCode city, std::string_view text) {
  const Neighbourhood named = neighbourhood_in_text(text);
  if (named.rw != 0) above.section_hamlet = named.rw;
  if (named.rt != 0) above.section_neighbourhood = named.rt;
  if (const auto village = village_in_text(city, text)) {
    above.section_village = village;
    above.section_neighbourhood = named.rt;
    above.section_hamlet = named.rw;
  }
  above.signed_off = false;
}

void take_over(Proposal& p, const RowContext& around, Above& above) {
  if (around.ditto_village && above.village) p.village = above.village;
  if (around.ditto_job) p.job = above.job;
  if (around.ditto_group && above.group != kNoGroup) p.group = above.group;
  if (around.ditto_village || around.ditto_job || around.ditto_group)
    p.reasons.add(Reason::DittoFilled);
  if (around.no_village && above.section_village) {
    p.village = above.section_village;
    p.reasons.add(Reason::VillageFromFile);
  }
  if (p.neighbourhood == 0) {
    p.neighbourhood = above.section_neighbourhood;
    if (p.hamlet == 0) p.hamlet = above.section_hamlet;
  }
  above.village = p.village;
  above.job = p.job;
  above.group = p.group;
}

// In order, row by row.
void settle_block(BlockRows& block, Above& above, RegionCode city) {
  for (std::size_t i = 0; i < block.rows.size(); ++i) {
    Proposal& p = block.rows[i];
    const RowContext& around = block.around[i];
    if (p.reasons.has(Reason::SectionRow)) {
      enter_section(above, city, around.section);
    } else if (p.reasons.has(Reason::SignatureRow)) {
      above.signed_off = true;
    } else if (p.reasons.strongest() != Effect::NotPerson) {
      if (above.signed_off && around.name_alone) {
        p.reasons = {};
        p.reasons.add(Reason::SignatureRow);
      } else {
        if (p.nik) above.signed_off = false;
        take_over(p, around, above);
      }
    }
  }
}

// The last row that is a person's, as the next table finds it above.
void remember_last(const std::vector<BlockRows>& blocks, Above& above) {
  for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
    for (auto p = block->rows.rbegin(); p != block->rows.rend(); ++p) {
      if (p->reasons.strongest() == Effect::NotPerson) continue;
      above.village = p->village;
      above.job = p->job;
      above.group = p->group;
      return;
    }
  }
}

}  // namespace

bool hands_on(const Proposal& p, const RowContext& around) {
  return around.ditto_village || around.ditto_job || around.ditto_group ||
         p.reasons.has(Reason::SectionRow) || p.reasons.has(Reason::SignatureRow);
}

// Side by side where no row hands anything on to the next, else one by one.
void settle(std::vector<BlockRows>& blocks, Above& above, RegionCode city) {
  const bool handing_on = std::any_of(blocks.begin(), blocks.end(),
                                      [](const BlockRows& block) { return block.hands_on; });
  if (above.signed_off || handing_on) {
    for (auto& block : blocks) settle_block(block, above, city);
    return;
  }
  tbb::parallel_for(std::size_t{0}, blocks.size(), [&](std::size_t i) {
    Above own = above;
    settle_block(blocks[i], own, city);
  });
  remember_last(blocks, above);
}

}  // namespace lindung::roster
